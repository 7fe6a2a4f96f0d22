// Where one question to one body stands. The one place that decides it; desk, pack and JSON speak from it.
import { cameBack } from '../calendar/came-back.ts'
import { clockOf } from '../calendar/clock.ts'
import type { DecidedAnswer } from '../vocabulary/decided.ts'
import { unreachable } from '../vocabulary/errors.ts'
import type { Evidence } from '../vocabulary/place.ts'
import type { Missing } from '../vocabulary/reply.ts'
import { isLetter, type Source } from '../vocabulary/source.ts'
import type { State } from '../vocabulary/state.ts'
import type { Question, RequestEvents, Survey } from '../vocabulary/survey.ts'
import { mayAnswer, type Taken, type TakenFor } from '../vocabulary/taken-for.ts'

/** What came from a body: when, what it is taken for, and is it here. */
export interface Came extends Taken {
  /** ISO day; null where it is not known. */
  received: string | null
  seen: boolean
  /** Absent or null: it is the body's own letter. */
  source?: Source | null
}

export interface Standing {
  /** Did it give a number that a person confirmed? */
  gave: boolean
  answer: DecidedAnswer | null
  messages: readonly Came[]
  events: RequestEvents | null
  /** Its number stands in another body's figure. */
  joint: boolean
  /** ISO day. */
  today: string
}

export interface StateFound {
  state: State
  section?: string
  /** The ink that it stands on, where it stands on ink. */
  evidence: Evidence | null
  /** Only what a machine took a message for tells it: said on the desk, never printed. */
  onlyRead?: true
}

/**
 * In the order of CONTRACTS.md: a decided answer, withdrawn, a reply that waits for a person, then what the request's own
 * events and the messages that answer nothing tell. What only a machine read is never said of a body.
 */
export function stateOf(survey: Survey, question: Question, standing: Standing): StateFound {
  const { answer, messages, joint, gave } = standing
  const decided = answer?.state === 'confirmed' ? answer : null
  const counts = !survey.notComparable && question.counts && !question.rows && !question.document
  if (decided || gave)
    return decidedState(decided, {
      gave,
      joint,
      counts: Boolean(counts),
      unseen: messages.some((one) => !one.seen),
    })
  if (joint) return { state: 'joint', evidence: null }
  const seen = messages.filter((one) => one.seen && isLetter(one.source))
  const withdrawal = seen.filter(({ kind }) => kind === 'withdrawal')
  if (withdrawal.length > 0 && !seen.some(mayAnswer)) {
    const said = withdrawal.some((one) => one.decided)
    return { state: 'withdrawn', evidence: null, ...(!said && { onlyRead: true }) }
  }
  if (seen.some(mayAnswer)) return { state: 'not-checked', evidence: null }
  if (messages.some((one) => !one.seen)) return { state: 'not-seen', evidence: null }
  // What a paper printed is no reply, but while nobody has judged it nothing is said of the body.
  if (messages.some((one) => !isLetter(one.source) && !isSettled(one)))
    return { state: 'not-checked', evidence: null }
  const state = whileItWaits(survey, standing)
  return { state, evidence: null, ...(isOnlyRead(state, standing) && { onlyRead: true }) }
}

/** An event that a person entered tells it, or no message came that could say otherwise and that nobody has judged. */
function isOnlyRead(state: Missing, { messages, events }: Standing): boolean {
  const saidToBe = (kind: TakenFor) => messages.some((one) => one.kind === kind && one.decided)
  const entered = (asked: string | undefined, met: string | undefined): boolean =>
    asked !== undefined && met === undefined
  if (state === 'clarification-asked')
    return (
      !entered(events?.clarificationAsked, events?.clarificationGiven) && !saidToBe('clarification')
    )
  if (state === 'fee-notice')
    return !entered(events?.feeNotice, events?.feePaid) && !saidToBe('fee-notice')
  return state !== 'extended' && messages.some((one) => !one.decided && one.kind !== 'unreadable')
}

/** A person said that it answers nothing. */
const isSettled = (one: Came): boolean => one.decided === true && !mayAnswer(one)

function decidedState(
  decided: DecidedAnswer | null,
  {
    gave,
    joint,
    counts,
    unseen,
  }: { gave: boolean; joint: boolean; counts: boolean; unseen: boolean },
): StateFound {
  if (!decided) return { state: 'gave', evidence: null }
  const { answer, sections, evidence = null } = decided.answer
  const section = sections.length > 0 ? { section: sections.join(', ') } : {}
  const found = (state: State): StateFound => ({ state, ...section, evidence })
  if (gave) return found(answer === 'partial' ? 'gave-part' : 'gave')
  switch (answer) {
    case 'refused':
    case 'refused-cost':
    case 'ncnd':
    case 'not-held':
    case 'elsewhere':
    case 'not-answered':
      return found(answer)
    case 'full':
    case 'partial':
      // Said to have answered, and no number of it is confirmed: what it gave has not been checked.
      if (counts) return found(joint ? 'joint' : 'not-checked')
      return found(answer === 'full' ? 'gave' : 'gave-part')
    case 'in-attachment':
      return found(counts ? 'not-seen' : 'gave')
    case 'unknown':
      // A person looked and could not tell: where a part of the reply is not here, that is why.
      return found(unseen ? 'not-seen' : 'not-checked')
    default:
      return unreachable(answer)
  }
}

function whileItWaits({ law }: Survey, { messages, events, today }: Standing): Missing {
  const came = (kind: TakenFor) => messages.some((one) => one.kind === kind)
  // what a letter asks after it was once told, it asks again
  const isOpen = (kind: TakenFor, asked: string | undefined, met: string | undefined): boolean =>
    met === undefined
      ? asked !== undefined || came(kind)
      : messages.some((one) => one.kind === kind && one.received !== null && one.received > met)
  if (isOpen('clarification', events?.clarificationAsked, events?.clarificationGiven))
    return 'clarification-asked'
  if (isOpen('fee-notice', events?.feeNotice, events?.feePaid)) return 'fee-notice'
  // Of a file that nobody could read nobody knows whether it is the answer.
  const unread = messages.some(({ kind, decided }) => kind === 'unreadable' && !decided)
  if (cameBack(events, messages)) return 'bounced'
  if (events && !unread && clockOf(law, events, [], today).late) return 'overdue'
  if (events?.extension) return 'extended'
  if (came('acknowledgement') || came('holding') || came('portal-notice')) return 'acknowledged'
  return 'asked'
}
