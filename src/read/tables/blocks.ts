// Where tables without a lattice may stand: lines whose gaps fall together, bounded by rules where there are any.
import { around, type Box } from '../../vocabulary/place.ts'
import type { Rule } from '../pdf/page-ink.ts'
import type { Line } from '../pdf/words.ts'
import { isBullet, isCaption, isNote } from './beside-words.ts'
import { isValue, type Segment, segmentsOf } from './segments.ts'
import type { TablePage } from './table-page.ts'

export interface Block {
  lines: Line[]
  box: Box
  /** Rules across, inside or at the edge of the block, top to bottom. */
  across: Rule[]
  down: Rule[]
  /** Bounded by rules above and below. */
  framed: boolean
}

interface Row {
  line: Line
  segments: Segment[]
  rowLike: boolean
}

/** Rows may stand this far apart, in sizes, and still be one table; so many lines of a single cell may stand between. */
const FARTHEST = 2.6
const SINGLES_BETWEEN = 4
const PROSE_WORDS = 7
/** White before the head of a next table, in the usual steps between lines. */
const ANEW = 1.6
/** Rules share their ends within this many points. */
const SAME_ENDS = 14

export function blocksOf(page: TablePage): Block[] {
  const rows = page.lines.map((line) => rowOf(line))
  const across = page.rules.filter((rule) => rule.across)
  const frames = framesOf(across, rows)
  const framed = frames
    .map((frame) => framedBlock(frame, rows, page))
    .filter((block) => block !== null)
  const taken = new Set(framed.flatMap(({ lines }) => lines))
  const free = rows.filter(({ line }) => !taken.has(line))
  return [...framed, ...openBlocks(free, page)]
}

function rowOf(line: Line): Row {
  const segments = segmentsOf(line.words)
  return { line, segments, rowLike: isRowLike(segments, line) }
}

function isRowLike(segments: Segment[], { words }: Line): boolean {
  const [first] = segments
  if (segments.length < 2 || !first) return false
  if (segments.length === 2 && (isBullet(first.text) || isCaption(first.text))) return false
  if (isNote(first.text)) return false
  return segments.length > 2 || words.length <= PROSE_WORDS * 2
}

/** Runs of rules of the same width with rows of cells between them. */
function framesOf(across: Rule[], rows: Row[]): Rule[][] {
  const frames: Rule[][] = []
  const left = new Set(across.filter(({ from, to }) => to - from > 60))
  for (const first of [...left].sort((a, b) => a.at - b.at)) {
    if (!left.delete(first)) continue
    const frame = [first]
    for (const next of [...left].sort((a, b) => a.at - b.at)) {
      const last = frame.at(-1)
      if (!last || next.at <= last.at || !sameEnds(first, next)) continue
      if (!holdsRows(last, next, rows)) break
      frame.push(next)
      left.delete(next)
    }
    if (frame.length > 1) frames.push(frame)
  }
  return frames
}

const sameEnds = (a: Rule, b: Rule): boolean =>
  Math.abs(a.from - b.from) < SAME_ENDS && Math.abs(a.to - b.to) < SAME_ENDS

/** Between two rules of a table stand rows, or nothing, but not prose. */
function holdsRows(above: Rule, below: Rule, rows: Row[]): boolean {
  const between = rows.filter(({ line }) => isBetween(line, above, below))
  if (startsAnew(between.map(({ line }) => line)) !== null) return false
  if (between.length === 0) return below.at - above.at < 40
  const prose = between.filter(
    ({ rowLike, segments, line }) =>
      !rowLike && segments.length === 1 && line.words.length > PROSE_WORDS,
  )
  const rowLike = between.filter((row) => row.rowLike).length
  if (between.length <= 2 && prose.length === 0) return true
  return rowLike > 0 && prose.length * 2 <= between.length && rowLike * 4 >= between.length
}

/** Where, late in these lines, white parts off a few that stand on the next rule: the head of the next table. */
function startsAnew(lines: Line[]): number | null {
  const steps = lines.slice(1).map((line, i) => line.baseline - (lines[i]?.baseline ?? 0))
  const usual = [...steps].sort((a, b) => a - b)[steps.length >> 1] ?? 0
  for (let i = lines.length - 1; i > lines.length - 4 && i > 3; i--)
    if ((steps[i - 1] ?? 0) > ANEW * usual) return i
  return null
}

function isBetween({ box, baseline, size }: Line, above: Rule, below: Rule): boolean {
  const middle = baseline - 0.3 * size
  const x = (box[0] + box[2]) / 2
  return middle > above.at && middle < below.at && x > above.from - 5 && x < above.to + 5
}

function framedBlock(frame: Rule[], rows: Row[], page: TablePage): Block | null {
  const [top] = frame
  const bottom = frame.at(-1)
  if (!top || !bottom) return null
  const inside = rows.filter(({ line }) => isBetween(line, top, bottom))
  const rowLike = inside.filter((row) => row.rowLike)
  if (rowLike.length < 2) return null
  const above = headsAbove(rows, rowLike, top)
  return blockOf([...above, ...inside.map(({ line }) => line)], page, true)
}

