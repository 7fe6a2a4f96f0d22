// A table of counts that came one cell a line.
import { cellSaid } from './cell-value.ts'
import type { Piece } from './fielded-records.ts'

const SHORT = 45
const FEWEST = 6

/** One cell a line: a head of k words, then rows of k whose columns hold one sort of thing each. Anything less regular is no table. */
export function stackedCounts(lines: (Piece | null)[]): Piece[][][] {
  const found: Piece[][][] = []
  let run: Piece[] = []
  for (const line of [...lines, null]) {
    if (line && line.text.length <= SHORT && !/[:?]$|[a-z]\.$/.test(line.text)) run.push(line)
    else {
      found.push(...asStack(run))
      run = []
    }
  }
  return found
}

function asStack(run: Piece[]): Piece[][][] {
  const across = yearsAcross(run)
  if (across.length > 0) return [across]
  for (let from = 0; from + FEWEST <= run.length && from < 3; from++) {
    const cells = run.slice(from)
    for (let k = 2; k <= 10 && k * 3 <= cells.length; k++) {
      if (cells.length % k !== 0) continue
      const rows = Array.from({ length: cells.length / k }, (_, r) => cells.slice(r * k, r * k + k))
      if (regular(rows)) return [rows]
    }
  }
  return []
}

/** "2011", "2012", "2013", then "Officers", "2", "5", "4": a head of years without a corner, each row a name and its numbers. */
function yearsAcross(run: Piece[]): Piece[][] {
  const isYear = (line: Piece | undefined) => line !== undefined && YEAR.test(line.text)
  const first = run.findIndex((line, i) => isYear(line) && isYear(run[i + 1]))
  const [start] = run.slice(first < 0 ? run.length : first)
  if (!start) return []
  const after = run.slice(first).findIndex((line) => !isYear(line))
  const years = run.slice(first, first + after)
  const rows: Piece[][] = []
  for (let at = first + after; at < run.length; at += years.length + 1) {
    const [name, ...counts] = run.slice(at, at + years.length + 1)
    const whole = counts.length === years.length && counts.every(({ text }) => isCount(text))
    if (!name || isCount(name.text) || YEAR.test(name.text) || !whole) break
    rows.push([name, ...counts])
  }
  const corner = { text: '', start: start.start, end: start.start }
  return after > 1 && rows.length > 0 ? [[corner, ...years], ...rows] : []
}
const YEAR = /^(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?$/

function regular([head = [], ...body]: Piece[][]): boolean {
  if (head.some(({ text }) => isCount(text) && !/^(?:19|20)\d\d$/.test(text))) return false
  if (head.filter(({ text }) => /[a-z]/i.test(text)).length === 0) return false
  const sorts = head.map((_, c) => body.map((row) => sortOf(row[c]?.text ?? '')))
  const counts = sorts.filter((sort) => sort.every((is) => is === 'count')).length
  return counts > 0 && sorts.every((sort) => new Set(sort).size === 1)
}

const sortOf = (text: string): 'count' | 'year' | 'words' =>
  /^(?:19|20)\d\d$/.test(text) ? 'year' : isCount(text) ? 'count' : 'words'

export const isCount = (text: string): boolean => cellSaid(text) !== null
