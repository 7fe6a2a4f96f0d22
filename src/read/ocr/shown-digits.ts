// Suspect digits of a page, read by the recogniser: what does the page show where the file says 9?
import type { Glyph, PageInk, SuspectDigit } from '../page/ink.ts'
import type { Recogniser } from './letters/tesseract.ts'
import type { Grey } from './pixels/grey.ts'

/** Tesseract's page segmentation modes: one letter, one line. */
const ONE_LETTER = '10'
const ONE_LINE = '7'
const DIGITS = '0123456789'
const WHITE = 255
const MARGIN = 14
const GAP = 4
/** A line of one digit is read more surely when it stands there several times. */
const TIMES = 3

/** The page as it shows itself; itself where every digit shows what it says. */
export function withShownDigits(ink: PageInk, recogniser: Recogniser): PageInk {
  const { suspects = [], ...page } = ink
  const glyphs = new Map<number, Partial<Glyph>>()
  for (const suspect of suspects)
    if (suspect.said.length > 1)
      for (const [at, change] of changesOfAll(suspect, recogniser)) glyphs.set(at, change)
    else {
      const shown = shownBy(suspect, recogniser)
      for (const at of shown === suspect.said ? [] : suspect.glyphs)
        glyphs.set(at, otherThan(suspect.said, shown))
    }
  if (glyphs.size === 0) return suspects.length > 0 ? page : ink
  return {
    ...page,
    glyphs: ink.glyphs.map((glyph, at) => ({ ...glyph, ...glyphs.get(at) })),
    lies: true,
  }
}

/** `shown` is '' where nobody can tell. */
const otherThan = (said: string, shown: string): Partial<Glyph> =>
  shown === '' ? { otherwise: '' } : { text: shown, otherwise: said }

/** What is said of a drawing as a whole, digit by digit where as many are shown. */
function changesOfAll(
  { said, picture, glyphs }: SuspectDigit,
  { read }: Recogniser,
): [at: number, change: Partial<Glyph>][] {
  const shown = lettersIn(read(onPaper(picture, 1), ONE_LINE)).replaceAll(/\D/g, '')
  const digits = [...said].flatMap((text, i) => (DIGITS.includes(text) ? [{ text, i }] : []))
  const areAll = shown.length === digits.length
  return digits.flatMap(({ text, i }, nth): [number, Partial<Glyph>][] => {
    const other = areAll ? (shown[nth] ?? '') : ''
    const at = glyphs[i]
    return at === undefined || other === text ? [] : [[at, otherThan(text, other)]]
  })
}

/** '' where it cannot be told: it is not what was said, and nothing else surely. */
function shownBy({ said, looks, picture }: SuspectDigit, { read }: Recogniser): string {
  if (picture.width === 0) return looks
  const alone = lettersIn(read(onPaper(picture, 1), ONE_LETTER, DIGITS))
  const row = lettersIn(read(onPaper(picture, TIMES), ONE_LINE, DIGITS))
  if (alone === said || row === said.repeat(TIMES)) return said
  return alone === looks || row === looks.repeat(TIMES) ? looks : ''
}

const lettersIn = (lines: ReturnType<Recogniser['read']>): string =>
  lines.flatMap(({ words }) => words.map(({ text }) => text)).join('')

/** Black on white, with room about it. */
function onPaper({ width, height, ink }: SuspectDigit['picture'], times: number): Grey {
  const step = width + GAP
  const paper = { width: 2 * MARGIN + times * step, height: 2 * MARGIN + height }
  const pixels = new Uint8Array(paper.width * paper.height).fill(WHITE)
  for (let time = 0; time < times; time++)
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++)
        pixels[(MARGIN + y) * paper.width + MARGIN + time * step + x] =
          WHITE - (ink[y * width + x] ?? 0)
  return { ...paper, pixels }
}
