// What a table of open data is, and the columns that several of them share.
import { inUnits } from '../../vocabulary/least-unit.ts'
import { type FigureKind, isMissing, type Value } from '../../vocabulary/reply.ts'

export interface Column {
  name: string
  type: 'string' | 'integer' | 'number' | 'date'
  says: string
}

export interface DataTable {
  path: string
  title: string
  columns: Column[]
  /** The columns that together name a row; absent where two rows may say the same. */
  key?: string[]
  rows: (string | number | null)[][]
}

/** "figures.csv", as it lies beside the files that describe it. */
export const fileName = (path: string): string => path.replace('data/', '')
/** "figures" */
export const tableName = (path: string): string => fileName(path).replace(/\.csv$/, '')

export const BODY: Column[] = [
  { name: 'body', type: 'string', says: 'the body’s short name in addresses' },
  { name: 'name', type: 'string', says: 'its name' },
]
export const VALUE: Column[] = [
  { name: 'low', type: 'number', says: 'the least the number can be' },
  { name: 'high', type: 'number', says: 'the most it can be; empty where no ceiling is known' },
  { name: 'missing', type: 'string', says: 'why there is no number; a code of the list below' },
  { name: 'section', type: 'string', says: 'the section relied on, as the law writes it: s40(2)' },
]
/** In the units that pages print: pounds, per cent. */
export function valueColumns(given: Value, kind?: FigureKind): (string | number | null)[] {
  const value = inUnits(given, kind)
  return isMissing(value)
    ? [value.low ?? null, value.high ?? null, value.none, value.section ?? null]
    : [value.low, value.high, null, null]
}
