// Tables between rules across: a rule on top, one at the foot, and rows between.
import { append } from '../../../vocabulary/long-lists.ts'
import type { Rule } from '../../page/ink.ts'
import { type Line, middleOf } from '../../page/words.ts'
import { isCaption, isNote } from './beside-words.ts'
import { fallTogether, holdsValues, inkStart, PROSE_WORDS, type Row } from './block-rows.ts'
import { startsAnew } from './next-tables.ts'

/** Rules of one table share their ends within this many points. */
const SAME_ENDS = 14
const SHORTEST = 60
/** Nothing but white between two rules of a table, such as two that stand close, is no higher than this. */
const EMPTY_BAND = 40
/** Lines of heads stand this close above one another, in sizes. */
const CLOSE = 0.9
const DEEPEST_HEAD = 6
/** Rows follow their head this close, a section's name or two between. */
const NEXT_ROWS = 4
/** One line in so many has several cells, where one cell of a row is far taller than the others. */
const MOST_LINES_OF_ROW = 7
/** Ink reaches beyond its rule by so many points. */
const BEYOND = 5
/** So few lines between rules are a row or a head, whatever they hold but prose. */
const FEW_LINES = 2
const FEWEST_ROWS = 2
/** A line on the first rule is a head if it names so many columns; a title and its page are two. */
const FEWEST_HEADS = 3

/** Runs of rules of the same width with rows of cells between them. */
export function framesOf(rules: Rule[], rows: Row[]): Rule[][] {
  const frames: Rule[][] = []
  const across = rules.filter((rule) => rule.across && rule.to - rule.from > SHORTEST)
  const left = new Set(across.sort((a, b) => a.at - b.at))
  for (const first of [...left]) {
    if (!left.delete(first)) continue
    const frame = [first]
    for (const next of [...left]) {
      const last = frame.at(-1)
      if (!last || next.at <= last.at || !sameEnds(first, next)) continue
      if (!holdsRows(last, next, rows)) break
      frame.push(next)
      left.delete(next)
    }
    if (frame.length > 1) append(frames, partedAtRepeats(frame, rows))
  }
  return frames
}

/** The head of the first table comes again: the next table begins there, and a title may stand between. */
function partedAtRepeats(frame: Rule[], rows: Row[]): Rule[][] {
  const bands = frame.slice(1).map((below, i) => {
    const above = frame[i]
    return above ? rows.filter(({ line }) => isBetween(line, above, below)) : []
  })
  const head = bands.find((band) => band.length > 0)
  if (!head || head.some(holdsValues)) return [frame]
  const again = bands.findIndex((band) => band !== head && inkOf(band) === inkOf(head))
  if (again < 1) return [frame]
  let end = again
  while (end > 1 && bands[end - 1]?.every(({ rowLike }) => !rowLike)) end--
  return [frame.slice(0, end + 1), ...partedAtRepeats(frame.slice(again), rows)]
}

const inkOf = (band: Row[]): string =>
  band.map(({ segments }) => segments.map(({ text }) => text).join('|')).join('/')

const sameEnds = (a: Rule, b: Rule): boolean =>
  Math.abs(a.from - b.from) < SAME_ENDS && Math.abs(a.to - b.to) < SAME_ENDS

/** Between two rules of a table stand rows, or nothing, but not prose. */
function holdsRows(above: Rule, below: Rule, rows: Row[]): boolean {
  const between = rows.filter(({ line }) => isBetween(line, above, below))
  if (startsAnew(between.map(({ line }) => line)) !== null) return false
  if (holdsNextTitle(between)) return false
  if (between.length === 0) return below.at - above.at < EMPTY_BAND
  const prose = between.filter(
    ({ rowLike, segments, line }) =>
      !rowLike && segments.length === 1 && line.words.length > PROSE_WORDS,
  )
  const rowLike = between.filter((row) => row.rowLike).length
  if (between.length <= FEW_LINES && prose.length === 0) return true
  return (
    rowLike > 0 &&
    prose.length * 2 <= between.length &&
    rowLike * MOST_LINES_OF_ROW >= between.length
  )
}

/** A caption after rows, or rows again after a note, are the next table's. */
function holdsNextTitle(between: Row[]): boolean {
  const first = between.findIndex(({ rowLike }) => rowLike)
  const last = between.findLastIndex(({ rowLike }) => rowLike)
  return between.some((row, i) => {
    if (row.rowLike || i < first || first < 0) return false
    return isCaption(inkStart(row)) || (i < last && isNote(inkStart(row)))
  })
}

function isBetween({ box, baseline, size }: Line, above: Rule, below: Rule): boolean {
  const middle = middleOf({ baseline, size })
  const x = (box[0] + box[2]) / 2
  return middle > above.at && middle < below.at && x > above.from - BEYOND && x < above.to + BEYOND
}

/** The lines of a frame; null when they are no rows. */
export function framedLines(frame: Rule[], rows: Row[]): Line[] | null {
  const [top] = frame
  const bottom = frame.at(-1)
  if (!top || !bottom) return null
  const inside = rows.filter(({ line }) => isBetween(line, top, bottom))
  if (inside.filter(({ rowLike }) => rowLike).length < FEWEST_ROWS || isOnlyHead(inside, rows))
    return null
  return [...headOn(top, rows, inside), ...inside.map(({ line }) => line)]
}

/** Shaded or ruled heads over rows of figures that no rule bounds are no table of their own. */
function isOnlyHead(inside: Row[], rows: Row[]): boolean {
  const last = inside.at(-1)
  if (!last || inside.some(holdsValues)) return false
  const next = rows
    .slice(rows.indexOf(last) + 1)
    .find((row) => row.rowLike || row.line.box[1] - last.line.box[3] > NEXT_ROWS * row.line.size)
  if (!next?.rowLike || !holdsValues(next)) return false
  return next.line.box[1] - last.line.box[3] < NEXT_ROWS * next.line.size
}

/** A head that stands on the first rule instead of under it: its last line is a row, those above stand close. */
function headOn(top: Rule, rows: Row[], inside: Row[]): Line[] {
  const [first] = inside.filter(({ rowLike }) => rowLike)
  const at = rows.findLastIndex(
    ({ line }) => line.baseline <= top.at && top.at - line.baseline < line.size,
  )
  const head = rows[at]
  if (!head?.rowLike || !first || head.segments.length < FEWEST_HEADS || !fallTogether(head, first))
    return []
  const lines = [head.line]
  for (const row of rows.slice(0, at).reverse()) {
    const [above] = lines
    if (!above || lines.length >= DEEPEST_HEAD || !leadsOver(row, above, first, top)) break
    lines.unshift(row.line)
  }
  return lines
}

/** A line of a head over this one: close, within the rule, and right of the first column or in its gaps. */
function leadsOver(row: Row, below: Line, first: Row, { from, to }: Rule): boolean {
  const { line } = row
  const words = inkStart(row)
  if (isCaption(words) || isNote(words) || line.words.length > PROSE_WORDS * 2) return false
  if (below.box[1] - line.box[3] > CLOSE * line.size) return false
  if (line.box[0] < from - BEYOND || line.box[2] > to + BEYOND) return false
  return line.box[0] > (first.segments[0]?.box[2] ?? 0) || (row.rowLike && fallTogether(row, first))
}
