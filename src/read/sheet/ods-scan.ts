// content.xml of an OpenDocument spreadsheet: sheets, rows and cells; repeats are counted before they are laid out.
import type { Flag } from '../../vocabulary/document.ts'
import { walkXml, type XmlTag } from '../document/xml.ts'
import { type CellPiece, inPieces } from './cell-looks.ts'
import type { CellNote } from './cell-notes.ts'
import { odsCell } from './ods-cell.ts'
import { namedStyles, type OdsConditions, withConditions } from './ods-conditions.ts'
import { type OdsStyles, odsStyles } from './ods-styles.ts'
import type { Sheet, SheetCell, SheetRow } from './sheet.ts'

export interface OdsSheet extends Sheet {
  notes: CellNote[]
}

export interface OdsScan {
  sheets: OdsSheet[]
  tooMany: boolean
  /** The first thing that is wrong with the XML. */
  wrong: string | null
}

/** Parts of a sheet that are not its cells: notes, shapes, and what tracked changes took away. */
const APART = new Set(['office:annotation', 'table:shapes', 'table:tracked-changes', 'draw:frame'])

interface OpenSheet {
  name: string
  isHidden: boolean
  rows: SheetRow[]
  notes: CellNote[]
  conditions: OdsConditions[]
  /** Groups of rows or columns that are folded away, one in another. */
  folded: boolean[]
  hiddenColumns: [from: number, before: number][]
  /** The next row, and the next column while columns are declared. */
  r: number
  c: number
}

interface OpenRow {
  cells: SheetCell[]
  c: number
  repeated: number
  isHidden: boolean
}

interface OpenCell {
  tag: XmlTag
  paragraphs: string[]
  /** The same stretch by stretch, with the looks of each. */
  pieces: { text: string; spans: (string | undefined)[] }[]
  /** Styles of the spans that are open. */
  spans: (string | undefined)[]
  note: string
}

interface Scan extends OdsScan {
  mostCells: number
  count: number
  styles: OdsStyles
  /** Those of styles.xml, that conditions name. */
  named: OdsStyles
  /** How deep inside parts that are no cells. */
  apart: number
  sheet: OpenSheet | null
  row: OpenRow | null
  cell: OpenCell | null
  isNote: boolean
  /** In a paragraph of a note: who wrote it and when stand beside. */
  takesNote: boolean
}

/** named: styles.xml of the same package. */
export function scanOds(xml: string, mostCells: number, named = ''): OdsScan {
  const scan: Scan = {
    ...{ sheets: [], tooMany: false, wrong: null, mostCells, count: 0 },
    ...{
      styles: odsStyles(),
      named: namedStyles(named),
      apart: 0,
      sheet: null,
      row: null,
      cell: null,
    },
    ...{ isNote: false, takesNote: false },
  }
  const wrong = walkXml(xml, {
    open(tag) {
      if (APART.has(tag.name)) {
        scan.apart++
        scan.isNote = tag.name === 'office:annotation'
      } else if (scan.isNote && tag.name === 'text:p') openNote(scan)
      else if (scan.apart === 0 && !scan.tooMany) open(scan, tag)
    },
    close(name) {
      if (APART.has(name)) {
        scan.apart--
        scan.isNote = false
        scan.takesNote = false
      } else if (scan.isNote && name === 'text:p') scan.takesNote = false
      else if (scan.apart === 0 && !scan.tooMany) close(scan, name)
    },
    text(text) {
      if (scan.apart === 0) write(scan, text)
      else if (scan.takesNote && scan.cell) scan.cell.note += text
    },
  })
  return { sheets: scan.sheets, tooMany: scan.tooMany, wrong }
}

function openNote(scan: Scan): void {
  scan.takesNote = true
  if (scan.cell && scan.cell.note !== '') scan.cell.note += '\n'
}

function open(scan: Scan, tag: XmlTag): void {
  const { attributes } = tag
  if (tag.name.startsWith('style:')) scan.styles.take(tag)
  switch (tag.name) {
    case 'table:table':
      scan.sheet = openSheet(scan, tag)
      return
    case 'calcext:conditional-format':
      scan.sheet?.conditions.push({
        ranges: attributes['calcext:target-range-address'] ?? '',
        each: [],
      })
      return
    case 'calcext:condition':
      scan.sheet?.conditions.at(-1)?.each.push({
        condition: attributes['calcext:value'] ?? '',
        style: attributes['calcext:apply-style-name'] ?? '',
      })
      return
    case 'table:table-column':
      if (scan.sheet) openColumns(scan, scan.sheet, tag)
      return
    case 'table:table-row-group':
    case 'table:table-column-group':
      scan.sheet?.folded.push(attributes['table:display'] === 'false')
      return
    case 'table:table-row':
      scan.row = {
        cells: [],
        c: 0,
        repeated: times(tag, 'table:number-rows-repeated'),
        isHidden: !isShown(scan, tag),
      }
      return
    case 'table:table-cell':
    case 'table:covered-table-cell':
      scan.cell = { tag, paragraphs: [], pieces: [], spans: [], note: '' }
      return
    case 'text:p':
    case 'text:h':
      if (scan.cell && scan.cell.paragraphs.push('') > 1)
        scan.cell.pieces.push({ text: '\n', spans: [] })
      return
    case 'text:span':
      scan.cell?.spans.push(attributes['text:style-name'])
      return
    case 'text:s':
      write(scan, ' '.repeat(Math.min(times(tag, 'text:c'), 1000)))
      return
    case 'text:tab':
      write(scan, '\t')
      return
    case 'text:line-break':
      write(scan, '\n')
      return
  }
}

