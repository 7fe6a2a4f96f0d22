// The open data as files: CSV, the same tables as workbooks, what describes them to programs, and the codebook.
import { csvText } from '../../write/write-csv.ts'
import { writeOds } from '../../write/write-ods.ts'
import { writeXlsx } from '../../write/write-xlsx.ts'
import type { Edition } from '../edition/edition.ts'
import type { PackFile } from '../pack/input.ts'
import { CODEBOOK, CSVW, DATA_PACKAGE, TABLES_ODS, TABLES_XLSX } from '../pack/paths.ts'
import { codebookPage, codebookText } from './codebook.ts'
import type { DataTable } from './columns.ts'
import { csvOnTheWeb } from './csv-on-the-web.ts'
import { dataPackage } from './data-package.ts'
import { dataTables } from './tables.ts'
import { workbookOf } from './workbook.ts'

export function dataFiles(edition: Edition): PackFile[] {
  const tables = dataTables(edition)
  const workbook = workbookOf(edition, tables)
  return [
    ...tables.map((one) => ({ path: one.path, content: fileText(one) })),
    { path: DATA_PACKAGE, content: json(dataPackage(edition, tables)) },
    { path: CSVW, content: json(csvOnTheWeb(edition, tables)) },
    { path: TABLES_XLSX, content: writeXlsx(workbook) },
    { path: TABLES_ODS, content: writeOds(workbook) },
    { path: 'data/codebook.md', content: codebookText(edition, tables) },
    { path: CODEBOOK, content: codebookPage(edition, tables).toString() },
  ]
}

/** Line feeds, so that versions of a pack can be compared line by line. */
const fileText = ({ columns, rows }: DataTable): string =>
  csvText([columns.map(({ name }) => name), ...rows], { lineEnd: '\n' })

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
