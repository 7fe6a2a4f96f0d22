// How large the letters of a line are and where they stand, told by their ink: a picture has no fonts.
import { greatest } from '../../../vocabulary/long-lists.ts'
import type { Area } from '../pixels/grey.ts'
import type { ReadLine, ReadWord } from './read-ink.ts'

export interface Lettering {
  /** y of the line that the letters stand on, in pixels. */
  baseline: number
  /** What a font would call its size, in pixels. */
  size: number
}

/** Heights in sizes, as in the common text faces. */
const CAPITALS = 0.7
const SMALL_LETTERS = 0.5
/** A dash or a star alone stands so far above the baseline, by its middle. */
const MIDDLE = 0.28
const TALL = /[\p{Lu}\p{Nd}bdfhklß]/u
const LETTER = /[\p{L}\p{Nd}]/u
/** Lines this near to the page's usual size have it: ink differs by a pixel, fonts do not. */
const USUAL = 0.18

/** Of each line, in their order. */
export function letteringOf(lines: ReadLine[]): Lettering[] {
  const measured = lines.map(measure)
  const sizes = lines
    .flatMap(({ ink }, i) => {
      const size = measured[i]?.size
      return size ? ink.blobs.map(() => size) : []
    })
    .sort((a, b) => a - b)
  const usual = sizes[sizes.length >> 1] ?? 40
  return measured.map((own, i) => {
    if (!own) return standing(lines[i]?.ink.area ?? [0, 0, 0, 0], usual)
    const isUsual = Math.abs(own.size - usual) < USUAL * usual
    return isUsual ? { ...own, size: usual } : own
  })
}

/** Null where no letter or digit was read. */
function measure({ words }: ReadLine): Lettering | null {
  const lettered = words.filter(({ text, blobs }) => LETTER.test(text) && blobs.length > 0)
  const text = lettered.map((word) => word.text).join('')
  if (lettered.length === 0) return null
  const letters = lettersOf(lettered)
  const baseline = middleOf(letters.map((area) => area[3]))
  const high = letters.map((area) => baseline - area[1]).sort((a, b) => a - b)
  const highest = high[Math.floor(0.85 * high.length)] ?? 0
  return { baseline, size: Math.max(4, highest / (TALL.test(text) ? CAPITALS : SMALL_LETTERS)) }
}

/** Ink high enough to be a letter. */
function lettersOf(words: ReadWord[]): Area[] {
  const areas = words.flatMap(({ blobs }) => blobs.map(({ area }) => area))
  const tallest = greatest(areas.map(([, y0, , y1]) => y1 - y0))
  return areas.filter(([, y0, , y1]) => y1 - y0 > 0.45 * tallest)
}

const middleOf = (numbers: number[]): number =>
  [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0

const standing = ([, y0, , y1]: Area, size: number): Lettering => ({
  baseline: (y0 + y1) / 2 + MIDDLE * size,
  size,
})
