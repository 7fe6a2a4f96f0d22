// The heads of a table without a lattice: lines stacked into cells, cells over one column or several.
import { around } from '../../vocabulary/place.ts'
import type { Rule } from '../pdf/page-ink.ts'
import type { Line, Word } from '../pdf/words.ts'
import type { Column } from './columns.ts'
import { headParts } from './head-parts.ts'
import { segmentOf, segmentsOf } from './segments.ts'
import type { FoundCell } from './table-page.ts'

interface Piece {
  words: Word[]
  x0: number
  x1: number
  baseline: number
  size: number
  /** Columns it stands over, first and last. */
  from: number
  to: number
}

interface HeadCell {
  pieces: Piece[]
  from: number
  to: number
}

/** Lines of one head stand no wider apart than this, in sizes. */
const STACKED = 1.6
/** One column more makes up for being off the middle by this, in sizes. */
const WIDER = 0.15

/** Head cells with rows from 0; `rows` is how many rows they fill. */
export function headCellsOf(
  lines: Line[],
  columns: Column[],
  across: Rule[],
): { cells: FoundCell[]; rows: number } {
  if (lines.length === 0) return { cells: [], rows: 0 }
  const levels = levelsOf(lines, columns, across)
  const widened = levels.map((pieces, i) =>
    pieces.map((p) => spanOf(p, pieces, levels.slice(i + 1), columns, across)),
  )
  const cells = stack(widened.flat(), across)
  return inRows(cells, columns.length)
}

/** Bottom line first: a line centred over one whose reach is ruled reaches as far. */
function levelsOf(lines: Line[], columns: Column[], across: Rule[]): Piece[][] {
  const levels: Piece[][] = []
  for (const line of [...lines].reverse()) {
    const below = levels[0] ?? []
    const ruledBelow = below.filter(({ words }) => ruleUnder(words, across, columns))
    const pieces = segmentsOf(line.words).map(({ words, box }) => {
      const rule = ruleUnder(words, across, columns)
      if (rule) return { words, span: ruledColumns(rule, columns) }
      const centre = (box[0] + box[2]) / 2
      const under = ruledBelow.find(
        (piece) =>
          Math.abs((piece.x0 + piece.x1) / 2 - centre) < 0.6 * piece.size &&
          piece.baseline - line.baseline < STACKED * line.size,
      )
      return { words, span: under ? { from: under.from, to: under.to } : null }
    })
    levels.unshift(
      pieces.flatMap(({ words, span }) =>
        span ? [pieceOf(words, span)] : headParts(words, columns).map((p) => pieceOf(p.words, p)),
      ),
    )
  }
  return levels
}

function pieceOf(words: Word[], { from, to }: { from: number; to: number }): Piece {
  const { box } = segmentOf(words)
  const first = words[0]
  return {
    words,
    x0: box[0],
    x1: box[2],
    baseline: first?.baseline ?? 0,
    size: first?.size ?? 10,
    from,
    to,
  }
}

/** A head reaches as far as the rule under it; without one, over the columns that it is centred on. */
function spanOf(
  piece: Piece,
  beside: Piece[],
  below: Piece[][],
  columns: Column[],
  across: Rule[],
): Piece {
  const rule = ruleUnder(piece.words, across, columns)
  if (rule) return piece
  const under = below.flat()
  const isNamed = (c: number) => under.some((p) => p.from <= c && p.to >= c)
  if (!isNamed(piece.from) || beside.length === 0) return piece
  const free = (c: number) =>
    isNamed(c) && !beside.some((p) => p !== piece && p.from <= c && p.to >= c)
  const touched = { ...piece, ...touchedColumns(piece, columns, free) }
  const alone = under.filter((p) => p.from === piece.from && p.to === piece.to)
  if (touched.from === touched.to && isStackedOn(piece, alone)) return piece
  return widest(touched, free, columns)
}

/** Of the columns that it is well centred on, as many as are free. */
function widest(piece: Piece, free: (c: number) => boolean, columns: Column[]): Piece {
  let best = piece
  let most = fitOf(piece, piece.from, piece.to, columns)
  for (let from = piece.from; from >= 1 && (from >= piece.from || free(from)); from--)
    for (let to = piece.to; to < columns.length && (to <= piece.to || free(to)); to++) {
      const fit = fitOf(piece, from, to, columns)
      if (fit > most) {
        most = fit
        best = { ...piece, from, to }
      }
    }
  return best
}

