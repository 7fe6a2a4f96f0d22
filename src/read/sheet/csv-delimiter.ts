// What parts the fields: the mark that gives the most rows of one width, as the file says or as it fits.
import { parseCsv } from '../../vocabulary/csv.ts'

const DELIMITERS = [',', ';', '\t', '|', '^', '~'] as const
/** Fit of a mark that stands in more than nine of ten rows, equally often. */
const NEARLY_ALL = 1
const LOOKED_AT = 64 * 1024

export interface CsvShape {
  delimiter: string
  /** Characters of a first line that only names the delimiter, as Excel writes and reads it: "sep=;". */
  skip: number
}

export function csvDelimiter(text: string): CsvShape {
  const said = /^sep=(.)\r?\n/i.exec(text)
  if (said?.[1]) return { delimiter: said[1], skip: said[0].length }
  const sample = text.slice(0, LOOKED_AT)
  const fits = DELIMITERS.map((delimiter) => ({ delimiter, fit: fitOf(sample, delimiter) }))
  const comma = fits.find(({ delimiter }) => delimiter === ',')
  // a comma stands in numbers and names too, a semicolon, tab or bar in every row hardly ever
  const sure = fits.filter(({ delimiter, fit }) => delimiter !== ',' && fit > NEARLY_ALL)
  const best = (sure.length > 0 ? sure : [comma, ...fits])
    .flatMap((one) => one ?? [])
    .sort((a, b) => b.fit - a.fit)
    .at(0)
  return { delimiter: best && best.fit > 0 ? best.delimiter : ',', skip: 0 }
}

/** The share of rows that have the commonest width, more for wider rows; nothing for rows of one field. */
function fitOf(sample: string, delimiter: string): number {
  const widths = parseCsv(sample, delimiter)
    .filter((row) => row.some((field) => field.trim() !== ''))
    .map(({ length }) => length)
  const times = new Map<number, number>()
  for (const width of widths) if (width > 1) times.set(width, (times.get(width) ?? 0) + 1)
  const [width, most] = [...times].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])
  return (most / Math.max(1, widths.length)) * (1 + Math.log2(Math.max(1, width)) / 8)
}
