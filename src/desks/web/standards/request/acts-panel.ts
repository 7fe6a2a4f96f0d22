// What may be done to a request now, and why the rest may not.
import { REQUEST_ACTS } from '../../../../answer/acts/acts.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { panel } from '../../../../dress/html/section.ts'
import { requestActAddress, reviewAddress } from './addresses.ts'
import type { RequestAt } from './request-at.ts'

export function actsPanel({ course, request }: RequestAt): Html {
  const all = Object.entries(REQUEST_ACTS)
    .filter(([, act]) => !act.ofEvent)
    .map(([name, act]) => ({
      text: act.text,
      href: requestActAddress(request.id, name),
      closed: act.closed(course),
    }))
  const review = {
    text: 'Record that an internal review was asked',
    href: reviewAddress(request.id),
    closed: whyNoReview(course),
  }
  const acts = [...all, review]
  const closed = acts.filter((act) => act.closed !== null)
  return panel({
    id: 'acts',
    heading: 'What may be done',
    content: html`
      <ul class="steps">
        ${acts.filter((act) => act.closed === null).map(({ text, href }) => html`<li><a href="${href}">${text}</a></li>`)}
      </ul>
      ${
        closed.length > 0 &&
        html`
        <p class="note">The rest is not open now.</p>
        <details>
          <summary>${closed.length} more, and why not</summary>
          <ul class="steps">
            ${closed.map(({ text, closed: why }) => html`<li>${text}<br><span class="unit">${why}</span></li>`)}
          </ul>
        </details>
      `
      }
    `,
  })
}

export const whyNoReview = ({
  isReview,
  isClosed,
  releases,
}: RequestAt['course']): string | null =>
  isReview
    ? 'A review is not reviewed again: the next step is the Commissioner’s.'
    : isClosed || releases.some(({ sent }) => sent !== null)
      ? null
      : 'Nothing was answered yet.'
