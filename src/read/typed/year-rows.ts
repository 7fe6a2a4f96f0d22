// A head of years alone, then names with as many figures, however they are spaced: "2013 2014 2015", "Complaints 14 22 31".
import { inkClass } from '../document/ink-class.ts'
import { inColumns, type Line, type TypedCell, type TypedTable } from './table.ts'

const YEAR = /^(?:19|20)\d\d(?:[/-]\d\d)?$/
/** One year over one figure is a sentence's end as often as a table. */
const FEWEST_YEARS = 2
const YEARS_SURE = 0.8

export function yearRows(lines: Line[], from: number): { table: TypedTable; next: number } | null {
  const years = wordsOf(lines[from])
  const [first] = years
  if (!first || years.length < FEWEST_YEARS || !years.every(({ text }) => YEAR.test(text)))
    return null
  const corner: TypedCell = { c: 0, cs: 1, text: '', start: first.start, end: first.start }
  const rows = [{ cells: inColumns([corner, ...years]), isHead: true }]
  let next = from + 1
  for (let i = next; i < lines.length; i++) {
    if (lines[i]?.text.trim() === '') continue
    const row = named(lines[i], years.length)
    if (!row) break
    rows.push({ cells: inColumns(row), isHead: false })
    next = i + 1
  }
  return rows.length > 1 ? { table: { rows, confidence: YEARS_SURE }, next } : null
}

/** A name and so many figures, or null. */
function named(line: Line | undefined, figures: number): TypedCell[] | null {
  const words = wordsOf(line)
  const values = words.slice(-figures)
  const [first, ...others] = words.slice(0, -figures)
  const last = others.at(-1) ?? first
  if (!line || !first || !last || !values.every(({ text }) => inkClass(text) === 'value'))
    return null
  const text = line.text.slice(first.start - line.start, last.end - line.start)
  return [{ ...first, text, end: last.end }, ...values]
}

const wordsOf = (line: Line | undefined): TypedCell[] =>
  [...(line?.text.matchAll(/\S+/g) ?? [])].map(({ 0: text, index }) => {
    const start = (line?.start ?? 0) + index
    return { c: 0, cs: 1, text, start, end: start + text.length }
  })
