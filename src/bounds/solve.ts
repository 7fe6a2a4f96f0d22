// What could the numbers be, and can it all be true? Whole-number statements in; exact ends and minimal contradictions out.

import type { Highs } from 'highs'
import type { Bounds } from '../vocabulary/bounds.ts'
import type { Solution, StatementSystem } from '../vocabulary/constraint.ts'
import { append } from '../vocabulary/long-lists.ts'
import { checkSystem } from './check-system.ts'
import { openPieces } from './components.ts'
import { type Judge, minimalContradictions, type Suspects } from './contradictions.ts'
import { anything, conflictAmong, type Ranges } from './propagate.ts'
import { weightyAmong } from './ray.ts'
import { type Row, rowOf, together } from './rows.ts'
import { isPossible, searchPiece } from './search-piece.ts'
import { theHighs } from './solver.ts'

/** open: unknowns whose interval holds the truth but may be wider than it, because an exact search was given up; absent when none. */
export interface Solved extends Solution {
  open?: string[]
}

/**
 * Every unknown is whole and at least 0. Infeasible systems have no intervals, but every minimal set of statements
 * that cannot all be true (at most 20 for each group that hangs together; apartOnly: so many that share no statement that
 * the rest agrees). Throws CandourError for a system that is none.
 */
export async function solve(
  given: StatementSystem,
  { apartOnly = false }: { apartOnly?: boolean } = {},
): Promise<Solved> {
  const system = checkSystem(given)
  const highs = await theHighs()
  const numberOf = new Map(system.unknowns.map((name, number) => [name, number]))
  const rows = system.statements.map((statement) => rowOf(statement, numberOf))
  const whole: Known = { ranges: anything(system.unknowns.length), open: new Set() }
  const contradictions: Row[][] = []
  const judge: Judge = {
    agree: (some) => doAgree(highs, some, whole),
    suspects: (some) => suspectsAmong(highs, some, anything(system.unknowns.length)),
  }
  for (const group of together(rows)) {
    if (!settle(highs, group, whole))
      append(contradictions, minimalContradictions(group, judge, apartOnly))
  }
  if (contradictions.length > 0)
    return { feasible: false, intervals: {}, contradictions: idsOf(contradictions, rows) }
  const intervals = Object.fromEntries(
    system.unknowns.map((name, at) => [name, boundsOf(whole.ranges, at)]),
  )
  const open = system.unknowns.filter((_, at) => whole.open.has(at))
  return { feasible: true, intervals, contradictions: [], ...(open.length > 0 && { open }) }
}

interface Known {
  ranges: Ranges
  open: Set<number>
}

/** Writes the exact ends of this group's unknowns into what is known; false when nothing satisfies the group. */
function settle(highs: Highs, group: readonly Row[], known: Known): boolean {
  const left = openPieces(group, anything(known.ranges.low.length))
  if (!left) return false
  const unknowns = new Set(group.flatMap(({ terms }) => terms.map(({ at }) => at)))
  for (const at of unknowns) {
    known.ranges.low[at] = left.ranges.low[at] ?? 0n
    known.ranges.high[at] = left.ranges.high[at] ?? null
  }
  for (const piece of left.pieces) {
    const answer = searchPiece(highs, piece)
    if (!answer) return false
    for (const [number, at] of piece.names.entries()) {
      const shift = piece.shift[number] ?? 0n
      const high = answer.ranges.high[number] ?? null
      known.ranges.low[at] = (answer.ranges.low[number] ?? 0n) + shift
      known.ranges.high[at] = high === null ? null : high + shift
      if (answer.open.has(number)) known.open.add(at)
    }
  }
  return true
}

/** By narrowing alone, or by the solver's proof, of which each statement is still to be tried. */
function suspectsAmong(highs: Highs, rows: readonly Row[], from: Ranges): Suspects | null {
  const weighty = weightyAmong(highs, rows, from)
  if (weighty && !doAgree(highs, weighty, { ranges: from, open: new Set() }))
    return { rows: weighty, few: true }
  const conflict = conflictAmong(rows, from)
  return conflict && { rows: conflict, few: false }
}

/** What a search could not settle is taken to agree: nothing is called a contradiction without proof. */
function doAgree(highs: Highs, rows: readonly Row[], { ranges }: Known): boolean {
  const left = openPieces(rows, anything(ranges.low.length))
  return left?.pieces.every((piece) => isPossible(highs, piece) !== false) ?? false
}

/** Smallest first, sets and statements in the order they came in. */
function idsOf(sets: Row[][], rows: readonly Row[]): string[][] {
  return sets
    .map((set) => set.map((row) => rows.indexOf(row)).sort((a, b) => a - b))
    .sort((a, b) => a.length - b.length || firstDifference(a, b))
    .map((set) => set.map((at) => rows[at]?.id ?? ''))
}

function firstDifference(a: number[], b: number[]): number {
  const i = a.findIndex((at, k) => at !== b[k])
  return (a[i] ?? 0) - (b[i] ?? 0)
}

/** Numbers beyond what JSON carries exactly are open ends. */
const LARGEST = BigInt(Number.MAX_SAFE_INTEGER)

function boundsOf({ low, high }: Ranges, at: number): Bounds {
  const [from, to] = [low[at] ?? 0n, high[at] ?? null]
  return {
    low: Number(from < LARGEST ? from : LARGEST),
    high: to === null || to > LARGEST ? null : Number(to),
  }
}
