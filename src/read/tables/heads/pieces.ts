// The lines of a table's heads, cut into pieces, each over one column or several.
import { append } from '../../../vocabulary/long-lists.ts'
import { around } from '../../../vocabulary/place.ts'
import type { Rule } from '../../page/ink.ts'
import { type Segment, segmentOf, segmentsOf } from '../../page/segments.ts'
import { type Line, USUAL_SIZE, type Word } from '../../page/words.ts'
import type { Column } from '../columns/columns.ts'
import { headParts } from './parts.ts'

export interface HeadPiece {
  words: Word[]
  x0: number
  x1: number
  baseline: number
  size: number
  /** Columns it stands over, first and last. */
  from: number
  to: number
  /** A rule under it says how far it reaches. */
  ruled: boolean
}

/** Lines of one head stand no wider apart than this, in sizes (us-002, us-018 and 3 more need it). */
export const STACKED = 1.6
/** A line is centred over another within this, in sizes. */
const CENTRED = 0.6
/** A rule may stand so far above the baseline and still be under the line, in sizes. */
export const FEET = 0.1
/** A rule this close under a head, in sizes, is its own. */
const CLOSE_UNDER = 1.1
/** ... and over the columns of whose ink it covers so much. */
const COVERS = 0.5

/** Bottom line first: a line centred over one whose reach is ruled reaches as far. */
export function headPieces(lines: Line[], columns: Column[], across: Rule[]): HeadPiece[][] {
  const levels: HeadPiece[][] = []
  for (const line of [...lines].reverse()) {
    const ruledBelow = (levels[0] ?? []).filter(({ ruled }) => ruled)
    const segments = segmentsOf(line.words)
    const spans = segments.map(
      (segment) =>
        ruledSpan(segment, segments, columns, across) ?? spanBelow(segment, line, ruledBelow),
    )
    levels.unshift(piecesOf(segments, spans, columns))
  }
  return levels
}

/** Segments whose reach is known stand; those between two such are laid together, so that no two take one column. */
function piecesOf(segments: Segment[], spans: (Span | null)[], columns: Column[]): HeadPiece[] {
  const pieces: HeadPiece[] = []
  let free: Word[] = []
  const layFree = () => {
    for (const part of headParts(free, columns)) pieces.push(pieceOf(part.words, part, false))
    free = []
  }
  for (const [i, segment] of segments.entries()) {
    const span = spans[i]
    if (span) {
      if (free.length > 0) layFree()
      pieces.push(pieceOf(segment.words, span, true))
    } else append(free, segment.words)
  }
  if (free.length > 0) layFree()
  return pieces
}

function pieceOf(
  words: Word[],
  { from, to }: { from: number; to: number },
  ruled: boolean,
): HeadPiece {
  const { box } = segmentOf(words)
  const first = words[0]
  return {
    words,
    x0: box[0],
    x1: box[2],
    baseline: first?.baseline ?? 0,
    size: first?.size ?? USUAL_SIZE,
    from,
    to,
    ruled,
  }
}

type Span = { from: number; to: number }

/** The columns over the rule close under this segment, if it has that rule to itself and it is not the whole table's. */
function ruledSpan(
  { words }: Segment,
  beside: Segment[],
  columns: Column[],
  across: Rule[],
): Span | null {
  const box = around(words.map((word) => word.box))
  const size = words[0]?.size ?? USUAL_SIZE
  const baseline = words[0]?.baseline ?? box[3]
  const rule = across.find(
    ({ at, from, to }) =>
      at > baseline - FEET * size &&
      at < baseline + CLOSE_UNDER * size &&
      from < box[0] + size &&
      to > box[2] - size,
  )
  if (!rule) return null
  const sharing = beside.filter(({ box: [x0, , x1] }) => x0 < rule.to && x1 > rule.from)
  const over = columns.flatMap((column, i) => (coversInk(rule, column) ? [i] : []))
  const [from, to] = [over[0], over.at(-1)]
  if (from === undefined || to === undefined || sharing.length > 1) return null
  return over.length > 1 && over.length < columns.length ? { from, to } : null
}

const coversInk = ({ from, to }: Rule, { x0, x1 }: Column): boolean =>
  Math.min(to, x1) - Math.max(from, x0) > COVERS * (x1 - x0)

function spanBelow({ box }: Segment, line: Line, below: HeadPiece[]): Span | null {
  const centre = (box[0] + box[2]) / 2
  const under = below.find(
    (piece) =>
      Math.abs((piece.x0 + piece.x1) / 2 - centre) < CENTRED * piece.size &&
      piece.baseline - line.baseline < STACKED * line.size,
  )
  return under ? { from: under.from, to: under.to } : null
}
