// A list whose first column holds the heads: the same table turned, so that each case is a row.
import type { Grid } from './grid.ts'

/** null where it is too long to be such a list. */
export function turned({ table, rows }: Grid): Grid | null {
  const width = rows[0]?.length ?? 0
  if (rows.length < 2 || rows.length > MOST_FIELDS || width < 2) return null
  const across = Array.from({ length: width }, (_, c) => rows.map((row) => row[c] ?? null))
  return { table, rows: across, headerRows: 1, labelColumns: 1 }
}
const MOST_FIELDS = 20
