// Drawing on pixels: washes that let the ink through, and frames.
import type { Pixels } from './open-png.ts'

export type Colour = [red: number, green: number, blue: number]

/** Left, top, right and bottom in pixels; the right and bottom edges are outside. */
export type Area = [x0: number, y0: number, x1: number, y1: number]

/** Lays a colour over an area so thinly that what stands there stays readable: 0 leaves nothing, 1 hides everything. */
export function wash(
  pixels: Pixels,
  [x0, y0, x1, y1]: Area,
  colour: Colour,
  strength: number,
): void {
  const { width, height, rgba } = pixels
  for (let y = Math.max(0, Math.round(y0)); y < Math.min(height, Math.round(y1)); y++)
    for (let x = Math.max(0, Math.round(x0)); x < Math.min(width, Math.round(x1)); x++)
      for (const [k, own] of colour.entries()) {
        const at = (y * width + x) * 4 + k
        rgba[at] = Math.round((rgba[at] ?? 0) * (1 - strength) + own * strength)
      }
}

export function frame(pixels: Pixels, [x0, y0, x1, y1]: Area, colour: Colour, thick: number): void {
  wash(pixels, [x0, y0, x1, y0 + thick], colour, 1)
  wash(pixels, [x0, y1 - thick, x1, y1], colour, 1)
  wash(pixels, [x0, y0, x0 + thick, y1], colour, 1)
  wash(pixels, [x1 - thick, y0, x1, y1], colour, 1)
}
