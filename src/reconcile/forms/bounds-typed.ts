// A number as a reader types it.
import { atLeast, type Bounds, exactly } from '../../vocabulary/bounds.ts'

/** "20", "1,204", "<5" (nought to four), "6+", "13-17", "13 to 17"; null where it is none of these. */
export function boundsTyped(typed: string): Bounds | null {
  const plain = typed.replaceAll(/[,\s](?=\d{3}\b)/g, '').trim()
  const [, below] = /^<\s*(\d+)$/.exec(plain) ?? []
  if (below !== undefined)
    return Number(below) > 0 ? safe({ low: 0, high: Number(below) - 1 }) : null
  const [, floor] = /^(\d+)\s*\+$/.exec(plain) ?? []
  if (floor !== undefined) return safe(atLeast(Number(floor)))
  const [, low, high] = /^(\d+)\s*(?:-|–|to)\s*(\d+)$/.exec(plain) ?? []
  if (low !== undefined)
    return Number(low) <= Number(high) ? safe({ low: Number(low), high: Number(high) }) : null
  return /^\d+$/.test(plain) ? safe(exactly(Number(plain))) : null
}

const safe = (bounds: Bounds): Bounds | null =>
  Number.isSafeInteger(bounds.low) && Number.isSafeInteger(bounds.high ?? 0) ? bounds : null
