// A published table made of the rows of the file that somebody brought.
import type { Released } from '../../vocabulary/released/true-table.ts'
import { crosstabOf, keyedTable, longTableOf } from '../released/read-crosstab.ts'
import type { Grid } from './grid.ts'

/** `isLines`: one number a line; else one category a line and another a column. The key below it is read. */
export const releasedOf = ({ head, rows }: Grid, isLines: boolean): Released =>
  keyedTable([head, ...rows], isLines ? longTableOf : crosstabOf)
