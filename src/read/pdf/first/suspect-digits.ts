// Digits that do not look like what the file says they are. A font's list of meanings may lie: the page shows a 7, the file
// says 9. So each digit of each font is painted once and laid over the digits of common faces.
import { append } from '../../../vocabulary/long-lists.ts'
import { around, type Box } from '../../../vocabulary/place.ts'
import type { Glyph, SuspectDigit, Turn } from '../../page/ink.ts'
import type { DigitKnown, OpenPdf } from './engine.ts'
import { keptFont } from './kept-fonts.ts'
import { DIGITS, HARDLY, isEnough, looksOf } from './known-shapes.ts'
import { largestPiece } from './letter-holes.ts'
import {
  cutOut,
  type PaintedText,
  PIECE_TO_DISPLAY,
  paintPiece,
  paintText,
} from './letter-pictures.ts'
import type { LetterPicture } from './letter-shape.ts'
import type { TextObject } from './painted.ts'

/** A glyph as it was drawn. */
export interface DrawnGlyph {
  glyph: Glyph
  object: number
  /** Its own ink by the font, as displayed. */
  ink: Box
  /** Where it stands on its baseline. */
  origin: [x: number, y: number]
  size: number
  turn: Turn
}

/** Dots an em, at first; and to be read by a recogniser. */
const SMALL = 28
const LARGE = 56
/** Dots that a digit is high then. */
const HIGH = 24
const LEGIBLE = 40
/** In sizes: how far ink is looked for outside its box. */
const MARGIN = 0.08
/** In sizes, how far below its line a comma reaches at least, and a point at most. */
const REACHES = 0.08
const STANDS = 0.03
/** A font in which one digit is drawn in more ways than this is not looked at further. */
const MOST_DRAWINGS = 16

export function suspectDigits(
  pdf: OpenPdf,
  page: number,
  { drawn, texts }: { drawn: DrawnGlyph[]; texts: Map<number, TextObject> },
): SuspectDigit[] {
  const suspects = new Map<DigitKnown, SuspectDigit>()
  const painted = new Map<number, PaintedText | null>()
  const alone: SuspectDigit[] = []
  const places = new Map<string, number>()
  for (let at = 0; at < drawn.length; at++) {
    const one = drawn[at]
    const text = one && texts.get(one.object)
    if (!text || text.invisible) continue
    const together = saidTogether(drawn, at)
    if (together.length > 1) {
      append(alone, saidOfAll(pdf, page, { one, text, drawn, together }))
      at += together.length - 1
      continue
    }
    const said = one.glyph.text
    if (said === ',' || said === '.') append(alone, otherSign(drawn, at))
    // What is not shown looks like nothing, and tells nothing of the others of its font.
    if (!DIGITS.includes(said) || one.glyph.flags.length > 0) continue
    append(alone, uponAnother(drawn, at, places))
    const { digits } = keptFont(pdf, text.font)
    const drawing = drawingOf(one)
    let known = digits.get(drawing)
    if (!known) {
      if (digits.size > MOST_DRAWINGS * DIGITS.length) continue
      if (!painted.has(one.object))
        painted.set(one.object, paintText(pdf, { page, object: one.object }, SMALL / one.size))
      const seen = lookAt(pdf, page, { one, text, painted: painted.get(one.object) ?? null })
      if (!seen) continue
      known = seen
      digits.set(drawing, known)
    }
    if (known === 'as-said') continue
    const suspect = suspects.get(known) ?? { said, ...known, glyphs: [] }
    suspect.glyphs.push(at)
    suspects.set(known, suspect)
  }
  return [...alone, ...suspects.values()]
}

/**
 * Letters that a file says of one drawing as a whole (/ActualText), from this one on: the engine parts the drawing's box among
 * them evenly, where letters of a font have room about their ink.
 */
function saidTogether(drawn: DrawnGlyph[], from: number): number[] {
  const together = [from]
  for (let at = from + 1; at < drawn.length; at++) {
    const [before, next] = [drawn[at - 1], drawn[at]]
    if (!before || next?.object !== before.object || !areEvenlyParted(before.ink, next.ink)) break
    together.push(at)
  }
  return together
}

function areEvenlyParted(a: Box, b: Box): boolean {
  const [wide, high] = [a[2] - a[0], a[3] - a[1]]
  if (!isNear(b[2] - b[0], wide) || !isNear(b[3] - b[1], high) || !(wide > 0 && high > 0))
    return false
  const lies = isNear(a[1], b[1]) && (isNear(a[2], b[0]) || isNear(a[0], b[2]))
  return lies || (isNear(a[0], b[0]) && (isNear(a[3], b[1]) || isNear(a[1], b[3])))
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) < 0.001