function fitOf(piece: Piece, from: number, to: number, columns: Column[]): number {
  const off = offCentre(piece, from, to, columns) / piece.size
  return off < 1 ? WIDER * (to - from) - off : -off
}

/** Free columns beside it whose ink it stands over too. */
function touchedColumns(
  piece: Piece,
  columns: Column[],
  isFree: (c: number) => boolean,
): { from: number; to: number } {
  const touches = (c: number) => {
    const column = columns[c]
    if (!column || !isFree(c)) return false
    const shared = Math.min(piece.x1, column.x1) - Math.max(piece.x0, column.x0)
    return shared > 0.3 * (column.x1 - column.x0)
  }
  let { from, to } = piece
  while (from > 1 && touches(from - 1)) from--
  while (touches(to + 1)) to++
  return { from, to }
}

/** The lines of one head keep one edge or one middle. */
function isStackedOn(piece: Piece, under: Piece[]): boolean {
  return under.some((p) => {
    if (p.baseline - piece.baseline > STACKED * piece.size) return false
    const off = [
      Math.abs(p.x0 - piece.x0),
      Math.abs(p.x1 - piece.x1),
      Math.abs(p.x0 + p.x1 - piece.x0 - piece.x1) / 2,
    ]
    return Math.min(...off) < 0.35 * piece.size
  })
}

function offCentre({ x0, x1 }: Piece, from: number, to: number, columns: Column[]): number {
  const [first, last] = [columns[from], columns[to]]
  if (!first || !last) return Number.POSITIVE_INFINITY
  return Math.abs((first.x0 + last.x1) / 2 - (x0 + x1) / 2)
}

/** The rule close under these words that is wider than one column, but not the whole table's. */
function ruleUnder(words: Word[], across: Rule[], columns: Column[]): Rule | null {
  const box = around(words.map((word) => word.box))
  const size = words[0]?.size ?? 10
  const baseline = words[0]?.baseline ?? box[3]
  const rule = across.find(
    ({ at, from, to }) =>
      at > baseline - 0.1 * size &&
      at < baseline + 1.1 * size &&
      from < box[0] + size &&
      to > box[2] - size,
  )
  if (!rule) return null
  const over = columns.filter((column) => coversInk(rule, column))
  return over.length > 1 && over.length < columns.length ? rule : null
}

const coversInk = ({ from, to }: Rule, { x0, x1 }: Column): boolean =>
  Math.min(to, x1) - Math.max(from, x0) > 0.5 * (x1 - x0)

function ruledColumns(rule: Rule, columns: Column[]): { from: number; to: number } {
  const over = columns.flatMap((column, i) => (coversInk(rule, column) ? [i] : []))
  return { from: over[0] ?? 0, to: over.at(-1) ?? 0 }
}

/** Pieces over the same columns, close under one another and with no rule between, are one head. */
function stack(pieces: Piece[], across: Rule[]): HeadCell[] {
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

const isParted = (above: Piece, below: Piece, across: Rule[]): boolean =>
  across.some(
    ({ at, from, to }) =>
      at > above.baseline - 0.1 * above.size &&
      at < below.baseline - 0.5 * below.size &&
      from < Math.min(above.x1, below.x1) &&
      to > Math.max(above.x0, below.x0),
  )

/** The level of a head is one under the deepest head above it; the lowest heads reach down to the body. */
function inRows(heads: HeadCell[], width: number): { cells: FoundCell[]; rows: number } {
  const depth: number[] = Array.from({ length: width }, () => 0)
  const placed = heads.map((head) => {
    const over = depth.slice(head.from, head.to + 1)
    const r = Math.max(...over)
    for (let c = head.from; c <= head.to; c++) depth[c] = r + 1
    return { head, r }
  })
  const rows = Math.max(...depth)
  const cells = placed.map(({ head, r }) => {
    const words = head.pieces.flatMap((piece) => piece.words)
    const below = placed.filter(
      (other) => other.r > r && other.head.from <= head.to && other.head.to >= head.from,
    )
    const next = below.length > 0 ? Math.min(...below.map((other) => other.r)) : rows
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
