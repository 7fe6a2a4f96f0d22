// Where mail that came is seen.
export const TRAY = '/tray'
/** Where the mailbox is set that it comes from. */
export const BOX = '/mail/box'
export const mailAddress = (id: string): string => `${TRAY}/${id}`
