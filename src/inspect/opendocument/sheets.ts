// The sheets of an OpenDocument spreadsheet: what each cell holds, and which lines are not shown.
import type { ColumnsIn, RowIn } from '../workbook/cells.ts'
import { attribute, type Element } from '../xml/tree.ts'
import { cellsOf, type OpenCell } from './rows.ts'
import type { OpenStyles } from './styles.ts'

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

/** Points, as wide as one is on a sheet. */
const LETTER = 5.3

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
            width: style.width === null ? null : style.width / LETTER,
            outline: 0,
          })
          column += repeated
          break
        }
        case 'table:table-row': {
          const repeated = Number(attribute(one, 'number-rows-repeated') ?? 1)
          const cells = cellsOf(one)
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
