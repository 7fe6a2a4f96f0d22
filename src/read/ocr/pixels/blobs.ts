// Connected pieces of ink on a picture: letters, dots, strokes.
import { greatest, least } from '../../../vocabulary/long-lists.ts'
import type { Area, Mask } from './grey.ts'

export interface Blob {
  area: Area
  /** Pixels of ink. */
  ink: number
}

/** Eight neighbours connect. Found row by row: runs of ink that touch a run of the row above belong to its blob. */
export function blobsOf({ width, height, ink }: Mask): Blob[] {
  const parent: number[] = []
  const found: Blob[] = []
  const rootOf = (i: number): number => {
    let at = i
    while (parent[at] !== at) {
      parent[at] = parent[parent[at] ?? at] ?? at
      at = parent[at] ?? at
    }
    return at
  }
  let above: Run[] = []
  for (let y = 0; y < height; y++) {
    const row: Run[] = []
    let k = 0
    for (let x = 0; x < width; x++) {
      if (!ink[y * width + x]) continue
      const from = x
      while (x < width && ink[y * width + x]) x++
      while (k > 0 && (above[k - 1]?.to ?? 0) >= from) k--
      while (k < above.length && (above[k]?.to ?? 0) < from) k++
      let id = -1
      for (let j = k; j < above.length && (above[j]?.from ?? 0) <= x; j++) {
        const other = rootOf(above[j]?.id ?? 0)
        if (id < 0) id = other
        else if (id !== other) parent[other] = id
      }
      if (id < 0) {
        id = parent.length
        parent.push(id)
        found.push({ area: [from, y, x, y + 1], ink: 0 })
      }
      const own = found[id]
      if (own) widen(own, [from, y, x, y + 1], x - from)
      row.push({ from, to: x, id })
    }
    above = row
  }
  return joined(found, rootOf)
}

export const aroundBlobs = (blobs: Blob[]): Area => [
  least(blobs.map(({ area }) => area[0])),
  least(blobs.map(({ area }) => area[1])),
  greatest(blobs.map(({ area }) => area[2])),
  greatest(blobs.map(({ area }) => area[3])),
]

interface Run {
  from: number
  to: number
  id: number
}

function joined(found: Blob[], rootOf: (i: number) => number): Blob[] {
  for (const [i, blob] of found.entries()) {
    const root = found[rootOf(i)]
    if (root && root !== blob) widen(root, blob.area, blob.ink)
  }
  return found.filter((_, i) => rootOf(i) === i)
}

function widen(blob: Blob, [x0, y0, x1, y1]: Area, ink: number): void {
  const { area } = blob
  area[0] = Math.min(area[0], x0)
  area[1] = Math.min(area[1], y0)
  area[2] = Math.max(area[2], x1)
  area[3] = Math.max(area[3], y1)
  blob.ink += ink
}
