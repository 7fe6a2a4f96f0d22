// Pieces of ink that stand in one line near one another: what is given to the recogniser in one go.
import { append } from '../../../vocabulary/long-lists.ts'
import { aroundBlobs, type Blob } from './blobs.ts'
import type { Area } from './grey.ts'
import type { PixelRule } from './pixel-rules.ts'

export interface InkLine {
  area: Area
  blobs: Blob[]
}

/** Letters are not higher than this, in pixels at 300 dots per inch: a title of 40 points. */
const HIGHEST = 160
/** Curves and frames are large and hold little ink, as a share of their box. */
const SPARSE = { wide: 120, high: 50, ink: 0.15 }
/** More flat strokes than this in a row, in pixels high, are a rule that the scan broke. */
const BROKEN_RULE = { strokes: 3, high: 8 }
/** Dust of the scan: pixels of ink, and the longer side in pixels. At the foot of letters as little may be a point. */
const DUST = { ink: 7, side: 4, least: 3 }
/** Smaller than this, in ordinary letters, is a dot, a comma or a dash, and goes to the line that it stands near. */
const SMALL = 0.6
/** White this wide, in letters' heights, ends a line: figures of neighbouring columns are read apart. */
const GAP = 1.15
/** Letters share a line when they stand level for this share of the lower of them. */
const LEVEL = 0.5
/** A dash that stands alone is at least so wide, in ordinary letters. */
const DASH = 0.25
/** What is small belongs to letters this near, in ordinary letters. */
const NEAR = { across: 0.9, down: 0.5 }

/** Lines from the top, each with its blobs from the left. No line goes on over a rule down. */
export function inkLines(blobs: Blob[], rules: PixelRule[]): InkLine[] {
  const walls = rules.filter(({ across }) => !across)
  const ink = blobs.filter((blob) => blob.ink >= DUST.least && !isDrawing(blob))
  const usual = usualHeight(ink)
  const letters = ink.filter((blob) => heightOf(blob) >= SMALL * usual)
  const small = ink.filter((blob) => heightOf(blob) < SMALL * usual)
  const lines = joiner(letters)
  chain(letters, walls, lines)
  const beside = neighbours(letters, NEAR.across * usual)
  for (const dot of small) bridge(dot, beside(dot), { usual, walls, lines })
  const lone: Blob[] = []
  for (const blob of small) {
    const near = nearest(blob, beside(blob), usual)
    if (near) lines.add(blob, near)
    else if (!isDust(blob) && blob.area[2] - blob.area[0] > DASH * usual) lone.push(blob)
  }
  const dashes = joiner(lone)
  chain(lone, walls, dashes)
  return [...lines.groups(), ...dashes.groups()]
    .filter((own) => !isBrokenRule(own))
    .map((own) => ({ area: aroundBlobs(own), blobs: own.sort((a, b) => a.area[0] - b.area[0]) }))
    .sort((a, b) => a.area[1] - b.area[1] || a.area[0] - b.area[0])
}

/** Ink too large, or too thin for its size, to be a letter. */
export function isDrawing({ area: [x0, y0, x1, y1], ink }: Blob): boolean {
  const [wide, high] = [x1 - x0, y1 - y0]
  if (high > HIGHEST) return true
  return wide > SPARSE.wide && high > SPARSE.high && ink < SPARSE.ink * wide * high
}

const isBrokenRule = (blobs: Blob[]): boolean =>
  blobs.length > BROKEN_RULE.strokes && blobs.every((blob) => heightOf(blob) <= BROKEN_RULE.high)

const isDust = ({ area, ink }: Blob): boolean =>
  ink < DUST.ink || (area[2] - area[0] < DUST.side && area[3] - area[1] < DUST.side)

const heightOf = ({ area }: Blob): number => area[3] - area[1]

function usualHeight(blobs: Blob[]): number {
  const heights = blobs
    .map(heightOf)
    .filter((height) => height > 9)
    .sort((a, b) => a - b)
  return heights[heights.length >> 1] ?? 20
}

interface Joiner {
  join(a: Blob, b: Blob): void
  add(blob: Blob, to: Blob): void
  groups(): Blob[][]
}

/** Groups of blobs, each by itself at first. */
function joiner(blobs: Blob[]): Joiner {
  const groupOf = new Map<Blob, Blob[]>(blobs.map((blob) => [blob, [blob]]))
  return {
    join(a, b) {
      const [one, other] = [groupOf.get(a) ?? [], groupOf.get(b) ?? []]
      if (one === other) return
      const [big, little] = one.length >= other.length ? [one, other] : [other, one]
      for (const moved of little) groupOf.set(moved, big)
      append(big, little)
    },
    add: (blob, to) => void groupOf.get(to)?.push(blob),
    groups: () => [...new Set(groupOf.values())],
  }
}

