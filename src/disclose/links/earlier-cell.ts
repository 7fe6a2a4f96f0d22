/** A withheld cell of an earlier release; `table` counts from 1, the new table being the first. */
export interface EarlierCell {
  table: number
  cell: number
}
