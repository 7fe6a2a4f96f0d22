// Shaded cells of a picture: found as boxes of one even tone, and evened out, so that letters on them are dark on white too.
import { type Area, type Grey, WHITE } from './grey.ts'

export interface Shade {
  area: Area
  /** 0 black to 255 white, in the levelled picture. */
  tone: number
}

/** Tones are compared tile by tile, in pixels; letters hardly ever fill one. */
const TILE = 8
/** The lightest part of a tile, as a share of its pixels: where that is grey, the paper is. */
const LIGHTEST = 0.9
const GREY = 240
/** Tiles that differ less are of one tone. */
const SAME_TONE = 24
/** In tiles: a head of one line is as high. */
const LEAST = { wide: 6, high: 3 }
/** So much of a box must be of its tone; the rest is lettering. */
const EVEN = 0.55
/** What differs more from the tone is lettering, lighter or darker as most of it is. */
const STANDS_OUT = 60
/** Nothing can stand out from black by being darker: there the grain is not stretched into letters. */
const LEAST_REACH = 80
/** In pixels on either side. */
const EDGE = 3
/** How dark a hole is, its longer side beside the shorter, and how light its corners are, each a share of its side. */
const HOLE = { tone: 90, shape: 1.3, corner: 0.1, paper: 170 }
/** The grain of the shading, as a share of the way to black or white. */
const GRAIN = 0.12

export function shadesOf(grey: Grey): Shade[] {
  const tiles = tilesOf(grey)
  const seen = new Uint8Array(tiles.tones.length)
  const shades: Shade[] = []
  for (let at = 0; at < tiles.tones.length; at++) {
    if (seen[at] || !tiles.shaded[at]) continue
    const { area, count, tone } = spread(tiles, at, seen)
    const [x0, y0, x1, y1] = area
    const [wide, high] = [x1 - x0, y1 - y0]
    if (wide < LEAST.wide || high < LEAST.high || count < EVEN * wide * high) continue
    shades.push({ area: trimmed(grey, [x0 * TILE, y0 * TILE, x1 * TILE, y1 * TILE], tone), tone })
  }
  return shades
}

export function withoutShades({ width, height, pixels }: Grey, shades: Shade[]): Grey {
  if (shades.length === 0) return { width, height, pixels }
  const even = pixels.slice()
  for (const { area, tone } of shades) {
    const [x0, y0, x1, y1] = area
    const light = lettersAreLight({ width, height, pixels }, area, tone)
    const becomes = Uint8Array.from({ length: 256 }, (_, level) => evened(level, tone, light))
    for (let y = y0; y < y1; y++)
      for (let x = x0; x < x1; x++) {
        const at = y * width + x
        even[at] = becomes[pixels[at] ?? WHITE] ?? WHITE
      }
  }
  for (const { area } of shades.filter((shade) => isHole({ width, height, pixels }, shade)))
    paint(even, { width, height }, grown(area))
  for (const { area } of shades)
    for (const edge of edgesOf(area)) paint(even, { width, height }, edge)
  return { width, height, pixels: even }
}

/** A punched hole is dark, as wide as high, and its corners are paper: what is light in it is no lettering. */
function isHole(grey: Grey, { area: [x0, y0, x1, y1], tone }: Shade): boolean {
  const [wide, high] = [x1 - x0, y1 - y0]
  if (tone > HOLE.tone || Math.max(wide, high) > HOLE.shape * Math.min(wide, high)) return false
  const corner = Math.round(HOLE.corner * Math.min(wide, high))
  return [x0, x1 - corner].every((x) =>
    [y0, y1 - corner].every((y) => meanOf(grey, [x, y, x + corner, y + corner]) > HOLE.paper),
  )
}

const grown = ([x0, y0, x1, y1]: Area): Area => [x0 - TILE, y0 - TILE, x1 + TILE, y1 + TILE]

/** Where shading ends there is a dark line on one side or the other: it is no rule and no letter. */
function edgesOf([x0, y0, x1, y1]: Area): Area[] {
  const across = (y: number): Area => [x0 - EDGE, y - EDGE, x1 + EDGE, y + EDGE]
  const down = (x: number): Area => [x - EDGE, y0 - EDGE, x + EDGE, y1 + EDGE]
  return [across(y0), across(y1), down(x0), down(x1)]
}

