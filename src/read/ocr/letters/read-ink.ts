// The words of a straight picture: every line of ink is read by itself, and each word keeps the ink that it was read from.
import { aroundBlobs, type Blob } from '../pixels/blobs.ts'
import { type Area, cropped, type Grey, WHITE } from '../pixels/grey.ts'
import type { InkLine } from '../pixels/text-lines.ts'
import { ONE_LINE, type Recogniser, type TesseractWord } from './tesseract.ts'

export interface ReadWord {
  text: string
  /** Round its ink, in pixels of the picture. */
  area: Area
  blobs: Blob[]
  /** 0 to 1, as the recogniser says. */
  confidence: number
}

/** Words of one line of ink, from the left. A line that could not be read has one word without text. */
export interface ReadLine {
  ink: InkLine
  words: ReadWord[]
}

/** White round a line, in pixels: the recogniser reads nothing at an edge. */
const MARGIN = { across: 14, down: 14 }
/** The grey edge of a letter, in pixels. */
const EDGE = 2

export function readInk(grey: Grey, lines: InkLine[], recogniser: Recogniser): ReadLine[] {
  return lines.map((ink) => {
    const read = recogniser.read(inkAlone(grey, ink, MARGIN), ONE_LINE)
    const words = read.flatMap((line) => line.words).filter(({ text }) => text.trim() !== '')
    return { ink, words: words.length > 0 ? sharedOut(ink, words) : [unread(ink)] }
  })
}

/** 0 to 1, over all characters; nought where nothing was read. */
export function meanConfidence(lines: ReadLine[]): number {
  const words = lines.flatMap((line) => line.words)
  const characters = words.reduce((sum, { text }) => sum + text.length, 0)
  const sum = words.reduce((all, { text, confidence }) => all + text.length * confidence, 0)
  return characters === 0 ? 0 : sum / characters
}

/** The picture of these blobs only: what else reaches into their box (the tails of the line above) is left white. */
export function inkAlone(
  grey: Grey,
  { area, blobs }: InkLine,
  margin: { across: number; down: number },
): Grey {
  const piece = cropped(grey, area, margin)
  const own = new Uint8Array(piece.width * piece.height)
  const [left, top] = [area[0] - margin.across, area[1] - margin.down]
  for (const { area: blob } of blobs)
    for (let y = blob[1] - EDGE; y < blob[3] + EDGE; y++) {
      if (y < top || y >= top + piece.height) continue
      const row = (y - top) * piece.width - left
      own.fill(1, row + Math.max(left, blob[0] - EDGE), row + blob[2] + EDGE)
    }
  for (let i = 0; i < own.length; i++) if (!own[i]) piece.pixels[i] = WHITE
  return piece
}

/** Each blob goes to the word that it lies in, or nearest to. */
function sharedOut({ area, blobs }: InkLine, words: TesseractWord[]): ReadWord[] {
  const [left, top] = [area[0] - MARGIN.across, area[1] - MARGIN.down]
  const own: Blob[][] = words.map(() => [])
  for (const blob of blobs) {
    const middle = (blob.area[0] + blob.area[2]) / 2 - left
    let nearest = 0
    for (const [i, { bbox }] of words.entries())
      if (offBy(middle, bbox) < offBy(middle, words[nearest]?.bbox ?? bbox)) nearest = i
    own[nearest]?.push(blob)
  }
  return words.map(({ text, bbox, confidence }, i) => {
    const mine = own[i] ?? []
    const said: Area = [bbox.x0 + left, bbox.y0 + top, bbox.x1 + left, bbox.y1 + top]
    return {
      text: text.trim(),
      area: mine.length > 0 ? aroundBlobs(mine) : said,
      blobs: mine,
      confidence: confidence / 100,
    }
  })
}

const offBy = (x: number, { x0, x1 }: { x0: number; x1: number }): number =>
  Math.max(0, x0 - x, x - x1)

const unread = ({ area, blobs }: InkLine): ReadWord => ({ text: '', area, blobs, confidence: 0 })
