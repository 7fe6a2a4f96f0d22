// The day on which a request went, where what was written down and our own letters differ: a gap, since a council may be accused by it.
import { hasGone, type LetterOut } from '../../../vocabulary/asking/letter-out.ts'
import type { RequestEvents } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import type { AskedBody } from '../asked-body.ts'
import { gap } from './chase-facts.ts'

/** null where they agree, or one of them is not known. */
export function otherDaySent({ events, letters }: AskedBody): string | null {
  const other = otherDay(events, daysWent(letters))
  return (
    other &&
    gap(
      `the day it was sent: ${dayInWords(other.written)} is written down, and the letter went from here on ${dayInWords(other.went)}. Put the dates of the request right, or write the day`,
    )
  )
}

/** ISO days. `went`: those of our own letters, the first day first. null where they agree, or one of them is not known. */
export function otherDay(
  events: Pick<RequestEvents, 'sent' | 'received'> | null | undefined,
  went: readonly string[],
): { written: string; went: string } | null {
  const [first] = went
  if (!first || !events) return null
  const { sent, received } = events
  if (sent && !went.includes(sent)) return { written: sent, went: first }
  return received && received < first ? { written: received, went: first } : null
}

/** The ISO days on which requests among these went from here, the first day first. */
export const daysWent = (
  letters: readonly Pick<LetterOut, 'kind' | 'sentOn' | 'state'>[],
): string[] =>
  letters
    .flatMap((one) => (one.kind === 'request' && hasGone(one) ? (one.sentOn ?? []) : []))
    .toSorted()
