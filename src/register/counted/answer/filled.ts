// What a sheet is filled with, and what came of it.
import type { Span } from '../../../vocabulary/span.ts'
import type { CountedRow } from '../counted-rows.ts'
import type { SheetAsked, TabAsked } from './asked.ts'
import type { NumbersOfTab } from './numbers-of-tab.ts'
import type { GridSheet } from './sheet-grid.ts'
import type { SheetMap } from './sheet-map.ts'

export interface SheetFilled {
  sheets: GridSheet[]
  tabs: TabFilled[]
  /** Numbers of one to four that it holds, and rows of single cases: each may show who somebody is. */
  small: number
  cases: number
  /** What could not be filled, in sentences. */
  left: string[]
}

export interface TabFilled extends NumbersOfTab {
  tab: TabAsked
  /** Of a tab of single cases: a row a person in a matter, its words by column. */
  cases: string[][]
}

export interface Filling {
  asked: SheetAsked
  map: SheetMap
  /** Of all days that anything is asked of. */
  rows: readonly CountedRow[]
  span: Span
  /** The name under which the policy goes with it; null: none goes. */
  policy: string | null
}
