// Figures are looked at again, alone and in other ways. Only what every look agrees on is anywhere near sure.
import { greatest, least } from '../../../vocabulary/long-lists.ts'
import { aroundBlobs, type Blob } from '../pixels/blobs.ts'
import { enlarged } from '../pixels/enlarge.ts'
import type { Grey } from '../pixels/grey.ts'
import type { PixelRule } from '../pixels/pixel-rules.ts'
import { partedMarks } from './raised-marks.ts'
import { inkAlone, type ReadWord } from './read-ink.ts'
import { unseparated, withSeparators } from './separators.ts'
import { RAW_LINE, type Recogniser } from './tesseract.ts'

export interface LookedAt extends ReadWord {
  /** What other looks made of it, where they differ. */
  otherwise: string[]
  /** A footnote mark, raised. */
  marks: boolean
}

/** White round a figure, in pixels across and in its own heights above and below: the recogniser takes all of it for the line. */
const ACROSS = 12
const CLOSE = 0.2
const WIDE = 0.36
/** Another size is another look: edges fall otherwise on the pixels. */
const LARGER = 1.5
/** Never surer than this of what no person has seen. */
const MOST = 0.95
/** A first look as sure as this needs but one more that says the same. */
const CONFIDENT = 0.9
/** Where looks differ, or ink is left over. */
const TWO_OF_THREE = 0.6
const UNSURE = 0.3
/** A dash's width in its own heights, and in pixels; and how much of its box is ink. */
const FLAT = { wide: 1.7, least: 7, most: 60, solid: 0.7 }
/** In heights: ink longer than this for each letter read in it is no figure. */
const WIDEST_LETTER = 1.3
const STARTS_AS_FIGURE = /^[^\p{L}]?\d/u
const LETTERS = /\p{L}/u
/** What a lone 1, 0, 5, 8 or 2 is taken for. */
const MISTAKEN = /^[lI|iOoQDSsBZz[\]!]+$/
/** Signs without a stroke as high as a letter. */
const LOW_SIGNS = /[-‐–—.,'’‘:;·\s]/g
/** A letter's ink is at least this high beside the tallest of its word. */
const LETTER = 0.55

/**
 * The word as all looks have it; a figure with a footnote mark comes back as two words. `isAlone`: nothing else stands on its
 * line, so that a short word could be a figure misread.
 */
export function lookedAtAgain(word: ReadWord, isAlone: boolean, eyes: Eyes): LookedAt[] {
  if (isAlone && isDash(word.blobs))
    return [{ ...word, text: '-', confidence: MOST, otherwise: [], marks: false }]
  if (word.text === '' || !isWorthALook(word, isAlone)) return [seenOnce(word)]
  const { figure, marks } = STARTS_AS_FIGURE.test(word.text)
    ? partedMarks(word.blobs)
    : { figure: word.blobs, marks: [] }
  const looks = (blobs: Blob[], first: Look | null) => looksAt(blobs, first, eyes)
  if (marks.length === 0) return [settled(word, looks(word.blobs, word), eyes)]
  const own = { ...word, blobs: figure, area: aroundBlobs(figure) }
  const mark = { ...word, text: '', blobs: marks, area: aroundBlobs(marks) }
  return [
    settled(own, looks(figure, null), eyes),
    { ...settled(mark, looks(marks, null), eyes), marks: true },
  ]
}

/** A figure that cannot be looked at again is not sure. */
function seenOnce(word: ReadWord): LookedAt {
  const confidence = /\d/.test(word.text) ? Math.min(UNSURE, word.confidence) : word.confidence
  return { ...word, confidence, otherwise: [], marks: false }
}

/** One flat stroke: the recogniser makes much else of it. */
function isDash([stroke, another]: Blob[]): boolean {
  if (!stroke || another) return false
  const [x0, y0, x1, y1] = stroke.area
  const [wide, high] = [x1 - x0, y1 - y0]
  return (
    wide > FLAT.wide * high &&
    wide >= FLAT.least &&
    wide <= FLAT.most &&
    stroke.ink > FLAT.solid * wide * high
  )
}

/** A word that holds a digit, or a short one that stands where a figure could stand. */
function isWorthALook({ text, blobs, area }: ReadWord, isAlone: boolean): boolean {
  const [x0, y0, x1, y1] = area
  const isLong = x1 - x0 > WIDEST_LETTER * (y1 - y0) * (text.length + 1)
  if (blobs.length === 0 || isLong) return false
  return /\d/.test(text) || (isAlone && text.length <= 3)
}

export interface Eyes {
  grey: Grey
  /** Taken out of the picture. */
  rules: PixelRule[]
  recogniser: Recogniser
}

/**
 * The first look, if there was one at just this ink; the digits alone; and, unless these two agree and were sure, everything
 * once more, larger.
 */
function looksAt(blobs: Blob[], first: Look | null, { grey, recogniser }: Eyes): Look[] {
  const area = aroundBlobs(blobs)
  const high = area[3] - area[1]
  const alone = (down: number) =>
    inkAlone(grey, { area, blobs }, { across: ACROSS, down: Math.round(down * high) })
  const free = (): Look => look(recogniser, enlarged(alone(WIDE), LARGER))
  const seen = first ?? free()
  const only = look(recogniser, alone(CLOSE), figureSigns(seen.text))
  const digits = { ...only, digits: true }
  const settled = seen.text === digits.text && seen.confidence > CONFIDENT
  return first && !settled ? [first, free(), digits] : [seen, digits]
}

/** What most looks say, and how sure that makes it. Points and commas are settled by the ink, not by vote. */
function settled(word: ReadWord, looks: Look[], { grey, rules }: Eyes): LookedAt {
  const voted = chosen(looks, word.blobs)
  // Asked for digits alone, the recogniser cannot say "n/a": it has no say in words.
  const asked = LETTERS.test(voted) ? looks.filter(({ digits }) => !digits) : looks
  const said = asked.filter((one) => unseparated(one.text) === unseparated(voted))
  const texts = said.map((one) => one.text)
  const { text, sure } = withSeparators(voted, texts, { blobs: word.blobs, grey, rules })
  const agree = said.length === asked.length && sure && !hasInkLeft(word, text)
  const surest = greatest([0, ...said.map(({ confidence }) => confidence)])
  const confidence = agree ? MOST * surest : said.length > 1 ? TWO_OF_THREE : UNSURE
  const otherwise = [...new Set(asked.map((one) => one.text))].filter((one) => one !== text)
  return { ...word, text, otherwise: agree ? [] : otherwise, confidence, marks: false }
}

interface Look {
  text: string
  confidence: number
  /** Only digits could come out. */
  digits?: boolean
}

function look(recogniser: Recogniser, piece: Grey, only = ''): Look {
  const words = recogniser.read(piece, RAW_LINE, only).flatMap((line) => line.words)
  return {
    text: words.map(({ text }) => text.trim()).join(''),
    confidence: least([1, ...words.map(({ confidence }) => confidence / 100)]),
  }
}

/** Digits, points and commas, and what signs the first look saw among them. */
const figureSigns = (text: string): string =>
  `0123456789.,${text.replaceAll(/[\p{L}\p{N}\s[\]|!.,]/gu, '')}`

/**
 * What two looks say, if it has as many characters as there are strokes; else what has; else what was taken for digits. Letters
 * that digits are mistaken for give way to digits.
 */
function chosen(looks: Look[], blobs: Blob[]): string {
  const digits = looks.find((one) => one.digits)?.text ?? ''
  const strokes = strokesIn(blobs)
  const fits = ({ text }: Look) => (text.replaceAll(LOW_SIGNS, '') || text).length === strokes
  const twice = looks.filter(
    (one, i) =>
      one.text !== '' &&
      looks.some((other, k) => k !== i && unseparated(other.text) === unseparated(one.text)),
  )
  const [agreed] = twice
  if (agreed && !fits(agreed)) return (looks.find(fits) ?? agreed).text
  if (agreed && !(MISTAKEN.test(agreed.text) && digits.length === agreed.text.length))
    return agreed.text
  return (looks.find(fits)?.text ?? digits) || looks[0]?.text || ''
}

/** Two separate strokes as high as letters cannot be one digit. */
const hasInkLeft = ({ blobs }: ReadWord, text: string): boolean => strokesIn(blobs) > text.length

function strokesIn(blobs: Blob[]): number {
  const tallest = greatest(blobs.map(({ area }) => area[3] - area[1]))
  return blobs.filter(({ area }) => area[3] - area[1] >= LETTER * tallest).length
}
