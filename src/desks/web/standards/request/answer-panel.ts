// On the page of a request: how far its answer is, with the rooms in which it is counted, made safe, drawn up and signed.
import { type Html, html } from '../../../../dress/html/html.ts'
import { panel } from '../../../../dress/html/section.ts'
import { may } from '../../../../people/viewer.ts'
import {
  countAddress,
  releaseAddress,
  releasesAddress,
  safeFormAddress,
  signingAddress,
} from './release-addresses.ts'
import { standing } from './release-standing.ts'
import type { RequestAt } from './request-at.ts'

export function answerPanel({ viewer, request, course }: RequestAt): Html | false {
  const { questions, releases } = course
  if (questions.length === 0) return false
  const of = (has: (question: (typeof questions)[number]) => boolean): string =>
    `${questions.filter(has).length} of ${questions.length}`
  return panel({
    id: 'answer',
    heading: 'The answer',
    content: html`
      <ul class="steps">
        <li>${
          may(viewer, 'count')
            ? html`<a href="${countAddress(request.id)}">Counted from the
          register</a>`
            : 'Counted from the register'
        }: ${of(({ counted }) => counted !== null)} questions</li>
        <li>${
          may(viewer, 'disclose')
            ? html`<a href="${safeFormAddress(request.id)}">Made safe to
          release</a>`
            : 'Made safe to release'
        }: ${of((one) => one.protected !== null)}</li>
        <li>
          <a href="${releasesAddress(request.id)}">Releases</a>: ${releases.length === 0 && 'none is drawn up'}
          ${releases.map(
            (release) => html`
              <br><a href="${releaseAddress(request.id, release.number)}">Release ${release.number}</a>: ${standing(release)}
              ${
                may(viewer, 'sign-release') &&
                release.sent === null &&
                html`<a
                href="${signingAddress(request.id, release.number)}">Sign it</a>`
              }
            `,
          )}
        </li>
      </ul>
    `,
  })
}
