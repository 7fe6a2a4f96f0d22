// Everything that was done to a request, the latest first: a stand-in takes over from this alone.
import { whyNotNow } from '../../../../answer/rules/why-not.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { tag } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import type { RequestEvent } from '../../../../vocabulary/answering/event.ts'
import { eventInWords } from '../../../../wording/answering/event-words.ts'
import { instantInWords } from '../register/instant.ts'
import { requestActAddress } from './addresses.ts'
import type { RequestAt } from './request-at.ts'

const MOST_SHOWN = 8

export function requestTimeline({ request, course, viewer }: RequestAt): Html {
  const newest = request.events.toReversed()
  const stands = new Set(course.events.map(({ seq }) => seq))
  const shown = (event: RequestEvent): Html => html`
    <li id="e${event.seq}">
      <time datetime="${event.at}">${instantInWords(event.at)}, event ${event.seq}</time>
      <p>
        ${eventInWords(event)}
        ${event.kind !== 'event-corrected' && !stands.has(event.seq) && html` ${tag('taken back')}`}
        <br><span class="unit">${event.actor}</span>
        ${mayTakeBack(event) && takeBackLink(request.id, event.seq)}
      </p>
    </li>
  `
  const mayTakeBack = ({ seq, kind }: RequestEvent): boolean =>
    kind !== 'event-corrected' &&
    whyNotNow({ kind: 'event-corrected', facts: { event: seq } }, course, viewer.account) === null
  const [latest, earlier] = [newest.slice(0, MOST_SHOWN), newest.slice(MOST_SHOWN)]
  return panel({
    id: 'timeline',
    heading: 'Timeline',
    content: html`
      <ol class="timeline">${latest.map(shown)}</ol>
      ${
        earlier.length > 0 &&
        html`
        <details>
          <summary>${earlier.length} earlier ${earlier.length === 1 ? 'event' : 'events'}</summary>
          <ol class="timeline">${earlier.map(shown)}</ol>
        </details>
      `
      }
      <p class="note">A mistake is put right by a further event; both stay to be seen.</p>
    `,
  })
}

const takeBackLink = (id: string, seq: number): Html => html`
  <br>
  <a href="${requestActAddress(id, 'take-back', seq)}">Take back<span class="vh"> event ${seq}</span></a>
`
