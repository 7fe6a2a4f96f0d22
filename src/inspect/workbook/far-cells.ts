// Cells so far from the table that nobody scrolls there, and cells that lie beneath another.
import { counted, type Found, found } from '../report/found.ts'
import { areaOf, type CellIn, cellName } from './cells.ts'

const FAR_ROWS = 50
const FAR_COLUMNS = 20

type At = Pick<CellIn, 'row' | 'column' | 'value'>

/** Those with a gap of more than 50 rows or 20 columns between them and what begins at A1. */
export function farCells(sheet: { name: string; part: string; cells: At[] }): Found[] {
  const rows = new Set<number>()
  let before = 0
  for (const { row } of sheet.cells) {
    if (row !== before) rows.add(row)
    before = row
  }
  const lastRow = lastNear(rows, FAR_ROWS)
  const columns = new Set<number>()
  for (const { row, column } of sheet.cells) if (row <= lastRow) columns.add(column)
  const lastColumn = lastNear(columns, FAR_COLUMNS)
  const far = sheet.cells.filter(({ row, column }) => row > lastRow || column > lastColumn)
  const [first] = far
  if (!first) return []
  return [
    found('far-cell', sheet.part, `${counted(far.length, 'cell')} far from the table`, {
      at: `${sheet.name}!${cellName(first)}`,
      count: far.length,
      shows: far
        .slice(0, 20)
        .map(({ value }) => value)
        .join('; '),
    }),
  ]
}

/** The end of the block that begins at the first line. */
function lastNear(lines: ReadonlySet<number>, gap: number): number {
  let last = 0
  for (const line of [...lines].sort((a, b) => a - b)) {
    if (line - last > gap + 1) return last
    last = line
  }
  return last
}

export function valuesUnderMerges(sheet: {
  name: string
  part: string
  cells: At[]
  merges: string[]
}): Found[] {
  const areas = sheet.merges.flatMap((range) => areaOf(range) ?? [])
  if (areas.length === 0) return []
  const byRow = Map.groupBy(sheet.cells, ({ row }) => row)
  const beneath = areas.flatMap(({ top, left, bottom, right }) => {
    const cells: At[] = []
    for (let row = top; row <= Math.min(bottom, top + 100_000); row++)
      for (const cell of byRow.get(row) ?? [])
        if (
          cell.column >= left &&
          cell.column <= right &&
          (row !== top || cell.column !== left) &&
          cell.value !== ''
        )
          cells.push(cell)
    return cells
  })
  const [first] = beneath
  if (!first) return []
  return [
    found(
      'value-under-merge',
      sheet.part,
      `${counted(beneath.length, 'value')} beneath a merged cell`,
      {
        at: `${sheet.name}!${cellName(first)}`,
        count: beneath.length,
        shows: beneath.map(({ value }) => value).join('; '),
      },
    ),
  ]
}
