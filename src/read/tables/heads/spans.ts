// How far a head reaches that no rule bounds: over the free columns that it is centred on.

import { greatest, least } from '../../../vocabulary/long-lists.ts'
import { inkClass } from '../../document/ink-class.ts'
import { inkOf } from '../../page/segments.ts'
import type { Column } from '../columns/columns.ts'
import { type HeadPiece, STACKED } from './pieces.ts'

/** One column more makes up for being off the middle by this, in sizes (scan-in-black-and-white-without-rules needs it). */
const WIDER = 0.15
/** The lines of one head keep an edge or a middle within this, in sizes. */
const KEEPS = 0.35
/** ... or this, where it could as well be centred over several columns. */
const KEEPS_EXACTLY = 0.1
const WELL_CENTRED = 0.25
/** Heads that come again beside, or years, make a group worth as much as this, this far off its middle. */
const GROUP = 0.5 // scan-in-black-and-white-without-rules needs it
const GROUP_OFF = 1.5
/** What a group loses for each size off its middle. */
const OFF_COSTS = 0.25 // scan-in-black-and-white-without-rules needs it
/** A head touches a column whose ink it covers by this share. */
const TOUCHES = 0.3

/** The pieces of one line with their spans; `below` are the lines under it. */
export function spannedPieces(
  line: HeadPiece[],
  below: HeadPiece[][],
  columns: Column[],
): HeadPiece[] {
  const under = below.flat()
  const grids = [columns, asHeaded(columns, under)]
  return apart(
    line.map((piece) => (piece.ruled ? piece : spanned(piece, line, under, grids))),
    grids,
  )
}

/** Heads are often set to the middle of a room wider than the ink below them: where the heads under these stand is as good a measure. */
function asHeaded(columns: Column[], under: HeadPiece[]): Column[] {
  return columns.map((column, c) => {
    const own = under.find(({ from, to }) => from === c && to === c)
    return own ? { ...column, x0: own.x0, x1: own.x1 } : column
  })
}

function spanned(
  piece: HeadPiece,
  beside: HeadPiece[],
  under: HeadPiece[],
  grids: Column[][],
): HeadPiece {
  const [columns = []] = grids
  const isOver = (p: HeadPiece, c: number) => p.from <= c && p.to >= c
  const isNamed = (c: number) => under.some((p) => isOver(p, c))
  if (!isNamed(piece.from)) return piece
  const free = (c: number) => isNamed(c) && !beside.some((p) => p !== piece && isOver(p, c))
  const touched = { ...piece, ...touchedColumns(piece, columns, free) }
  const rest = under.find(
    (p) => p.from === piece.from && isSpeltOut(piece, p, [...beside, ...under]),
  )
  if (rest) return { ...piece, from: rest.from, to: rest.to }
  const near = under.filter((p) => p.from <= piece.from && p.to >= piece.to)
  const comesAgain = beside.some((p) => p !== piece && inkOf(p.words) === inkOf(piece.words))
  const groups = (from: number, to: number) =>
    isGroup(from, to, under) && (!comesAgain || areYears(from, to, under))
  const wide = widest(touched, { free, whole: isWhole(under), groups }, grids)
  const centred = wide.to > wide.from && offCentre(piece, wide.from, wide.to, grids)
  const exact = centred !== false && centred < WELL_CENTRED * piece.size
  if (exact && groups(wide.from, wide.to)) return wide
  if (wide.to > wide.from && areYears(wide.from, wide.to, under)) return wide
  const host = near.find((p) => isStackedOn(piece, p, exact ? KEEPS_EXACTLY : KEEPS))
  return touched.from === touched.to && host ? { ...piece, from: host.from, to: host.to } : wide
}

/** Another head says on one line what this one and the one under it say on two. */
const isSpeltOut = (piece: HeadPiece, under: HeadPiece, heads: HeadPiece[]): boolean =>
  heads.some(({ words }) => inkOf(words) === `${inkOf(piece.words)} ${inkOf(under.words)}`)

/**
 * Years side by side, or heads that come again beside, want a head over all of them: it is no first line of the one in the
 * middle, unless it comes again itself.
 */
function isGroup(from: number, to: number, under: HeadPiece[]): boolean {
  const own = namesOf(from, to, under)
  if (own.includes('') || new Set(own).size < own.length || breaksRepeats(from, to, under))
    return false
  if (areYears(from, to, under)) return true
  const beside = [from - own.length, to + 1]
  return beside.some(
    (first) => namesOf(first, first + own.length - 1, under).join('|') === own.join('|'),
  )
}

/** Where all heads come again and again, as 2012, 2013, 2012, 2013, a head stands over whole turns of them. */
function breaksRepeats(from: number, to: number, under: HeadPiece[]): boolean {
  const first = least(under.map((p) => p.from))
  const names = namesOf(first, greatest(under.map((p) => p.to)), under)
  const turn = names.findIndex((name, i) => i > 0 && name === names[0])
  const repeats =
    turn > 1 && names.length % turn === 0 && names.every((name, i) => name === names[i % turn])
  return repeats && ((from - first) % turn !== 0 || (to + 1 - from) % turn !== 0)
}

