// What two engines see on one page, letter by letter: what one does not know the other may, and digits that differ are kept
// apart for a person.

import type { Glyph, PageInk } from '../page/ink.ts'
import { isUnknown } from '../page/odd-page.ts'

export interface Compared {
  ink: PageInk
  /** Letters that only the second engine knew. */
  learnt: number
}

/** In sizes: letters this near to each other are one. */
const NEAR = 0.3
/** Width of the squares of the page in which the other's letters are looked up, in points. */
const SQUARE = 8

/** PDFium's page with what the second engine knows better. Rules, fills and pictures stay PDFium's. */
export function comparedInk(first: PageInk, second: PageInk): Compared {
  const letters = first.glyphs.filter(({ blank }) => !blank)
  if (letters.length === 0) {
    const glyphs = second.glyphs.map((glyph) => ({ ...glyph, order: Infinity }))
    return { ink: { ...first, glyphs }, learnt: glyphs.filter(({ blank }) => !blank).length }
  }
  const near = lookUp(second.glyphs.filter(({ blank }) => !blank))
  const nearOf = lookUp(letters)
  let learnt = 0
  const glyphs = first.glyphs.map((glyph) => {
    const other = glyph.blank ? undefined : near(glyph)
    const speaksForIt = other && nearOf(other) === glyph && !isLigatureOf(other, glyph)
    const judged = speaksForIt ? judge(glyph, other, first.drawnLetters === true) : glyph
    if (judged.text !== glyph.text) learnt++
    return judged
  })
  return { ink: { ...first, glyphs }, learnt }
}

/** One drawing for several letters, which PDFium gives one by one: "ffi" for the f that it begins with. */
function isLigatureOf(other: Glyph, { text }: Glyph): boolean {
  const letters = other.text.normalize('NFKC')
  return letters.length > text.length && letters.includes(text)
}

/** Where letters are drawn anew PDFium knows their codes only, the second engine the names of the drawings too. */
function judge(glyph: Glyph, other: Glyph, drawnLetters: boolean): Glyph {
  if (other.text === glyph.text || isUnknown(other.text)) return glyph
  if (isUnknown(glyph.text)) return { ...glyph, text: other.text }
  if (!/\d/.test(other.text + glyph.text))
    return drawnLetters ? { ...glyph, text: other.text } : glyph
  return drawnLetters && !/\d/.test(glyph.text)
    ? { ...glyph, text: other.text, otherwise: glyph.text }
    : { ...glyph, otherwise: other.text }
}

function lookUp(glyphs: Glyph[]): (glyph: Glyph) => Glyph | undefined {
  const squares = new Map<string, Glyph[]>()
  for (const glyph of glyphs) {
    const key = squareOf(...startOf(glyph))
    const square = squares.get(key)
    if (square) square.push(glyph)
    else squares.set(key, [glyph])
  }
  return (glyph) => {
    const [x, y] = startOf(glyph)
    const most = NEAR * glyph.size
    return [-1, 0, 1]
      .flatMap((across) =>
        [-1, 0, 1].flatMap(
          (down) => squares.get(squareOf(x + across * SQUARE, y + down * SQUARE)) ?? [],
        ),
      )
      .map((other) => ({ other, far: farFrom(startOf(other), x, y) }))
      .filter(({ other, far }) => far < most && other.turn === glyph.turn)
      .sort((a, b) => a.far - b.far)[0]?.other
  }
}

/** Where the letter begins on its baseline, as displayed. */
function startOf({ box, baseline, turn }: Glyph): [number, number] {
  switch (turn) {
    case 0:
      return [box[0], baseline]
    case 90:
      return [baseline, box[3]]
    case 180:
      return [box[2], baseline]
    case 270:
      return [baseline, box[1]]
  }
}

const squareOf = (x: number, y: number): string =>
  `${Math.floor(x / SQUARE)} ${Math.floor(y / SQUARE)}`

const farFrom = ([a, b]: [number, number], x: number, y: number): number => Math.hypot(a - x, b - y)
