// Heads stand close: which words of a line belong over which column, so that each keeps to an edge or the middle of its column.

import { greatest, least } from '../../../vocabulary/long-lists.ts'
import { gapOf, segmentOf, WIDE_GAP } from '../../page/segments.ts'
import { USUAL_SIZE, type Word } from '../../page/words.ts'
import type { Column } from '../columns/columns.ts'

export interface HeadPart {
  words: Word[]
  from: number
  to: number
}

/** Off one's columns by this much, in sizes, is off altogether (us-034 needs it). */
const MOST_OFF = 1
const MOST_OFF_SPANNING = 6
/** ... and being farther off counts a little still. */
const FARTHER = 0.1
/** Words that keep to the white around a column's ink belong over it, wherever they stand there. */
const WITHIN = 0.4
const ZONE_SLACK = 0.2
/** Words of one head stand no farther apart than this, in sizes; each more costs. */
const WORD_GAP = 0.4
const INNER_GAP = 1.5
/** Parting words at an ordinary blank costs this; at a wide gap nothing. */
const PARTING = 0.5
const ORDINARY_BLANK = 0.25
const WIDER_BLANK = 2
/** ... and before a year or a sum half of that. */
const OPENS_FIGURE = /^(?:[$£€<>(]\d|(?:19|20)\d\d)/
/** Standing over two columns costs this beside being off their middle, and each further one a little. */
const SPANNING = 0.35
const SPANNING_MORE = 0.35
/** Passing over a column between two parts of one line. */
const PASSING = 1
/** us-018 and us-024 need it. */
const MOST_WORDS = 24

interface State {
  cost: number
  parts: HeadPart[]
}

/** The cheapest way to lay words that stand close over columns, from the left. */
export function headParts(words: Word[], columns: Column[]): HeadPart[] {
  const told = partsByGaps(words, columns)
  if (told) return told
  if (words.length > MOST_WORDS) return [wholePart(words, columns)]
  // best[i][c]: the first i words laid, the last of them ending over column c - 1.
  const best: (State | null)[][] = Array.from({ length: words.length + 1 }, () =>
    Array.from({ length: columns.length + 1 }, () => null),
  )
  const start = best[0]
  if (start) start[0] = { cost: 0, parts: [] }
  for (let i = 0; i < words.length; i++)
    for (let c = 0; c < columns.length; c++) {
      const state = best[i]?.[c]
      if (state) lay(state, i, c, { words, columns, best })
    }
  const ends = (best[words.length] ?? []).filter((state) => state !== null)
  const cheapest = ends.sort((a, b) => a.cost - b.cost)[0]
  return cheapest?.parts ?? [wholePart(words, columns)]
}

/** A gap that parts heads is wider than this, in sizes, and by so much wider than any between the words of one (pdf-heads-ten-points-apart needs it). */
const PARTS_HEADS = 0.6
const TIMES_WIDER = 1.8

/** As many groups of words as columns, each over its own, and plainly apart: nothing is left to weigh. */
function partsByGaps(words: Word[], columns: Column[]): HeadPart[] | null {
  const gaps = words.slice(1).map((word, i) => gapOf(words[i] ?? word, word))
  const wide = gaps.filter((gap) => gap > PARTS_HEADS)
  const close = gaps.filter((gap) => gap <= PARTS_HEADS)
  if (wide.length !== columns.length - 1 || columns.length < 2 || close.length === 0) return null
  if (least(wide) < TIMES_WIDER * greatest(close)) return null
  const parts: HeadPart[] = []
  for (const [i, word] of words.entries()) {
    const last = parts.at(-1)
    if (last && (gaps[i - 1] ?? 0) <= PARTS_HEADS) last.words.push(word)
    else parts.push({ words: [word], from: parts.length, to: parts.length })
  }
  return parts.every(({ words: own }, i) => touches(segmentOf(own).box, columns, i)) ? parts : null
}

/** Does it stand over the ink of its column, or in the white round that? The outer columns end nowhere. */
function touches([x0, , x1]: readonly number[], columns: Column[], at: number): boolean {
  const column = columns[at]
  if (!column || x0 === undefined || x1 === undefined) return false
  const left = at === 0 ? Number.NEGATIVE_INFINITY : column.left
  const right = at === columns.length - 1 ? Number.POSITIVE_INFINITY : column.right
  return x0 < right && x1 > left
}

interface Table {
  words: Word[]
  columns: Column[]
  best: (State | null)[][]
}

function lay(state: State, i: number, c: number, { words, columns, best }: Table): void {
  const [before, first] = [words[i - 1], words[i]]
  if (!first || first.raised) return
  const gap = before === undefined ? Number.POSITIVE_INFINITY : gapOf(before, first)
  const usual = OPENS_FIGURE.test(first.text) ? PARTING / 2 : PARTING
  const parting = Math.max(0, usual - WIDER_BLANK * Math.max(0, gap - ORDINARY_BLANK))
  for (let end = i + 1; end <= endOfSegment(words, i); end++) {
    const part = words.slice(i, end)
    for (let from = c; from < columns.length; from++)
      for (let to = from; to < columns.length; to++) {
        const off = offColumns(part, columns, from, to)
        if (off === null) continue
        const inner = innerGaps(part)
        const passing = gap < WIDE_GAP ? PASSING * (from - c) : 0
        const spanning = to > from ? SPANNING + SPANNING_MORE * (to - from - 1) : 0
        const cost = state.cost + parting + passing + spanning + inner + off
        const row = best[end]
        const known = row?.[to + 1]
        if (row && (!known || cost < known.cost))
          row[to + 1] = { cost, parts: [...state.parts, { words: part, from, to }] }
      }
  }
}

/** A wide gap ends a part. */
function endOfSegment(words: Word[], from: number): number {
  for (let end = from + 1; end < words.length; end++) {
    const [left, right] = [words[end - 1], words[end]]
    if (left && right && gapOf(left, right) > WIDE_GAP) return end
  }
  return words.length
}

const innerGaps = (words: Word[]): number =>
  words
    .slice(1)
    .map((word, i) => gapOf(words[i] ?? word, word))
    .reduce((sum, gap) => sum + INNER_GAP * Math.max(0, gap - WORD_GAP), 0)

/** How far the words are off these columns, in sizes; null where they do not stand over them. */
function offColumns(words: Word[], columns: Column[], from: number, to: number): number | null {
  const { box } = segmentOf(words)
  const [first, last] = [columns[from], columns[to]]
  if (!first || !last) return null
  const size = words[0]?.size ?? USUAL_SIZE
  const middle = Math.abs((first.x0 + last.x1) / 2 - (box[0] + box[2]) / 2) / size
  if (to > from) {
    const touches = box[0] < first.right && box[2] > last.left
    return touches ? Math.min(MOST_OFF_SPANNING, middle) : null
  }
  if (box[2] < first.left || box[0] > first.right) return null
  const left = Math.abs(first.x0 - box[0]) / size
  const right = Math.abs(first.x1 - box[2]) / size
  const within = box[0] > first.left - ZONE_SLACK * size && box[2] < first.right + ZONE_SLACK * size
  const off = Math.min(left, right, middle, within ? WITHIN : Number.POSITIVE_INFINITY)
  const capped = off <= MOST_OFF ? off : MOST_OFF + FARTHER * (off - MOST_OFF)
  return capped + overNeighbours(box, columns, from) / size
}

/** Words that lie on the ink of the next columns are hardly over this one alone. */
function overNeighbours(box: readonly number[], columns: Column[], at: number): number {
  const [x0 = 0, , x1 = 0] = box
  const before = columns[at - 1]
  const after = columns[at + 1]
  const left = before ? Math.max(0, (before.x0 + before.x1) / 2 - x0) : 0
  const right = after ? Math.max(0, x1 - (after.x0 + after.x1) / 2) : 0
  return left + right
}

function wholePart(words: Word[], columns: Column[]): HeadPart {
  const { box } = segmentOf(words)
  const over = columns.flatMap(({ left, right }, i) => (box[0] < right && box[2] > left ? [i] : []))
  return { words, from: over[0] ?? 0, to: over.at(-1) ?? 0 }
}
