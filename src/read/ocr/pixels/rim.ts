// What hangs on the edge of a picture: the dark beside the sheet on a copier's glass. It lies as the glass does, not as the sheet.
import type { Mask } from './grey.ts'

export function withoutRim({ width, height, ink }: Mask): Mask {
  const own = ink.slice()
  const waiting: number[] = []
  const take = (at: number): void => {
    if (!own[at]) return
    own[at] = 0
    waiting.push(at)
  }
  for (let x = 0; x < width; x++) for (const y of [0, height - 1]) take(y * width + x)
  for (let y = 0; y < height; y++) for (const x of [0, width - 1]) take(y * width + x)
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const x = at % width
    if (x > 0) take(at - 1)
    if (x + 1 < width) take(at + 1)
    if (at >= width) take(at - width)
    if (at + width < own.length) take(at + width)
  }
  return { width, height, ink: own }
}
