// The conduct procedures as data: what facts/conduct-regimes.json holds, as values. What it means: docs/severity.md.

export type Scalar = string | number | boolean

/** null: cannot be said. */
export type Truth = boolean | null

/** A warning on an officer's record; `until` is the first day on which it no longer runs. null: not stated. */
export interface WarningRun {
  kind: string
  from: string | null
  until: string | null
}

/** null is unknown, also where silence would mean something. */
export type FactValue = Scalar | WarningRun[] | null

export type Facts = Record<string, FactValue>

export type Condition =
  | { is: 'said'; truth: boolean }
  | { is: 'every'; of: Condition[] }
  | { is: 'any'; of: Condition[] }
  | { is: 'not'; of: Condition }
  | { is: 'use'; name: string }
  | { is: 'fact'; fact: string; test: Test }

export type Test =
  | { is: 'oneOf'; values: Scalar[] }
  | { is: 'every'; of: Test[] }
  | { is: 'not'; of: Test }
  | { is: 'known'; known: boolean }
  | { is: 'atLeast'; n: number }
  | { is: 'day'; how: DayTest; than: string }

/** from: on or after; until: on or before. */
export type DayTest = 'before' | 'after' | 'from' | 'until'

/** How the provision is known: read, read elsewhere in the same words, summed up by others, from memory, no law but policy. */
export type Confidence = 'seen' | 'parallel' | 'secondary' | 'memory' | 'policy'

export interface Basis {
  regulation: string
  confidence: Confidence
  /** 0 to 1: how sure whoever wrote the data was of the law. */
  sure: number
}

export type Scope = 'case' | 'case or event' | 'event' | 'matter' | 'recorded' | 'derived'

export interface FactMeant {
  scope: Scope
  type: 'yes/no' | 'yes/no/null' | 'choice' | 'date' | 'number' | 'text' | 'list'
  means: string
  values?: string[]
  /** What silence means; without it silence is unknown. */
  default?: FactValue
  sameAs?: string
  derive?: { live: string; unless: string } | { addMonths: { fact: string; months: number } }
}

/** Where `when` is true, `need` must be. */
export interface Rule {
  when: Condition
  need: Condition
  regulation: string
  why: string
  /** Only where lower than its transition's. */
  confidence?: Confidence
}

/** What an accepted event writes down: a value ($on: its day; $state: the state before), that only where nothing stands, or so much more. */
export type Written =
  | { is: 'value'; value: Scalar | null }
  | { is: 'once'; value: Scalar }
  | { is: 'add'; n: number }

export type To =
  | { is: 'state'; state: string }
  | { is: 'by'; fact: string; states: Record<string, string> }

export interface Transition extends Basis {
  id: string
  event: string
  from: string[]
  to: To
  toMachine?: string
  by: string
  regulationWhen: { when: Condition; regulation: string }[]
  guard: Rule[]
  must: string[]
  should: string[]
  may: string[]
  as: Record<string, string>
  implies: Facts
  records: Record<string, Written>
  starts: { clock: string; from: string[]; when: Condition }[]
  stops: string[]
  actorWhen: { when: Condition; actor: string; regulation: string }[]
  warn: { when: Condition; text: string; regulation?: string }[]
  /** Amendments on which it hangs. */
  dependsOn: string[]
  note?: string
}

export interface Machine {
  id: string
  title: string
  /** Machines beside which this one runs. */
  beside: string[]
  start: string
  /** pending: of the closed ones, those in which an appeal waits to be decided. */
  states: { open: string[]; closed: string[]; pending: string[] }
  notHere: Record<string, { regulation: string; why: string }>
  always: { rules: Rule[]; notFor: string[] }
  transitions: Transition[]
}

export type Unit = 'working_days' | 'days' | 'weeks' | 'months'

/** A number; a window of two (not before, not after); or a number that a fact gives. */
export type Limit =
  | { is: 'n'; n: number }
  | { is: 'window'; least: number; most: number }
  | { is: 'fact'; fact: string }

export interface ClockVariant extends Basis {
  regimes?: string[]
  when: Condition
  limit: Limit
  unit: Unit
  note?: string
}

export interface ClockMeant {
  what: string
  owner: string
  extendable: string | boolean
  variants: ClockVariant[]
}

export interface Regime {
  id: string
  law: string
  machine: string | null
  noMachine?: string
}

export interface Amendment {
  id: string
  law: string
  by: string
  applies: Condition
  what: string
  transitional: string
  confidence: Confidence
  sure: number
}

export interface ConductLaw {
  /** The day to which the law was looked up. */
  version: string
  status: string
  /** By number or short name: the title. */
  sources: Record<string, string>
  chooseRegime: { when: Condition; regime: string }[]
  machineFor: Record<string, string>
  regimes: Record<string, Regime>
  amendments: Record<string, Amendment>
  named: Record<string, Condition>
  facts: Record<string, FactMeant>
  clocks: Record<string, ClockMeant>
  machines: Record<string, Machine>
  knownGaps: { machine: string; missing: string; sure: string }[]
}
