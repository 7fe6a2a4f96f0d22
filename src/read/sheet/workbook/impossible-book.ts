// What a workbook says that cannot be, and that leaves its cells readable: looks that it does not hold, places that no sheet has.
import type XLSX from '@e965/xlsx'
import { decodeText } from '../../../open/text/decode-text.ts'
import type { Doubt } from '../../../vocabulary/reading.ts'
import { damagedPart } from '../../document/damaged-part.ts'
import { SHEET_COLUMNS, SHEET_ROWS } from '../sheet.ts'
import { BOOK, type XlsxParts, xlsxSheets } from './xlsx-parts.ts'

const STYLES = 'xl/styles.xml'

/** A cell whose look is not there may show a day as a number, or a number that nobody sees. */
export function absentLooks(parts: XlsxParts): Doubt[] {
  if (!parts.has(BOOK)) return []
  const isAbsent = absentIn(parts.get(STYLES))
  return xlsxSheets(parts).flatMap(([sheet, path]) => {
    const part = parts.get(path)
    const cells = part ? cellsLooking(part, isAbsent) : []
    const [first] = cells
    if (first === undefined) return []
    const how = `${sheet}!${first}${cells.length > 1 ? ` and ${cells.length - 1} more cells` : ''}`
    const found = `how ${how} should look is not in it: a day may stand there as a number`
    return [{ ...damagedPart(found), place: { kind: 'sheet' as const, sheet, range: first } }]
  })
}

export const isRange = ({ s, e }: XLSX.Range): boolean =>
  s.r >= 0 && s.c >= 0 && e.r >= s.r && e.c >= s.c && e.r < SHEET_ROWS && e.c < SHEET_COLUMNS

/** The library puts such a cell anywhere, over another's words. */
export function absentPlaces(parts: XlsxParts): Doubt[] {
  if (!parts.has(BOOK)) return []
  return xlsxSheets(parts).flatMap(([sheet, path]) => {
    const part = parts.get(path)
    const odd = part ? oddPlace(part) : null
    return odd === null
      ? []
      : [damagedPart(`${sheet} has cells whose place no sheet has (“${odd}”)`)]
  })
}

/** Before its rows are let go. */
export function impossiblePlaces(name: string, sheet: XLSX.WorkSheet): Doubt[] {
  const rows: unknown[] = sheet['!data'] ?? []
  const merges = sheet['!merges'] ?? []
  return [
    ...(rows.length > SHEET_ROWS
      ? [damagedPart(`${name} has cells below the last row that a sheet can have`)]
      : []),
    ...(merges.every(isRange) ? [] : [damagedPart(`${name} merges cells that no sheet has`)]),
  ]
}

/** Formats of its own begin at this number; those below every program knows. */
const OWN_FORMATS = 164

/** Of a look, by its number: it is not there, or names a format that is not. */
function absentIn(part: Uint8Array | undefined): (style: number) => boolean {
  const xml = part ? decodeText(part).text : ''
  const [list = ''] = /<(?:\w+:)?cellXfs.*?(?:<\/(?:\w+:)?cellXfs>|$)/s.exec(xml) ?? []
  const formats = numbersIn(xml, /<(?:\w+:)?numFmt\b[^>]{0,300}?\bnumFmtId="(\d{1,9})"/g)
  const looks = [...list.matchAll(/<(?:\w+:)?xf(?=[\s/>])([^>]{0,600})/g)].map(
    ([, says = '']) => numbersIn(says, /\bnumFmtId="(\d{1,9})"/g)[0] ?? 0,
  )
  // A book without any has the one that every cell has that names none.
  const count = Math.max(1, looks.length)
  const known = new Set(formats)
  const unformatted = new Set(
    looks.flatMap((format, i) => (format >= OWN_FORMATS && !known.has(format) ? [i] : [])),
  )
  return (style) => style >= count || unformatted.has(style)
}

const numbersIn = (xml: string, pattern: RegExp): number[] =>
  [...xml.matchAll(pattern)].map(([, number]) => Number(number))

const STYLE = ' s="'
const LONGEST_TAG = 400

/** Gone through as bytes: a large sheet is not made a text for this. */
function cellsLooking(part: Uint8Array, isAbsent: (style: number) => boolean): string[] {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  const cells: string[] = []
  for (let at = bytes.indexOf(STYLE); at >= 0; at = bytes.indexOf(STYLE, at + STYLE.length)) {
    let style = 0
    for (let i = at + STYLE.length; isDigit(bytes[i]); i++)
      style = style * 10 + (bytes[i] ?? 0) - 48
    if (!isAbsent(style)) continue
    const from = bytes.lastIndexOf('<', at)
    const tag = bytes.toString('latin1', from, Math.min(at, from + LONGEST_TAG))
    const rest = bytes.toString('latin1', at, at + LONGEST_TAG).split('>', 1)[0] ?? ''
    const cell = /^<(?:\w+:)?c(?= )[^<>]* r="([A-Z]{1,3}\d{1,7})"/.exec(`${tag}${rest}`)?.[1]
    if (cell !== undefined) cells.push(cell)
  }
  return cells
}

const PLACE = ' r="'
const LONGEST_PLACE = 16
const CELL_OR_ROW = /^<(?:\w+:)?(c|row)(?=\s)/

/** The first that is none; gone through as bytes, as above. */
function oddPlace(part: Uint8Array): string | null {
  const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
  for (let at = bytes.indexOf(PLACE); at >= 0; at = bytes.indexOf(PLACE, at + PLACE.length)) {
    const from = at + PLACE.length
    let to = from
    while (isLetter(bytes[to])) to++
    const letters = to - from
    while (isDigit(bytes[to])) to++
    const isPlace = to - from > letters && letters <= 3 && bytes[to] === QUOTE
    if (isPlace && bytes[from + letters] !== NOUGHT && letters > 0) continue
    const start = bytes.lastIndexOf('<', at)
    const tag = bytes.toString('latin1', start, Math.min(at + 1, start + LONGEST_TAG))
    const kind = CELL_OR_ROW.exec(tag)?.[1]
    if (kind === undefined) continue
    if (kind === 'row' && isPlace && letters === 0 && bytes[from] !== NOUGHT) continue
    return bytes.toString('utf8', from, from + LONGEST_PLACE).split('"', 1)[0] ?? ''
  }
  return null
}
const QUOTE = 0x22
const NOUGHT = 0x30

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122))
const isDigit = (byte: number | undefined): boolean =>
  byte !== undefined && byte >= 48 && byte <= 57
