// Rules drawn on a picture: long thin runs of ink, across and down.
import { append } from '../../../vocabulary/long-lists.ts'
import type { Area, Mask } from './grey.ts'

/** In pixels of the picture. */
export interface PixelRule {
  across: boolean
  /** Its middle: y of a rule across, x of a rule down. */
  at: number
  from: number
  to: number
  thick: number
}

/** In pixels at 300 dots per inch. Across, a dash or an underlined word is shorter; down, a tall letter is. */
const SHORTEST = { across: 90, down: 55 }
/** Rules are thin; thicker runs are shading, pictures, bars. */
const THICKEST = 14
/** Grain of the scan breaks a rule by so much. */
const BREAK = 4
/** As much of a run must be ink. */
const SOLID = 0.88
/**
 * What stands beside a rule, as a share of its length: letters that reach to it, rules that cross it. Through bold letters a
 * rule could be laid too, but they stand on both its sides; the edge of shading stands on one.
 */
const CROWDED = { both: 0.5, one: 0.12 }
const BESIDE = 3

export function pixelRules(mask: Mask): PixelRule[] {
  const across = bands(runsOf(mask, SHORTEST.across)).filter((band) => isRule(band, mask))
  const turned = turnedMask(mask)
  const down = bands(runsOf(turned, SHORTEST.down)).filter((band) => isRule(band, turned))
  return [...across.map((band) => ruleOf(band, true)), ...down.map((band) => ruleOf(band, false))]
}

/** The pixels of a rule, with the grey edge that scanning gives it. */
export function areaOf({ across, at, from, to, thick }: PixelRule): Area {
  const half = thick / 2 + 2
  return across
    ? [Math.floor(from - 2), Math.floor(at - half), Math.ceil(to + 2), Math.ceil(at + half)]
    : [Math.floor(at - half), Math.floor(from - 2), Math.ceil(at + half), Math.ceil(to + 2)]
}

interface Run {
  y: number
  from: number
  to: number
}

/** Runs along rows, where ink in the rows beside counts too: a rule that is not quite level goes on one row further down. */
function runsOf({ width, height, ink }: Mask, shortest: number): Run[] {
  const runs: Run[] = []
  for (let y = 1; y < height - 1; y++) {
    const row = y * width
    let [from, last, solid] = [-1, -1, 0]
    for (let x = 0; x <= width; x++) {
      const at = row + x
      const dark =
        x < width && ((ink[at] ?? 0) | (ink[at - width] ?? 0) | (ink[at + width] ?? 0)) === 1
      if (dark) {
        if (from < 0) [from, solid] = [x, 0]
        solid++
        last = x
      } else if (from >= 0 && (x - last > BREAK || x === width)) {
        const long = last + 1 - from
        if (long >= shortest && solid >= SOLID * long) runs.push({ y, from, to: last + 1 })
        from = -1
      }
    }
  }
  return runs
}

interface Band {
  runs: Run[]
  from: number
  to: number
  top: number
  bottom: number
}

/** Runs that touch one another from row to row. */
function bands(runs: Run[]): Band[] {
  const open: Band[] = []
  const done: Band[] = []
  for (const run of runs) {
    for (let i = open.length - 1; i >= 0; i--)
      if ((open[i]?.bottom ?? 0) < run.y - 1) append(done, open.splice(i, 1))
    const touching = open.filter(({ from, to }) => run.from < to + BREAK && run.to > from - BREAK)
    const [first, ...rest] = touching
    if (!first) {
      open.push({ runs: [run], from: run.from, to: run.to, top: run.y, bottom: run.y })
      continue
    }
    for (const other of rest) {
      append(first.runs, other.runs)
      first.top = Math.min(first.top, other.top)
      grow(first, other.from, other.to)
      open.splice(open.indexOf(other), 1)
    }
    first.runs.push(run)
    first.bottom = run.y
    grow(first, run.from, run.to)
  }
  return [...done, ...open]
}

function grow(band: Band, from: number, to: number): void {
  band.from = Math.min(band.from, from)
  band.to = Math.max(band.to, to)
}

/** Counting the rows beside makes a band two rows thicker than its ink. */
const thickOf = ({ runs, from, to }: Band): number =>
  Math.max(1, runs.reduce((sum, run) => sum + run.to - run.from, 0) / (to - from) - 2)

function isRule(band: Band, mask: Mask): boolean {
  const thick = thickOf(band)
  if (thick > THICKEST) return false
  const above = inkAlong(mask, band.top - BESIDE, band)
  const below = inkAlong(mask, band.bottom + BESIDE, band)
  return above + below < CROWDED.both || Math.min(above, below) < CROWDED.one
}

function inkAlong({ width, height, ink }: Mask, y: number, { from, to }: Band): number {
  if (y < 0 || y >= height) return 0
  let dark = 0
  for (let x = from; x < to; x++) dark += ink[y * width + x] ?? 0
  return dark / (to - from)
}

function ruleOf(band: Band, across: boolean): PixelRule {
  const long = band.runs.reduce((sum, { from, to }) => sum + to - from, 0)
  const at = band.runs.reduce((sum, { y, from, to }) => sum + (y + 0.5) * (to - from), 0) / long
  return { across, at, from: band.from, to: band.to, thick: thickOf(band) }
}

function turnedMask({ width, height, ink }: Mask): Mask {
  const turned = new Uint8Array(ink.length)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) turned[x * height + y] = ink[y * width + x] ?? 0
  return { width: height, height: width, ink: turned }
}
