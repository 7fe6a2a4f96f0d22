// A contents page is no table: titles, leaders, and page numbers that only grow.

import { isLeader, isValue, segmentsOf } from '../../page/segments.ts'
import type { Line, Word } from '../../page/words.ts'

const PAGE_NUMBER = /^\d{1,4}$/
const MOSTLY = 0.6
/** So many titles with page numbers that only grow, the first of them near the front, need no leaders. */
const FEWEST_TITLES = 6
const NEAR_FRONT = 30
const LONGEST_CHAPTER = 80
/** Titles run over, and parts have names of their own: so many lines may stand between. */
const LINES_BETWEEN = 3
const SAME_EDGE = 3
const WORDS_OF_TITLE = 2

/** An index: words, and the pages where they stand, in columns. */
const INDEX_ENTRY =
  /^\p{L}.*[\p{L})],? \d{1,4}(?:[–-]\d{1,4})?n?(?:, \d{1,4}(?:[–-]\d{1,4})?n?)*[,;]?$/u
const FEWEST_ENTRIES = 12
const FORMULA_NUMBER = /^\(\d{1,2}(?:\.\d{1,2})?[a-z]?\)$/
/** One line with a leader is a form's. */
const FEWEST_LED = 2
/** A page, or from one to another. */
const MOST_PAGES = 2
/** A title may have its section's number apart. */
const TITLE_PARTS = 2

export function isContents(lines: Line[]): boolean {
  if (isIndex(lines) || areFormulas(lines)) return true
  const led = lines.filter(({ words }) =>
    words.some((word) => endsInLeader(word.text) || isLeader(word)),
  )
  if (led.length < MOSTLY * lines.length || led.length < FEWEST_LED) return false
  const pages = led.map(({ words }) => words.filter(({ text }) => PAGE_NUMBER.test(text)))
  if (pages.some((numbers) => numbers.length > MOST_PAGES)) return false
  const last = led.map(({ words }) => Number(words.at(-1)?.text))
  return last.every((page, i) => Number.isInteger(page) && page >= (last[i - 1] ?? 0))
}

/** Formulas, numbered at the right. */
function areFormulas(lines: Line[]): boolean {
  const numbered = lines.filter(
    ({ words }) => FORMULA_NUMBER.test(words.at(-1)?.text ?? '') && words.some(isSign),
  )
  return numbered.length > 1 && numbered.length >= MOSTLY * lines.length
}

const isSign = ({ text }: Word): boolean => /^[=≤≥<>≈]$/.test(text)

function isIndex(lines: Line[]): boolean {
  const segments = lines.flatMap(({ words }) => segmentsOf(words))
  const entries = segments.filter(({ text }) => INDEX_ENTRY.test(text))
  return entries.length >= FEWEST_ENTRIES && entries.length >= MOSTLY * segments.length
}

/** "Introduction....." typed as one word. */
const endsInLeader = (text: string): boolean => /\.{4,}\d*$/.test(text)

/** The lines left when runs of titles, each with a page number at the same right edge, are taken away. */
export function withoutContents(lines: Line[]): Line[] {
  const taken = new Set<Line>()
  let run: number[] = []
  const close = () => {
    if (isRunOfTitles(run.map((i) => lines[i]).filter((line) => line !== undefined)))
      for (const line of lines.slice(run[0], (run.at(-1) ?? 0) + 1)) taken.add(line)
    run = []
  }
  for (const [i, line] of lines.entries()) {
    if (!isTitle(line)) continue
    const before = run.at(-1)
    const last = before === undefined ? undefined : lines[before]
    if (last && !(i - (before ?? 0) <= LINES_BETWEEN && follows(last, line))) close()
    run.push(i)
  }
  close()
  return lines.filter((line) => !taken.has(line))
}

const pageOf = ({ words }: Line): number => Number(words.at(-1)?.text)

/** Words, and one number at the end of them. */
function isTitle(line: Line): boolean {
  const last = line.words.at(-1)
  if (!last || line.words.length < 2 || !PAGE_NUMBER.test(last.text)) return false
  const rest = segmentsOf(line.words.slice(0, -1).filter((word) => !isLeader(word)))
  return rest.length <= TITLE_PARTS && !rest.slice(1).some(({ text }) => isValue(text))
}

function follows(above: Line, below: Line): boolean {
  const step = pageOf(below) - pageOf(above)
  return step >= 0 && step < LONGEST_CHAPTER && Math.abs(above.box[2] - below.box[2]) < SAME_EDGE
}

function isRunOfTitles(lines: Line[]): boolean {
  const [first] = lines
  if (!first || lines.length < FEWEST_TITLES || pageOf(first) > NEAR_FRONT) return false
  const words = lines.reduce((sum, line) => sum + line.words.length - 1, 0)
  const grows = pageOf(lines.at(-1) ?? first) > pageOf(first)
  return grows && words >= WORDS_OF_TITLE * lines.length
}
