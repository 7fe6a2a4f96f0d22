// A picture turned by quarters, so that what ran up or down the page runs to the right.
import type { Turn } from '../../page/ink.ts'
import type { Grey } from './grey.ts'

/** `turn` is the way the text runs in the picture, anticlockwise: 90 reads upwards. */
export function quarterTurned({ width, height, pixels }: Grey, turn: Turn): Grey {
  switch (turn) {
    case 0:
      return { width, height, pixels }
    case 180:
      return { width, height, pixels: pixels.slice().reverse() }
    default: {
      const turned = new Uint8Array(pixels.length)
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          const to = turn === 90 ? x * height + (height - 1 - y) : (width - 1 - x) * height + y
          turned[to] = pixels[y * width + x] ?? 0
        }
      return { width: height, height: width, pixels: turned }
    }
  }
}
