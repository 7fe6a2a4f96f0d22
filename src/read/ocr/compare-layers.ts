// Text that a file lays over or under its picture is one more witness of what the picture says, and no better than the others.
import type { Box } from '../../vocabulary/place.ts'
import type { Word } from '../page/words.ts'
import { UNREAD } from './scanned-words.ts'

export interface Layer {
  /** What the page shows beside its picture: typed onto a form, stamped by a machine. It is taken as it stands. */
  shown: Word[]
  /** A scanner's own reading, which nobody sees. */
  read: Word[]
}

/** Two readings that differ are worth no more than this. */
const DISAGREED = 0.3
/** What one of our looks and the scanner's both saw. */
const TWO_SAW = 0.6

/** The words of a picture beside those of the layer, which stands in the same frame. `disagreed`: where figures differ. */
export function comparedWords(
  words: Word[],
  { shown, read }: Layer,
): { words: Word[]; disagreed: Word[] } {
  const disagreed: Word[] = []
  const compared = words
    .filter(({ box }) => !shown.some((other) => holdsMiddle(other.box, box)))
    .map((word) => {
      const theirs = read.filter(
        ({ box }) => holdsMiddle(word.box, box) || holdsMiddle(box, word.box),
      )
      const judged = judge(word, theirs.map(({ text }) => text).join(''))
      if (judged !== word && judged.confidence === DISAGREED) disagreed.push(judged)
      return judged
    })
  return { words: compared, disagreed }
}

function judge(word: Word, theirs: string): Word {
  const { text, otherwise = [], confidence = 0 } = word
  if (!/\d/.test(theirs) && !/\d/.test(text)) return word
  if (theirs === '' || digitsOf(theirs) === digitsOf(text)) return word
  if (text === UNREAD || (confidence < TWO_SAW && otherwise.includes(theirs)))
    return { ...word, text: theirs, otherwise: [text, ...otherwise], confidence: TWO_SAW }
  return { ...word, otherwise: [theirs, ...otherwise], confidence: DISAGREED }
}

const digitsOf = (text: string): string => text.replaceAll(/\D/g, '')

function holdsMiddle([x0, y0, x1, y1]: Box, other: Box): boolean {
  const [x, y] = [(other[0] + other[2]) / 2, (other[1] + other[3]) / 2]
  return x > x0 && x < x1 && y > y0 && y < y1
}
