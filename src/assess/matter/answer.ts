// What is answered to an event: taken, with what it leaves open, or refused, with the reason and what is open instead.
import type { Confidence } from '../../vocabulary/regimes/law.ts'
import type { Matter } from './matter.ts'

/** As it was written: nothing of it is trusted before it was checked. */
export interface EventGiven {
  event: string
  on?: unknown
  by?: unknown
  [key: string]: unknown
}

export type RefusedBy = 'date' | 'regime' | 'state' | 'payload' | 'actor' | 'guard'

export interface Warned {
  text: string
  regulation?: string
}

export interface Taken {
  allowed: true
  transition: string
  /** The machine in which the step is one: the main one, or one beside it. */
  machine: string
  regulation: string
  confidence: Confidence
  sure: number
  /** Facts that the rules ask for and nobody stated. */
  open: string[]
  /** What the law wants recorded with this step and is not here. */
  unrecorded: string[]
  warnings: Warned[]
  ignored: string[]
}

export interface Refused {
  allowed: false
  kind: RefusedBy
  /** Empty where none speaks. */
  regulation: string
  why: string
  confidence?: Confidence
  sure?: number
  transition?: string
  /** What is open from here, as far as is known. */
  instead: string[]
}

/** A refused event leaves the matter as it was. */
export type Posted = { answer: Taken; matter: Matter } | { answer: Refused; matter: Matter }
