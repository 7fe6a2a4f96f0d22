// An old Excel workbook (XLS): its records, and the streams beside them.

import { openCompound, type Storage } from '../../open/ole/compound-file.ts'
import type { Carrier } from '../../vocabulary/inspected/carriers.ts'
import { append } from '../../vocabulary/long-lists.ts'
import { type Found, found, type Looked, looked, unsure } from '../report/found.ts'
import { isProgram } from '../report/programs.ts'
import { type CellIn, columnName } from '../workbook/cells.ts'
import { farCells, valuesUnderMerges } from '../workbook/far-cells.ts'
import { hiddenColumns, hiddenRows, type Lines } from '../workbook/lines.ts'
import { wordsOfHead } from '../workbook/margins.ts'
import { unseenInk } from '../workbook/unseen-ink.ts'
import { type BiffRecord, biffRecords, shortText } from './biff-records.ts'
import { otherStreams } from './streams.ts'
import { longText, looksOfXls } from './xls-looks.ts'

const MAIN = /^(Workbook|Book)$/i

interface Sheet extends Lines {
  cells: CellIn[]
  merges: string[]
  state: number
  begins: number
}

export function inspectXls(bytes: Uint8Array): Looked {
  const root = openCompound(bytes)
  const stream = root?.streams.find(({ name }) => MAIN.test(name))?.content()
  if (!root || !stream || stream.isCut) return unsure('damaged', 'its main stream cannot be read')
  const sheets: Sheet[] = []
  const all: Found[] = []
  let isOld = false
  let current: Sheet | null = null
  const entered = new Set<Sheet>()
  let last = 0
  const painted = looksOfXls()
  for (const record of biffRecords(stream.bytes)) {
    last = record.type
    if (record.type === FILEPASS) return unsure('encrypted', 'it is locked with a password')
    if (record.type === BOF) {
      isOld = record.data.byteLength >= 2 && record.data.getUint16(0, true) < 0x600
      current = sheets.find(({ begins }) => begins === record.at) ?? current
      if (current) entered.add(current)
    } else if (record.type === BOUNDSHEET) sheets.push(sheetOf(record, isOld))
    else if (current) inSheet(record, current, all, isOld)
    else {
      painted.hear(record, isOld)
      inWorkbook(record, all)
    }
  }
  const looks = painted.looks()
  for (const sheet of sheets) {
    const lines = new Map(sheet.rows.map((one) => [one.row, one]))
    for (const { row } of sheet.cells) {
      const line = lines.get(row)
      if (line) line.cells++
    }
    if (sheet.state > 0)
      all.push(
        found(
          sheet.state === 2 ? 'very-hidden-sheet' : 'hidden-sheet',
          sheet.part,
          sheet.state === 2 ? 'a sheet that no menu of the program shows' : 'a hidden sheet',
          { at: sheet.name, count: sheet.cells.length },
        ),
      )
    append(all, hiddenRows(sheet))
    append(all, hiddenColumns(sheet))
    append(all, farCells(sheet))
    append(all, valuesUnderMerges(sheet))
    append(all, unseenInk(sheet, { looks }))
  }
  const other = otherStreams(
    root,
    (storage: Storage, name: string) => storage === root && MAIN.test(name),
  )
  return looked(
    [...all, ...other.found],
    other.within,
    sheets.length === 0
      ? { code: 'damaged', found: 'no sheet of it can be found' }
      : last !== EOF || entered.size < sheets.length
        ? { code: 'damaged', found: 'its records end before its sheets do' }
        : null,
  )
}

const FILEPASS = 0x2f
const BOF = 0x809
const EOF = 0x0a
const BOUNDSHEET = 0x85

function sheetOf({ data }: BiffRecord, isOld: boolean): Sheet {
  const name = shortText(data, 6, isOld)
  return {
    name,
    part: name,
    rows: [],
    columns: [],
    cells: [],
    filtered: false,
    zeroHeight: false,
    merges: [],
    state: data.getUint8(4) & 3,
    begins: data.getUint32(0, true),
  }
}

