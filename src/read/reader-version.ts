/** Changes whenever a reader reads otherwise than before: files read by an older one are read again. */
export const READER_VERSION = '35'
