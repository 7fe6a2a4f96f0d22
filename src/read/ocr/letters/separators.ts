// Points and commas in figures, told by their ink: the recogniser drops small ones and takes either for the other, and 7,581 is
// not 7.581.
import type { Blob } from '../pixels/blobs.ts'
import type { Area, Grey } from '../pixels/grey.ts'
import type { PixelRule } from '../pixels/pixel-rules.ts'
import { middleOf, type PartedInk, partedInk } from './parted-ink.ts'

/**
 * What parts commas from points, in heights of the digits: the tail hangs lower, the whole is higher than wide, and there is
 * grey beneath the digits' foot even where the tail is too thin for ink. Measured on 4,600 of both at 150 to 300 dots an inch.
 */
const COMMA = { tail: 0.06, shape: 1.22, grey: 0.085 }
const BENEATH = { from: 0.08, to: 0.32 }
const BODY = { from: -0.44, to: 0.02 }
const BESIDE = 2
/** In heights of the digits: how far below them a rule takes tails away. */
const CUT = 0.3
/** In English figures commas part thousands. */
const GROUPED = /^[^,]*$|^\D*\d{1,3}(?:,\d{3})+(?:\D|$)|^[^,]*,$/
/** 20.16/17: no figure is written so. */
const BROKEN_YEARS = /[.,]\d.*\/|\/.*[.,]\d/
/** A thousand, or a number with three places behind the point: here the sign means most. */
const THOUSAND = /\d[.,]\d{3}(?!\d)/
/** 08 may be 0.8 that lost its point; a nought in front of a date or a code is none the worse for a second look. */
const LEADS_WITH_NOUGHT = /^\D*0\d/
const FIGURE = /^[^\p{L}]*\d[^\p{L}]*$/u

export interface Separated {
  text: string
  /** False where the ink does not settle it, or settles it otherwise than the looks. */
  sure: boolean
}

/** `looks`: what was read of the same ink, the text chosen among them; `rules` were taken out of the picture. */
export function withSeparators(
  text: string,
  looks: string[],
  { blobs, grey, rules }: { blobs: Blob[]; grey: Grey; rules: PixelRule[] },
): Separated {
  if (!FIGURE.test(text)) return { text, sure: true }
  const parted = partedInk(blobs)
  const { low, high, foot, tallest } = parted
  const counted = looks.filter((look) => separatorsIn(look) === low.length)
  if (low.length === 0) {
    const isPlain = separatorsIn(text) === 0 && !LEADS_WITH_NOUGHT.test(text)
    const stretched = /^\d+$/.test(text) && parted.wide.length > 0
    return { text: counted[0] ?? text, sure: isPlain && !stretched }
  }
  const kinds = low.map((blob) => kindOf(blob, { foot, tallest, grey }))
  const [written] = counted
  if (written === undefined) return { text: setBetween(text, kinds, parted) ?? text, sure: false }
  const read = settled(written, counted, kinds)
  const cut = high.some(({ area }) => rules.some((rule) => cutsTails(rule, area, tallest)))
  const isUsual = GROUPED.test(read.text) && !BROKEN_YEARS.test(read.text)
  return { text: read.text, sure: read.sure && !cut && isUsual }
}

/** The text of a figure without its points and commas; other text as it is. */
export const unseparated = (text: string): string =>
  FIGURE.test(text) ? text.replaceAll(/[.,]/g, '') : text

const separatorsIn = (text: string): number => [...text].filter(isSeparator).length

const isSeparator = (sign: string): boolean => sign === '.' || sign === ','

interface Kind {
  sign: '.' | ','
  /** Everything about the ink says so. */
  clear: boolean
}

function kindOf(
  { area: [x0, y0, x1, y1] }: Blob,
  { foot, tallest, grey }: { foot: number; tallest: number; grey: Grey },
): Kind {
  const inkFrom = ({ from, to }: { from: number; to: number }) =>
    inkIn(grey, [x0 - BESIDE, x1 + BESIDE], [foot + from * tallest, foot + to * tallest])
  const signs = [
    (y1 - foot) / tallest > COMMA.tail,
    (y1 - y0) / (x1 - x0) > COMMA.shape,
    inkFrom(BENEATH) / Math.max(1, inkFrom(BODY)) > COMMA.grey,
  ].filter(Boolean).length
  return { sign: signs > 1 ? ',' : '.', clear: signs === 0 || signs === 3 }
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

/** A rule right under the digits was taken away, and the tails of commas with it. */
function cutsTails(
  { across, at, from, to }: PixelRule,
  [x0, , x1, foot]: Area,
  tallest: number,
): boolean {
  return across && from < x1 && to > x0 && at > foot - 1 && at < foot + CUT * tallest
}

/**
 * Points that no look saw, set where their ink is; null where digits and ink cannot be matched. Ink where there is no room for a
 * point is a digit's foot, broken off.
 */
function setBetween(text: string, kinds: Kind[], { low, high, wide }: PartedInk): string | null {
  if (high.length !== text.length) return null
  const places = low.map(
    (point) => high.filter((digit) => middleOf(digit) < middleOf(point)).length,
  )
  const isDust = new Set(places).size < places.length
  if (isDust || places.some((place) => !wide.includes(place))) return null
  const signsAt = (i: number) => kinds.flatMap(({ sign }, k) => (places[k] === i ? [sign] : []))
  return [...text].map((digit, i) => signsAt(i).join('') + digit).join('')
}
