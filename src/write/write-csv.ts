// A table as CSV (RFC 4180): UTF-8, lines ended by CR LF where nothing else is asked for.
import { csvLine } from '../vocabulary/csv.ts'
import { asText, contentOf, type PlainCell } from './plain/content.ts'

export interface CsvForm {
  /** Excel takes a file without it for windows-1252; other programs do not need it. */
  byteOrderMark?: boolean
  delimiter?: ',' | ';' | '\t'
  lineEnd?: '\r\n' | '\n'
}

/** As bytes. */
export const writeCsv = (rows: PlainCell[][], form: CsvForm = {}): Uint8Array =>
  new TextEncoder().encode(csvText(rows, form))

/** A wide cell stands in its first square; the squares it covers are blank. */
export function csvText(rows: PlainCell[][], form: CsvForm = {}): string {
  const lines = rows.map((row) =>
    csvLine(
      row.flatMap((cell) => [harmless(cell), ...coveredBy(cell)]),
      form.delimiter,
    ),
  )
  const { byteOrderMark = false, lineEnd = '\r\n' } = form
  return (byteOrderMark ? '\ufeff' : '') + lines.map((line) => line + lineEnd).join('')
}

/** Text that a spreadsheet program would run as a formula, such as =HYPERLINK(...). A number and a lone dash are none. */
const RUNS = /^(?:[=@\t\r\n]|[+-](?!\s*[\d.,]*\s*$))/

const harmless = (cell: PlainCell): string | number => {
  const content = contentOf(cell)
  if (typeof content === 'number') return content
  const text = asText(content)
  return RUNS.test(text) ? `'${text}` : text
}

const coveredBy = (cell: PlainCell): string[] =>
  typeof cell === 'object' && cell !== null
    ? Array.from({ length: (cell.across ?? 1) - 1 }, () => '')
    : []
