// Running text beside a table, or in columns, shares lines with its neighbours by chance; here it is taken away.
import { greatest } from '../../../vocabulary/long-lists.ts'
import { around, type Box } from '../../../vocabulary/place.ts'
import type { Rule } from '../../page/ink.ts'
import { notLeading, type Segment, segmentsOf } from '../../page/segments.ts'
import { whiteBands } from '../../page/white-bands.ts'
import { type Line, lineOf, USUAL_SIZE } from '../../page/words.ts'

/** Running text: so many lines of so many words on average, most of them as full as they can be. */
const LINES = 4
const WORDS = 4.5
const FULL_SHARE = 0.65
/** Lines of one column of text begin within this of one another, in sizes, but for indents. */
const SAME_EDGE = 2.2
/** The next line of a paragraph stands no farther off, in sizes. */
const NEXT_LINE = 2.4
/** ... and no farther than the lines before, by this much. */
const SAME_STEP = 1.3
/** So many rows, and this share of them beginning together, make a table of text. */
const FEWEST_ROWS = 3
const BEGIN_TOGETHER = 0.8
/** Paragraphs of one column begin and end within so much of one another, in sizes: ragged lines end less alike. */
const SAME_LEFT = 1
const SAME_RIGHT = 2
/** A column's words stand within it, but for so many points. */
const WITHIN = 2
/** A blank between words, and by how much lines set ragged fall short, in sizes. */
const BLANK = 0.25
const RAGGED = 0.5
/** Ink beside one line of a paragraph alone is a number in the margin. */
const FEWEST_NEIGHBOURS = 2
/** A rule so near the edge of a text bounds it, in points ... */
const AT_EDGE = 3
/** ... and of those that do one at least is this near, not a rule of the page. */
const RULES_NEAR = 40
/** So many times as wide as the text, a rule belongs to more than the text. */
const WELL_BEYOND = 1.25

/** The lines of each column of running text that has something beside it, and the lines of the rest. */
export function textZones(lines: Line[], rules: Rule[]): Line[][] {
  const parts = lines.map((line) => segmentsOf(notLeading(line.words)))
  const placed = parts.flatMap((segments, i) =>
    segments.map((segment) => ({ segment, baseline: lineOf(segment.words).baseline, i })),
  )
  const prose = runsOf(placed).filter(
    (run) =>
      isProse(run) &&
      hasNeighbours(run, parts) &&
      !isRuledIn(run, rules) &&
      !isColumnOfTable(run, lines, parts),
  )
  const zones: Line[][] = []
  let rest = lines
  for (const column of textColumns(prose)) {
    const parted = rest.map((line) => partedBy(column, line))
    zones.push(parted.flatMap(({ inside }) => inside))
    rest = parted.flatMap(({ outside }) => outside)
  }
  return [...zones, rest]
}

interface Placed {
  segment: Segment
  baseline: number
  i: number
}

/** Paragraphs of one column, with whatever stands between them. */
function textColumns(runs: Placed[][]): Box[] {
  const columns: Box[] = []
  for (const run of runs) {
    const box = around(run.map(({ segment }) => segment.box))
    const size = run[0]?.segment.words[0]?.size ?? USUAL_SIZE
    const same = columns.findIndex(
      (column) =>
        Math.abs(column[0] - box[0]) < SAME_LEFT * size &&
        Math.abs(column[2] - box[2]) < SAME_RIGHT * size,
    )
    const known = columns[same]
    if (known) columns[same] = around([known, box])
    else columns.push(box)
  }
  return columns
}

function partedBy([x0, y0, x1, y1]: Box, line: Line): { inside: Line[]; outside: Line[] } {
  const whole = { inside: [], outside: [line] }
  if (line.baseline < y0 || line.baseline > y1 + 1) return whole
  const own = line.words.filter(({ box }) => box[0] > x0 - WITHIN && box[2] < x1 + WITHIN)
  const rest = line.words.filter((word) => !own.includes(word))
  const crosses = rest.some(({ box }) => box[0] < x1 && box[2] > x0)
  if (own.length === 0 || crosses) return whole
  return { inside: [lineOf(own)], outside: rest.length > 0 ? [lineOf(rest)] : [] }
}

/** Segments under one another with one left edge. */
function runsOf(segments: Placed[]): Placed[][] {
  const open: Placed[][] = []
  const runs: Placed[][] = []
  for (const placed of segments) {
    const { box, words } = placed.segment
    const size = words[0]?.size ?? USUAL_SIZE
    const run = open.findLast((candidate) => {
      const last = candidate.at(-1)
      if (!last) return false
      const step = placed.baseline - last.baseline
      const usual = stepOf(candidate) ?? NEXT_LINE * size
      const near = step > 1 && step < Math.min(NEXT_LINE * size, SAME_STEP * usual)
      return near && Math.abs(box[0] - last.segment.box[0]) < SAME_EDGE * size
    })
    if (run) run.push(placed)
    else {
      const fresh = [placed]
      open.push(fresh)
      runs.push(fresh)
    }
  }
  return runs
}

function stepOf(run: Placed[]): number | null {
  const [first, second] = run
  return first && second ? second.baseline - first.baseline : null
}

function isProse(run: Placed[]): boolean {
  if (run.length < LINES) return false
  const words = run.reduce((sum, { segment }) => sum + segment.words.length, 0)
  if (words < WORDS * run.length) return false
  const right = greatest(run.map(({ segment }) => segment.box[2]))
  const full = run.slice(0, -1).filter(({ segment }, i) => {
    const next = run[i + 1]?.segment.words[0]
    if (!next) return false
    const room = right - segment.box[2]
    return next.box[2] - next.box[0] + BLANK * next.size > room - RAGGED * next.size
  })
  return full.length >= FULL_SHARE * (run.length - 1)
}

const hasNeighbours = (run: Placed[], parts: Segment[][]): boolean =>
  run.filter(({ i }) => (parts[i]?.length ?? 0) > 1).length >= FEWEST_NEIGHBOURS

/** Paragraphs that all begin where their neighbours do, under white that runs across, are the cells of a column. */
function isColumnOfTable(run: Placed[], lines: Line[], parts: Segment[][]): boolean {
  const [first, last] = [run[0]?.i ?? 0, run.at(-1)?.i ?? 0]
  const own = run.map(({ segment }) => lineOf(segment.words))
  if (whiteBands(own) === null) return false
  const bands = whiteBands(lines.slice(first, last + 1))
  if (!bands || bands.length < FEWEST_ROWS) return false
  const starts = bands.map(([line]) => (line ? lines.indexOf(line) : 0))
  const held = new Set(run.map(({ i }) => i))
  const begun = starts.filter((i) => held.has(i) && (parts[i]?.length ?? 0) > 1)
  return begun.length >= BEGIN_TOGETHER * starts.length
}

/** Text between rules that reach well beyond it is a cell of a table. */
function isRuledIn(run: Placed[], rules: Rule[]): boolean {
  const box = around(run.map(({ segment }) => segment.box))
  const wider = rules.filter((rule) => reachesBeyond(rule, box))
  return (
    wider.some(({ at }) => at <= box[1] + AT_EDGE) &&
    wider.some(({ at }) => at >= box[3] - AT_EDGE) &&
    wider.some(({ at }) => at > box[1] - RULES_NEAR && at < box[3] + RULES_NEAR)
  )
}

const reachesBeyond = ({ across, from, to }: Rule, [x0, , x1]: Box): boolean =>
  across && from < x1 && to > x0 && to - from > WELL_BEYOND * (x1 - x0)
