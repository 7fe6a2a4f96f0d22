// A binary Excel workbook (XLSB): the records of its sheets; all else as in any Office package.
import { append } from '../../vocabulary/long-lists.ts'
import { alternativeTexts, boxedText, drawnText } from '../package/drawings.ts'
import { hyperlinks } from '../package/links.ts'
import type { Package } from '../package/package.ts'
import { embeddedWithin, picturesWithin } from '../package/pictures.ts'
import {
  carriersByPath,
  customProperties,
  customXml,
  documentProperties,
  printerSettings,
  thumbnails,
} from '../package/properties.ts'
import { relationsOf, strayParts, targetOf } from '../package/relationships.ts'
import { type Found, found, type Looked, looked } from '../report/found.ts'
import { columnName } from '../workbook/cells.ts'
import { farCells, valuesUnderMerges } from '../workbook/far-cells.ts'
import { hiddenColumns, hiddenRows, type Lines } from '../workbook/lines.ts'

const BUNDLE_SHEET = 156
const NAME = 39
const ROW = 0
const COLUMNS = 60
const RICH = 62
const FILTER_COLUMN = 163
const END_SHEET = 130
const MERGE = 176

/** MS-XLSB 2.4.720: hidden, and not one that the program makes of a filter. */
const isHiddenName = (data: DataView): boolean =>
  data.byteLength >= 4 && (data.getUint32(0, true) & 0x21) === 1

/** MS-XLSB 2.4.718: behind its flags and its name a formula, of which a text, a number or a list are no cells. */
function isConstant(data: DataView): boolean {
  const at = 9
  if (at + 4 > data.byteLength) return false
  const formula = at + 4 + data.getUint32(at, true) * 2 + 4
  return formula < data.byteLength && CONSTANTS.has(data.getUint8(formula))
}

const CONSTANTS: ReadonlySet<number> = new Set([0x17, 0x1e, 0x1f, 0x20, 0x40, 0x60])

export function inspectXlsb(pack: Package): Looked {
  const relations = relationsOf(pack)
  const main = 'xl/workbook.bin'
  const all: Found[] = []
  let sheets = 0
  let lost: string | null = null
  for (const { type, data } of records(pack.parts.get(main) ?? new Uint8Array())) {
    if (type === NAME)
      all.push(
        found('defined-name', main, 'a name', {
          level: isHiddenName(data) || isConstant(data) ? 'hides' : 'technical',
        }),
      )
    if (type !== BUNDLE_SHEET) continue
    sheets++
    const id = wideText(data, 8)
    const name = wideText(data, 12 + id.length * 2)
    const part = targetOf(relations, main, id)
    const state = data.getUint32(0, true)
    if (state > 0)
      all.push(
        found(
          state === 2 ? 'very-hidden-sheet' : 'hidden-sheet',
          part,
          state === 2 ? 'a sheet that no menu of the program shows' : 'a hidden sheet',
          { at: name },
        ),
      )
    const lines = linesOf(pack.parts.get(part) ?? new Uint8Array(), name, part)
    if (!lines.isWhole) lost ??= name
    append(all, hiddenRows(lines))
    append(all, hiddenColumns(lines))
    append(all, farCells(lines))
    append(all, valuesUnderMerges(lines))
  }
  const byPath: [RegExp, Parameters<typeof found>[0], string][] = [
    [/^xl\/pivotCache\/[^/]+\.(bin|xml)$/i, 'pivot-cache', 'the data behind a pivot table'],
    [
      /^xl\/externalLinks\/[^/]+\.(bin|xml)$/i,
      'external-link-cache',
      'values kept of another workbook',
    ],
    [/^xl\/comments[^/]*\.(bin|xml)$/i, 'comment', 'comments'],
    [/^xl\/threadedComments\/[^/]+$/i, 'threaded-comment', 'remarks'],
    [/^xl\/persons\/[^/]+$/i, 'person', 'the names of people'],
  ]
  for (const [pattern, carrier, what] of byPath)
    for (const path of pack.paths(pattern)) all.push(found(carrier, path, what))
  const drawings = pack.paths(/^xl\/drawings\/[^/]*\.(xml|vml)$/i)
  for (const path of drawings) {
    const shows = /\.vml$/i.test(path) ? boxedText(pack.xml(path)) : drawnText(pack, path)
    if (shows !== '')
      all.push(found('text-box', path, 'words in a shape that lies over a sheet', { shows }))
  }
  append(all, alternativeTexts(pack, drawings))
  const embedded = embeddedWithin(pack)
  append(all, [
    ...hyperlinks(relations, ''),
    ...documentProperties(pack, ''),
    ...customProperties(pack),
    ...customXml(pack),
    ...thumbnails(pack),
    ...printerSettings(pack),
    ...carriersByPath(pack),
    ...embedded.found,
    ...strayParts(pack, relations),
  ])
  return looked(
    all,
    [...picturesWithin(pack), ...embedded.within],
    sheets === 0
      ? { code: 'damaged', found: 'no sheet of it can be found' }
      : lost !== null
        ? { code: 'damaged', found: `the records of its sheet ${lost} end too early` }
        : null,
  )
}

