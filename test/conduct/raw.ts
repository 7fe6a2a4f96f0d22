// facts/conduct-regimes.json as it is written, not as the engine reads it.
import { readFileSync } from 'node:fs'

export type RawCondition = boolean | { [part: string]: RawPart }
export type RawPart =
  | string
  | number
  | boolean
  | (string | number | boolean | RawCondition)[]
  | RawTree
export interface RawTree {
  [key: string]: RawPart
}
export type Scalar = string | number | boolean | null

export interface RawRule {
  when?: RawCondition
  need: RawCondition
  regulation: string
  why: string
  confidence?: string
}

export interface RawTransition {
  id: string
  event: string
  from: string[]
  to: string | { by: string; is: Record<string, string> }
  toMachine?: string
  by: string
  regulation: string
  regulationWhen?: { when: RawCondition; regulation: string }[]
  guard?: RawRule[]
  must?: string[]
  should?: string[]
  may?: string[]
  as?: Record<string, string>
  implies?: Record<string, Scalar>
  records?: Record<string, Scalar | { once: Scalar } | { add: number }>
  starts?: { clock: string; from?: string; when?: RawCondition }[]
  stops?: string[]
  actorWhen?: { when: RawCondition; actor: string; regulation: string }[]
  warn?: { when: RawCondition; text: string }[]
  confidence: string
  sure: number
}

export interface RawMachine {
  title: string
  beside?: string[]
  start: string
  states: { open: string[]; closed: string[]; pending?: string[] }
  notHere?: Record<string, { regulation: string; why: string }>
  always?: { rules: RawRule[]; notFor: string[] }
  transitions: RawTransition[]
}

export interface RawFact {
  scope: string
  type: string
  values?: string[]
  default?: Scalar | []
  sameAs?: string
  derive?: { live: string; unless: string } | { addMonths: [string, number] }
}

export interface RawClock {
  extendable: boolean | string
  variants: {
    regimes?: string[]
    when?: RawCondition
    limit: number | [number, number] | { fact: string }
    unit: string
    regulation: string
  }[]
}

export interface RawLaw {
  chooseRegime: { when: RawCondition; regime: string }[]
  machineFor: Record<string, string>
  regimes: { id: string; machine: string | null; noMachine?: string }[]
  amendments: { id: string; applies: RawCondition }[]
  named: Record<string, RawCondition>
  facts: Record<string, RawFact>
  clocks: Record<string, RawClock>
  machines: Record<string, RawMachine>
}

export const rawText = readFileSync(
  new URL('../../src/vocabulary/facts/conduct-regimes.json', import.meta.url),
  'utf8',
)

/** A copy of its own for whoever alters it. */
export const rawLaw = (): RawLaw => JSON.parse(rawText)
