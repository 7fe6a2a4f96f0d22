// Footnote marks on figures: small ink that floats beside the digits. 88¹ is not 881.
import { greatest, least } from '../../../vocabulary/long-lists.ts'
import type { Blob } from '../pixels/blobs.ts'

/** In heights of the figure: a mark is at most so high, and its foot stands so far above the figure's. */
const MARK = { highest: 0.78, least: 0.3, rise: 0.25 }

/** The marks at the end of a figure's ink, apart from the figure; none where nothing floats. */
export function partedMarks(blobs: Blob[]): { figure: Blob[]; marks: Blob[] } {
  const sorted = [...blobs].sort((a, b) => a.area[0] - b.area[0])
  const top = least(sorted.map(({ area }) => area[1]))
  const tallest = greatest(sorted.map(({ area }) => area[3] - area[1]))
  const foot = greatest(sorted.filter((blob) => isTall(blob, tallest)).map(({ area }) => area[3]))
  let end = sorted.length
  while (end > 0 && floats(sorted[end - 1], { tallest, foot, top })) end--
  return end === 0
    ? { figure: sorted, marks: [] }
    : { figure: sorted.slice(0, end), marks: sorted.slice(end) }
}

const isTall = ({ area }: Blob, tallest: number): boolean => area[3] - area[1] > 0.85 * tallest

function floats(
  blob: Blob | undefined,
  { tallest, foot, top }: { tallest: number; foot: number; top: number },
): boolean {
  if (!blob) return false
  const high = blob.area[3] - blob.area[1]
  return (
    high < MARK.highest * tallest &&
    high > MARK.least * tallest &&
    foot - blob.area[3] > MARK.rise * tallest &&
    blob.area[1] - top < MARK.rise * tallest
  )
}