const areYears = (from: number, to: number, under: HeadPiece[]): boolean =>
  namesOf(from, to, under).every((name) => inkClass(name) === 'time')

/** The lowest heads of these columns. */
function namesOf(from: number, to: number, under: HeadPiece[]): string[] {
  const lowest = (c: number) => under.findLast((p) => p.from === c && p.to === c)
  return Array.from({ length: to - from + 1 }, (_, i) => inkOf(lowest(from + i)?.words ?? []))
}

/** A head over several columns stands over the whole of each head below it. */
const isWhole = (under: HeadPiece[]) => (from: number, to: number) =>
  !under.some((p) => p.from <= to && p.to >= from && (p.from < from || p.to > to))

/** Free columns beside it whose ink it stands over too. */
function touchedColumns(
  piece: HeadPiece,
  columns: Column[],
  isFree: (c: number) => boolean,
): { from: number; to: number } {
  const touches = (c: number) => {
    const column = columns[c]
    if (!column || !isFree(c)) return false
    const shared = Math.min(piece.x1, column.x1) - Math.max(piece.x0, column.x0)
    return shared > TOUCHES * (column.x1 - column.x0)
  }
  let { from, to } = piece
  while (from > 1 && touches(from - 1)) from--
  while (touches(to + 1)) to++
  return { from, to }
}

/** The lines of one head keep one edge or one middle. */
function isStackedOn(piece: HeadPiece, under: HeadPiece, keeps: number): boolean {
  if (under.baseline - piece.baseline > STACKED * piece.size) return false
  const off = [
    Math.abs(under.x0 - piece.x0),
    Math.abs(under.x1 - piece.x1),
    Math.abs(under.x0 + under.x1 - piece.x0 - piece.x1) / 2,
  ]
  return least(off) < keeps * piece.size
}

interface Reach {
  free(c: number): boolean
  whole(from: number, to: number): boolean
  groups(from: number, to: number): boolean
}

/** Of the columns that it is well centred on, as many as are free. */
function widest(piece: HeadPiece, { free, whole, groups }: Reach, grids: Column[][]): HeadPiece {
  const width = grids[0]?.length ?? 0
  let best = piece
  let most = fitOf(piece, piece.from, piece.to, grids)
  for (let from = piece.from; from >= 1 && (from >= piece.from || free(from)); from--)
    for (let to = piece.to; to < width && (to <= piece.to || free(to)); to++) {
      if (!whole(from, to)) continue
      const off = offCentre(piece, from, to, grids) / piece.size
      const isNear = off < GROUP_OFF || isSetLeft(piece, from, grids)
      const isNamed = to > from && isNear && groups(from, to)
      const fit = isNamed
        ? GROUP + WIDER * (to - from) - OFF_COSTS * off
        : fitOf(piece, from, to, grids)
      if (fit > most) {
        most = fit
        best = { ...piece, from, to }
      }
    }
  return best
}

/** It begins where the first of the columns does. */
const isSetLeft = ({ x0, size }: HeadPiece, from: number, grids: Column[][]): boolean =>
  grids.some((columns) => Math.abs((columns[from]?.x0 ?? Number.NaN) - x0) < KEEPS * size)

function fitOf(piece: HeadPiece, from: number, to: number, grids: Column[][]): number {
  const off = offCentre(piece, from, to, grids) / piece.size
  return off < 1 ? WIDER * (to - from) - off : -off
}

function offCentre({ x0, x1 }: HeadPiece, from: number, to: number, grids: Column[][]): number {
  const offs = grids.flatMap((columns) => {
    const [first, last] = [columns[from], columns[to]]
    return first && last ? [Math.abs((first.x0 + last.x1) / 2 - (x0 + x1) / 2)] : []
  })
  return least(offs)
}

/** A column that two heads reach for goes to the one that is better centred with it. */
function apart(pieces: HeadPiece[], grids: Column[][]): HeadPiece[] {
  const kept = pieces.map((piece) => ({ ...piece }))
  for (const [i, right] of kept.entries()) {
    const left = kept[i - 1]
    if (!left || left.to < right.from) continue
    let best = { at: right.from, off: Number.POSITIVE_INFINITY }
    for (
      let at = Math.max(left.from + 1, right.from);
      at <= Math.min(right.to, left.to + 1);
      at++
    ) {
      const off = offCentre(left, left.from, at - 1, grids) + offCentre(right, at, right.to, grids)
      if (off < best.off) best = { at, off }
    }
    left.to = Math.max(left.from, best.at - 1)
    right.from = Math.min(right.to, Math.max(best.at, left.to + 1))
  }
  return kept
}
