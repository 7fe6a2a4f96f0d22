// Labels and figures joined by leaders: "Written warning ........ 3". A page of contents looks the same and is none.
import type { Line, TypedCell, TypedRow, TypedTable } from './table.ts'

const LEADER = /\.{3,}|…{2,}|\.(?: \.){2,}|_{4,}/g
const BLANKS = /\s*/y
const LONGEST_FIGURE = 40
const CONTENTS = /\b(?:contents|cynnwys|page|tudalen)\b/i
/** So far above the first line the word "Contents" is looked for. */
const LOOKED_ABOVE = 4
/** So many numbers that never fall are pages, not counts; fewer are, if they begin at the front of a report. */
const MANY = 4
const FRONT_PAGE = 3
const LEADERS_SURE = 0.8

/** Lines of contents are no table: they are passed over together, or as many lines as there are would be looked at from each. */
export function leaderRows(
  lines: Line[],
  from: number,
): { table: TypedTable | null; next: number } | null {
  const rows: TypedRow[] = []
  let i = from
  for (let line = lines[i]; line; line = lines[++i]) {
    const cells = cellsOf(line)
    if (cells.length < 2 || (rows[0] && rows[0].cells.length !== cells.length)) break
    rows.push({ cells, isHead: false })
  }
  if (rows.length < 2) return null
  if (isContents(rows, lines.slice(Math.max(0, from - LOOKED_ABOVE), from)))
    return { table: null, next: i }
  return { table: { rows, confidence: LEADERS_SURE }, next: i }
}

function cellsOf({ start, text }: Line): TypedCell[] {
  const cells: TypedCell[] = []
  let at = text.length - text.trimStart().length
  const end = text.trimEnd().length
  const ends = [...text.matchAll(LEADER)].filter(({ index }) => index > at)
  for (const { index, 0: leader } of [...ends, { index: end, 0: '' }]) {
    const ink = text.slice(at, index).trimEnd()
    if (ink === '') return []
    cells.push({
      c: cells.length,
      cs: 1,
      text: ink,
      start: start + at,
      end: start + at + ink.length,
    })
    at = afterBlanks(text, index + leader.length)
  }
  return cells.slice(1).every(({ text }) => text.length <= LONGEST_FIGURE) ? cells : []
}

function afterBlanks(text: string, from: number): number {
  BLANKS.lastIndex = from
  return from + (BLANKS.exec(text)?.[0].length ?? 0)
}

function isContents(rows: TypedRow[], above: Line[]): boolean {
  if (above.some(({ text }) => CONTENTS.test(text))) return true
  const numbers = rows.map(({ cells }) => cells.at(-1)?.text ?? '')
  if (!numbers.every((ink) => /^\d{1,4}$/.test(ink))) return false
  if (rows.length < MANY && Number(numbers[0]) > FRONT_PAGE) return false
  return numbers.every((ink, i) => i === 0 || Number(numbers[i - 1]) <= Number(ink))
}
