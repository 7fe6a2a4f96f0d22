// All that is known of one request when it is asked what to do about it: values, gathered by whoever asks.
import { type Clock, clockOf } from '../../calendar/clock.ts'
import { dayHere } from '../../calendar/day-here.ts'
import { stoppedBy } from '../../calendar/stopped-by.ts'
import { hasGone, type LetterOut } from '../../vocabulary/asking/letter-out.ts'
import type { Source } from '../../vocabulary/source.ts'
import { GIVEN, type State } from '../../vocabulary/state.ts'
import type { BodyAsked, Law, RequestEvents, Survey } from '../../vocabulary/survey.ts'
import type { Taken } from '../../vocabulary/taken-for.ts'

export interface AskedBody {
  survey: Survey
  body: BodyAsked
  /** Under which it answers. */
  law: Law
  /** What the directory says of a body of the user's own list. */
  ownLaw?: Law | null
  /** null where nothing of its days is known. */
  events: RequestEvents | null
  messages: readonly MessageOfBody[]
  /** How each question stands, as counting leaves it. */
  standings: readonly Standing[]
  /** Our own letters to it. */
  letters: readonly Pick<LetterOut, 'kind' | 'sentOn' | 'state' | 'at'>[]
  /** The last notice of a portal on which something lies for us; null where none came. */
  portal: { received: string; expires: string | null } | null
  /** ISO day. */
  today: string
}

export interface MessageOfBody extends Taken {
  id: string
  received: string | null
  seen: boolean
  source?: Source | null
}

export interface Standing {
  question: string
  state: State
  section?: string
  onlyRead?: true
}

export const clockOfBody = ({ law, body, events, messages, today }: AskedBody): Clock =>
  clockOf(law, events ?? { body: body.slug }, messages, today)

/** The day of the body's decision; null where none came, or its day is not known. */
export const decidedOn = ({ messages }: AskedBody): string | null =>
  stoppedBy(messages)?.received ?? null

/** A question that got what it asked for, or of which nothing is to be had from this body. */
export const isSettled = ({ state }: Standing): boolean =>
  state === GIVEN[0] ||
  state === 'not-held' ||
  state === 'elsewhere' ||
  state === 'joint' ||
  state === 'not-asked' ||
  state === 'not-seen'

export const isRefused = ({ state }: Standing): boolean =>
  state === 'refused' || state === 'refused-cost' || state === 'ncnd' || state === 'withheld'

/** The body said so, and a person decided that it does: it can be challenged. */
export const canBeChallenged = (one: Standing): boolean =>
  isRefused(one) || ['gave-part', 'not-answered', 'withdrawn', 'suppressed'].includes(one.state)

/** The last day on which a letter of this kind left the house. */
export const lastSent = ({ letters }: AskedBody, ...kinds: LetterOut['kind'][]): string | null =>
  letters
    .filter((one) => kinds.includes(one.kind) && hasGone(one))
    .map(({ sentOn, at }) => sentOn ?? dayHere(at))
    .toSorted()
    .at(-1) ?? null
