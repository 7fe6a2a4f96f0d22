// Excel workbooks, new (XLSX, XLSM), binary (XLSB) and old (XLS): what each cell shows, and what it holds.
import XLSX from '@e965/xlsx'
import { decodeText } from '../../../open/text/decode-text.ts'
import { openZip } from '../../../open/zip/open-zip.ts'
import type { ReadOutcome } from '../../../vocabulary/document.ts'
import type { Doubt } from '../../../vocabulary/reading.ts'
import { type Reason, reason } from '../../../vocabulary/reasons.ts'
import { damagedPart } from '../../document/damaged-part.ts'
import { draftDocument } from '../../document/draft.ts'
import type { LeafFile } from '../../document/reader.ts'
import { wrongBeside } from '../../document/wrong-part.ts'
import { type CellNote, noteDoubt } from '../cell-notes.ts'
import { laySheet } from '../lay-sheet.ts'
import { MOST_CELLS, rangeOf, type SheetCell } from '../sheet.ts'
import { doubtShownOtherwise } from '../shown-otherwise.ts'
import { doubtUncomputed } from '../uncomputed.ts'
import { absentLooks, absentPlaces, impossiblePlaces } from './impossible-book.ts'
import { mendedBook } from './mended-book.ts'
import { mendedXls } from './mended-xls.ts'
import { toldTwice } from './told-twice.ts'
import { worksheetRows } from './worksheet-rows.ts'
import { xlsLooks } from './xls-looks.ts'
import { isLockedBook } from './xls-records.ts'
import { xlsxLooks } from './xlsx-looks.ts'
import { BOOK, drawnOver, type XlsxParts } from './xlsx-parts.ts'

/** British short dates, where a cell leaves the order to the reader's own settings. */
const SHORT_DATE = 'dd/mm/yyyy'

