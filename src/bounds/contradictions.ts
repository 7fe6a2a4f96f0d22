// Minimal sets of statements that cannot all be true: leave any one out and the rest agree.
import type { Row } from './rows.ts'

/** Can these rows all be true at once? */
export type Agree = (rows: readonly Row[]) => boolean

/** At most so many sets for one group of statements that hang together: an editor acts on a handful, and their number can explode. */
export const MOST_CONTRADICTIONS = 20

/** At most so many sets of left-out statements are tried when looking for further ones. */
const MOST_TRIES = 120

/** First sets that share no statement, until the rest agrees; then those that overlap one of them; then any others. */
export function minimalContradictions(rows: readonly Row[], agree: Agree): Row[][] {
  const found: Row[][] = []
  let rest = rows
  while (found.length < MOST_CONTRADICTIONS && !agree(rest)) {
    const set = minimalWithin(rest, agree)
    found.push(set)
    rest = rest.filter((row) => !set.includes(row))
  }
  const apart = [...found]
  for (const set of apart.length > 1 ? apart : []) {
    const others = new Set(apart.filter((other) => other !== set).flat())
    addOverlapping(
      rows.filter((row) => !others.has(row)),
      found,
      agree,
    )
  }
  addOverlapping(rows, found, agree)
  return found
}

/** Reiter's tree: a set not yet known must do without at least one statement of every known one. */
function addOverlapping(rows: readonly Row[], found: Row[][], agree: Agree): void {
  const order = new Map(rows.map((row, i) => [row, i]))
  const known = found.filter((set) => set.every((row) => order.has(row)))
  const tried = new Set<string>()
  const waiting: Row[][] = [[]]
  for (const leftOut of waiting) {
    if (found.length >= MOST_CONTRADICTIONS || tried.size >= MOST_TRIES) return
    const key = leftOut
      .map((row) => order.get(row) ?? 0)
      .sort((a, b) => a - b)
      .join(' ')
    if (tried.has(key)) continue
    tried.add(key)
    const rest = rows.filter((row) => !leftOut.includes(row))
    let set = known.find((one) => !one.some((row) => leftOut.includes(row)))
    if (!set) {
      if (agree(rest)) continue
      set = minimalWithin(rest, agree)
      known.push(set)
      found.push(set)
    }
    waiting.push(...set.map((row) => [...leftOut, row]))
  }
}

/** QuickXplain (Junker 2004), then each member left out once more to see that it is needed. */
function minimalWithin(rows: readonly Row[], agree: Agree): Row[] {
  let set = quick([], [], rows, agree)
  for (const row of set) {
    const others = set.filter((other) => other !== row)
    if (!agree(others)) set = others
  }
  return set
}

function quick(
  base: readonly Row[],
  added: readonly Row[],
  rows: readonly Row[],
  agree: Agree,
): Row[] {
  if (added.length > 0 && !agree(base)) return []
  if (rows.length === 1) return [...rows]
  const half = rows.length >> 1
  const [first, second] = [rows.slice(0, half), rows.slice(half)]
  const fromSecond = quick([...base, ...first], first, second, agree)
  const fromFirst = quick([...base, ...fromSecond], fromSecond, first, agree)
  return [...fromFirst, ...fromSecond]
}
