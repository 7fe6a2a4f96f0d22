// The files of a release: the table with its key, in the formats that a requester can use, and what proves it.
import type { Disclosed } from '../../../disclose/disclose-table.ts'
import { releasedHtml, releasedPaper, releasedSheet } from '../../../disclose/released/lay-out.ts'
import { writeCsv } from '../../../write/write-csv.ts'
import { writeOds } from '../../../write/write-ods.ts'
import { writePdf } from '../../../write/write-pdf.ts'
import { writeXlsx } from '../../../write/write-xlsx.ts'

export interface ReleaseFile {
  name: string
  bytes: Uint8Array
}

/** `name`: without an ending. */
export function releaseFiles(
  name: string,
  { released, certificate }: Pick<Disclosed, 'released' | 'certificate'>,
): ReleaseFile[] {
  const sheet = releasedSheet(released)
  const text = (content: string) => new TextEncoder().encode(content)
  return [
    { name: `${name}.csv`, bytes: writeCsv(sheet.rows) },
    { name: `${name}.ods`, bytes: writeOds({ sheets: [sheet] }) },
    { name: `${name}.xlsx`, bytes: writeXlsx({ sheets: [sheet] }) },
    { name: `${name}.pdf`, bytes: writePdf(releasedPaper(released)) },
    { name: `${name}.html`, bytes: text(releasedHtml(released)) },
    { name: 'released.json', bytes: text(`${JSON.stringify(released, null, 1)}\n`) },
    { name: 'certificate.json', bytes: text(`${JSON.stringify(certificate)}\n`) },
  ]
}
