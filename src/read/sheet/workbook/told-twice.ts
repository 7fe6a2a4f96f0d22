// Cells that a workbook of XML tells twice, and differently: a program shows one of them, and which one is its own affair.
import { decodeText } from '../../../open/text/decode-text.ts'
import type { Doubt } from '../../../vocabulary/reading.ts'
import { type XlsxParts, xlsxSheets } from './xlsx-parts.ts'

/** Of bytes: nobody writes a larger sheet by hand. */
const LARGEST = 30_000_000
const NAMED = 20

export const toldTwice = (parts: XlsxParts): Doubt[] =>
  [...xlsxSheets(parts)].flatMap(([sheet, path]) => {
    const part = parts.get(path)
    if (!part || part.length > LARGEST) return []
    return twiceIn(decodeText(part).text).map((range) => twice(sheet, range))
  })

const CELL = /<(?:\w+:)?c\b[^>]{0,200}?\br="([A-Z]{1,3})(\d{1,7})"[^>]{0,200}>/g

/** Cells come in order, row by row; only where one does not are all of them kept. */
function twiceIn(xml: string): string[] {
  let [row, column] = [0, 0]
  for (const [, letters = '', digits = ''] of xml.matchAll(CELL)) {
    const [nextRow, nextColumn] = [Number(digits), columnOf(letters)]
    if (nextRow < row || (nextRow === row && nextColumn <= column)) return againIn(xml)
    ;[row, column] = [nextRow, nextColumn]
  }
  return []
}

function againIn(xml: string): string[] {
  const told = new Map<string, string>()
  const again = new Set<string>()
  for (const { 0: tag, 1: letters = '', 2: digits = '', index } of xml.matchAll(CELL)) {
    const range = letters + digits
    const from = index + tag.length
    const says = tag.endsWith('/>') ? '' : xml.slice(from, Math.max(from, xml.indexOf('</', from)))
    const before = told.get(range)
    if (before !== undefined && before !== says) again.add(range)
    told.set(range, says)
  }
  return [...again].slice(0, NAMED)
}

const columnOf = (letters: string): number =>
  [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0)

const twice = (sheet: string, range: string): Doubt => ({
  code: 'shown-otherwise',
  ink: '',
  note: `${sheet}!${range} is told twice in the file, and not alike: one of the two was read. Ask the body which one it means.`,
  place: { kind: 'sheet', sheet, range },
})
