// What an old workbook says of how its cells look and the library does not tell: struck out, raised, in the colour of paper.
import type { Flag } from '../../../vocabulary/document.ts'
import type { CellPiece, SheetLooks } from '../cell-looks.ts'
import { type XlsRecord, xlsRecords } from './xls-records.ts'
import { sharedStrings, type XlsString } from './xls-strings.ts'

const FONT = 0x0031
const STYLE = 0x00e0
const STRINGS = 0x00fc
const SHEET = 0x0085
const BEGIN = 0x0809
const STRING_CELL = 0x00fd
/** Cells that say row, column and style first: blank, number, number in short, formula, truth or error. */
const CELLS = new Set([0x0203, 0x027e, 0x0006, 0x0205])
const SHORT_NUMBERS = 0x00bd
const WHITE = 9
const WHITE_OF_PALETTE = 1

interface Book {
  fonts: Flag[][]
  styles: { font: number; isFilled: boolean }[]
  strings: XlsString[]
  sheets: { name: string; at: number }[]
}

/** By sheet name; empty where the file is no such workbook or nothing looks otherwise. */
export function xlsLooks(bytes: Uint8Array): Map<string, SheetLooks> {
  const records = xlsRecords(bytes)
  const book = bookOf(records)
  const looks = new Map<string, SheetLooks>()
  if (!book.fonts.some((flags) => flags.length > 0)) return looks
  for (const { name, at } of book.sheets) {
    const from = records.findIndex((record) => record.at === at && record.kind === BEGIN)
    const next = records.findIndex((record, i) => i > from && record.kind === BEGIN)
    if (from >= 0) looks.set(name, looksIn(records.slice(from, next < 0 ? undefined : next), book))
  }
  return looks
}

function bookOf(records: XlsRecord[]): Book {
  const book: Book = { fonts: [], styles: [], strings: [], sheets: [] }
  for (const record of records) {
    const { kind, body } = record
    if (kind === FONT) book.fonts.push(fontFlags(record))
    else if (kind === STYLE)
      book.styles.push({ font: body.u16(0), isFilled: body.u32(14) >>> 26 !== 0 })
    else if (kind === STRINGS) book.strings = sharedStrings(record)
    else if (kind === SHEET) book.sheets.push({ at: body.u32(0), name: nameOf(record) })
  }
  return book
}

function fontFlags({ body }: XlsRecord): Flag[] {
  const isWhite = [WHITE, WHITE_OF_PALETTE].includes(body.u16(4))
  return [
    ...(isWhite ? (['white'] as const) : []),
    ...(body.u16(2) & 8 ? (['struck'] as const) : []),
    ...(body.u16(8) === 1 ? (['superscript'] as const) : []),
  ]
}

function nameOf({ body }: XlsRecord): string {
  const length = body.u8(6)
  const isWide = (body.u8(7) & 1) === 1
  return Array.from({ length }, (_, i) =>
    String.fromCharCode(isWide ? body.u16(8 + 2 * i) : body.u8(8 + i)),
  ).join('')
}

/** The fourth font is left out of the count: 5 names the fifth in the file. */
const fontAt = ({ fonts }: Book, font: number): Flag[] => fonts[font > 4 ? font - 1 : font] ?? []

function styleFlags(book: Book, style: number): Flag[] {
  const found = book.styles[style]
  if (!found) return []
  return fontAt(book, found.font).filter((flag) => flag !== 'white' || !found.isFilled)
}

function looksIn(records: XlsRecord[], book: Book): SheetLooks {
  const flags = new Map<string, Flag[]>()
  const pieces = new Map<string, CellPiece[]>()
  const take = (r: number, c: number, style: number): void => {
    const own = styleFlags(book, style)
    if (own.length > 0) flags.set(`${r} ${c}`, own)
  }
  for (const { kind, body } of records) {
    const [r, c] = [body.u16(0), body.u16(2)]
    if (kind === SHORT_NUMBERS) {
      const last = body.u16(body.length - 2)
      for (let column = c; column <= last; column++) take(r, column, body.u16(4 + 6 * (column - c)))
    } else if (kind === STRING_CELL || CELLS.has(kind)) {
      take(r, c, body.u16(4))
      const string = kind === STRING_CELL ? book.strings[body.u32(6)] : undefined
      const parts = string && piecesOf(string, book, styleFlags(book, body.u16(4)))
      if (parts) pieces.set(`${r} ${c}`, parts)
    }
  }
  return {
    rows: new Set(),
    columns: new Set(),
    lookOf: (r, c) => {
      const own = flags.get(`${r} ${c}`)
      return own ? { flags: own } : null
    },
    piecesOf: (r, c) => pieces.get(`${r} ${c}`),
  }
}

/** undefined where all of the string looks as its cell does; before the first run it does so. */
function piecesOf({ text, runs }: XlsString, book: Book, cell: Flag[]): CellPiece[] | undefined {
  const isPlain = cell.length === 0 && runs.every(({ font }) => fontAt(book, font).length === 0)
  if (runs.length === 0 || isPlain) return undefined
  const starts = [{ from: 0, font: -1 }, ...runs]
  return starts.map(({ from, font }, i) => ({
    text: text.slice(from, starts[i + 1]?.from),
    flags: font < 0 ? cell : fontAt(book, font),
  }))
}
