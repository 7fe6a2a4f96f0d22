// The same tables as one workbook: a sheet each, after one that says what they are.
import type { PlainSheet, Workbook } from '../../write/plain/content.ts'
import type { Edition } from '../edition/edition.ts'
import { type Column, type DataTable, fileName, tableName } from './columns.ts'

/** What XLSX and ODS both hold: numbers as numbers, all else as text. */
export const workbookOf = (edition: Edition, tables: DataTable[]): Workbook => ({
  sheets: [about(edition, tables), ...tables.map(sheetOf)],
})

function about({ input, version }: Edition, tables: DataTable[]): PlainSheet {
  const { survey, draft } = input
  return {
    name: 'about',
    widths: [16, 26, 12, 90],
    rows: [
      ['survey', survey.title],
      ...(survey.notice ? [['notice', survey.notice]] : []),
      ['version', draft || !version ? 'not published' : `${version.number}, ${version.asOf}`],
      ...tables.flatMap(({ path, title, columns, rows }) => [
        [],
        [tableName(path), `${title}. ${rows.length} rows, the same as ${fileName(path)}.`],
        ...columns.map(({ name, type, says }) => ['', name, type, says]),
      ]),
    ],
    headColumns: 1,
  }
}

const sheetOf = ({ path, columns, rows }: DataTable): PlainSheet => ({
  name: tableName(path),
  headRows: 1,
  frozen: { rows: 1, columns: 0 },
  widths: columns.map(({ name }) => WIDTHS[name] ?? Math.max(10, name.length + 2)),
  rows: [
    columns.map(({ name }) => name),
    ...rows.map((row) => row.map((cell, c) => typed(cell, columns[c]))),
  ],
})

/** In characters; what is not named here is as wide as its head. */
const WIDTHS: Record<string, number> = {
  name: 28,
  ink: 40,
  says: 60,
  place: 24,
  opens: 28,
  file: 24,
}

const typed = (cell: string | number | null, column: Column | undefined): string | number | null =>
  cell !== null && cell !== '' && (column?.type === 'number' || column?.type === 'integer')
    ? Number(cell)
    : cell
