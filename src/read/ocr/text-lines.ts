// Pieces of ink that stand in one line near one another: what is given to the recogniser in one go.
import { aroundBlobs, type Blob } from './blobs.ts'
import type { Area } from './grey.ts'
import type { PixelRule } from './pixel-rules.ts'

export interface InkLine {
  area: Area
  blobs: Blob[]
}

/** Dust of the scan: pixels of ink, and the longer side in pixels. */
const DUST = { ink: 7, side: 4 }
/** Letters are not higher than this, in pixels at 300 dots per inch: a title of 40 points. */
export const HIGHEST = 160
/** Smaller than this, in ordinary letters, is a dot, a comma or a dash, and goes to the line that it stands near. */
const SMALL = 0.45
/** White this wide, in letters' heights, ends a line: figures of neighbouring columns are read apart. */
const GAP = 1.15
/** Letters share a line when they stand level for this share of the lower of them. */
const LEVEL = 0.5
/** A dash that stands alone is at least so wide, in ordinary letters. */
const DASH = 0.25
const NEAR = { across: 0.9, down: 0.5 }

/** Lines from the top, each with its blobs from the left. No line goes on over a rule down. */
export function inkLines(blobs: Blob[], rules: PixelRule[]): InkLine[] {
  const walls = rules.filter(({ across }) => !across).sort((a, b) => a.at - b.at)
  const ink = blobs.filter((blob) => !isDust(blob) && heightOf(blob) <= HIGHEST)
  const usual = usualHeight(ink)
  const letters = ink.filter((blob) => heightOf(blob) >= SMALL * usual)
  const lines = chained(letters, walls)
  const left: Blob[] = []
  for (const blob of ink)
    if (heightOf(blob) < SMALL * usual) {
      const line = nearest(blob, lines, usual)
      if (line) line.push(blob)
      else left.push(blob)
    }
  const dashes = chained(
    left.filter(({ area }) => area[2] - area[0] > DASH * usual),
    walls,
  )
  return [...lines, ...dashes]
    .map((own) => ({ area: aroundBlobs(own), blobs: own.sort((a, b) => a.area[0] - b.area[0]) }))
    .sort((a, b) => a.area[1] - b.area[1] || a.area[0] - b.area[0])
}

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

/** Blobs that stand level with little white between them, joined into lines. */
function chained(blobs: Blob[], walls: PixelRule[]): Blob[][] {
  const sorted = [...blobs].sort((a, b) => a.area[0] - b.area[0])
  const lineOf = new Map<Blob, Blob[]>(sorted.map((blob) => [blob, [blob]]))
  for (const [i, blob] of sorted.entries())
    for (let k = i + 1; k < sorted.length; k++) {
      const next = sorted[k]
      if (!next || next.area[0] - blob.area[2] > GAP * HIGHEST) break
      if (!goesOn(blob, next) || partedByRule(blob, next, walls)) continue
      const [one, other] = [lineOf.get(blob) ?? [], lineOf.get(next) ?? []]
      if (one === other) continue
      for (const moved of other) lineOf.set(moved, one)
      one.push(...other)
    }
  return [...new Set(lineOf.values())]
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

function nearest(blob: Blob, lines: Blob[][], usual: number): Blob[] | null {
  let best: { line: Blob[]; off: number } | null = null
  for (const line of lines)
    for (const other of line) {
      const across = gapBetween(blob.area[0], blob.area[2], other.area[0], other.area[2])
      const down = gapBetween(blob.area[1], blob.area[3], other.area[1], other.area[3])
      if (across > NEAR.across * usual || down > NEAR.down * usual) continue
      const off = across + 2 * down
      if (!best || off < best.off) best = { line, off }
    }
  return best?.line ?? null
}

const gapBetween = (a0: number, a1: number, b0: number, b1: number): number =>
  Math.max(0, b0 - a1, a0 - b1)
