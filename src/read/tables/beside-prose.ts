// Running text beside a table, or in columns, shares lines with its neighbours by chance; here it is taken away.
import { around, type Box } from '../../vocabulary/place.ts'
import type { Rule } from '../pdf/page-ink.ts'
import { type Line, lineOf, type Word } from '../pdf/words.ts'
import { type Segment, segmentsOf } from './segments.ts'

/** Running text: so many lines of so many words on average, most of them as full as they can be. */
const LINES = 5
const WORDS = 4.5
const FULL_SHARE = 0.65
/** Lines of one column of text begin within this of one another, in sizes, but for indents. */
const SAME_EDGE = 2.2
/** The next line of a paragraph stands no farther off, in sizes. */
const NEXT_LINE = 2.4

/** The lines with every column of running text that has something beside it made lines of their own. */
export function apartFromProse(lines: Line[], rules: Rule[]): Line[] {
  const parts = lines.map((line) => segmentsOf(line.words))
  const prose = new Set<Word>()
  for (const run of runsOf(
    parts.flatMap((segments, i) => segments.map((segment) => ({ segment, i }))),
  ))
    if (isProse(run) && hasNeighbours(run, parts) && !isRuledIn(run, rules))
      for (const { segment } of run) for (const word of segment.words) prose.add(word)
  if (prose.size === 0) return lines
  return lines.flatMap((line) => {
    const rest = line.words.filter((word) => !prose.has(word))
    if (rest.length === line.words.length) return [line]
    const own = segmentsOf(line.words).filter(({ words }) => words.some((word) => prose.has(word)))
    const apart = own.map(({ words }) => lineOf(words))
    return rest.length > 0 ? [...apart, lineOf(rest)] : apart
  })
}

interface Placed {
  segment: Segment
  i: number
}

/** Segments under one another with one left edge. */
function runsOf(segments: Placed[]): Placed[][] {
  const open: Placed[][] = []
  const runs: Placed[][] = []
  for (const placed of segments) {
    const { box, words } = placed.segment
    const size = words[0]?.size ?? 10
    const run = open.findLast((candidate) => {
      const last = candidate.at(-1)?.segment.box
      if (!last) return false
      const near = box[1] - last[3] < NEXT_LINE * size - size && box[1] > last[1] + 1
      return near && Math.abs(box[0] - last[0]) < SAME_EDGE * size
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

function isProse(run: Placed[]): boolean {
  if (run.length < LINES) return false
  const words = run.reduce((sum, { segment }) => sum + segment.words.length, 0)
  if (words < WORDS * run.length) return false
  const right = Math.max(...run.map(({ segment }) => segment.box[2]))
  const full = run.slice(0, -1).filter(({ segment }, i) => {
    const next = run[i + 1]?.segment.words[0]
    if (!next) return false
    const room = right - segment.box[2]
    return next.box[2] - next.box[0] + 0.25 * next.size > room - 0.5 * next.size
  })
  return full.length >= FULL_SHARE * (run.length - 1)
}

const hasNeighbours = (run: Placed[], parts: Segment[][]): boolean =>
  run.filter(({ i }) => (parts[i]?.length ?? 0) > 1).length >= 2

/** Text between rules that reach well beyond it is a cell of a table. */
function isRuledIn(run: Placed[], rules: Rule[]): boolean {
  const box = around(run.map(({ segment }) => segment.box))
  const wider = rules.filter((rule) => reachesBeyond(rule, box))
  return (
    wider.some(({ at }) => at <= box[1] + 3) &&
    wider.some(({ at }) => at >= box[3] - 3) &&
    wider.some(({ at }) => at > box[1] - 40 && at < box[3] + 40)
  )
}

const reachesBeyond = ({ across, from, to }: Rule, [x0, , x1]: Box): boolean =>
  across && from < x1 && to > x0 && to - from > 1.25 * (x1 - x0)