export function readWorkbook({ name, bytes, sha256, mediaType }: LeafFile): ReadOutcome {
  const unpacked = unpackedParts(name, bytes)
  if ('code' in unpacked) return { status: 'refused', reason: unpacked }
  if (unpacked.parts.size === 0 && isLockedBook(bytes))
    return { status: 'refused', reason: reason('encrypted', name) }
  const looks = unpacked.parts.size > 0 ? xlsxLooks(unpacked.parts) : xlsLooks(bytes)
  const drawn = drawnOver(unpacked.parts)
  const wrong = wrongParts(unpacked.parts)
  const unlike = [
    ...absentLooks(unpacked.parts),
    ...absentPlaces(unpacked.parts),
    ...toldTwice(unpacked.parts),
  ]
  const isXml = unpacked.parts.has(BOOK)
  unpacked.parts.clear()
  const { workbook, doubts } = openedOrMended(name, bytes, isXml)
  if ('code' in workbook) return { status: 'refused', reason: workbook }
  if (workbook.SheetNames.length === 0)
    return { status: 'refused', reason: reason('damaged', name, 'none of its sheets is found') }
  // The list of shared strings, each once more as its XML: the cells have theirs.
  if ('Strings' in workbook) delete workbook.Strings

  const draft = draftDocument({ file: name, sha256, mediaType })
  let [count, programs] = [0, 0]
  for (const [i, sheetName] of workbook.SheetNames.entries()) {
    const worksheet = workbook.Sheets[sheetName]
    if (!worksheet) {
      draft.doubt(damagedPart(`the sheet “${sheetName}” does not open`))
      continue
    }
    const isHidden = (workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0
    for (const doubt of impossiblePlaces(sheetName, worksheet)) draft.doubt(doubt)
    const notes: CellNote[] = []
    const covered: SheetCell[] = []
    programs += formulasOf(worksheet).filter((one) => STARTS_PROGRAM.test(one)).length
    const rows = worksheetRows(worksheet, { isHidden, looks: looks.get(sheetName), notes, covered })
    delete workbook.Sheets[sheetName]
    count += rows.reduce((n, { cells }) => n + cells.length, 0)
    if (count > MOST_CELLS)
      return {
        status: 'refused',
        reason: reason('too-many-cells', name, `more than ${MOST_CELLS.toLocaleString('en-GB')}`),
      }
    doubtUncomputed(draft, sheetName, rows)
    doubtShownOtherwise(draft, sheetName, rows)
    laySheet(draft, { name: sheetName, rows })
    for (const note of notes) draft.doubt(noteDoubt(sheetName, note))
    if (covered.length > 0) draft.doubt(underMerged(sheetName, covered))
  }
  for (const doubt of [...drawn, ...unlike, ...doubts]) draft.doubt(doubt)
  for (const found of wrong) draft.doubt(damagedPart(found))
  if (programs > 0) draft.doubt(startsPrograms(programs))
  return { status: 'read', document: draft.finish() }
}

const LONGEST_QUOTE = 200

function underMerged(sheet: string, covered: SheetCell[]): Doubt {
  const [first] = covered
  const ink = covered.map(({ text }) => text).join(' ')
  return {
    code: 'unseen-ink',
    ink: ink.slice(0, LONGEST_QUOTE),
    note: `${sheet} holds ${covered.length === 1 ? 'a cell' : `${covered.length} cells`} under merged ones, where nobody sees them.`,
    place: first ? { kind: 'sheet', sheet, range: rangeOf(first) } : null,
  }
}

/** The library reads what it can of each and says nothing of the rest. */
const wrongParts = (parts: XlsxParts): string[] =>
  [...parts].flatMap(([name, bytes]) => {
    const [, kind = ''] = READ.exec(name) ?? []
    const root = ROOTS[kind.toLowerCase()]
    if (root === undefined) return []
    if (bytes.length > MOST_WALKED)
      return ENDS.test(frontOf(bytes.subarray(-200))) ? [] : [`${name} ends in the middle`]
    const found = wrongBeside([{ name, xml: decodeText(bytes).text, root }])
    return found === null ? [] : [found]
  })

const READ = /^\/?xl\/(worksheets\/|styles|sharedStrings)[^/]*\.xml$/i
const ROOTS: Record<string, string> = {
  'worksheets/': 'worksheet',
  styles: 'styleSheet',
  sharedstrings: 'sst',
}
/** Of bytes: a longer part is not gone through once more for this. */
const MOST_WALKED = 2_000_000

const ENDS = /(?:worksheet|styleSheet|sst)(?:\s*>|\s[^>]*\/>)\s*$/

const frontOf = (bytes: Uint8Array): string =>
  Buffer.from(bytes).toString('latin1').replaceAll('\0', '')

/** "cmd|'/C calc'!A0" */
const STARTS_PROGRAM = /^[^"]{0,200}\|[^"]{0,200}!/

function formulasOf(sheet: XLSX.WorkSheet): string[] {
  const data: (XLSX.CellObject[] | undefined)[] = sheet['!data'] ?? []
  return Object.values(data).flatMap((row) => row?.flatMap((cell) => cell?.f ?? []) ?? [])
}

const startsPrograms = (count: number): Doubt => ({
  code: 'active-content',
  ink: '',
  note: `${count} ${count === 1 ? 'cell starts' : 'cells start'} another program when the workbook is opened elsewhere. Nothing of it was run here.`,
  place: null,
})

/** The budget is counted before the library unpacks, which counts nothing. */
function unpackedParts(name: string, bytes: Uint8Array): { parts: XlsxParts } | Reason {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return { parts: new Map() }
  const { members, stopped, refused } = openZip(bytes, {
    only: (part) => /\.(xml|bin|rels)$/i.test(part),
  })
  if (stopped) return reason(stopped.code, name, stopped.found)
  const [bad] = refused
  if (bad) return reason(bad.code, name, `${bad.rawName}: ${bad.found}`)
  return { parts: new Map(members.map(({ rawName, bytes }) => [rawName, bytes])) }
}

interface Opened {
  workbook: XLSX.WorkBook | Reason
  /** What was taken out of it, so that the rest could be read. */
  doubts: Doubt[]
}

/** One wrong number in a sheet makes the library leave out the whole of it, or refuse the book. */
function openedOrMended(name: string, bytes: Uint8Array, isXml: boolean): Opened {
  const workbook = opened(name, bytes, isXml)
  if (sheetsIn(workbook) === Infinity) return { workbook, doubts: [] }
  const unpacked = unpackedParts(name, bytes)
  const mended = 'code' in unpacked ? null : isXml ? mendedBook(unpacked.parts) : mendedXls(bytes)
  const again = mended && opened(name, mended.bytes, isXml)
  return again && sheetsIn(again) > sheetsIn(workbook)
    ? { workbook: again, doubts: mended.doubts }
    : { workbook, doubts: [] }
}

/** How many of a book's sheets opened; Infinity where all did, less than nought where the book itself did not. */
function sheetsIn(workbook: XLSX.WorkBook | Reason): number {
  if ('code' in workbook) return -1
  const open = workbook.SheetNames.filter((name) => workbook.Sheets[name]).length
  return open === workbook.SheetNames.length ? Infinity : open
}

/** `isXml`: what is hidden in it is known from its XML; to hear it of the library costs a seventh of the memory. */
function opened(name: string, bytes: Uint8Array, isXml: boolean): XLSX.WorkBook | Reason {
  try {
    return XLSX.read(bytes, {
      type: 'buffer',
      dense: true,
      cellStyles: !isXml,
      // What a format shows instead of a number (a star, nothing at all) is known from the format alone.
      cellNF: isXml,
      cellHTML: false,
      sheetStubs: true,
      dateNF: SHORT_DATE,
    })
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error)
    return /password|encrypt/i.test(found)
      ? reason('encrypted', name)
      : reason('damaged', name, found.slice(0, 80))
  }
}
