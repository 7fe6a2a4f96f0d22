// What one wording of a mail says and the other does not, however its words are cut by lines and tags.

export function wordsOnlyIn(one: string, other: string): string[] {
  const known = new Set(wordsIn(plain(other)))
  // "1<sup>st</sup>" is "1 st" by its tags and "1st" to who reads it.
  const joined = plain(other).replace(/[^\p{L}\p{N}]+/gu, '')
  const isSaid = (word: string) =>
    known.has(word) ||
    (/^\p{N}+$/u.test(word)
      ? new RegExp(`(?<!\\p{N})${word}(?!\\p{N})`, 'u').test(joined)
      : joined.includes(word))
  return [...new Set(wordsIn(plain(one)))].filter((word) => !isSaid(word))
}

/** Addresses of links and pictures stand in one wording only, and say the same. */
const plain = (text: string): string =>
  text
    .replace(/<?(https?|mailto|tel|file):\S+>?|\[(cid|image)[^\]]*\]/gi, ' ')
    // The numbers before the lines of a list are the list's own.
    .replace(/^\s*\d{1,2}[.)]\s/gm, ' ')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .normalize('NFKC')
    .toLowerCase()

const wordsIn = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]{3,}|(?<!\p{L})\p{N}+(?!\p{L})/gu) ?? []
