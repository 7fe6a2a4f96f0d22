// A page made ready for reading: turned so that most of its text reads to the right, words in lines, unseen ink apart.

import type { PageSize } from '../../vocabulary/document.ts'
import type { Box } from '../../vocabulary/place.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import type { PageInk, Turn } from './ink.ts'
import { withoutStrikes } from './struck.ts'
import type { FoundTable } from './table-page.ts'
import { displayedBox, uprightPage } from './turned.ts'
import { type Line, linesOf, type Word } from './words.ts'

export interface PageFrame {
  /** The page in its own reading direction. */
  ink: PageInk
  /** The page as displayed. */
  shown: PageSize
  turn: Turn
  lines: Line[]
  /** Words that run another way, with boxes in the same frame. */
  sideways: Word[]
  /** Words that the page does not show. */
  unseen: Word[]
  /** From this frame back to the page as displayed. */
  toDisplay(box: Box): Box
  /** Of a page read from its picture: its tables, and what is doubtful. */
  scanned?: { tables: FoundTable[]; doubts: Doubt[] }
  /** Of a page for which a second engine was asked. */
  doubts?: Doubt[]
}

const UNSEEN = new Set(['hidden', 'white', 'covered', 'tiny'])

export function framePage(shown: PageInk): PageFrame {
  const turn = mainTurn(shown)
  const ink = uprightPage(shown, turn)
  const seen = ink.glyphs.filter(({ flags }) => !flags.some((flag) => UNSEEN.has(flag)))
  const unseen = ink.glyphs.filter(({ flags }) => flags.some((flag) => UNSEEN.has(flag)))
  const read = linesOf(seen.filter((glyph) => glyph.turn === 0))
  const { lines, rules } = withoutStrikes(read, ink.rules)
  return {
    ink: rules === ink.rules ? ink : { ...ink, rules },
    shown: { page: shown.page, width: shown.width, height: shown.height },
    turn,
    lines,
    sideways: sidewaysWords({ ...ink, glyphs: seen }),
    unseen: linesOf(unseen.filter((glyph) => glyph.turn === 0)).flatMap(({ words }) => words),
    toDisplay: (box) => displayedBox(box, turn, shown),
  }
}

/** The way most of the ink runs. */
function mainTurn({ glyphs }: PageInk): Turn {
  const counts = new Map<Turn, number>()
  for (const { turn, blank } of glyphs) if (!blank) counts.set(turn, (counts.get(turn) ?? 0) + 1)
  let main: Turn = 0
  for (const [turn, count] of counts) if (count > (counts.get(main) ?? 0)) main = turn
  return main
}

/** Each line of turned text is read in its own frame and its boxes brought back; a line is one word group in reading order. */
function sidewaysWords(ink: PageInk): Word[] {
  const words: Word[] = []
  for (const turn of [90, 180, 270] as const) {
    const glyphs = ink.glyphs.filter((glyph) => glyph.turn === turn)
    if (glyphs.length === 0) continue
    const upright = uprightPage({ ...ink, glyphs }, turn)
    for (const line of linesOf(upright.glyphs))
      for (const word of line.words) {
        words.push({ ...word, turn, box: displayedBox(word.box, turn, ink) })
      }
  }
  return words
}
