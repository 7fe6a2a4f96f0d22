// Shaded cells are parted by thin white lines: their edges are brought together, so that one line stands for both.
import type { Area } from './grey.ts'
import type { Shade } from './shading.ts'

/** Edges that lie within so many pixels, at 300 dots per inch, are one. */
const ONE_EDGE = 16

export function snappedShades(shades: Shade[]): Shade[] {
  const x = snapping(shades.flatMap(({ area }) => [area[0], area[2]]))
  const y = snapping(shades.flatMap(({ area }) => [area[1], area[3]]))
  return shades.map(({ area: [x0, y0, x1, y1], tone }) => {
    const area: Area = [x(x0), y(y0), x(x1), y(y1)]
    return { area, tone }
  })
}

/** From an edge to the middle of all edges that lie with it. */
function snapping(edges: number[]): (edge: number) => number {
  const together: number[][] = []
  for (const edge of [...new Set(edges)].sort((a, b) => a - b)) {
    const first = together.at(-1)?.[0]
    if (first !== undefined && edge - first <= ONE_EDGE) together.at(-1)?.push(edge)
    else together.push([edge])
  }
  const middles = new Map(
    together.flatMap((own) => {
      const middle = own.reduce((sum, edge) => sum + edge, 0) / own.length
      return own.map((edge) => [edge, middle] as const)
    }),
  )
  return (edge) => middles.get(edge) ?? edge
}
