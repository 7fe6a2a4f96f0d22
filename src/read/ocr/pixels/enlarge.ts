// A picture at another size.
import type { Grey } from './grey.ts'

/** Between pixels, each by its nearness. */
export function enlarged({ width, height, pixels }: Grey, times: number): Grey {
  const wide = Math.max(1, Math.round(width * times))
  const high = Math.max(1, Math.round(height * times))
  const large = new Uint8Array(wide * high)
  for (let y = 0; y < high; y++) {
    const sy = within((y + 0.5) / times - 0.5, height - 1)
    const [y0, fy] = [Math.floor(sy), sy % 1]
    const below = Math.min(height - 1, y0 + 1) * width
    for (let x = 0; x < wide; x++) {
      const sx = within((x + 0.5) / times - 0.5, width - 1)
      const [x0, fx] = [Math.floor(sx), sx % 1]
      const x1 = Math.min(width - 1, x0 + 1)
      const top = (pixels[y0 * width + x0] ?? 0) * (1 - fx) + (pixels[y0 * width + x1] ?? 0) * fx
      const bottom = (pixels[below + x0] ?? 0) * (1 - fx) + (pixels[below + x1] ?? 0) * fx
      large[y * wide + x] = Math.round(top * (1 - fy) + bottom * fy)
    }
  }
  return { width: wide, height: high, pixels: large }
}

const within = (at: number, most: number): number => Math.max(0, Math.min(most, at))
