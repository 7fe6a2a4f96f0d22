// The day on which a request went, where what was written down and our own letters differ: a gap, since a council may be accused by it.
import { hasGone } from '../../../vocabulary/asking/letter-out.ts'
import { dayInWords } from '../../../wording/dates.ts'
import type { AskedBody } from '../asked-body.ts'
import { gap } from './chase-facts.ts'

/** null where they agree, or one of them is not known. */
export function otherDaySent({ events, letters }: AskedBody): string | null {
  const gone = letters
    .flatMap((one) => (one.kind === 'request' && hasGone(one) ? (one.sentOn ?? []) : []))
    .toSorted()
  const [first] = gone
  if (!first || !events) return null
  const { sent, received } = events
  const wrong = sent && !gone.includes(sent) ? sent : received && received < first ? received : null
  return wrong === null
    ? null
    : gap(
        `the day it was sent: ${dayInWords(wrong)} is written down, and the letter went from here on ${dayInWords(first)}. Put the dates of the request right, or write the day`,
      )
}
