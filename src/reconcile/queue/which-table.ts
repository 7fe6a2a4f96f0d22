// In which table of its file a number stands: by sheet and cell, by the block's path, by the box on its page.
import type { Cell, Table } from '../../vocabulary/document.ts'
import type { Box, Place } from '../../vocabulary/place.ts'

/** A table as far as it must be known to find a place in it; its cells are left out. */
export interface TableSeen
  extends Pick<Table, 'id' | 'page' | 'sheet' | 'path' | 'box' | 'continues'> {
  sha256: string
  /** Of its first and its last cell; null where it has none. */
  first: Place | null
  last: Place | null
  /** Which of its file's tables it is, from 1. */
  nth: number
}

/** The table that the place is in; of one that goes on over pages the first part. null where it is in none. */
export function tableAt(tables: readonly TableSeen[], place: Place): TableSeen | null {
  const found = tables.find((table) => holds(table, place))
  return found ? beginningOf(tables, found) : null
}

function beginningOf(tables: readonly TableSeen[], table: TableSeen): TableSeen {
  let begins = table
  for (let step = 0; step < tables.length && begins.continues !== undefined; step++)
    begins = tables.find(({ id }) => id === begins.continues) ?? begins
  return begins
}

function holds({ page, sheet, path, box, first, last }: TableSeen, place: Place): boolean {
  switch (place.kind) {
    case 'page':
      return page === place.page && box !== undefined && isInside(place.box, box)
    case 'sheet':
      return sheet === place.sheet && isBetween(place, first, last)
    case 'block':
      return path !== undefined && (place.path === path || place.path.startsWith(`${path} row `))
    case 'text':
      return (
        first?.kind === 'text' &&
        last?.kind === 'text' &&
        place.start >= first.start &&
        place.end <= last.end
      )
  }
}

/** By its middle: ink may stand a little over the rule of its table. */
const isInside = ([x0, top, x1, bottom]: Box, box: Box): boolean => {
  const [x, y] = [(x0 + x1) / 2, (top + bottom) / 2]
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]
}

/** Between the rows of the first cell and of the last: a sheet may hold several tables one under the other. */
function isBetween(
  place: Place & { kind: 'sheet' },
  first: Place | null,
  last: Place | null,
): boolean {
  if (first?.kind !== 'sheet' || last?.kind !== 'sheet') return true
  const row = rowOf(place.range)
  return row >= rowOf(first.range) && row <= rowOf(last.range)
}

const rowOf = (range: string): number => Number(/\d+/.exec(range)?.[0] ?? 0)

/** Of a sheet its row and its column, from 1: where a cell lies among the others is told by its range alone. */
export const cellOfSheet = ({ range }: Place & { kind: 'sheet' }): { r: number; c: number } => ({
  r: rowOf(range),
  c: [...(/^[A-Z]+/.exec(range)?.[0] ?? '')].reduce(
    (n, letter) => 26 * n + letter.charCodeAt(0) - 64,
    0,
  ),
})

/** The cell of a table that the place is in; null where it is in none. */
export const cellAt = ({ cells }: Pick<Table, 'cells'>, place: Place): Cell | null =>
  cells.find((cell) => isIn(cell.place, place)) ?? null

function isIn(cell: Place, place: Place): boolean {
  if (cell.kind === 'page' && place.kind === 'page')
    return cell.page === place.page && isInside(place.box, cell.box)
  if (cell.kind === 'sheet' && place.kind === 'sheet')
    return cell.sheet === place.sheet && startOf(cell.range) === startOf(place.range)
  if (cell.kind === 'block' && place.kind === 'block')
    return place.path === cell.path || place.path.startsWith(`${cell.path} `)
  if (cell.kind === 'text' && place.kind === 'text')
    return place.start >= cell.start && place.end <= cell.end
  return false
}

const startOf = (range: string): string => range.split(':')[0] ?? range