function paint(
  pixels: Uint8Array,
  { width, height }: { width: number; height: number },
  [x0, y0, x1, y1]: Area,
): void {
  for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
    pixels.fill(WHITE, y * width + Math.max(0, x0), y * width + Math.min(width, x1))
}

/** White letters on a dark ground, or dark ones on a grey. */
function lettersAreLight({ width, pixels }: Grey, [x0, y0, x1, y1]: Area, tone: number): boolean {
  let [lighter, darker] = [0, 0]
  for (let y = y0 + TILE; y < y1 - TILE; y++)
    for (let x = x0 + TILE; x < x1 - TILE; x++) {
      const level = pixels[y * width + x] ?? WHITE
      if (level > tone + STANDS_OUT) lighter++
      else if (level < tone - STANDS_OUT) darker++
    }
  return lighter > darker
}

/** The tone becomes white; what stands out from it becomes dark. */
function evened(level: number, tone: number, light: boolean): number {
  const reach = Math.max(LEAST_REACH, light ? WHITE - tone : tone)
  const share = (light ? level - tone : tone - level) / reach
  return Math.round(WHITE * (1 - Math.max(0, Math.min(1, (share - GRAIN) / (1 - 2 * GRAIN)))))
}

interface Tiles {
  wide: number
  high: number
  tones: Uint8Array
  shaded: Uint8Array
}

function tilesOf({ width, height, pixels }: Grey): Tiles {
  const [wide, high] = [Math.floor(width / TILE), Math.floor(height / TILE)]
  const tones = new Uint8Array(wide * high)
  const shaded = new Uint8Array(wide * high)
  const levels = new Uint8Array(TILE * TILE)
  for (let r = 0; r < high; r++)
    for (let c = 0; c < wide; c++) {
      for (let y = 0; y < TILE; y++) {
        const row = (r * TILE + y) * width + c * TILE
        levels.set(pixels.subarray(row, row + TILE), y * TILE)
      }
      levels.sort()
      tones[r * wide + c] = levels[levels.length >> 1] ?? WHITE
      shaded[r * wide + c] = (levels[Math.floor(LIGHTEST * levels.length)] ?? WHITE) < GREY ? 1 : 0
    }
  return { wide, high, tones, shaded }
}

/** All shaded tiles that touch and are of one tone. */
function spread(
  { wide, high, tones, shaded }: Tiles,
  from: number,
  seen: Uint8Array,
): { area: Area; count: number; tone: number } {
  const first = tones[from] ?? 0
  const waiting = [from]
  const area: Area = [wide, high, 0, 0]
  let [count, sum] = [0, 0]
  seen[from] = 1
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [x, y] = [at % wide, Math.floor(at / wide)]
    count++
    sum += tones[at] ?? 0
    area[0] = Math.min(area[0], x)
    area[1] = Math.min(area[1], y)
    area[2] = Math.max(area[2], x + 1)
    area[3] = Math.max(area[3], y + 1)
    const beside = [
      x > 0 ? at - 1 : -1,
      x + 1 < wide ? at + 1 : -1,
      at - wide,
      y + 1 < high ? at + wide : -1,
    ]
    for (const next of beside) {
      if (next < 0 || seen[next] || !shaded[next]) continue
      if (Math.abs((tones[next] ?? 0) - first) > SAME_TONE) continue
      seen[next] = 1
      waiting.push(next)
    }
  }
  return { area, count, tone: Math.round(sum / count) }
}

/** The edges lie somewhere in the tiles beside: where the tone ends. */
function trimmed(grey: Grey, [x0, y0, x1, y1]: Area, tone: number): Area {
  const limit = (tone + WHITE) / 2
  const column = (x: number) => meanOf(grey, [x, y0, x + 1, y1])
  const row = (y: number) => meanOf(grey, [x0, y, x1, y + 1])
  const reach = (from: number, step: 1 | -1, most: number, mean: (at: number) => number) => {
    let at = from
    for (let i = 0; i < TILE && at > 0 && at < most && mean(step < 0 ? at - 1 : at) < limit; i++)
      at += step
    return at
  }
  return [
    reach(x0, -1, grey.width, column),
    reach(y0, -1, grey.height, row),
    reach(x1, 1, grey.width, column),
    reach(y1, 1, grey.height, row),
  ]
}

function meanOf({ width, pixels }: Grey, [x0, y0, x1, y1]: Area): number {
  let sum = 0
  for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) sum += pixels[y * width + x] ?? WHITE
  return sum / Math.max(1, (x1 - x0) * (y1 - y0))
}
