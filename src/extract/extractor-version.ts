/** Changes whenever the same documents are understood otherwise than before. */
export const EXTRACTOR_VERSION = '101'
