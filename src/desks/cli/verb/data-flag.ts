// Where Candour keeps things when nobody says otherwise.

export const DATA_FOLDER = './candour-data'
export const STANDARDS_FOLDER = './standards-data'
