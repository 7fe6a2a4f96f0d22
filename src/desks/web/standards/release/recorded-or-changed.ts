// What comes of an act on a request: on to another page; or the sentence that somebody was first.
import type { Context } from 'hono'
import type { Recorded } from '../../../../answer/record-deed.ts'
import { CandourError } from '../../../../vocabulary/errors.ts'
import { eventInWords } from '../../../../wording/answering/event-words.ts'

export function recordedOrChanged(c: Context, recorded: Recorded, to: string): Response {
  if (recorded.done) return c.redirect(to, 303)
  if (recorded.why === 'gone') throw new CandourError('no such request', { status: 404 })
  const since = recorded.since.map((event) => `${event.actor}: ${eventInWords(event)}`).join('; ')
  throw new CandourError(
    `This request was changed since the page was opened, and nothing of yours was kept. ${since}. Look at it as it is now, and do it again if it is still right.`,
    { status: 409 },
  )
}

/** The version that the page showed. */
export const versionTyped = (typed: Readonly<Record<string, string>>): number =>
  Number(typed['version'] ?? '0')
