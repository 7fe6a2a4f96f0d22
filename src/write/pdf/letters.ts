// Text as a page shows it, and as a PDF writes it down.

/** Line and paragraph marks of every kind; blanks that are not one blank; signs that show nothing. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g
const UNSHOWN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g

/**
 * Letters with their accents in one piece ("ŵ" typed as w and ^ too), line ends as one sign. What shows nothing is left
 * out: nothing stands in a file of ours that nobody can see.
 */
export const asShown = (text: string): string =>
  text.normalize('NFC').replace(LINE_ENDS, '\n').replaceAll('\t', ' ').replace(UNSHOWN, '')

/** A string of a page: each letter by its code point, which is also its code in our fonts. */
export const pdfString = (text: string): string => `<${hex(text)}>`

/** A string of the file's own, such as its title: any letter can stand in it. */
export const pdfTitle = (text: string): string => `<feff${hex(text)}>`

const hex = (text: string): string =>
  Array.from({ length: text.length }, (_, i) => hexOf(text.charCodeAt(i))).join('')

/** Four digits: 0175. */
export const hexOf = (code: number): string => code.toString(16).padStart(4, '0')
