// Points and commas in figures, told by their ink: the recogniser drops small ones and takes either for the other, and 7,581 is
// not 7.581.
import type { Blob } from './blobs.ts'
import type { Area, Grey } from './grey.ts'
import type { PixelRule } from './pixel-rules.ts'

/** In heights of the digits: how large a point or a comma is, and how far above their foot it begins at most. */
const LOW = { least: 0.11, highest: 0.44, top: 0.5 }
/** Ink at least this high is a digit or a sign as high as one. */
const HIGH = 0.6
/** So much of a point's width under a digit makes it that digit's foot, broken off. */
const UNDER = 0.4
/**
 * What parts commas from points, in heights of the digits: the tail hangs lower, the whole is higher than wide, and there is
 * grey beneath the digits' foot even where the tail is too thin for ink. Measured on 4,600 of both at 150 to 300 dots an inch.
 */
const COMMA = { tail: 0.06, shape: 1.22, grey: 0.085 }
/** In heights of the digits: how far below them a rule takes tails away. */
const CUT = 0.3
const BENEATH = { from: 0.08, to: 0.32 }
const BESIDE = 2

export interface Separated {
  text: string
  /** False where the ink does not settle it, or settles it otherwise than most looks. */
  sure: boolean
}

/** `looks`: what was read of the same ink, the text chosen among them. */
export function withSeparators(
  text: string,
  looks: string[],
  { blobs, grey, rules }: { blobs: Blob[]; grey: Grey; rules: PixelRule[] },
): Separated {
  if (!FIGURE.test(text)) return { text, sure: true }
  const { low, high } = partedInk(blobs)
  const counted = looks.filter((look) => separatorsIn(look) === low.length)
  if (low.length === 0) return { text: counted[0] ?? text, sure: separatorsIn(text) === 0 }
  const foot = medianOf(high.map(({ area }) => area[3]))
  const tallest = Math.max(...high.map(heightOf))
  const kinds = low.map((blob) => kindOf(blob, { foot, tallest, grey }))
  const [written] = counted
  if (written !== undefined) {
    const read = settled(written, counted, kinds)
    const cut = high.some(({ area }) => rules.some((rule) => cutsTails(rule, area, tallest)))
    return { text: read.text, sure: read.sure && !cut && GROUPED.test(read.text) }
  }
  const built = low.length === 1 ? setBetween(text, kinds[0]?.sign ?? '.', { low, high }) : null
  return { text: built ?? text, sure: false }
}

/** The text of a figure without its points and commas; other text as it is. */
export const unseparated = (text: string): string =>
  FIGURE.test(text) ? text.replaceAll(/[.,]/g, '') : text

/** In English figures commas part thousands. */
const GROUPED = /^[^,]*$|^\D*\d{1,3}(?:,\d{3})+(?:\D|$)|^[^,]*,$/
const FIGURE = /^[^\p{L}]*\d[^\p{L}]*$/u

const separatorsIn = (text: string): number => [...text].filter(isSeparator).length

const isSeparator = (sign: string): boolean => sign === '.' || sign === ','

interface Parted {
  low: Blob[]
  high: Blob[]
}

function partedInk(blobs: Blob[]): Parted {
  const sorted = [...blobs].sort((a, b) => middleOf(a) - middleOf(b))
  const tallest = Math.max(...sorted.map(heightOf))
  const high = sorted.filter((blob) => heightOf(blob) >= HIGH * tallest)
  const foot = medianOf(high.map(({ area }) => area[3]))
  const low = sorted.filter(
    (blob) => isLow(blob, foot, tallest) && !high.some((digit) => liesUnder(blob, digit)),
  )
  return { low, high }
}

const heightOf = ({ area }: Blob): number => area[3] - area[1]

const middleOf = ({ area }: Blob): number => (area[0] + area[2]) / 2

const medianOf = (numbers: number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

function isLow({ area: [x0, y0, x1, y1] }: Blob, foot: number, tallest: number): boolean {
  const side = Math.max(y1 - y0, x1 - x0)
  return (
    side >= LOW.least * tallest &&
    side <= LOW.highest * tallest &&
    foot - y0 < LOW.top * tallest &&
    y1 > foot - 0.2 * tallest
  )
}

function liesUnder({ area: [x0, , x1] }: Blob, { area: [left, , right] }: Blob): boolean {
  return Math.min(x1, right) - Math.max(x0, left) > UNDER * (x1 - x0)
}

interface Kind {
  sign: '.' | ','
  /** Everything about the ink says so. */
  clear: boolean
}

function kindOf(
  { area: [x0, y0, x1, y1] }: Blob,
  { foot, tallest, grey }: { foot: number; tallest: number; grey: Grey },
): Kind {
  const rows = (from: number, to: number) =>
    inkIn(grey, [x0 - BESIDE, x1 + BESIDE], [foot + from * tallest, foot + to * tallest])
  const beneath = rows(BENEATH.from, BENEATH.to) / Math.max(1, rows(-LOW.highest, 0.02))
  const signs = [
    (y1 - foot) / tallest > COMMA.tail,
    (y1 - y0) / (x1 - x0) > COMMA.shape,
    beneath > COMMA.grey,
  ].filter(Boolean).length
  return { sign: signs > 1 ? ',' : '.', clear: signs === 0 || signs === 3 }
}

/** A rule right under the digits was taken away, and the tails of commas with it. */
function cutsTails(
  { across, at, from, to }: PixelRule,
  [x0, , x1, foot]: Area,
  tallest: number,
): boolean {
  return across && from < x1 && to > x0 && at > foot - 1 && at < foot + CUT * tallest
}

/** In pixels' worth of black. */
function inkIn(
  { width, height, pixels }: Grey,
  [x0, x1]: [number, number],
  [y0, y1]: [number, number],
): number {
  let dark = 0
  for (let y = Math.max(0, Math.round(y0)); y < Math.min(height, Math.round(y1)); y++)
    for (let x = Math.max(0, x0); x < Math.min(width, x1); x++)
      dark += 255 - (pixels[y * width + x] ?? 255)
  return dark / 255
}

/** A thousand, or a number with three places behind the point: here the sign means most. */
const THOUSAND = /\d[.,]\d{3}(?!\d)/

/** The looks agree on where they stand; the ink says which they are. */
function settled(written: string, looks: string[], kinds: Kind[]): Separated {
  let next = 0
  let sure = true
  const text = [...written].map((sign, i) => {
    if (!isSeparator(sign)) return sign
    const kind = kinds[next++]
    if (!kind) return sign
    const unanimous = looks.every((look) => look[i] === kind.sign)
    sure &&= THOUSAND.test(written) ? kind.clear && unanimous : kind.clear || unanimous
    return kind.sign
  })
  return { text: text.join(''), sure }
}

/** A point that no look saw, set where its ink is; null where digits and ink cannot be matched. */
function setBetween(text: string, sign: string, { low, high }: Parted): string | null {
  const [point] = low
  if (!point || high.length !== text.length) return null
  const before = high.filter((digit) => middleOf(digit) < middleOf(point)).length
  return text.slice(0, before) + sign + text.slice(before)
}
