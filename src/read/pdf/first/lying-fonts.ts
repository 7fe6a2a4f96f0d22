// Fonts whose letters are not what the file says: text made so that nobody can copy it shows words and says gibberish.
import type { OpenPdf } from './engine.ts'
import { keptFont } from './kept-fonts.ts'
import { CAPITALS, isEnough, looksOf, SMALL_LETTERS } from './known-shapes.ts'
import { cutOut, paintText } from './letter-pictures.ts'
import type { TextObject } from './painted.ts'
import type { DrawnGlyph } from './suspect-digits.ts'

/** How many of a hundred letters of English are each. */
const OF_A_HUNDRED = new Map(
  'e 12.7,t 9.1,a 8.2,o 7.5,i 7,n 6.7,s 6.3,h 6.1,r 6,d 4.3,l 4,c 2.8,u 2.8,m 2.4,w 2.4,f 2.2,g 2,y 2,p 1.9,b 1.5,v 1,k 0.8,j 0.15,x 0.15,q 0.1,z 0.07'
    .split(',')
    .map((one) => [one.charAt(0), Number(one.slice(2))]),
)

/** So many letters of a font on a page tell whether they are those of a language. */
const ENOUGH = 40
/** Nats a letter: nine fonts of ten come to less than this, letters shuffled to 3.2 to 4.2; only what is more is looked at. */
const ODD = 2.95
/** So many different letters are looked at, the commonest first; this share of them must look like others. */
const LOOKED_AT = 10
const LEAST = 6
const MOST_OF_THEM = 0.6
/** Dots an em, and dots that a letter is high then. */
const SMALL = 28
const HIGH = 24

export function lyingFonts(
  pdf: OpenPdf,
  page: number,
  { drawn, texts }: { drawn: DrawnGlyph[]; texts: Map<number, TextObject> },
): Set<number> {
  const letters = drawn.filter(
    ({ glyph, object }) =>
      SMALL_LETTERS.includes(glyph.text) && texts.get(object)?.invisible === false,
  )
  const byFont = Map.groupBy(letters, ({ object }) => texts.get(object)?.font ?? 0)
  const lying = new Set<number>()
  for (const [font, ofFont] of byFont) {
    const kept = keptFont(pdf, font)
    if (kept.lies === undefined && ofFont.length >= ENOUGH)
      kept.lies = oddity(ofFont) > ODD && lookLikeOthers(pdf, page, ofFont, texts)
    if (kept.lies) lying.add(font)
  }
  return lying
}

const oddity = (letters: DrawnGlyph[]): number =>
  letters.reduce(
    (sum, { glyph }) => sum - Math.log((OF_A_HUNDRED.get(glyph.text) ?? 0.01) / 100),
    0,
  ) / letters.length

function lookLikeOthers(
  pdf: OpenPdf,
  page: number,
  letters: DrawnGlyph[],
  texts: Map<number, TextObject>,
): boolean {
  const byLetter = [...Map.groupBy(letters, ({ glyph }) => glyph.text).values()]
  const commonest = byLetter.sort((a, b) => b.length - a.length).slice(0, LOOKED_AT)
  const asSaid = commonest.flatMap(([one]) => {
    const text = one && texts.get(one.object)
    const painted = text && paintText(pdf, { page, object: one.object }, SMALL / one.size)
    const picture =
      painted && cutOut(painted, { box: one.ink, turn: one.turn, toDisplay: text.toDisplay }, HIGH)
    if (!picture) return []
    const small = looksOf(picture, one.glyph.text, { ...pdf, among: SMALL_LETTERS })
    if (!small || isEnough(small)) return small ? [true] : []
    // Small capitals.
    const large = looksOf(picture, one.glyph.text.toUpperCase(), { ...pdf, among: CAPITALS })
    return [large !== null && isEnough(large)]
  })
  const others = asSaid.filter((is) => !is).length
  return asSaid.length >= LEAST && others > MOST_OF_THEM * asSaid.length
}
