// How low or how high a withheld number can lie at most, shown by a sum of printed lines: checked with whole numbers alone.
import type { EndShown } from '../../vocabulary/released/certificate.ts'
import type { Attacker } from './attacker.ts'

/** null: it shows nothing. */
export function endProved(
  { system, lines, names }: Attacker,
  { of, end, per, times }: EndShown,
): number | null {
  const unknown = names.indexOf(of)
  if (unknown < 0 || !Number.isSafeInteger(per) || per < 1) return null
  const sign = end === 'most' ? 1 : -1
  const rowOf = new Map(lines.map(({ key }, r) => [key, system.rows[r]]))
  // What the lines do not account for, each unknown takes as far as its mark allows.
  const left = new Map([[unknown, sign * per]])
  let sum = 0
  for (const [key, n] of Object.entries(times)) {
    const row = rowOf.get(key)
    const is = n > 0 ? row?.high : row?.low
    if (!row || !Number.isSafeInteger(n) || is == null) return null
    sum += n * is
    for (const { at, by } of row.terms) left.set(at, (left.get(at) ?? 0) - n * by)
  }
  for (const [at, n] of left) {
    if (n === 0) continue
    const is = n > 0 ? system.high[at] : system.low[at]
    if (is == null) return null
    sum += n * is
  }
  return Number.isSafeInteger(sum) ? sign * Math.floor(sum / per) : null
}
