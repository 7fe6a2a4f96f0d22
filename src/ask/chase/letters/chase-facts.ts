// What a letter about a request is drafted of: only what a person decided, entered or ticked, and ink of the body's own letter.
import type { Basis } from '../../../vocabulary/asking/chase-law.ts'
import type { Chaser } from '../../../vocabulary/asking/task.ts'
import type { State } from '../../../vocabulary/state.ts'
import type { AskedBody } from '../asked-body.ts'

export interface ChaseFacts {
  asked: AskedBody
  /** Who asks, as the letter is signed; null: nobody said. */
  signer: string | null
  /** The reference that our letters of this request carry; null where none went by the desk's own mail. */
  ourReference: string | null
  /** Answers that a person decided and that are not what was asked for. */
  answers: readonly AnswerSaid[]
  /** The words of the letters in which they stand; empty where those are not here. */
  refusal: string
  /** By question: who else was asked the same and gave a number that a person confirmed. */
  others: readonly OthersAnswered[]
  /** What a person chose of the points, by their keys. */
  chosen: ReadonlyMap<string, Choice>
  /** The numbers of others stand beside their names. */
  withFigures: boolean
}

export interface AnswerSaid {
  number: string
  asks: string
  state: State
  /** As the law has them: "s12(1)". */
  sections: readonly string[]
  /** The body's own words that say so; null where they are not its own, or not here. */
  ink: string | null
  /** The day its letter came. */
  on: string | null
}

export interface OthersAnswered {
  number: string
  /** How many others were asked it. */
  asked: number
  gave: readonly { name: string; value: string | null }[]
}

/** ask: the letter asks for it. missing: a person looked, and it is not there. say: it is quoted. leave: not in the letter. */
export const CHOICES = ['ask', 'missing', 'say', 'leave'] as const
export type Choice = (typeof CHOICES)[number]

export interface Draft {
  chaser: Chaser
  subject: string
  text: string
  restsOn: readonly Rests[]
}

export interface Rests {
  what: string
  basis: Basis
  source: string
}

/** What only who sends it can write: it keeps the letter back. */
export const gap = (what: string): string => `[… ${what}]`

export const gapsIn = (text: string): string[] =>
  [...text.matchAll(/\[…\s*([^\]]*)\]/g)].map(([, what = '']) => what.trim())
