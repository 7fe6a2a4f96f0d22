// What is recorded as having happened has happened: a day that has not come yet would move clocks and ledger.
import type { EventKind, EventSaid } from '../../vocabulary/answering/event.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { Course } from '../course/course-of.ts'

export function notYet({ kind, facts }: EventSaid, { today, received }: Course): string | null {
  if (!('on' in facts) || MAY_BE_TO_COME.includes(kind)) return null
  if (facts.on > today) return `${dayInWords(facts.on)} has not come yet.`
  return kind === 'sent' && received && facts.on < received.facts.on
    ? `The request came on ${dayInWords(received.facts.on)}: nothing was sent before.`
    : null
}

/** The day of a letter that is still to go out, a notice or a question back; and the day as of which a document is taken. */
const MAY_BE_TO_COME: readonly EventKind[] = [
  'clarification-asked',
  'clarification-warned',
  'fee-notice',
  'extension-notice',
  'notice-written',
  'document-chosen',
]
