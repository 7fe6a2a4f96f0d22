// The picture without its rules: what is left is lettering, and a letter that touched a rule stands free.
import type { Grey } from './grey.ts'
import { WHITE } from './grey.ts'
import { areaOf, type PixelRule } from './pixel-rules.ts'

export function withoutRules(grey: Grey, rules: PixelRule[]): Grey {
  const { width, height } = grey
  const pixels = grey.pixels.slice()
  for (const rule of rules) {
    const [x0, y0, x1, y1] = areaOf(rule)
    for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
      pixels.fill(WHITE, y * width + Math.max(0, x0), y * width + Math.min(width, x1))
  }
  return { width, height, pixels }
}
