// Minimal sets of statements that cannot all be true: leave any one out and the rest agree.
import { append } from '../vocabulary/long-lists.ts'
import type { Row } from './rows.ts'

/** What is asked of a set of rows. */
export interface Judge {
  /** Can they all be true at once? */
  agree(rows: readonly Row[]): boolean
  /** A smaller set among them that does not agree, where one is quickly seen. */
  suspects(rows: readonly Row[]): Suspects | null
}

export interface Suspects {
  rows: readonly Row[]
  /** Hardly any of them could be left out. */
  few: boolean
}

/** At most so many sets for one group of statements that hang together: an editor acts on a handful, and their number can explode. */
export const MOST_CONTRADICTIONS = 20

/**
 * So many times a statement may be looked at in the search for further sets, counted and not timed, so that the same
 * system always gives the same answer: a second or two at most. The first set is found whatever it takes.
 */
const MOST_LOOKS = 40_000
const MOST_TRIES = 300

/**
 * First sets that share no statement, until the rest agrees; then those that overlap one of them; then any others.
 * apartOnly: the first kind alone, for who wants to know what to leave aside and not what to tell an editor.
 */
export function minimalContradictions(rows: readonly Row[], by: Judge, apartOnly = false): Row[][] {
  const judge = countingLooks(by)
  const found: Row[][] = []
  let rest = rows
  while (found.length < MOST_CONTRADICTIONS && !judge.isTired() && !judge.agree(rest)) {
    const set = minimalWithin(rest, judge)
    if (found.length === 0) judge.startCounting()
    found.push(set)
    rest = rest.filter((row) => !set.includes(row))
  }
  if (apartOnly) return found
  const apart = [...found]
  for (const set of apart.length > 1 ? apart : []) {
    const others = new Set(apart.filter((other) => other !== set).flat())
    addOverlapping(
      rows.filter((row) => !others.has(row)),
      found,
      judge,
    )
  }
  addOverlapping(rows, found, judge)
  return found
}

interface Patience extends Judge {
  startCounting(): void
  isTired(): boolean
}

function countingLooks(judge: Judge): Patience {
  let looks = Number.NEGATIVE_INFINITY
  return {
    agree(rows) {
      looks += rows.length
      return judge.agree(rows)
    },
    suspects: (rows) => judge.suspects(rows),
    startCounting() {
      looks = 0
    },
    isTired: () => looks > MOST_LOOKS,
  }
}

/** Reiter's tree: a set not yet known must do without at least one statement of every known one. */
function addOverlapping(rows: readonly Row[], found: Row[][], judge: Patience): void {
  const order = new Map(rows.map((row, i) => [row, i]))
  const known = found.filter((set) => set.every((row) => order.has(row)))
  const tried = new Set<string>()
  const waiting: Row[][] = [[]]
  for (const leftOut of waiting) {
    if (found.length >= MOST_CONTRADICTIONS || tried.size >= MOST_TRIES) return
    if (judge.isTired()) return
    const key = leftOut
      .map((row) => order.get(row) ?? 0)
      .sort((a, b) => a - b)
      .join(' ')
    if (tried.has(key)) continue
    tried.add(key)
    const rest = rows.filter((row) => !leftOut.includes(row))
    let set = known.find((one) => !one.some((row) => leftOut.includes(row)))
    if (!set) {
      if (judge.agree(rest)) continue
      set = minimalWithin(rest, judge)
      known.push(set)
      found.push(set)
    }
    append(
      waiting,
      longestFirst(set).map((row) => [...leftOut, row]),
    )
  }
}

/** Without a statement that ties many unknowns together a wholly other set is found; without a single number often the same with a stand-in. */
const longestFirst = (set: readonly Row[]): Row[] =>
  set.toSorted((a, b) => b.terms.length - a.terms.length)

/** QuickXplain (Junker 2004) where much is to be left out; then each member is left out once to see that it is needed. */
function minimalWithin(rows: readonly Row[], judge: Judge): Row[] {
  const suspects = judge.suspects(rows)
  let set = suspects?.few ? [...suspects.rows] : quick([], [], suspects?.rows ?? rows, judge)
  for (const row of set) {
    const others = set.filter((other) => other !== row)
    if (!judge.agree(others)) set = others
  }
  return set
}

function quick(
  base: readonly Row[],
  added: readonly Row[],
  rows: readonly Row[],
  judge: Judge,
): Row[] {
  if (added.length > 0 && !judge.agree(base)) return []
  if (rows.length === 1) return [...rows]
  const half = rows.length >> 1
  const [first, second] = [rows.slice(0, half), rows.slice(half)]
  const fromSecond = quick([...base, ...first], first, second, judge)
  const fromFirst = quick([...base, ...fromSecond], fromSecond, first, judge)
  return [...fromFirst, ...fromSecond]
}
