// Which figures of a picture a person must compare with it first: a doubt for each, at its place.
import type { Doubt } from '../../vocabulary/reading.ts'
import type { PageFrame } from '../page/frame.ts'
import { placeOn } from '../page/pieces.ts'
import type { FoundTable } from '../page/table-page.ts'
import type { Word } from '../page/words.ts'
import { lettersAmongFigures, outOfPlace } from './odd-figures.ts'
import { UNREAD } from './scanned-words.ts'

/** Figures read at least this surely are not doubted one by one; the whole page is. */
const SURE = 0.8

/** `disagreed`: words that the file's own text has otherwise. */
export function figureDoubts(
  frame: PageFrame,
  tables: FoundTable[],
  disagreed: Set<Word>,
): Doubt[] {
  const inTables = tables.flatMap(({ cells }) => cells.flatMap(({ words }) => words))
  const words = new Set([...inTables, ...frame.lines.flatMap((line) => line.words)])
  const strange = new Set(tables.flatMap(lettersAmongFigures))
  const misplaced = new Set(tables.flatMap(outOfPlace))
  return [...words].flatMap((word) => {
    if (!isUnsure(word, strange) && !misplaced.has(word)) return []
    const place = placeOn(word.box, frame)
    if (disagreed.has(word)) return [{ ...layerDoubt(word), place }]
    return [{ ...unsure(word), place }]
  })
}

/** Figures, the signs that stand for one (a dash, a star), and what could be either. `strange`: letters where figures stand. */
function isUnsure(word: Word, strange: Set<Word>): boolean {
  const { text, otherwise = [], confidence = 1 } = word
  if (confidence >= SURE) return false
  return /^[^\p{L}]|\d/u.test(text) || otherwise.length > 0 || strange.has(word)
}

function layerDoubt({ text, otherwise = [] }: Word): Omit<Doubt, 'place'> {
  return {
    code: 'text-layer-disagrees',
    ink: text,
    note: `The picture reads “${text}”, but the text that the file lays over it says “${otherwise[0]}”.`,
  }
}

function unsure({ text, otherwise = [] }: Word): Omit<Doubt, 'place'> {
  const others = otherwise.filter((other) => other !== '').map((other) => `“${other}”`)
  return {
    code: 'ocr-unsure',
    ink: text === UNREAD ? '' : text,
    note:
      text === UNREAD
        ? 'Ink stands here that could not be read.'
        : others.length > 0
          ? `Read from the picture as “${text}”; it could also be ${others.join(' or ')}.`
          : `Read from the picture as “${text}”, not surely.`,
  }
}
