// A published table as it was laid out in a sheet: heads above, names at the left, totals told by their words.
import { parseCsv } from '../../vocabulary/csv.ts'
import type { Dimension, Released, ReleasedCell } from '../../vocabulary/released/true-table.ts'
import { Refusal } from '../table/refusal.ts'
import { keyIn } from './key-in.ts'

/** What a total is headed, whatever its capitals. */
const ALL = /^(?:all|totals?|grand total|sum|overall|cyfanswm)$/i

export const isTotal = (head: string): boolean => ALL.test(head.trim())

/**
 * One table of two dimensions: the first field of the first line names the rows, the columns' dimension has no name and is
 * called Column. A number may have its thousands parted by commas; a blank is not printed; all else is a mark.
 */
export const readCrosstab = (text: string): Released => keyedTable(linesIn(text), crosstabOf)

/** A table whose marks have no key yet. */
type Unkeyed = Omit<Released, 'marks'> & { marks: Record<string, never> }

const linesIn = (text: string): string[][] =>
  parseCsv(text.replace(/^\ufeff/, '')).filter((row) => row.some((cell) => cell.trim()))

/** What stands below its last number in the first column alone, as its key, is no row of it. The head is the first line. */
export function keyedTable(
  [head = [], ...rows]: readonly string[][],
  tableOf: (lines: readonly string[][]) => Unkeyed,
): Released {
  const last = rows.findLastIndex((row) => row.slice(1).some((text) => /^\d/.test(text.trim())))
  const end = rows.findIndex(
    (row, r) => r > last && row.slice(1).every((text) => text.trim() === ''),
  )
  const [own, below] = end < 0 ? [rows, []] : [rows.slice(0, end), rows.slice(end)]
  return { ...tableOf([head, ...own]), marks: keyIn(below.map((row) => row[0] ?? '')) }
}

/** Its lines, the head first. */
export function crosstabOf([head = [], ...rows]: readonly string[][]): Unkeyed {
  const columns = head.slice(1).map((cell) => cell.trim())
  if (columns.length === 0 || rows.length === 0)
    throw new Refusal(
      'no-dimension',
      'A table needs a first line with the names of its columns, and lines below it.',
    )
  const names = rows.map((row) => (row[0] ?? '').trim())
  const ragged = rows.findIndex((row) => row.length !== head.length)
  if (ragged >= 0)
    throw new Refusal(
      'ragged-row',
      `Line ${ragged + 2} has ${rows[ragged]?.length} fields and the first line ${head.length}.`,
      [{ line: ragged + 2 }],
    )
  const down = dimensionOf((head[0] ?? '').trim() || 'Row', names)
  const across = dimensionOf(down.name === 'Column' ? 'Columns' : 'Column', columns)
  return {
    dimensions: [down, across],
    marks: {},
    cells: rows.flatMap((row, r) =>
      row
        .slice(1)
        .flatMap((cell, c) =>
          cellOf({ [down.name]: names[r] ?? '', [across.name]: columns[c] ?? '' }, cell),
        ),
    ),
  }
}

/** One part a line, as CSV: the dimensions, and last the number or the mark. */
export const readLongTable = (text: string): Released => keyedTable(linesIn(text), longTableOf)

/** Its lines, the head first. */
export function longTableOf([head = [], ...rows]: readonly string[][]): Unkeyed {
  const names = head.slice(0, -1).map((cell) => cell.trim())
  if (names.length === 0)
    throw new Refusal(
      'no-dimension',
      'The first line names no dimension. Is it laid out as a table? Then say --crosstab.',
    )
  const dimensions = names.map((name, d) =>
    dimensionOf(name, [...new Set(rows.map((row) => (row[d] ?? '').trim()))]),
  )
  const cells = rows.flatMap((row, i) => {
    if (row.length !== head.length)
      throw new Refusal(
        'ragged-row',
        `Line ${i + 2} has ${row.length} fields and the first line ${head.length}.`,
        [{ line: i + 2 }],
      )
    return cellOf(
      Object.fromEntries(names.map((name, d) => [name, (row[d] ?? '').trim()])),
      row.at(-1) ?? '',
    )
  })
  return { dimensions, marks: {}, cells }
}

function dimensionOf(name: string, categories: readonly string[]): Dimension {
  const all = categories.find((one) => isTotal(one)) ?? null
  return { name, categories: categories.filter((one) => one !== all), all }
}

function cellOf(at: Record<string, string>, text: string): ReleasedCell[] {
  const shown = text.trim()
  if (shown === '') return []
  const plain = /^\d{1,3}(?:,\d{3})+$/.test(shown) ? shown.replaceAll(',', '') : shown
  return [/^\d+$/.test(plain) ? { at, value: Number(plain) } : { at, mark: shown }]
}
