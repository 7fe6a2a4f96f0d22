// The open data as files: CSV, the same tables as workbooks, what describes them to programs, and the codebook.
import { writeOds } from '../../write/write-ods.ts'
import { writeXlsx } from '../../write/write-xlsx.ts'
import type { Edition } from '../edition/edition.ts'
import type { PackFile } from '../pack/input.ts'
import { once, whenLookedAt } from '../pack/looked-at.ts'
import { CODEBOOK, CSVW, DATA_PACKAGE, TABLES_ODS, TABLES_XLSX } from '../pack/paths.ts'
import { codebookPage, codebookText } from './codebook.ts'
import { csvOnTheWeb } from './csv-on-the-web.ts'
import { dataPackage } from './data-package.ts'
import { tableText } from './table-text.ts'
import { dataTables } from './tables.ts'
import { workbookOf } from './workbook.ts'

export function dataFiles(edition: Edition): PackFile[] {
  const tables = dataTables(edition).map(({ path, make }) => ({ path, table: once(make) }))
  const all = once(() => tables.map(({ table }) => table()))
  const workbook = once(() => workbookOf(edition, all()))
  return [
    ...tables.map(({ path, table }) => whenLookedAt(path, () => tableText(table()))),
    whenLookedAt(DATA_PACKAGE, () => json(dataPackage(edition, all()))),
    whenLookedAt(CSVW, () => json(csvOnTheWeb(edition, all()))),
    whenLookedAt(TABLES_XLSX, () => writeXlsx(workbook())),
    whenLookedAt(TABLES_ODS, () => writeOds(workbook())),
    whenLookedAt('data/codebook.md', () => codebookText(edition, all())),
    whenLookedAt(CODEBOOK, () => codebookPage(edition, all()).toString()),
  ]
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
