// Statements as linear constraints over unknown whole-number counts: the one idea both desks share.
import type { Bounds } from './bounds.ts'

/** Sum of coefficient × unknown, related to a whole number: { terms: { officers: 1, staff: 1, total: -1 }, relation: '=', value: 0 }. */
export interface Statement {
  id: string
  terms: Record<string, number>
  relation: '=' | '<=' | '>='
  value: number
  /** What the source says, for people. */
  ink?: string
}

/** All unknowns are whole numbers ≥ 0. */
export interface StatementSystem {
  unknowns: string[]
  statements: Statement[]
}

export interface Solution {
  feasible: boolean
  /** Least and greatest value of each unknown; empty when nothing satisfies all statements. */
  intervals: Record<string, Bounds>
  /** Ids of statements that cannot all be true; each set is minimal: leave any one out and the rest agree. */
  contradictions: string[][]
}
