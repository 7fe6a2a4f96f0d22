// What comes of an act on a request: on to another page; or the sentence that somebody was first.
import type { Context } from 'hono'
import type { Recorded } from '../../../../answer/record-deed.ts'
import { may } from '../../../../people/viewer.ts'
import { CandourError } from '../../../../vocabulary/errors.ts'
import { eventInWords } from '../../../../wording/answering/event-words.ts'
import { viewerOf } from '../../people/viewer-of.ts'

export function recordedOrChanged(c: Context, recorded: Recorded, to: string): Response {
  if (recorded.done) return c.redirect(to, 303)
  if (recorded.why === 'gone') throw new CandourError('no such request', { status: 404 })
  // Whoever signs sees what will leave, and not what was said of the rest.
  const since = may(viewerOf(c), 'answer-requests')
    ? ` ${recorded.since.map((event) => `${event.actor}: ${eventInWords(event)}`).join('; ')}.`
    : ''
  throw new CandourError(
    `This request was changed since the page was opened, and nothing of yours was kept.${since} Look at it as it is now, and do it again if it is still right.`,
    { status: 409 },
  )
}

/** The version that the page showed. */
export const versionTyped = (typed: Readonly<Record<string, string>>): number =>
  Number(typed['version'] ?? '0')
