// Where a matter stands, as a plain value: it can be kept, compared and gone on with.
import type { ConductLaw, Confidence, Facts, Machine, Unit } from '../../vocabulary/regimes/law.ts'

export interface Matter {
  /** null: which Regulations apply cannot be said. Chosen once, never by the date of an event. */
  regime: string | null
  /** null: the data gives these Regulations no steps. */
  machine: string | null
  /** The state of each machine that was begun: the main one, and those beside it. */
  states: Record<string, string>
  /** What was stated of the case, kept of its events and recorded by them; null was stated to be unknown. */
  facts: Facts
  clocks: Clock[]
  /** The day of the last accepted event. */
  lastOn: string | null
}

export interface Clock {
  kind: string
  /** The n-th day after it, or the first day of a period of months. */
  from: string
  /** null where the holiday list ends before the days are counted: `note` says so. */
  due: string | null
  /** Of a window: not before, not after. */
  earliest?: string
  latest?: string
  what: string
  owner: string
  extendable: string | boolean
  limit: number | [least: number, most: number]
  unit: Unit
  regulation: string
  confidence: Confidence
  sure: number
  note?: string
  stopped?: string
  /** The day on which it would have ended. */
  extendedFrom?: string
}

export const machineOf = (law: ConductLaw, { machine }: Matter): Machine | null =>
  machine === null ? null : (law.machines[machine] ?? null)

export const stateOf = (law: ConductLaw, matter: Matter): string | null =>
  matter.machine === null ? null : stateIn(law, matter, matter.machine)

/** A machine that runs beside is in its first state until something happens in it. */
export const stateIn = (law: ConductLaw, { states }: Matter, machine: string): string | null =>
  states[machine] ?? law.machines[machine]?.start ?? null

export function stateKindOf(law: ConductLaw, matter: Matter): 'open' | 'closed' | null {
  const state = stateOf(law, matter)
  const states = machineOf(law, matter)?.states
  if (state === null || !states) return null
  if (states.open.includes(state)) return 'open'
  return states.closed.includes(state) ? 'closed' : null
}

/** The machines that run beside the one the matter is in: duties and suspension, a referral. */
export const besideOf = (law: ConductLaw, { machine }: Matter): Machine[] =>
  machine === null
    ? []
    : Object.values(law.machines).filter(({ beside }) => beside.includes(machine))
