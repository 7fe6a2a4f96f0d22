// The cells, rows and columns of one worksheet, as they stand in its part.
import { append } from '../../vocabulary/long-lists.ts'
import type { Walk } from '../xml/walk-tags.ts'

export interface CellIn {
  row: number
  column: number
  style: number
  type: string
  /** As written: an index, a number, a text. Empty: no content. */
  value: string
  /** Which of the book's texts it points to. */
  text: number | null
  formula: string | null
}

export interface RowIn {
  row: number
  hidden: boolean
  height: number | null
  outline: number
  cells: number
}

export interface ColumnsIn {
  from: number
  to: number
  hidden: boolean
  width: number | null
  outline: number
}

export interface SheetIn {
  name: string
  part: string
  state: string
  cells: CellIn[]
  rows: RowIn[]
  columns: ColumnsIn[]
  merges: string[]
  /** Ranges with a condition on a column of a filter. */
  filtered: boolean
  /** Rows that say nothing of themselves are hidden. */
  zeroHeight: boolean
  /** Texts that stand in a cell beside what it shows. */
  beside: CellIn[]
}

/** `walked`: walks the sheet's part. */
export function sheetOf(
  walked: (walk: Walk) => unknown,
  { name, part, state }: Pick<SheetIn, 'name' | 'part' | 'state'>,
): SheetIn {
  const sheet: SheetIn = {
    name,
    part,
    state,
    cells: [],
    rows: [],
    columns: [],
    merges: [],
    filtered: false,
    zeroHeight: false,
    beside: [],
  }
  let usualWidth = Number.POSITIVE_INFINITY
  let row = 0
  let column = 0
  let cell: CellIn | null = null
  /** A text written in a cell of numbers, which is not what is shown. */
  let spare = ''
  let inside = ''
  walked({
    open(tag) {
      switch (tag.name) {
        case 'row': {
          row = Number(tag.get('r') ?? row + 1)
          column = 0
          const height = tag.get('ht')
          sheet.rows.push({
            row,
            hidden: isTrue(tag.get('hidden')),
            height: height === null ? null : Number(height),
            outline: Number(tag.get('outlineLevel') ?? 0),
            cells: 0,
          })
          return
        }
        case 'c': {
          const reference = tag.get('r')
          column = reference === null ? column + 1 : columnOf(reference)
          cell = {
            row,
            column,
            style: Number(tag.get('s') ?? 0),
            type: tag.get('t') ?? 'n',
            value: '',
            text: null,
            formula: null,
          }
          return
        }
        case 'f':
          if (cell) cell.formula = ''
          inside = 'f'
          return
        case 'v':
        case 't':
        case 'rPh':
          if (inside !== 'rPh') inside = tag.name
          return
        case 'col':
          sheet.columns.push({
            from: Number(tag.get('min')),
            to: Number(tag.get('max')),
            hidden: isTrue(tag.get('hidden')),
            width: tag.get('width') === null ? null : Number(tag.get('width')),
            outline: Number(tag.get('outlineLevel') ?? 0),
          })
          return
        case 'mergeCell':
          sheet.merges.push(tag.get('ref') ?? '')
          return
        case 'filterColumn':
          sheet.filtered = true
          return
        case 'sheetFormatPr':
          sheet.zeroHeight =
            isTrue(tag.get('zeroHeight')) ||
            (isTrue(tag.get('customHeight')) &&
              Number(tag.get('defaultRowHeight') ?? 15) < FLATTEST)
          usualWidth = Number(tag.get('defaultColWidth') ?? usualWidth)
      }
    },
    close(name) {
      if (name === 'c' && cell) {
        if (cell.value !== '' || cell.formula !== null) {
          sheet.cells.push(cell)
          const last = sheet.rows.at(-1)
          if (last) last.cells++
        }
        if (spare.trim() !== '') sheet.beside.push({ ...cell, value: spare, formula: null })
        spare = ''
        cell = null
      }
      if (name === inside) inside = ''
    },
    text(text) {
      if (!cell) return
      if (inside === 'v' || (inside === 't' && cell.type === 'inlineStr')) cell.value += text
      else if (inside === 't') spare += text
      else if (inside === 'f') cell.formula = (cell.formula ?? '') + text
    },
  })
  if (usualWidth < NARROWEST) append(sheet.columns, columnsOfNoWidth(sheet))
  return sheet
}

/** Points: less than a line of the grid is thick. */
export const FLATTEST = 2

/** Letters: what a sheet still calls a width when nothing of it is left. */
export const NARROWEST = 0.3

/** Those that say nothing of themselves, where a column has no width unless it says so. */
function columnsOfNoWidth({ cells, columns }: SheetIn): ColumnsIn[] {
  const used = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b)
  return used
    .filter((column) => !columns.some(({ from, to }) => column >= from && column <= to))
    .map((column) => ({ from: column, to: column, hidden: false, width: 0, outline: 0 }))
}

const isTrue = (value: string | null): boolean => value === '1' || value === 'true'

/** 1 of "A7", 27 of "AA1". */
export function columnOf(reference: string): number {
  let column = 0
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i) & ~32
    if (code < 65 || code > 90) break
    column = column * 26 + code - 64
  }
  return column
}

export function columnName(column: number): string {
  let name = ''
  for (let n = column; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name
  return name
}

export const cellName = ({ row, column }: { row: number; column: number }): string =>
  `${columnName(column)}${row}`

/** "B7:D9" as numbers; null where it is no range. */
export function areaOf(
  range: string,
): { top: number; left: number; bottom: number; right: number } | null {
  const [, a = '', b = '', c, d] =
    /^\$?([A-Z]+)\$?(\d+)(?::\$?([A-Z]+)\$?(\d+))?$/i.exec(range) ?? []
  if (a === '') return null
  return { left: columnOf(a), top: Number(b), right: columnOf(c ?? a), bottom: Number(d ?? b) }
}
