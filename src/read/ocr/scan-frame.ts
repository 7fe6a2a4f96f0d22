// A scanned page in the frame that every page is written from: words in lines, rules in points, and what is doubtful in it.
import type { PageSize } from '../../vocabulary/document.ts'
import type { Box } from '../../vocabulary/place.ts'
import type { PageFrame } from '../page/frame.ts'
import type { Rule } from '../page/ink.ts'
import type { FoundTable } from '../page/table-page.ts'
import { type Line, lineOf, type Word } from '../page/words.ts'
import { findTables } from '../tables/find-tables.ts'
import { comparedWords, type Layer } from './compare-layers.ts'
import { figureDoubts } from './figure-doubts.ts'
import { oddFigures } from './odd-figures.ts'
import { WHITE } from './pixels/grey.ts'
import type { PixelRule } from './pixels/pixel-rules.ts'
import { snappedShades } from './pixels/snap-shades.ts'
import type { StraightPicture } from './pixels/straight-picture.ts'
import { isRuleRead } from './rules-as-dashes.ts'
import type { ScannedPage } from './scan-page.ts'
import { inLines, scaled, standingWords, UNREAD, wordsOf } from './scanned-words.ts'

/** Words in no table that are read less surely than this are a logo, a stamp, a signature or dirt. */
const LEGIBLE = 0.5
const LETTERED = 0.4
const CLEAR = 0.85
/** A figure that is written otherwise than its column is no surer than this. */
const ODD = 0.6
/** No table of a picture is as sure as one of a text layer. */
const MOST_SURE = 0.75

/**
 * `shown`: the page as displayed, in points. `layer`: the text of the file itself, in the same. Null where nothing on the
 * picture could be read.
 */
export function scanFrame(
  scan: ScannedPage,
  { shown, dpi, layer }: { shown: PageSize; dpi: number; layer: Layer },
): PageFrame | null {
  const points = 72 / dpi
  const { picture } = scan
  const toDisplay = (box: Box) => scaled(picture.toScanned(scaled(box, 1 / points)), points)
  const toFrame = (box: Box) => scaled(picture.fromScanned(scaled(box, 1 / points)), points)
  const laid = layerInFrame(layer, toFrame)
  const pieces = scan.lines.map((line) => comparedWords(wordsOf(line, points), laid))
  const read = inLines([...pieces.map(({ words }) => words), ...laid.shown.map((word) => [word])])
  const lines = read.filter((line) => !isRuleRead(line))
  const sideways = scan.standing.lines
    .flatMap((line) => standingWords(line, scan.standing.turn, points))
    .filter(({ confidence = 1 }) => confidence >= LEGIBLE)
  const page = { page: shown.page, ...inkOf(picture, points) }
  const tables = findTables({ ...page, lines, sideways }).map(lessSure)
  for (const word of tables.flatMap(oddFigures))
    word.confidence = Math.min(ODD, word.confidence ?? 1)
  const disagreed = new Set(pieces.flatMap((piece) => piece.disagreed))
  const legible = legibleLines(lines, tables, disagreed)
  if (legible.length === 0 && tables.length === 0) return null
  const frame: PageFrame = {
    ink: { ...page, glyphs: [], pictures: [] },
    shown,
    turn: picture.turn,
    lines: legible,
    sideways,
    unseen: [],
    toDisplay,
  }
  return { ...frame, scanned: { tables, doubts: figureDoubts(frame, tables, disagreed) } }
}

/** A word's box and baseline move together; the angle is too small to turn its letters. */
function layerInFrame({ shown, read }: Layer, fromDisplay: (box: Box) => Box): Layer {
  const moved = (word: Word): Word => {
    const box = fromDisplay(word.box)
    return { ...word, box, baseline: word.baseline + box[3] - word.box[3] }
  }
  return { shown: shown.map(moved), read: read.map(moved) }
}

function inkOf({ ink, rules, shades, drawings }: StraightPicture, points: number) {
  return {
    width: ink.width * points,
    height: ink.height * points,
    rules: rules.map((rule) => ruleOf(rule, points)),
    fills: snappedShades(shades).map(({ area, tone }, order) => ({
      box: scaled(area, points),
      light: tone / WHITE,
      order,
      opaque: true,
    })),
    drawings: drawings.map(({ area }) => scaled(area, points)),
  }
}

function ruleOf({ across, at, from, to, thick }: PixelRule, points: number): Rule {
  return {
    across,
    at: at * points,
    from: from * points,
    to: to * points,
    thick: thick * points,
  }
}

const lessSure = (table: FoundTable): FoundTable => ({
  ...table,
  confidence: Math.min(MOST_SURE, table.confidence),
})

/** Everything in tables, and of the rest what is lettering: also where a layer has other words for it. */
function legibleLines(lines: Line[], tables: FoundTable[], disagreed: Set<Word>): Line[] {
  const inTables = new Set(tables.flatMap(({ cells }) => cells.flatMap(({ words }) => words)))
  return lines.flatMap((line) => {
    const free = line.words.filter((word) => !inTables.has(word))
    const legible =
      free.some((word) => isClear(word) || disagreed.has(word)) || meanConfidence(free) >= LEGIBLE
    const kept = line.words.filter(
      (word) => inTables.has(word) || (legible && word.text !== UNREAD),
    )
    return kept.length > 0 ? [lineOf(kept)] : []
  })
}

/** Of letters and digits; nought where most of it is dashes and dots. */
function meanConfidence(words: Word[]): number {
  let [characters, letters, sum] = [0, 0, 0]
  for (const { text, confidence = 1 } of words) {
    const lettered = lettersIn(text)
    characters += text.length
    letters += lettered
    sum += confidence * lettered
  }
  return letters < LETTERED * characters || letters === 0 ? 0 : sum / letters
}

/** A word of several letters that was surely read. */
const isClear = ({ text, confidence = 1 }: Word): boolean =>
  confidence > CLEAR && lettersIn(text) > 2

const lettersIn = (text: string): number => text.replaceAll(/[^\p{L}\p{N}]/gu, '').length
