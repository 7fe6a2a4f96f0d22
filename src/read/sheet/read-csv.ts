// Comma-separated values, whatever separates them: a sheet of one table with perhaps a few lines before it.
import { decodeText } from '../../open/text/decode-text.ts'
import type { ReadOutcome } from '../../vocabulary/document.ts'
import { reason } from '../../vocabulary/reasons.ts'
import { draftDocument } from '../document/draft.ts'
import type { LeafFile } from '../document/reader.ts'
import { lostCharacters } from '../typed/read-text.ts'
import { csvDelimiter } from './csv-delimiter.ts'
import { csvRecords } from './csv-records.ts'
import { laySheet } from './lay-sheet.ts'
import { MOST_CELLS, type SheetRow } from './sheet.ts'

/** Its only sheet has no name of its own. */
const SHEET = 'csv'

// biome-ignore lint/suspicious/noControlCharactersInRegex: the mark itself is meant
const END_OF_DOS_FILE = /[\u001A\0]+\s*$/
/** How programs keep a spreadsheet from making 7 of "007": it shows what is in the quotes. */
const KEPT_AS_TEXT = /^="([^"]*)"$/

export function readCsv({ name, bytes, sha256, mediaType }: LeafFile): ReadOutcome {
  const { text: decoded, encoding, lost } = decodeText(bytes)
  const text = decoded.replace(END_OF_DOS_FILE, '')
  const { delimiter, skip } = csvDelimiter(text)
  const { records, doubt } = csvRecords(text.slice(skip), delimiter)
  const count = records.reduce((n, record) => n + record.length, 0)
  if (count > MOST_CELLS)
    return { status: 'refused', reason: reason('too-many-cells', name, `${count}`) }

  const draft = draftDocument({ file: name, sha256, mediaType })
  laySheet(draft, { name: SHEET, rows: sheetRows(records, skip > 0 ? 1 : 0) })
  if (doubt) draft.doubt(doubt)
  if (lost) draft.doubt(lostCharacters(encoding))
  return { status: 'read', document: draft.finish() }
}

function sheetRows(records: string[][], firstRow: number): SheetRow[] {
  return records.flatMap((record, i) => {
    const r = i + firstRow
    const cells = record.flatMap((field, c) => {
      const text = field.trim().replace(KEPT_AS_TEXT, '$1').trim()
      return text === '' ? [] : [{ r, c, rs: 1, cs: 1, text }]
    })
    return cells.length > 0 ? [{ r, cells }] : []
  })
}
