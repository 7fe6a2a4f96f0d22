// What a workbook holds and does not show: ink of the colour of its ground, rows and columns of no height or width. The library tells neither.
import { decodeText } from '../../open/text/decode-text.ts'
import { columnName } from './sheet.ts'
import { type XlsxParts, xlsxSheets } from './xlsx-parts.ts'
import { unseenStyles } from './xlsx-styles.ts'

export interface UnseenCells {
  isWhite(r: number, c: number): boolean
  rows: Set<number>
  columns: Set<number>
}

/** By sheet name; a sheet that hides nothing so has no entry. */
export function unseenCells(parts: XlsxParts): Map<string, UnseenCells> {
  const styles = unseenStyles(text(parts.get('xl/styles.xml')))
  const unseen = new Map<string, UnseenCells>()
  for (const [name, path] of xlsxSheets(parts)) {
    const part = parts.get(path)
    if (!part) continue
    const bytes = Buffer.from(part.buffer, part.byteOffset, part.byteLength)
    // A large sheet is not gone through for nothing.
    const hasNone = ['ht="0"', 'width="0"'].every((sign) => !bytes.includes(sign))
    if (styles.size > 0 || !hasNone) unseen.set(name, unseenIn(text(part), styles))
  }
  return unseen
}

const text = (part: Uint8Array | undefined): string => (part ? decodeText(part).text : '')

const MOST_COLUMNS = 16_384

function unseenIn(xml: string, styles: Set<number>): UnseenCells {
  const rows = new Set<number>()
  const columns = new Set<number>()
  const white = new Set<string>()
  for (const [tag, name] of xml.matchAll(/<(?:\w+:)?(col|row|c) [^>]*>/g)) {
    if (name === 'c') {
      if (styles.has(Number(attribute(tag, 's') ?? 0))) white.add(attribute(tag, 'r') ?? '')
    } else if (name === 'row') {
      if (Number(attribute(tag, 'ht') ?? 1) === 0) rows.add(Number(attribute(tag, 'r')) - 1)
    } else if (Number(attribute(tag, 'width') ?? 1) === 0) {
      const last = Math.min(MOST_COLUMNS, Number(attribute(tag, 'max')))
      for (let c = Number(attribute(tag, 'min')); c <= last; c++) columns.add(c - 1)
    }
  }
  return {
    isWhite: (r, c) => white.size > 0 && white.has(`${columnName(c)}${r + 1}`),
    rows,
    columns,
  }
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]
