// Where mail that came is seen.
export const TRAY = '/tray'
export const mailAddress = (id: string): string => `${TRAY}/${id}`
