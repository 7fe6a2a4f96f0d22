// What a request costs, why something of it is not given, and its letter: where each stands, with the way there.
import { neitherStanding, reasonsStanding } from '../../../../answer/course/questions.ts'
import { lastOf } from '../../../../answer/course/standing.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { panel } from '../../../../dress/html/section.ts'
import { neitherIn, sectionIn } from '../../../../vocabulary/answering/reason-law.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { estimateAddress, letterAddress, reasonsAddress } from './addresses.ts'
import type { RequestAt } from './request-at.ts'

export function reasonsPanel({ request, course: { events, questions } }: RequestAt): Html | false {
  if (questions.length === 0) return false
  const estimated = lastOf(events, 'estimated')
  const letter = lastOf(events, 'notice-written')
  const given = [...reasonsStanding(events), ...neitherStanding(events, questions)].map(
    ({ facts }) => {
      const citation = (sectionIn(facts.section) ?? neitherIn(facts.section))?.citation
      return `${citation ?? facts.section}, question ${facts.questions.join(', ')}`
    },
  )
  return panel({
    id: 'reasons',
    heading: 'Reasons and letter',
    content: html`
      <ul class="steps">
        <li>
          <a href="${reasonsAddress(request.id)}">Why something is not given</a>:
          ${given.length > 0 ? [...new Set(given)].join('; ') : 'nothing is refused so far'}
        </li>
        <li>
          <a href="${estimateAddress(request.id)}">What it would cost</a>:
          ${estimated ? `estimated on ${dayInWords(estimated.at)}` : 'not estimated'}
        </li>
        <li>
          <a href="${letterAddress(request.id)}">The letter</a>:
          ${letter ? `version ${letter.facts.version} of ${dayInWords(letter.facts.on)}` : 'not written yet'}
        </li>
      </ul>
    `,
  })
}
