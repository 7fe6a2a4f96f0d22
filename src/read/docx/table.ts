// A Word table as it is met, row by row: grid columns, cells that span, cells that go on from above.
import { append } from '../../vocabulary/long-lists.ts'
import { type Block, type BlockCell, type BlockRow, hasInk, isBold } from '../letter/blocks.ts'

/** What a cell's own properties say. */
export interface DocxCell {
  cs: number
  /** It goes on from the cell above: no cell of its own. */
  continues: boolean
  /** The old way of spanning: it goes on from the cell to its left. */
  joinsLeft: boolean
  isShaded: boolean
}

export interface DocxTable {
  rows: BlockRow[]
  /** The next column of the open row. */
  c: number
  rowIsHead: boolean
  /** Every style may colour its cells. */
  hasStyle: boolean
  cell: DocxCell
  /** Marks of tracked changes that hold for the open row. */
  tracked: number
  /** The last cell that began in each column, to reach down from. */
  last: Map<number, BlockCell>
}

export const emptyTable = (): DocxTable => ({
  ...{
    rows: [],
    c: 0,
    rowIsHead: false,
    hasStyle: false,
    cell: plainCell(),
    tracked: 0,
    last: new Map(),
  },
})

export const plainCell = (): DocxCell => ({
  ...{ cs: 1, continues: false, joinsLeft: false, isShaded: false },
})

export function openRow(table: DocxTable): void {
  table.rows.push({ cells: [] })
  table.c = 0
  table.rowIsHead = false
}

export function closeCell(table: DocxTable, blocks: Block[]): void {
  const row = table.rows.at(-1)
  const { cs, continues, joinsLeft } = table.cell
  const { c } = table
  table.c += cs
  const left = row?.cells.at(-1)
  const above = table.last.get(c)
  if (joinsLeft && left) {
    left.cs += cs
    append(left.blocks, blocks)
  } else if (continues && above) {
    above.rs++
    append(above.blocks, blocks.filter(hasInk))
  } else {
    const cell: BlockCell = { c, rs: 1, cs, blocks, isHead: table.rowIsHead || isBold(blocks) }
    table.last.set(c, cell)
    row?.cells.push(cell)
  }
}

/** Nobody sets tables so deep into each other by hand. */
const DEEPEST = 12

/** The finished table, or where it stands too deep in others, just what is in it. */
export const tableBlocks = ({ rows }: DocxTable, depth: number): Block[] =>
  depth < DEEPEST
    ? [{ kind: 'table', rows }]
    : rows.flatMap(({ cells }) => cells.flatMap(({ blocks }) => blocks))