function linesOf(
  bytes: Uint8Array,
  name: string,
  part: string,
): Lines & { isWhole: boolean; merges: string[] } {
  const lines: Lines & { isWhole: boolean; merges: string[] } = {
    isWhole: false,
    name,
    part,
    rows: [],
    columns: [],
    cells: [],
    filtered: false,
    zeroHeight: false,
    merges: [],
  }
  let row = 0
  let column = 0
  for (const { type, data } of records(bytes)) {
    if (type === ROW && data.byteLength >= 13) {
      row = data.getUint32(0, true) + 1
      const flags = data.getUint8(11)
      lines.rows.push({
        row,
        hidden: (flags & 0x10) !== 0,
        // Where it says nothing of its own, it is as high as its letters.
        height: flags & 0x20 ? data.getUint16(8, true) / 20 : null,
        outline: flags & 7,
        cells: 0,
      })
    } else if ((type >= 1 && type <= 18) || type === RICH) {
      // A short one stands right of the cell before it, and does not say where.
      column =
        type >= 12 && type <= 18
          ? column + 1
          : data.byteLength >= 4
            ? data.getUint32(0, true) + 1
            : column
      if (type === 1 || type === 12) continue
      lines.cells.push({ row, column, value: '·' })
      const last = lines.rows.at(-1)
      if (last) last.cells++
    } else if (type === COLUMNS && data.byteLength >= 18)
      lines.columns.push({
        from: data.getUint32(0, true) + 1,
        to: data.getUint32(4, true) + 1,
        hidden: (data.getUint16(16, true) & 1) === 1,
        width: data.getUint32(8, true),
        outline: 0,
      })
    else if (type === MERGE && data.byteLength >= 16) {
      const [top = 0, bottom = 0, left = 0, right = 0] = [0, 4, 8, 12].map((at) =>
        data.getUint32(at, true),
      )
      lines.merges.push(`${columnName(left + 1)}${top + 1}:${columnName(right + 1)}${bottom + 1}`)
    } else if (type === FILTER_COLUMN) lines.filtered = true
    else if (type === END_SHEET) lines.isWhole = true
  }
  return lines
}

/** MS-XLSB 2.1.4: type and length take as many bytes as they need, seven bits each. */
function* records(bytes: Uint8Array): Generator<{ type: number; data: DataView }> {
  for (let at = 0; at < bytes.length; ) {
    let type = bytes[at++] ?? 0
    if (type & 0x80) type = (type & 0x7f) | ((bytes[at++] ?? 0) << 7)
    let length = 0
    for (let i = 0; i < 4; i++) {
      const byte = bytes[at++] ?? 0
      length |= (byte & 0x7f) << (7 * i)
      if (!(byte & 0x80)) break
    }
    if (at + length > bytes.length) return
    yield { type, data: new DataView(bytes.buffer, bytes.byteOffset + at, length) }
    at += length
  }
}

function wideText(data: DataView, at: number): string {
  if (at + 4 > data.byteLength) return ''
  const length = Math.min(data.getUint32(at, true), (data.byteLength - at - 4) >> 1)
  return Buffer.from(data.buffer, data.byteOffset + at + 4, length * 2).toString('utf16le')
}