function close(scan: Scan, name: string): void {
  switch (name) {
    case 'text:span':
      scan.cell?.spans.pop()
      return
    case 'table:table':
      if (scan.sheet) {
        const { name, rows, notes, conditions } = scan.sheet
        scan.sheets.push({ name, rows: withConditions(rows, conditions, scan.named), notes })
      }
      scan.sheet = null
      return
    case 'table:table-row-group':
    case 'table:table-column-group':
      scan.sheet?.folded.pop()
      return
    case 'table:table-row':
      closeRow(scan)
      scan.row = null
      return
    case 'table:table-cell':
    case 'table:covered-table-cell':
      closeCell(scan)
      scan.cell = null
      return
  }
}

const times = ({ attributes }: XmlTag, attribute: string): number =>
  Math.max(1, Number.parseInt(attributes[attribute] ?? '1', 10) || 1)

const isShown = ({ styles, sheet }: Scan, { attributes }: XmlTag): boolean =>
  (attributes['table:visibility'] ?? 'visible') === 'visible' &&
  !styles.isHidden(attributes['table:style-name']) &&
  !sheet?.folded.includes(true)

function openSheet({ sheets, styles }: Scan, { attributes }: XmlTag): OpenSheet {
  return {
    name: attributes['table:name'] ?? `Sheet${sheets.length + 1}`,
    isHidden: styles.isHidden(attributes['table:style-name']),
    rows: [],
    notes: [],
    conditions: [],
    folded: [],
    hiddenColumns: [],
    r: 0,
    c: 0,
  }
}

function openColumns(scan: Scan, sheet: OpenSheet, tag: XmlTag): void {
  const before = sheet.c + times(tag, 'table:number-columns-repeated')
  if (!isShown(scan, tag)) sheet.hiddenColumns.push([sheet.c, before])
  sheet.c = before
}

function write({ cell }: Scan, text: string): void {
  if (!cell || cell.paragraphs.length === 0) return
  cell.paragraphs[cell.paragraphs.length - 1] += text
  cell.pieces.push({ text, spans: [...cell.spans] })
}

function closeCell(scan: Scan): void {
  const { sheet, row, cell } = scan
  if (!sheet || !row || !cell) return
  const from = row.c
  row.c += times(cell.tag, 'table:number-columns-repeated')
  if (cell.tag.name === 'table:covered-table-cell') return
  if (cell.note.trim() !== '') sheet.notes.push({ r: sheet.r, c: from, text: cell.note })
  const held = odsCell(cell.tag, cell.paragraphs)
  if (!held) return
  if (!isRoomFor(scan, row.c - from)) return
  const { looks, pieces } = looksOf(scan, cell, held.value ?? Number(held.text))
  for (let c = from; c < row.c; c++) {
    const isHidden =
      sheet.isHidden || row.isHidden || sheet.hiddenColumns.some(([a, b]) => c >= a && c < b)
    const flags: Flag[] = [
      ...(isHidden ? (['hidden'] as const) : []),
      ...looks,
      ...(held.flags ?? []),
    ]
    row.cells.push({
      ...{ r: sheet.r, c, rs: 1, cs: 1 },
      ...held,
      ...(pieces && inPieces(held, pieces)),
      ...(flags.length > 0 && { flags }),
    })
  }
}

/** How its letters look: all alike, or stretch by stretch. */
function looksOf(
  { styles }: Scan,
  { tag, pieces }: OpenCell,
  value: number | string | boolean,
): { looks: Flag[]; pieces?: CellPiece[] } {
  const number = typeof value === 'number' && !Number.isNaN(value) ? value : undefined
  const style = styles.heldFor(tag.attributes['table:style-name'], number)
  const looks = styles.flagsOf([style])
  const parts = pieces.map(({ text, spans }) => ({
    text,
    flags: styles.flagsOf([style, ...spans]),
  }))
  const areAlike = parts.every(({ flags }) => flags.join() === looks.join())
  return areAlike ? { looks } : { looks: [], pieces: parts }
}

/** A row that says it stands there n times does, as long as anything stands in it. */
function closeRow(scan: Scan): void {
  const { sheet, row } = scan
  if (!sheet || !row) return
  const { cells, repeated } = row
  if (cells.length > 0 && isRoomFor(scan, cells.length * (repeated - 1)))
    for (let i = 0; i < repeated; i++) {
      const r = sheet.r + i
      sheet.rows.push({ r, cells: i === 0 ? cells : cells.map((cell) => ({ ...cell, r })) })
    }
  sheet.r += repeated
}

function isRoomFor(scan: Scan, more: number): boolean {
  scan.count += more
  if (scan.count > scan.mostCells) scan.tooMany = true
  return !scan.tooMany
}
