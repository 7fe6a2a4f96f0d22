// A number as a reader types it.
import { atLeast, type Bounds, exactly } from '../../vocabulary/bounds.ts'
import { inLeastUnits } from '../../vocabulary/least-unit.ts'
import type { FigureKind } from '../../vocabulary/reply.ts'

/**
 * "20", "1,204", "<5" (nought to four), "6+", "13-17", "13 to 17"; null where it is none of these. What is no count may
 * have decimals and its sign: "£2,713.92", "12.5 %".
 */
export function boundsTyped(typed: string, kind: FigureKind = 'count'): Bounds | null {
  const signs = kind === 'count' ? /[,\s](?=\d{3}\b)/g : /[,\s](?=\d{3}\b)|[£%]/g
  const plain = typed.replaceAll(signs, '').trim()
  const [, below] = /^<\s*(\d+)$/.exec(plain) ?? []
  if (below !== undefined)
    return Number(below) > 0 ? safe({ low: 0, high: inLeastUnits(Number(below), kind) - 1 }) : null
  const [first = '', last, ...more] = plain.split(/\s*(?:-|–|\bto\b)\s*/)
  const floor = first?.endsWith('+') && last === undefined
  const low = numberTyped(floor ? first.slice(0, -1) : first, kind)
  if (low === null || more.length > 0) return null
  if (floor) return safe(atLeast(low))
  if (last === undefined) return safe(exactly(low))
  const high = numberTyped(last, kind)
  return high !== null && low <= high ? safe({ low, high }) : null
}

/** In whole least units; null where it is no such number. */
function numberTyped(text: string, kind: FigureKind): number | null {
  const forms = kind === 'count' ? /^\d+$/ : /^\d+(?:\.\d{1,4})?$/
  const plain = text.trim()
  return forms.test(plain) ? inLeastUnits(Number(plain), kind) : null
}

const safe = (bounds: Bounds): Bounds | null =>
  Number.isSafeInteger(bounds.low) && Number.isSafeInteger(bounds.high ?? 0) ? bounds : null
