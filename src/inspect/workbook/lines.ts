// Rows and columns that a sheet does not show, by how each was made to vanish.
import { counted, type Found, found } from '../report/found.ts'
import type { CellIn, ColumnsIn, RowIn } from './cells.ts'
import { columnName, FLATTEST, NARROWEST } from './cells.ts'

export interface Lines {
  name: string
  part: string
  rows: RowIn[]
  columns: ColumnsIn[]
  cells: Pick<CellIn, 'row' | 'column' | 'value'>[]
  filtered: boolean
  zeroHeight: boolean
}

export function hiddenRows(sheet: Lines): Found[] {
  const gone = sheet.rows.filter(
    (row) => row.hidden || isFlat(row) || (sheet.zeroHeight && row.height === null),
  )
  const byKind = Map.groupBy(gone, (row) => kindOfRow(row, sheet.filtered))
  return [...byKind].flatMap(([carrier, rows]) => {
    const full = rows.filter(({ cells }) => cells > 0)
    const told = full.length > 0 ? full : rows
    const what = `${counted(told.length, 'row')} ${WHY[carrier]}${full.length > 0 ? '' : ', without content'}`
    return [
      found(carrier, sheet.part, what, {
        at: `${sheet.name}!${told[0]?.row}:${told.at(-1)?.row}`,
        count: told.length,
        level: full.length > 0 ? undefined : 'technical',
        shows: shownOf(sheet, new Set(full.map(({ row }) => row)), 'row'),
      }),
    ]
  })
}

const isFlat = ({ height }: RowIn): boolean => height !== null && height < FLATTEST

const isNarrow = ({ width }: ColumnsIn): boolean => width !== null && width < NARROWEST

function kindOfRow(row: RowIn, filtered: boolean) {
  if (!row.hidden && isFlat(row)) return 'zero-height-row'
  if (row.outline > 0) return 'collapsed-row'
  return filtered ? 'active-filter' : 'hidden-row'
}

const WHY = {
  'hidden-row': 'hidden',
  'zero-height-row': 'without any height',
  'collapsed-row': 'folded away in an outline',
  'active-filter': 'taken away by a filter',
}

export function hiddenColumns(sheet: Lines): Found[] {
  const used = new Set(sheet.cells.map(({ column }) => column))
  return sheet.columns
    .filter((one) => one.hidden || isNarrow(one))
    .map((one) => {
      const full = [...used]
        .filter((column) => column >= one.from && column <= one.to)
        .sort((a, b) => a - b)
      const first = full[0] ?? one.from
      const last = full.at(-1) ?? one.to
      const carrier = one.hidden ? 'hidden-column' : 'zero-width-column'
      const way = one.hidden ? 'hidden' : 'without any width'
      return found(
        carrier,
        sheet.part,
        `${counted(full.length || one.to - one.from + 1, 'column')} ${way}${full.length > 0 ? '' : ', without content'}`,
        {
          at: `${sheet.name}!${columnName(first)}:${columnName(last)}`,
          count: full.length,
          level: full.length > 0 ? undefined : 'technical',
          shows: shownOf(sheet, new Set(full), 'column'),
        },
      )
    })
}

const shownOf = (sheet: Lines, lines: Set<number>, which: 'row' | 'column'): string =>
  sheet.cells
    .filter((cell) => lines.has(cell[which]))
    .slice(0, 20)
    .map(({ value }) => value)
    .join('; ')
