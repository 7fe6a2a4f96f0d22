// A table of open data as CSV. Line feeds, so that versions of a pack can be compared line by line.
import { csvText } from '../../write/write-csv.ts'
import type { DataTable } from './columns.ts'

export const tableText = ({ columns, rows }: DataTable): string =>
  csvText([columns.map(({ name }) => name), ...rows], { lineEnd: '\n' })
