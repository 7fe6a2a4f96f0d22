// The records of separated values. A quote that never closes would swallow the rest: then quotes are ink like any other.

import { parseCsv } from '../../vocabulary/csv.ts'
import { greatest } from '../../vocabulary/long-lists.ts'
import type { Doubt } from '../../vocabulary/reading.ts'

export function csvRecords(
  text: string,
  delimiter: string,
): { records: string[][]; doubt: Doubt | null } {
  const records = parseCsv(text, delimiter)
  const last = records.at(-1)?.at(-1) ?? ''
  const isSwallowed = last.includes('\n') && !/"\s*$/.test(text.slice(-1000))
  if (!isSwallowed) return { records, doubt: swallowedRow(records) }
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

/** A quote that closes in a later row takes what stands between as one field: it holds as many marks as a row has. */
function swallowedRow(records: string[][]): Doubt | null {
  const width = greatest([...records.slice(0, LOOKED_AT).map(({ length }) => length), 0])
  const found = records.flat().find((field) => {
    const [, ...lines] = field.split('\n')
    return width > 1 && lines.some((line) => line.split(/[,;\t|]/).length >= width)
  })
  if (found === undefined) return null
  return {
    code: 'damaged-part',
    ink: found.slice(0, LONGEST_QUOTE),
    note: 'Whole rows stand inside quotation marks: one of these may be too many. Check the rows there.',
    place: null,
  }
}

const LOOKED_AT = 1000
const LONGEST_QUOTE = 200
