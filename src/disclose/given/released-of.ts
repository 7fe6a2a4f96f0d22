// A published table made of the rows of the file that somebody brought.
import { crosstabOf, longTableOf, type Unkeyed } from '../released/read-crosstab.ts'
import type { Grid } from './grid.ts'
import { isCount } from './lay.ts'

/** `isLines`: one number a line; else one category a line and another a column. What stands below its last number, as its key, is no row of it. */
export function releasedOf({ head, rows }: Grid, isLines: boolean): Unkeyed {
  if (isLines) return longTableOf([head, ...rows])
  const last = rows.findLastIndex((row) => row.slice(1).some(isCount))
  const end = rows.findIndex((row, r) => r > last && row.slice(1).every((text) => text === ''))
  return crosstabOf([head, ...(end < 0 ? rows : rows.slice(0, end))])
}
