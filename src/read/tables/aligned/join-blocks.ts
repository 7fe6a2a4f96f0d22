// Blocks one under the other that are one table, parted by tall rows or lines of a single cell: read together, and kept so
// where that reading is no worse.
import { greatest, least } from '../../../vocabulary/long-lists.ts'
import { around } from '../../../vocabulary/place.ts'
import { inkOf, isValue, segmentsOf } from '../../page/segments.ts'
import type { FoundTable } from '../../page/table-page.ts'
import type { Line } from '../../page/words.ts'
import { faultsOf } from '../judge/reading-faults.ts'
import { scoreOf } from '../judge/score-reading.ts'
import { isCaption, isNote } from '../where/beside-words.ts'
import { PROSE_WORDS } from '../where/block-rows.ts'
import type { Block } from '../where/blocks.ts'
import { alignedTable } from './aligned-table.ts'

/** A line of the table keeps within it, but for so many points. */
const BEYOND = 2

/** White between the parts of one table is no higher than this, in sizes. */
const FARTHEST = 3
/** They share this much of their width. */
const SAME_WIDTH = 0.75
const MOST_BETWEEN = 3
/** Reading them as one may cost this much. */
const NO_WORSE = 0.02

export function joinedBlocks(blocks: Block[], lines: Line[]): Block[] {
  const joined: Block[] = []
  for (const block of [...blocks].sort((a, b) => a.box[1] - b.box[1])) {
    const i = joined.findLastIndex((above) => isUnder(above, block))
    const above = joined[i]
    const both = above && together(above, block, lines)
    if (both && above && isOneTable(above, block, both)) joined[i] = both
    else joined.push(block)
  }
  return joined
}

const isUnder = ({ box: above }: Block, { box: below }: Block): boolean =>
  Math.min(above[2], below[2]) - Math.max(above[0], below[0]) >
    SAME_WIDTH * (Math.max(above[2], below[2]) - Math.min(above[0], below[0])) &&
  below[1] > above[1]

/** Null where something stands between them that belongs to neither. */
function together(above: Block, below: Block, lines: Line[]): Block | null {
  if (above.framed || below.framed) return null
  const own = new Set([...above.lines, ...below.lines])
  const [end, start] = [above.lines.at(-1)?.baseline ?? 0, below.lines[0]?.baseline ?? 0]
  const between = lines.filter(
    (line) => !own.has(line) && line.baseline > end && line.baseline < start,
  )
  if (between.length > MOST_BETWEEN || between.some((line) => isApart(line, above))) return null
  const all = [...above.lines, ...between, ...below.lines].sort((a, b) => a.baseline - b.baseline)
  const steps = all.slice(1).map((line, i) => line.box[1] - (all[i]?.box[3] ?? 0))
  const most = FARTHEST * (below.lines[0]?.size ?? 0)
  const widest = greatest(steps.slice(above.lines.length - 1, above.lines.length + between.length))
  if (widest > most) return null
  const rules = (side: 'across' | 'down') =>
    [...new Set([...above[side], ...below[side]])].sort((a, b) => a.at - b.at)
  return {
    lines: all,
    box: around(all.map(({ box }) => box)),
    across: rules('across'),
    down: rules('down'),
    framed: false,
  }
}

function isApart({ words, box }: Line, above: Block): boolean {
  const ink = inkOf(words)
  const beyond = box[0] < above.box[0] - BEYOND || box[2] > above.box[2] + BEYOND
  return (
    isCaption(ink) ||
    isNote(ink) ||
    words.length > PROSE_WORDS ||
    segmentsOf(words).length > 1 ||
    beyond
  )
}

function isOneTable(above: Block, below: Block, both: Block): boolean {
  const [upper, lower, whole] = [alignedTable(above), alignedTable(below), alignedTable(both)]
  if (!upper || !lower || !whole || whole.columns !== upper.columns || hasHead(lower)) return false
  if (Math.abs(upper.columns - lower.columns) > 1) return false
  const inked = (table: FoundTable) => table.cells.filter(({ words }) => words.length > 0).length
  const apart =
    (scored(upper) * inked(upper) + scored(lower) * inked(lower)) / (inked(upper) + inked(lower))
  return scored(whole) > apart - NO_WORSE
}

const scored = (table: FoundTable): number => scoreOf(table, faultsOf(table, new Set()))

/** Does a row without figures stand over its figures, naming most columns? */
function hasHead({ cells, columns }: FoundTable): boolean {
  const figures = cells.filter(({ c, words }) => c > 0 && isValue(inkOf(words)))
  const first = least(figures.map(({ r }) => r))
  const over = cells.filter(({ r, words }) => r < first && words.length > 0)
  const named = new Set(over.flatMap(({ c, cs }) => Array.from({ length: cs }, (_, i) => c + i)))
  return figures.length === 0 || named.size * 2 >= columns
}
