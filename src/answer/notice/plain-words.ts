// A letter's words as they are compared: blanks of every width as one, quotation marks and dashes of one kind, without capitals.
export const plainWords = (text: string): string =>
  text
    .replaceAll(/[\s\u00a0\u202f\u2009]+/gu, ' ')
    .replaceAll(/[‘’]/gu, "'")
    .replaceAll(/[“”]/gu, '"')
    .replaceAll(/[–—−]/gu, '-')
    .trim()
    .toLowerCase()

/** `words` stand in `text`, however they are spaced. */
export const says = (text: string, words: string): boolean =>
  plainWords(words) !== '' && plainWords(text).includes(plainWords(words))
