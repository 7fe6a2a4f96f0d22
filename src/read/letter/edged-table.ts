// A table of rich text or of an old Word letter: rows that say where each cell ends on paper, from which the columns are told.
import { type Block, type BlockCell, type BlockTable, isBold } from './blocks.ts'

/** What a row says of a cell before its text comes. */
export interface CellEdge {
  /** Its right edge, in twentieths of a point. */
  right: number
  goesOnFromAbove: boolean
  goesOnFromLeft: boolean
  isShaded: boolean
}

export interface EdgedRow {
  edges: CellEdge[]
  cells: Block[][]
  isHead: boolean
}

/** Edges nearer than this are one. */
const SAME_EDGE = 40

export function edgedTable(rows: EdgedRow[]): BlockTable {
  const edges = columnEdges(rows)
  const last = new Map<number, BlockCell>()
  return {
    kind: 'table',
    rows: rows.map((row) => ({ cells: cellsOf(row, edges, last) })),
  }
}

function columnEdges(rows: EdgedRow[]): number[] {
  const all = rows.flatMap(({ edges }) => edges.map(({ right }) => right)).sort((a, b) => a - b)
  return all.filter((edge, i) => i === 0 || edge - (all[i - 1] ?? 0) > SAME_EDGE)
}

function cellsOf(
  { edges, cells, isHead }: EdgedRow,
  columns: number[],
  last: Map<number, BlockCell>,
) {
  const laid: BlockCell[] = []
  let c = 0
  for (const [i, blocks] of cells.entries()) {
    const edge = edges[i]
    const end = edge ? columns.findLastIndex((right) => right <= edge.right + SAME_EDGE) + 1 : c + 1
    const cs = Math.max(1, end - c)
    const above = last.get(c)
    const left = laid.at(-1)
    if (edge?.goesOnFromLeft && left) left.cs += cs
    else if (edge?.goesOnFromAbove && above) above.rs++
    else {
      const cell = { c, rs: 1, cs, blocks, isHead: isHead || isBold(blocks) }
      last.set(c, cell)
      laid.push(cell)
    }
    c += cs
  }
  return laid
}
