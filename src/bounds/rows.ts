// A statement made ready for arithmetic: unknowns by number, whole numbers of any size, one floor and one ceiling.
import type { Statement } from '../vocabulary/constraint.ts'

export interface Term {
  /** Which unknown, from 0. */
  at: number
  by: bigint
}

/** low ≤ Σ by × unknown ≤ high; null where that side is open. Divided by its common factor, so "2a = 3" is already impossible. */
export interface Row {
  id: string
  terms: Term[]
  low: bigint | null
  high: bigint | null
}

export function rowOf(statement: Statement, numberOf: ReadonlyMap<string, number>): Row {
  const terms = Object.entries(statement.terms)
    .filter(([, by]) => by !== 0)
    .map(([name, by]) => ({ at: numberOf.get(name) ?? -1, by: BigInt(by) }))
  const value = BigInt(statement.value)
  const low = statement.relation === '<=' ? null : value
  const high = statement.relation === '>=' ? null : value
  return withoutCommonFactor({ id: statement.id, terms, low, high })
}

function withoutCommonFactor(row: Row): Row {
  const factor = row.terms.reduce((so, { by }) => greatestCommon(so, by), 0n)
  if (factor <= 1n) return row
  return {
    id: row.id,
    terms: row.terms.map(({ at, by }) => ({ at, by: by / factor })),
    low: row.low === null ? null : dividedUp(row.low, factor),
    high: row.high === null ? null : dividedDown(row.high, factor),
  }
}

function greatestCommon(a: bigint, b: bigint): bigint {
  let [x, y] = [abs(a), abs(b)]
  while (y) [x, y] = [y, x % y]
  return x
}

export const abs = (n: bigint): bigint => (n < 0n ? -n : n)

/** 7 / 2 = 3, -7 / 2 = -4. */
export function dividedDown(a: bigint, b: bigint): bigint {
  const whole = a / b
  return a % b !== 0n && a < 0n !== b < 0n ? whole - 1n : whole
}

export const dividedUp = (a: bigint, b: bigint): bigint => -dividedDown(-a, b)

/** Do these whole numbers satisfy the row, to the last digit? */
export function holds({ terms, low, high }: Row, values: readonly bigint[]): boolean {
  const sum = terms.reduce((so, { at, by }) => so + by * (values[at] ?? 0n), 0n)
  return (low === null || sum >= low) && (high === null || sum <= high)
}

/** Rows that share an unknown, directly or through others, belong together; rows without unknowns stand alone. */
export function together(rows: readonly Row[]): Row[][] {
  const headOf = new Map<number, number>()
  const head = (at: number): number => {
    let top = at
    while (headOf.has(top)) top = headOf.get(top) ?? top
    if (top !== at) headOf.set(at, top)
    return top
  }
  for (const { terms } of rows) {
    const first = terms[0]
    for (const { at } of terms) {
      const [a, b] = [head(first?.at ?? at), head(at)]
      if (a !== b) headOf.set(b, a)
    }
  }
  const groups = new Map<number, Row[]>()
  const alone: Row[][] = []
  for (const row of rows) {
    const first = row.terms[0]
    if (!first) alone.push([row])
    else {
      const group = groups.get(head(first.at))
      if (group) group.push(row)
      else groups.set(head(first.at), [row])
    }
  }
  return [...groups.values(), ...alone]
}
