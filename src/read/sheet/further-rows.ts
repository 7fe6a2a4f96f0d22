// The later rows of a long list, kept as their texts alone: a place, a run and the heads beside each of two million fields
// are more than a reader may hold, and nobody reviews them one by one.
import type { FurtherField, FurtherRows } from '../../vocabulary/document.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { storable } from '../document/draft.ts'
import type { Region } from './regions.ts'
import type { SheetCell, SheetRow } from './sheet.ts'

/** So many rows of a table, and so many fields, are kept cell by cell. */
const MOST_ROWS = 40_000
const MOST_FIELDS = 240_000

/** Which of the region's rows, from 0, is the first that is kept as its texts; none of a table that ends before. */
export function firstFurther({ rows }: Region): number {
  let fields = 0
  for (const [i, { cells }] of rows.entries()) {
    fields += cells.length
    if (i >= MOST_ROWS || fields > MOST_FIELDS) return i
  }
  return rows.length
}

/** Lets go of each row as it is taken. */
export function furtherRows({ top, left }: Region, rows: readonly SheetRow[]): FurtherRows {
  const first = rows[0]?.r ?? top
  const kept: FurtherField[][] = []
  for (const row of rows) {
    while (kept.length < row.r - first) kept.push([])
    kept.push(fieldsOf(row, left))
    row.cells = []
  }
  return { from: first - top, top, left, rows: kept }
}

function fieldsOf({ cells }: SheetRow, left: number): FurtherField[] {
  const fields: FurtherField[] = []
  for (const cell of cells) {
    while (fields.length < cell.c - left) fields.push('')
    fields.push(fieldOf(cell))
  }
  return fields
}

function fieldOf({
  text: shown,
  rs,
  cs,
  flags = [],
  pieces = [],
  confidence,
}: SheetCell): FurtherField {
  const text = storable(shown)
  const all = [...new Set([...flags, ...pieces.flatMap((piece) => piece.flags)])]
  if (rs === 1 && cs === 1 && all.length === 0 && confidence === undefined) return text
  return {
    ...{ text, rs, cs },
    ...(all.length > 0 && { flags: all }),
    ...(confidence !== undefined && { confidence }),
  }
}

/** Said once, of the whole list. */
export const listGoesOn = (sheet: string, whole: number, from: number): Doubt => {
  const words = (count: number) => count.toLocaleString('en-GB')
  return {
    code: 'list-goes-on',
    ink: '',
    note: `The list on “${sheet}” has ${words(whole)} rows. Those after the first ${words(from)} are kept and can be looked at, and stand in no number and no case here. Ask the body for totals, or for the list in parts.`,
    place: null,
  }
}