/** A head row that stands on the first rule instead of under it. */
function headsAbove(rows: Row[], inside: Row[], top: Rule): Line[] {
  const first = inside[0]
  const ruledHead = inside.some(({ line }) => line.box[1] > top.at + 30)
  const above = rows.filter(
    ({ line }) => line.baseline <= top.at && top.at - line.baseline < line.size,
  )
  const head = above.at(-1)
  if (!head?.rowLike || !first || !ruledHead || head.segments.length < 3) return []
  return fallTogether(head, first) ? [head.line] : []
}

function openBlocks(rows: Row[], page: TablePage): Block[] {
  const blocks: Block[] = []
  let current: Row[] = []
  let singles: Row[] = []
  const close = () => {
    for (const part of partedAnew(current, page.rules)) {
      const block = openBlock(part, rows, page)
      if (block) blocks.push(block)
    }
    current = []
    singles = []
  }
  for (const row of rows) {
    const last = [...current, ...singles].at(-1)
    const far = last && row.line.box[1] - last.line.box[3] > FARTHEST * row.line.size
    if (far) close()
    if (row.rowLike) {
      const kin = current.slice(-6).some((other) => other.rowLike && fallTogether(other, row))
      if (current.length > 0 && !kin) close()
      current.push(...singles, row)
      singles = []
    } else if (current.length > 0) {
      singles.push(row)
      const ends = isProse(row, current) || isCaption(inkStart(row))
      if (ends || isNote(inkStart(row)) || singles.length > SINGLES_BETWEEN) close()
    }
  }
  close()
  return blocks
}

/** Tables one under the other, each with its head on a rule. */
function partedAnew(rows: Row[], rules: Rule[]): Row[][] {
  for (let end = 5; end < rows.length - 2; end++) {
    const [above, below] = [rows[end - 1]?.line, rows[end]?.line]
    if (!above || !below) continue
    const onRule = rules.some(
      ({ across, at, from, to }) =>
        across &&
        at > above.baseline &&
        at < below.baseline &&
        Math.min(to, below.box[2]) - Math.max(from, below.box[0]) >
          0.8 * (below.box[2] - below.box[0]),
    )
    const anew = onRule ? startsAnew(rows.slice(0, end).map(({ line }) => line)) : null
    if (anew !== null) return [rows.slice(0, anew), ...partedAnew(rows.slice(anew), rules)]
  }
  return [rows]
}

const inkStart = ({ line }: Row): string =>
  line.words
    .slice(0, 3)
    .map(({ text }) => text)
    .join(' ')

/** A full line of running words across the columns. */
function isProse({ line, segments }: Row, block: Row[]): boolean {
  const wide = around(block.map((row) => row.line.box))
  const share = (line.box[2] - line.box[0]) / (wide[2] - wide[0])
  return segments.length === 1 && line.words.length > PROSE_WORDS && share > 0.6
}

/** Do the gaps of two rows lie over one another? */
function fallTogether(a: Row, b: Row): boolean {
  const [one, other] = [gapsOf(a.segments), gapsOf(b.segments)]
  const least = 0.3 * Math.min(a.line.size, b.line.size)
  const shared = one.filter(([from, to]) =>
    other.some(([f, t]) => Math.min(to, t) - Math.max(from, f) > least),
  )
  return shared.length > 0 && shared.length * 2 >= Math.min(one.length, other.length)
}

const gapsOf = (segments: Segment[]): [number, number][] =>
  segments.slice(1).map((segment, i) => [segments[i]?.box[2] ?? 0, segment.box[0]])

function openBlock(rows: Row[], all: Row[], page: TablePage): Block | null {
  if (rows.filter((row) => row.rowLike).length < 2) return null
  const values = rows.flatMap(({ segments }) => segments).filter(({ text }) => isValue(text))
  if (rows.length < 3 && values.length < 2) return null
  const lines = [...headsOver(rows, all), ...rows.map(({ line }) => line)]
  return blockOf(lines, page, false)
}

/** Heads that span columns, or the upper lines of heads: close above, and right of the first column. */
function headsOver(rows: Row[], all: Row[]): Line[] {
  const heads: Line[] = []
  const [first] = rows
  const leftEdge = Math.min(...rows.map(({ segments }) => segments[0]?.box[2] ?? 0))
  let next = first?.line
  for (let i = (first ? all.indexOf(first) : 0) - 1; i >= 0 && next; i--) {
    const row = all[i]
    if (!row || row.rowLike || heads.length > 5) break
    const { line } = row
    const near = next.box[1] - line.box[3] < 0.9 * line.size
    if (!near || line.box[0] < leftEdge || line.words.length > PROSE_WORDS * 2) break
    heads.unshift(line)
    next = line
  }
  return heads
}

function blockOf(lines: Line[], page: TablePage, framed: boolean): Block {
  const box = around(lines.map((line) => line.box))
  const margin = 8
  const inside = (rule: Rule) =>
    rule.across
      ? rule.at > box[1] - margin &&
        rule.at < box[3] + margin &&
        rule.to > box[0] &&
        rule.from < box[2]
      : rule.at > box[0] - margin &&
        rule.at < box[2] + margin &&
        rule.to > box[1] &&
        rule.from < box[3]
  const rules = page.rules.filter(inside)
  return {
    lines: [...lines].sort((a, b) => a.baseline - b.baseline),
    box,
    across: rules.filter(({ across }) => across).sort((a, b) => a.at - b.at),
    down: rules.filter(({ across }) => !across),
    framed,
  }
}