function saidOfAll(
  pdf: OpenPdf,
  page: number,
  how: { one: DrawnGlyph; text: TextObject; drawn: DrawnGlyph[]; together: number[] },
): SuspectDigit[] {
  const { one, text, drawn, together } = how
  const said = together.map((at) => drawn[at]?.glyph.text ?? '').join('')
  if (!/\d/.test(said)) return []
  const painted = paintText(pdf, { page, object: one.object }, LARGE / one.size)
  const box = around(together.flatMap((at) => (drawn[at]?.ink ? [drawn[at].ink] : [])))
  const where = { box, turn: one.turn, toDisplay: text.toDisplay }
  const picture = painted && cutOut(painted, where, LEGIBLE)
  return picture ? [{ said, looks: '', picture, glyphs: together }] : []
}

/** Two digits at one place: the page shows neither. The same digit twice is only bold. */
function uponAnother(drawn: DrawnGlyph[], at: number, places: Map<string, number>): SuspectDigit[] {
  const one = drawn[at]
  if (!one) return []
  const place = one.origin.map((edge) => Math.round(edge)).join(' ')
  const before = places.get(place)
  places.set(place, at)
  const other = before === undefined ? undefined : drawn[before]
  if (!other || other.glyph.text === one.glyph.text || before === undefined) return []
  return [
    { said: other.glyph.text, looks: '', picture: NO_PICTURE, glyphs: [before] },
    { said: one.glyph.text, looks: '', picture: NO_PICTURE, glyphs: [at] },
  ]
}

/** What needs no recogniser to be told. */
const NO_PICTURE: SuspectDigit['picture'] = { width: 0, height: 0, ink: new Uint8Array() }

/** Between digits a point stands on the line, and a comma reaches below it: a thousand is not one and a fraction. */
function otherSign(drawn: DrawnGlyph[], at: number): SuspectDigit[] {
  const one = drawn[at]
  const isDigit = (other: DrawnGlyph | undefined) => /^\d$/.test(other?.glyph.text ?? '')
  if (!one || !isDigit(drawn[at - 1]) || !isDigit(drawn[at + 1])) return []
  const { ink, origin, size, turn, glyph } = one
  const [x, y] = origin
  const below = { 0: ink[3] - y, 90: ink[2] - x, 180: y - ink[1], 270: x - ink[0] }[turn] / size
  const looks = below > REACHES ? ',' : below < STANDS ? '.' : glyph.text
  if (looks === glyph.text || ink[2] <= ink[0]) return []
  return [{ said: glyph.text, looks, picture: NO_PICTURE, glyphs: [at] }]
}

/** One code of a font has one box of ink: another box under the same meaning is another code. In thousandths of a size, as fonts are. */
function drawingOf({ glyph, ink, origin: [x, y], size }: DrawnGlyph): number {
  const edge = (at: number) => (Math.round((1000 * at) / size) + 2048) & 4095
  const across = edge(ink[0] - x) * 4096 + edge(ink[2] - x)
  const down = edge(ink[1] - y) * 4096 + edge(ink[3] - y)
  return (across * 4096 * 4096 + down) * 10 + Number(glyph.text)
}

/** Null where it cannot be painted, or the page shows nothing of it: another of its kind may tell. */
function lookAt(
  pdf: OpenPdf,
  page: number,
  { one, text, painted }: { one: DrawnGlyph; text: TextObject; painted: PaintedText | null },
): DigitKnown | null {
  const where = { box: one.ink, turn: one.turn, toDisplay: text.toDisplay }
  if (!painted) return null
  if (isAsSaid(cutOut(painted, where, HIGH), one, pdf)) return 'as-said'
  // A font's own boxes may cut its letters, and what stands about them is not always paper: what the page shows tells.
  const piece = paintPiece(pdf, page, widened(one.ink, MARGIN * one.size), LARGE / one.size)
  const seen = [0, MARGIN * one.size].flatMap((margin) => {
    const box = widened(one.ink, margin)
    const cut =
      piece && cutOut(piece, { box, turn: one.turn, toDisplay: PIECE_TO_DISPLAY }, LEGIBLE)
    const picture = cut && largestPiece(cut)
    const looks = picture && looksOf(picture, one.glyph.text, { ...pdf, among: DIGITS })
    return looks ? [{ looks, picture }] : []
  })
  const widest = seen.at(-1)
  if (!widest) return null
  if (seen.some(({ looks }) => isEnough(looks))) return 'as-said'
  const { looks, picture } = widest
  return { looks: looks.otherwise >= HARDLY ? looks.other : '', picture }
}

/** What has no ink is not judged. */
function isAsSaid(picture: LetterPicture | null, { glyph }: DrawnGlyph, pdf: OpenPdf): boolean {
  const looks = picture && looksOf(picture, glyph.text, { ...pdf, among: DIGITS })
  return !looks || isEnough(looks)
}

const widened = ([x0, y0, x1, y1]: Box, by: number): Box => [x0 - by, y0 - by, x1 + by, y1 + by]
