// The sheets of an OpenDocument spreadsheet: what each cell holds, and which lines are not shown.
import type { CellIn, ColumnsIn, RowIn } from '../workbook/cells.ts'
import { attribute, type Element } from '../xml/tree.ts'
import type { OpenStyles } from './styles.ts'

export interface OpenCell extends CellIn {
  look: string | null
  covered: boolean
  /** It holds a value, and its paragraph nothing: its format shows none of it. */
  blank: boolean
  /** The text it keeps as its value, where its paragraphs show another. */
  other: string | null
  /** Styles of the paragraphs and spans within. */
  inner: string[]
}

export interface OpenSheet {
  name: string
  part: string
  hidden: boolean
  cells: OpenCell[]
  rows: RowIn[]
  columns: ColumnsIn[]
  filtered: boolean
  zeroHeight: boolean
}

/** Rows that a sheet repeats to its end, all alike: not told one by one. */
const MOST_REPEATED = 1000

export function openSheet(table: Element, part: string, styles: OpenStyles): OpenSheet {
  const name = attribute(table, 'name') ?? ''
  const look = attribute(table, 'style-name')
  const sheet: OpenSheet = {
    name,
    part,
    hidden: !styles.of(look, 'table').display || attribute(table, 'display') === 'false',
    cells: [],
    rows: [],
    columns: [],
    filtered: false,
    zeroHeight: false,
  }
  const defaults: (string | null)[] = []
  let row = 0
  let column = 0
  const walk = (element: Element, folded: boolean): void => {
    for (const one of element.children) {
      switch (one.name) {
        case 'table:table-column': {
          const repeated = Number(attribute(one, 'number-columns-repeated') ?? 1)
          const style = styles.of(attribute(one, 'style-name'), 'table-column')
          for (let i = 0; i < Math.min(repeated, MOST_REPEATED); i++)
            defaults.push(attribute(one, 'default-cell-style-name'))
          sheet.columns.push({
            from: column + 1,
            to: column + repeated,
            hidden: folded || /collapse|filter/.test(attribute(one, 'visibility') ?? ''),
            width: style.width,
            outline: 0,
          })
          column += repeated
          break
        }
        case 'table:table-row': {
          const repeated = Number(attribute(one, 'number-rows-repeated') ?? 1)
          const cells = READ.get(one) ?? cellsOf(one)
          const state = attribute(one, 'visibility') ?? ''
          if (state === 'filter') sheet.filtered = true
          const height = styles.of(attribute(one, 'style-name'), 'table-row').height
          sheet.rows.push({
            row: row + 1,
            hidden: folded || /collapse|filter/.test(state),
            height,
            outline: folded ? 1 : 0,
            cells: cells.length,
          })
          const usual = attribute(one, 'default-cell-style-name')
          for (const cell of cells) {
            cell.row = row + 1
            cell.look ??= usual ?? defaults[cell.column - 1] ?? null
            sheet.cells.push(cell)
          }
          row += repeated
          break
        }
        case 'table:table-row-group':
        case 'table:table-column-group':
          walk(one, folded || attribute(one, 'display') === 'false')
          break
        case 'table:table-header-rows':
        case 'table:table-rows':
        case 'table:table-header-columns':
        case 'table:table-columns':
          walk(one, folded)
      }
    }
  }
  walk(table, false)
  return sheet
}

const READ = new WeakMap<Element, OpenCell[]>()

/** A row's cells are read as soon as it is whole, and those that hold words or a number and nothing else are left out of the tree: they are most of a sheet. */
export function readRow(element: Element): void {
  if (element.name !== 'table:table-row') return
  READ.set(element, cellsOf(element))
  element.children = element.children.filter((one) => !isCell(one) || !one.children.every(isPlain))
}

const isCell = ({ name }: Element): boolean =>
  name === 'table:table-cell' || name === 'table:covered-table-cell'
const PLAIN = new Set(['text:p', 'text:span', 'text:s', 'text:tab', 'text:line-break'])
const isPlain = ({ name, children }: Element): boolean =>
  PLAIN.has(name) && (children.length === 0 || children.every(isPlain))

/** Of a row by itself: which row it is, its sheet knows. */
function cellsOf(line: Element): OpenCell[] {
  const cells: OpenCell[] = []
  let column = 1
  for (const one of line.children) {
    if (!isCell(one)) continue
    const repeated = Number(attribute(one, 'number-columns-repeated') ?? 1)
    const inner: string[] = []
    const words = wordsIn(one.children, inner).trim()
    const kept = attribute(one, 'string-value')
    const value =
      words ||
      (kept ??
        attribute(one, 'value') ??
        attribute(one, 'date-value') ??
        attribute(one, 'time-value') ??
        '')
    const formula = attribute(one, 'formula')
    if (value !== '')
      cells.push({
        row: 0,
        column,
        style: 0,
        type: attribute(one, 'value-type') === 'string' ? 'str' : 'n',
        value,
        text: null,
        formula: formula === null ? null : formula.replace(/^\w+:=|^=/, ''),
        look: attribute(one, 'style-name'),
        covered: one.name.includes('covered'),
        other: otherThan(words, kept, one),
        blank: words === '' && one.children.some(({ name }) => name === 'text:p'),
        inner: inner.length === 0 ? PLAINLY : inner,
      })
    column += repeated
  }
  return cells
}

/** What it keeps, where it shows another text: or a number in words that have none of its figures. */
function otherThan(words: string, kept: string | null, cell: Element): string | null {
  if (words === '') return null
  if (kept !== null) return bare(kept) === bare(words) ? null : kept
  const value = attribute(cell, 'value')
  if (value === null || value === words || !/\p{L}{3}/u.test(words)) return null
  if (!/^(float|percentage|currency)$/.test(attribute(cell, 'value-type') ?? '')) return null
  const number = Math.abs(Number(value))
  const figures: string[] = words.replace(/(?<=\d)[,. ](?=\d)/g, '').match(/\d+/g) ?? []
  const isThere = [0, 1, 2, 3, 4].some((places) =>
    [number, number * 100].some((one) => figures.includes(one.toFixed(places).replace('.', ''))),
  )
  return isThere || number <= 1 ? null : value
}

/** Most cells have one paragraph. */
function wordsIn(children: readonly Element[], styles: string[]): string {
  let words: string | null = null
  for (const one of children) {
    if (!one.name.startsWith('text:')) continue
    const own = textIn(one, styles)
    words = words === null ? own : `${words}\n${own}`
  }
  return words ?? ''
}

/** Of most cells: an array each is what memory goes to. */
const PLAINLY: string[] = []
Object.freeze(PLAINLY)

/** Blanks and tabs are written as elements, and lines as paragraphs. */
const bare = (text: string): string => text.replace(/\s+/g, '')

/** Of a paragraph, without the notes that stand in it. */
export function textIn(element: Element, styles: string[] = []): string {
  if (element.name !== 'text:p' && NOT_READ.test(element.name)) return ''
  const style = attribute(element, 'style-name')
  if (style) styles.push(style)
  let text = element.text
  for (const one of element.children) text += textIn(one, styles)
  return text
}

const NOT_READ = /^(office:annotation|text:note|draw:)/
