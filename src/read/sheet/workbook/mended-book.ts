// A workbook that its library will not read, or reads without one of its sheets, because one thing in it is wrong: what is
// wrong is taken out and named, and the rest is read.
import { strToU8, zipSync } from 'fflate'
import { decodeText } from '../../../open/text/decode-text.ts'
import type { Doubt } from '../../../vocabulary/reading.ts'
import { damagedPart } from '../../document/damaged-part.ts'
import { BOOK, sharedStringsPath, type XlsxParts, xlsxSheets } from './xlsx-parts.ts'

export interface MendedBook {
  bytes: Uint8Array
  doubts: Doubt[]
}

const TYPES = '[Content_Types].xml'
/** So many cells are named; of the others their number. */
const NAMED = 20

/** `parts` are the book's own, unpacked. Null where it is no book of XML. */
export function mendedBook(parts: XlsxParts): MendedBook | null {
  if (!parts.has(BOOK)) return null
  const mended = new Map(parts)
  const path = sharedStringsPath(parts)
  const list = wholeStrings(parts.get(path))
  if (list !== '') mended.set(path, strToU8(list))
  const strings = list.match(/<\/(?:\w+:)?si>|<(?:\w+:)?si\s*\/>/g)?.length ?? 0
  const lost: Doubt[] = []
  for (const [sheet, path] of xlsxSheets(parts)) {
    const part = parts.get(path)
    if (!part) continue
    const { xml, cells } = mendedSheet(decodeText(part).text, strings)
    mended.set(path, strToU8(xml))
    for (const range of cells) lost.push(lostText(sheet, range))
  }
  const types = mended.get(TYPES)
  if (types) mended.set(TYPES, strToU8(withoutAbsent(decodeText(types).text, parts)))
  const doubts = lost.length > 0 ? lost.slice(0, NAMED) : [BESIDE]
  if (lost.length > NAMED) doubts.push(damagedPart(`${lost.length - NAMED} more cells so`))
  return { bytes: zipSync(Object.fromEntries(mended), { level: 0 }), doubts }
}

const BESIDE = damagedPart('what stands beside its cells, such as links, was left out')

const lostText = (sheet: string, range: string): Doubt => ({
  ...damagedPart(`${sheet}!${range} names a text that the file does not hold`),
  place: { kind: 'sheet', sheet, range },
})

/** Where it was cut, without the string in which it ends. */
function wholeStrings(part: Uint8Array | undefined): string {
  const xml = part ? decodeText(part).text : ''
  if (xml === '' || /sst\s*>\s*$/.test(xml.slice(-50))) return xml
  const whole = xml.slice(0, xml.lastIndexOf('si>') + 'si>'.length)
  const [, prefix = ''] = /<(\w+:)?sst[\s>]/.exec(whole) ?? []
  return whole.includes('sst') ? `${whole}</${prefix}sst>` : ''
}

/** Its cells and what is merged; links, drawings and rules beside them are not needed to read it. */
function mendedSheet(xml: string, strings: number): { xml: string; cells: string[] } {
  const cells: string[] = []
  const start = xml.search(/<(?:\w+:)?sheetData[\s/>]/)
  const end = xml.lastIndexOf('sheetData>')
  if (start < 0 || end < start) return { xml, cells }
  const until = end + 'sheetData>'.length
  const data = xml
    .slice(start, until)
    .replace(
      /<(\w+:)?c( [^<>]*[^<>/])>([^<]*)<(?:\w+:)?v>([^<]*)<\/(?:\w+:)?v>/g,
      (cell, ...found) => {
        const [prefix = '', attributes = '', , value = ''] = found
        if (!/ t="s"/.test(attributes) || isIndex(value, strings)) return cell
        cells.push(/ r="([A-Z]{1,3}\d{1,7})"/.exec(attributes)?.[1] ?? '')
        return `<${prefix}c${attributes.replace(' t="s"', ' t="e"')}><${prefix}v>#REF!</${prefix}v>`
      },
    )
  const root = /<(?:\w+:)?worksheet[^>]*>/.exec(xml)?.[0] ?? '<worksheet>'
  const merges = mergesIn(xml.slice(until))
  const close = root.replace('<', '</').replace(/ .*>$/s, '>')
  return { xml: `${root}${data}${merges}${close}`, cells }
}

function mergesIn(xml: string): string {
  const start = xml.search(/<(?:\w+:)?mergeCells[\s>]/)
  const end = xml.lastIndexOf('mergeCells>')
  return start >= 0 && end > start ? xml.slice(start, end + 'mergeCells>'.length) : ''
}

const isIndex = (value: string, count: number): boolean =>
  /^\s*\d{1,9}\s*$/.test(value) && Number(value) < count

/** The list of parts without those that are not there. */
const withoutAbsent = (types: string, parts: XlsxParts): string =>
  types.replace(/<(?:\w+:)?Override [^>]*PartName="\/?([^"]*)"[^>]*>/g, (entry, path: string) =>
    parts.has(path) ? entry : '',
  )
