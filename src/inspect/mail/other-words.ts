// What one wording of a mail says and the other does not, however its words are cut by lines and tags.

export function wordsOnlyIn(one: string, other: string): string[] {
  const pieces = piecesOf(one)
  const there = piecesOf(other)
  const known = new Set(there)
  const unsaid = new Set(pieces.filter((piece) => isWord(piece) && !known.has(piece)))
  if (unsaid.size === 0) return []
  // "1<sup>st</sup>" is "1 st" by its tags and "1st" to who reads it: here or there a word may stand in pieces, but whole ones.
  for (const { word } of joined(there)) unsaid.delete(word)
  const isPiece = new Set<number>()
  for (const { word, from, to } of joined(pieces))
    if (known.has(word)) for (let i = from; i <= to; i++) isPiece.add(i)
  return [...new Set(pieces.filter((word, i) => unsaid.has(word) && !isPiece.has(i)))]
}

/** Each two or more pieces that follow one another, as one word. */
function* joined(pieces: readonly string[]): Generator<{ word: string; from: number; to: number }> {
  for (let from = 0; from < pieces.length; from++) {
    let word = pieces[from] ?? ''
    for (let to = from + 1; to < pieces.length && word.length < LONGEST; to++) {
      word += pieces[to] ?? ''
      yield { word, from, to }
    }
  }
}

/** Of a word. */
const LONGEST = 50

/** Addresses of links and pictures stand in one wording only, and say the same. */
const plain = (text: string): string =>
  text
    .replace(/<?(https?|mailto|tel|file):\S+>?|\[(cid|image)[^\]]*\]/gi, ' ')
    // The numbers before the lines of a list are the list's own.
    .replace(/^\s*\d{1,2}[.)]\s/gm, ' ')
    .replace(/[\u00ad\u200b-\u200d\ufeff]/g, '')
    .normalize('NFKC')
    .toLowerCase()

const piecesOf = (text: string): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []

const isWord = (piece: string): boolean => /^(?:[\p{L}\p{N}]{3,}|\p{N}+)$/u.test(piece)
