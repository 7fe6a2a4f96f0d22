// The heads of a table without a lattice: lines stacked into cells, cells over one column or several.
import { greatest, least } from '../../../vocabulary/long-lists.ts'
import { around } from '../../../vocabulary/place.ts'
import type { Rule } from '../../page/ink.ts'
import type { FoundCell } from '../../page/table-page.ts'
import type { Line } from '../../page/words.ts'
import type { Column } from '../columns/columns.ts'
import { FEET, type HeadPiece, headPieces, STACKED } from './pieces.ts'
import { spannedPieces } from './spans.ts'

/** A rule over a line stands above so much of its letters, in sizes. */
const OVER = 0.5

interface HeadCell {
  pieces: HeadPiece[]
  from: number
  to: number
}

/** Head cells with rows from 0; `rows` is how many rows they fill. */
export function headCellsOf(
  lines: Line[],
  columns: Column[],
  across: Rule[],
): { cells: FoundCell[]; rows: number } {
  if (lines.length === 0) return { cells: [], rows: 0 }
  const levels: HeadPiece[][] = []
  for (const line of headPieces(lines, columns, across).reverse())
    levels.unshift(spannedPieces(line, levels, columns))
  return inRows(stack(levels.flat(), across), columns.length)
}

/** Pieces over the same columns, close under one another and with no rule between, are one head. */
function stack(pieces: HeadPiece[], across: Rule[]): HeadCell[] {
  const cells: HeadCell[] = []
  for (const piece of [...pieces].sort((a, b) => a.baseline - b.baseline)) {
    const above = cells.findLast(({ from, to }) => from <= piece.to && to >= piece.from)
    const last = above?.pieces.at(-1)
    const same = above && above.from === piece.from && above.to === piece.to
    const near = last && piece.baseline - last.baseline < STACKED * piece.size
    if (above && last && same && near && !isParted(last, piece, across)) above.pieces.push(piece)
    else cells.push({ pieces: [piece], from: piece.from, to: piece.to })
  }
  return cells
}

const isParted = (above: HeadPiece, below: HeadPiece, across: Rule[]): boolean =>
  across.some(
    ({ at, from, to }) =>
      at > above.baseline - FEET * above.size &&
      at < below.baseline - OVER * below.size &&
      from < Math.min(above.x1, below.x1) &&
      to > Math.max(above.x0, below.x0),
  )

/** The level of a head is one under the deepest head above it; the lowest heads reach down to the body. */
function inRows(heads: HeadCell[], width: number): { cells: FoundCell[]; rows: number } {
  const depth: number[] = Array.from({ length: width }, () => 0)
  const placed = heads.map((head) => {
    const over = depth.slice(head.from, head.to + 1)
    const r = greatest(over)
    for (let c = head.from; c <= head.to; c++) depth[c] = r + 1
    return { head, r }
  })
  const rows = greatest(depth)
  const cells = placed.map(({ head, r }) => {
    const words = head.pieces.flatMap((piece) => piece.words)
    const below = placed.filter(
      (other) => other.r > r && other.head.from <= head.to && other.head.to >= head.from,
    )
    const next = below.length > 0 ? least(below.map((other) => other.r)) : rows
    return {
      r,
      c: head.from,
      rs: next - r,
      cs: head.to - head.from + 1,
      box: around(words.map(({ box }) => box)),
      words,
    }
  })
  return { cells, rows }
}
