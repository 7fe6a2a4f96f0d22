// The records of a CSV with the line each begins on.
import { parseCsv } from '../../vocabulary/csv.ts'

export interface CsvRecord {
  line: number
  fields: string[]
}

export function recordsOf(text: string, delimiter: string): CsvRecord[] {
  let next = 1
  return parseCsv(text, delimiter).map((fields) => {
    const line = next
    next += 1 + fields.reduce((sum, field) => sum + field.split(/\r\n|\n|\r/).length - 1, 0)
    return { line, fields }
  })
}

/** A quote that never closes has swallowed the rest of the table. */
export const isSwallowed = (text: string, records: CsvRecord[]): boolean =>
  (records.at(-1)?.fields.at(-1) ?? '').includes('\n') && !/"\s*$/.test(text.slice(-1000))

export function delimiterOf(text: string): string {
  const front = text.slice(0, 20_000).replace(/"[^"]*"/g, '')
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: front.split(sign).length }))
  return counts.sort((a, b) => b.count - a.count)[0]?.sign ?? ','
}