/** Blobs that stand level with little white between them. */
function chain(blobs: Blob[], walls: PixelRule[], lines: Joiner): void {
  const sorted = [...blobs].sort((a, b) => a.area[0] - b.area[0])
  for (const [i, blob] of sorted.entries())
    for (let k = i + 1; k < sorted.length; k++) {
      const next = sorted[k]
      if (!next || next.area[0] - blob.area[2] > GAP * HIGHEST) break
      if (goesOn(blob, next) && !partedByRule(blob, next, walls)) lines.join(blob, next)
    }
}

function goesOn(a: Blob, b: Blob): boolean {
  const [high, low] = [Math.max(heightOf(a), heightOf(b)), Math.min(heightOf(a), heightOf(b))]
  const level = Math.min(a.area[3], b.area[3]) - Math.max(a.area[1], b.area[1])
  return b.area[0] - a.area[2] < GAP * high && level >= LEVEL * low
}

function partedByRule({ area: a }: Blob, { area: b }: Blob, walls: PixelRule[]): boolean {
  const middle = (Math.max(a[1], b[1]) + Math.min(a[3], b[3])) / 2
  return walls.some(
    ({ at, from, to }) => at > a[2] - 2 && at < b[0] + 2 && from < middle && to > middle,
  )
}

/** The blobs that stand within so many pixels of another, found by the columns of the page that they stand in. */
function neighbours(blobs: Blob[], reach: number): (blob: Blob) => Blob[] {
  const wide = Math.max(16, Math.ceil(reach))
  const columns = new Map<number, Blob[]>()
  for (const blob of blobs)
    for (let c = Math.floor(blob.area[0] / wide); c <= Math.floor(blob.area[2] / wide); c++) {
      const column = columns.get(c)
      if (column) column.push(blob)
      else columns.set(c, [blob])
    }
  return ({ area: [x0, y0, x1, y1] }) => {
    const found: Blob[] = []
    const last = Math.floor((x1 + reach) / wide)
    for (let c = Math.floor((x0 - reach) / wide); c <= last; c++)
      for (const blob of columns.get(c) ?? [])
        if (blob.area[1] < y1 + reach && blob.area[3] > y0 - reach) found.push(blob)
    return [...new Set(found)]
  }
}

/** A point between two figures that stand wide apart, as typewriters set them, makes one of them. */
function bridge(
  dot: Blob,
  near: Blob[],
  { usual, walls, lines }: { usual: number; walls: PixelRule[]; lines: Joiner },
): void {
  const beside = near.filter((letter) => isAtFoot(dot, letter))
  const [x0, , x1] = dot.area
  const before = beside.filter(
    ({ area }) => area[2] <= x0 + 1 && x0 - area[2] < NEAR.across * usual,
  )
  const after = beside.filter(({ area }) => area[0] >= x1 - 1 && area[0] - x1 < NEAR.across * usual)
  const [left] = before.sort((a, b) => b.area[2] - a.area[2])
  const [right] = after.sort((a, b) => a.area[0] - b.area[0])
  if (left && right && !partedByRule(left, right, walls)) lines.join(left, right)
}

function nearest(blob: Blob, near: Blob[], usual: number): Blob | null {
  const dust = isDust(blob)
  let best: { letter: Blob; off: number } | null = null
  for (const letter of near) {
    const across = gapBetween(blob.area[0], blob.area[2], letter.area[0], letter.area[2])
    const down = gapBetween(blob.area[1], blob.area[3], letter.area[1], letter.area[3])
    if (across > NEAR.across * usual || down > NEAR.down * usual) continue
    if (dust && (across === 0 || !isAtFoot(blob, letter))) continue
    const off = across + 2 * down
    if (!best || off < best.off) best = { letter, off }
  }
  return best?.letter ?? null
}

/** Where points and commas stand. */
function isAtFoot({ area: [, y0, , y1] }: Blob, { area: [, top, , foot] }: Blob): boolean {
  const middle = (y0 + y1) / 2
  return middle > foot - 0.3 * (foot - top) && middle < foot + 0.25 * (foot - top)
}

const gapBetween = (a0: number, a1: number, b0: number, b1: number): number =>
  Math.max(0, b0 - a1, a0 - b1)
