// A case after what readers decided about it: what reconcile leaves for the desk and for print.
import type { Decided, ReadingState, TwoReaders } from './decided.ts'
import type { Case } from './reply.ts'
import type { Source } from './source.ts'

/**
 * one: a matter that counts as one. again: the same matter as a listed one, told once more. beside: told beside a list
 * that may hold it: an example, never added to the list's count. several: stands for a number nobody says.
 */
export const TELLS = ['one', 'again', 'beside', 'several'] as const
export type Tells = (typeof TELLS)[number]

export interface DecidedCase {
  /** Of the machine's reading: the same reading has the same id after re-reading. */
  id: string
  body: string
  /** The reply it stands in; null where that is no longer known. */
  message: string | null
  /** null where neither the reply nor the survey tells. */
  question: string | null
  case: Case
  state: ReadingState
  /** As the machine read it, where a reader corrected it. */
  readAs: Case | null
  decided: Decided | null
  /** The row of the decision that its state rests on. */
  decision: string | null
  /** Its turn among the cases of its body, from 0. */
  order: number
  /** A later reply answers the question anew: kept and shown, not counted. */
  superseded: boolean
  tells: Tells
  /** Of one told again: the id of the listed one. */
  sameAs?: string
  /** No machine read it: a reader quoted it. */
  added?: true
  /** Of a case that a reader split: which part it is, from 1. */
  part?: number
  /** Of one that readers joined: the ids of the others, which stand no longer by themselves. */
  joins?: string[]
  /** Ticked for the story: the row of the decision. */
  example?: string
  /** Where it is told so precisely that it may name a person: a reader looked and lets it be printed. */
  cleared?: Decided & { decision: string }
  /** Where it is not the body's own letter that says it. */
  source?: Source
  readers?: TwoReaders
}

/** What may be counted and printed of a body: confirmed, and not taken back by a later letter. */
export const isConfirmedCase = ({ state, superseded }: DecidedCase): boolean =>
  state === 'confirmed' && !superseded
