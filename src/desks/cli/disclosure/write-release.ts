// The files of a release: the table with its key, in the formats that a requester can use, and what proves it.
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Disclosed } from '../../../disclose/disclose-table.ts'
import { releasedHtml, releasedPaper, releasedSheet } from '../../../disclose/released/lay-out.ts'
import { writeCsv } from '../../../write/write-csv.ts'
import { writeOds } from '../../../write/write-ods.ts'
import { writePdf } from '../../../write/write-pdf.ts'
import { writeXlsx } from '../../../write/write-xlsx.ts'

export async function writeRelease(
  folder: string,
  file: string,
  { released, certificate }: Disclosed,
): Promise<void> {
  const name = basename(file).replace(/\.[^.]*$/, '')
  const sheet = releasedSheet(released)
  await mkdir(folder, { recursive: true })
  const files: [string, string | Uint8Array][] = [
    [`${name}.csv`, writeCsv(sheet.rows)],
    [`${name}.ods`, writeOds({ sheets: [sheet] })],
    [`${name}.xlsx`, writeXlsx({ sheets: [sheet] })],
    [`${name}.pdf`, writePdf(releasedPaper(released))],
    [`${name}.html`, releasedHtml(released)],
    ['released.json', `${JSON.stringify(released, null, 1)}\n`],
    ['certificate.json', `${JSON.stringify(certificate)}\n`],
  ]
  for (const [path, content] of files) await writeFile(join(folder, path), content)
}
