// The picture of a page with parts of it painted over in its pixels: what stood there is not in the file that comes out.
import type { House } from '../store/house.ts'
import type { Box } from '../vocabulary/place.ts'
import { openPng } from './drawing/open-png.ts'
import { type Area, type Colour, wash } from './drawing/pen.ts'
import { pngOf } from './drawing/png.ts'
import { pageImage } from './page-images.ts'

const BLACK: Colour = [0, 0, 0]

/** boxes in points of the page, which is `width` points wide. Null where the page cannot be painted. */
export async function coveredPage(
  house: House,
  { sha256, page }: { sha256: string; page: number },
  { boxes, width }: { boxes: readonly Box[]; width: number },
): Promise<Uint8Array | null> {
  const painted = await pageImage(house, sha256, page)
  if (!painted) return null
  const png = await house.blobs.open(painted.image)
  return boxes.length === 0 ? png : covered(png, boxes, width)
}

/** Every pixel that a box touches. */
export function covered(png: Uint8Array, boxes: readonly Box[], width: number): Uint8Array {
  const pixels = openPng(png)
  const scale = width > 0 ? pixels.width / width : 1
  for (const [x0, top, x1, bottom] of boxes) {
    const area: Area = [
      Math.floor(x0 * scale),
      Math.floor(top * scale),
      Math.ceil(x1 * scale),
      Math.ceil(bottom * scale),
    ]
    wash(pixels, area, BLACK, 1)
  }
  return pngOf(pixels.rgba, pixels.width, pixels.height, pixels.width * 4)
}
