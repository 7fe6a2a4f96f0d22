// The records of separated values. A quote that never closes would swallow the rest: then quotes are ink like any other.
import { parseCsv } from '../../vocabulary/csv.ts'
import type { Doubt } from '../../vocabulary/reading.ts'

export function csvRecords(
  text: string,
  delimiter: string,
): { records: string[][]; doubt: Doubt | null } {
  const records = parseCsv(text, delimiter)
  const last = records.at(-1)?.at(-1) ?? ''
  const isSwallowed = last.includes('\n') && !/"\s*$/.test(text.slice(-1000))
  if (!isSwallowed) return { records, doubt: null }
  const lines = text.split(/\r\n|\n|\r/)
  if (lines.at(-1) === '') lines.pop()
  return {
    records: lines.map((line) => line.split(delimiter)),
    doubt: {
      code: 'damaged-part',
      ink: '"',
      note: 'A quotation mark is opened and never closed, so quotation marks were read as they stand. Check the columns.',
      place: null,
    },
  }
}
