// Comma-separated values, whatever separates them: a sheet of one table with perhaps a few lines before it.
import { decodeText } from '../../open/text/decode-text.ts'
import type { ReadOutcome } from '../../vocabulary/document.ts'
import { reason } from '../../vocabulary/reasons.ts'
import { damagedPart } from '../document/damaged-part.ts'
import { draftDocument } from '../document/draft.ts'
import type { LeafFile } from '../document/reader.ts'
import { garbledCharacters, lostCharacters } from '../typed/lost-characters.ts'
import { csvDelimiter } from './csv-delimiter.ts'
import { csvRecords } from './csv-records.ts'
import { laySheet } from './lay-sheet.ts'
import { mendThousands } from './parted-thousands.ts'
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
  const { records: parted, doubt } = csvRecords(text.slice(skip), delimiter)
  const { records, unsure, doubts } =
    delimiter === ','
      ? mendThousands(parted)
      : { records: parted, unsure: new Set<number>(), doubts: [] }
  const count = records.reduce((n, record) => n + record.length, 0)
  if (count > MOST_CELLS)
    return { status: 'refused', reason: reason('too-many-cells', name, `${count}`) }

  const draft = draftDocument({ file: name, sha256, mediaType })
  laySheet(draft, { name: SHEET, rows: sheetRows(records, unsure, skip > 0 ? 1 : 0) })
  for (const one of [...doubts, ...(doubt ? [doubt] : [])]) draft.doubt(one)
  if (endsEarly(records, text)) draft.doubt(damagedPart('its last row ends early'))
  if (lost) draft.doubt(lostCharacters(encoding))
  const garbled = garbledCharacters(text)
  if (garbled) draft.doubt(garbled)
  return { status: 'read', document: draft.finish() }
}

const FEWEST_ROWS = 3

/** Every row is as wide as the next and ends its line, but for the last; a note below the table is no row. */
function endsEarly(records: string[][], text: string): boolean {
  const last = records.at(-1)
  const width = records[0]?.length ?? 0
  if (!last || records.length < FEWEST_ROWS || /[\r\n]\s*$/.test(text.slice(-200))) return false
  const rows = records.slice(0, -1)
  return (
    last.length < width &&
    rows.every((record) => record.length === width) &&
    (last.length > 1 || !isNote(last[0] ?? '', rows))
  )
}

/** “Source: HR system” alone in its line, longer than whatever stands above it. */
const isNote = (words: string, rows: string[][]): boolean =>
  words.includes(' ') && rows.every(([first = '']) => first.length < words.length)

const UNSURE = 0.5

function sheetRows(records: string[][], unsure: Set<number>, firstRow: number): SheetRow[] {
  return records.flatMap((record, i) => {
    const r = i + firstRow
    const cells = record.flatMap((field, c) => {
      const text = field.trim().replace(KEPT_AS_TEXT, '$1').trim()
      const sure = unsure.has(i) ? { confidence: UNSURE } : {}
      return text === '' ? [] : [{ r, c, rs: 1, cs: 1, text, ...sure }]
    })
    return cells.length > 0 ? [{ r, cells }] : []
  })
}
