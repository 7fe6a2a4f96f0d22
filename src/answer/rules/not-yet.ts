// What is recorded as having happened has happened: a day that has not come yet would move clocks and ledger.
import type { EventKind, EventSaid } from '../../vocabulary/answering/event.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { Course } from '../course/course-of.ts'

export function notYet({ kind, facts }: EventSaid, { today, received }: Course): string | null {
  if (!HAPPENED.includes(kind) || !('on' in facts)) return null
  if (facts.on > today) return `${dayInWords(facts.on)} has not come yet.`
  return kind === 'sent' && received && facts.on < received.facts.on
    ? `The request came on ${dayInWords(received.facts.on)}: nothing was sent before.`
    : null
}

/** The day of a letter that is still to go out may lie ahead: a notice, a question back. */
const HAPPENED: readonly EventKind[] = [
  'received',
  'referred',
  'referral-answered',
  'consulted',
  'consulted-answered',
  'clarification-given',
  'clarification-lapsed',
  'fee-paid',
  'pit-concluded',
  'sent',
  'logged',
  'review-asked',
  'review-concluded',
  'ico-complaint',
  'decision-notice',
  'tribunal',
  'withdrawn',
  'passed-on',
  'leaked',
  'leak-step',
]