/** Cells with content: number, label, shared text, RK, formula, error. */
const CELLS = new Set([0x203, 0x204, 0xfd, 0x27e, 0x6, 0x205, 0xd6])
const MANY_RK = 0xbd
const ROW = 0x208
const COLUMNS = 0x7d
const MERGES = 0xe5
const FILTER = 0x9e
const VALIDATION = 0x1be
const HEAD = 0x14
const FOOT = 0x15

const BY_TYPE = new Map<number, [carrier: Carrier, what: string]>([
  [0x1c, ['comment', 'a comment']],
  [0x1b6, ['text-box', 'words in a shape or a comment']],
  [0xaf, ['scenario', 'a scenario']],
])

function inSheet(record: BiffRecord, sheet: Sheet, all: Found[], isOld: boolean): void {
  const { type, data } = record
  if (CELLS.has(type) && data.byteLength >= 4) addCell(sheet, record)
  else if (type === MANY_RK && data.byteLength >= 6)
    for (
      let column = data.getUint16(2, true), at = 4;
      column <= data.getUint16(data.byteLength - 2, true) && at + 6 <= data.byteLength;
      column++, at += 6
    )
      sheet.cells.push(
        cellOf(
          data.getUint16(0, true),
          column,
          data.getUint16(at, true),
          packedNumber(data.getUint32(at + 2, true)),
        ),
      )
  else if (type === ROW && data.byteLength >= 16) {
    const flags = data.getUint16(12, true)
    sheet.rows.push({
      row: data.getUint16(0, true) + 1,
      hidden: (flags & 0x20) !== 0,
      // Where it says nothing of its own, it is as high as its letters.
      height: flags & 0x40 ? (data.getUint16(6, true) & 0x7fff) / 20 : null,
      outline: flags & 7,
      cells: 0,
    })
  } else if (type === COLUMNS && data.byteLength >= 10)
    sheet.columns.push({
      from: data.getUint16(0, true) + 1,
      to: data.getUint16(2, true) + 1,
      hidden: (data.getUint16(8, true) & 1) === 1,
      // A library writes noughts for widths that nobody said; Excel hides a column instead.
      width: data.getUint16(4, true) / 256 || null,
      outline: 0,
    })
  else if (type === MERGES) {
    for (let at = 2; at + 8 <= data.byteLength; at += 8)
      sheet.merges.push(
        `${columnName(data.getUint16(at + 4, true) + 1)}${data.getUint16(at, true) + 1}:${columnName(data.getUint16(at + 6, true) + 1)}${data.getUint16(at + 2, true) + 1}`,
      )
  } else if (type === FILTER) sheet.filtered = true
  else if (type === VALIDATION && saysMore(data))
    all.push(
      found(
        'data-validation-list',
        sheet.part,
        'a list or a hint that shows only when a cell is chosen',
      ),
    )
  else if ((type === HEAD || type === FOOT) && data.byteLength > 3) {
    const shows = isOld ? shortText(data, 0, true) : longText(data, 0)
    if (wordsOfHead(shows).length > 0)
      all.push(
        found('header-or-footer', sheet.part, 'words that stand only in print', {
          at: sheet.name,
          shows,
        }),
      )
  } else {
    const [carrier, what] = BY_TYPE.get(type) ?? []
    if (carrier && !all.some((one) => one.carrier === carrier && one.place.part === sheet.part))
      all.push(found(carrier, sheet.part, what ?? ''))
  }
}

/** MS-XLS 2.4.97: four hints, of which one that is not there is a nought, and a rule that may begin with its own list. */
function saysMore(data: DataView): boolean {
  let at = 4
  for (let i = 0; i < 4; i++) {
    if (at + 3 > data.byteLength) return false
    const length = data.getUint16(at, true)
    const wide = (data.getUint8(at + 2) & 1) === 1
    const isNone = length === 1 && at + 3 < data.byteLength && data.getUint8(at + 3) === 0
    if (length > 0 && !isNone) return true
    at += 3 + length * (wide ? 2 : 1)
  }
  return at + 4 < data.byteLength && data.getUint8(at + 4) === OWN_LIST
}

const OWN_LIST = 0x17

function addCell(sheet: Sheet, { type, data }: BiffRecord): void {
  const style = data.byteLength >= 6 ? data.getUint16(4, true) : 0
  const [row, column] = [data.getUint16(0, true), data.getUint16(2, true)]
  sheet.cells.push(cellOf(row, column, style, TEXTS.has(type) ? null : numberIn(type, data)))
}

/** Text, a text of the book, a text in several inks. */
const TEXTS = new Set([0x204, 0xfd, 0xd6])

const cellOf = (row: number, column: number, style: number, number: number | null): CellIn => ({
  ...{ row: row + 1, column: column + 1, style, text: null, formula: null },
  ...(number !== null ? { type: 'n', value: String(number) } : { type: 's', value: '·' }),
})

function numberIn(type: number, data: DataView): number {
  if (type === PACKED && data.byteLength >= 10) return packedNumber(data.getUint32(6, true))
  const isWhole = (type === NUMBER || type === FORMULA) && data.byteLength >= 14
  // A formula's text stands elsewhere, and two marks in its place.
  return isWhole && !(type === FORMULA && data.getUint16(12, true) === 0xffff)
    ? data.getFloat64(6, true)
    : UNREAD
}

const NUMBER = 0x203
const FORMULA = 0x6
const PACKED = 0x27e
const UNREAD = 1

/** MS-XLS 2.5.122: the front of a number, or a whole one, either of them a hundredth. */
function packedNumber(packed: number): number {
  const view = new DataView(new ArrayBuffer(8))
  view.setUint32(0, packed & ~3)
  const number = packed & 2 ? packed >> 2 : view.getFloat64(0)
  return packed & 1 ? number / 100 : number
}

function inWorkbook({ type, data }: BiffRecord, all: Found[]): void {
  const part = 'Workbook'
  if (type === 0x1ae && data.byteLength > 4)
    all.push(found('external-link-cache', part, 'a link to another workbook'))
  else if (type === 0x5a)
    all.push(found('external-link-cache', part, 'values kept of another workbook'))
  else if (type === 0x18 && data.byteLength > 15) name(data, all)
  else if (type === 0x5c) writer(data, all)
  else if (type === 0xd5 || type === 0xd3)
    all.push(
      found(
        type === 0xd3 ? 'macros' : 'pivot-cache',
        part,
        type === 0xd3 ? 'macros' : 'the data behind a pivot table',
      ),
    )
}

/** MS-XLS 2.4.150: a name that is built in says no more than its cells. */
function name(data: DataView, all: Found[]): void {
  const flags = data.getUint16(0, true)
  const formula = data.getUint16(4, true)
  const isOwn = (flags & 0x20) !== 0
  const length = data.getUint8(3)
  const wide = (data.getUint8(14) & 1) === 1
  const at = 15 + (wide ? length * 2 : length)
  const first = at < data.byteLength && formula > 0 ? data.getUint8(at) : 0
  // A text, a number, an array: no reference to cells; 0x39 and its like point into another workbook.
  const isConstant = [0x17, 0x1e, 0x1f, 0x20, 0x40, 0x60].includes(first)
  if (isOwn && !isConstant) return
  all.push(
    found(
      'defined-name',
      'Workbook',
      isConstant ? 'a name that holds a value' : 'a name for cells',
      { level: isConstant ? 'hides' : (flags & 1) === 1 ? 'names' : 'technical' },
    ),
  )
}

/** The name of who last saved it, padded with blanks. */
function writer(data: DataView, all: Found[]): void {
  const raw = Buffer.from(data.buffer, data.byteOffset, data.byteLength)
  // Some writers put the name there bare, and no length before it.
  const length = raw.length > 3 ? data.getUint16(0, true) : 0
  const kind = raw[2] ?? 0
  const isBare = length > raw.length || kind > 1
  const isWide = kind === 1
  const text = (
    isBare
      ? raw.toString('latin1')
      : isWide
        ? raw.subarray(3, 3 + 2 * length).toString('utf16le')
        : raw.subarray(3).toString('latin1')
  )
    .replace(/[^\x20-\x7e]/g, '')
    .trim()
  if (!isProgram(text))
    all.push(
      found('document-properties', 'Workbook', 'the name of who saved it', {
        at: 'WRITEACCESS',
        shows: text,
      }),
    )
}
