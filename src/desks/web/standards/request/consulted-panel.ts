// Who was asked about a request and what they said; what waits for an answer, of them and of the requester.
import { allOf } from '../../../../answer/course/standing.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { panel } from '../../../../dress/html/section.ts'
import type { EventOf } from '../../../../vocabulary/answering/event.ts'
import { eventInWords } from '../../../../wording/answering/event-words.ts'
import { requestActAddress } from './addresses.ts'
import type { RequestAt } from './request-at.ts'

export function consultedPanel({ course, request }: RequestAt): Html | false {
  const { events } = course
  const back = allOf(events, 'clarification-asked').map((asked) => ({
    asked,
    answers: [
      ...allOf(events, 'clarification-given'),
      ...allOf(events, 'clarification-warned'),
      ...allOf(events, 'clarification-lapsed'),
    ].filter(({ facts }) => facts.asked === asked.seq),
    done: [...allOf(events, 'clarification-given'), ...allOf(events, 'clarification-lapsed')].some(
      ({ facts }) => facts.asked === asked.seq,
    ),
    acts: [
      ['clarified', 'Record the answer'],
      ['warn-of-lapse', 'Record a warning'],
      ['lapse', 'Say that it has lapsed'],
    ] as const,
  }))
  const whom = allOf(events, 'consulted').map((asked) => {
    const answers = allOf(events, 'consulted-answered').filter(
      ({ facts }) => facts.consulted === asked.seq,
    )
    const acts = [['consult-answered', 'Record their answer']] as const
    return { asked, answers, done: answers.length > 0, acts }
  })
  const unit = allOf(events, 'referred').map((asked) => {
    const answers = allOf(events, 'referral-answered').filter(
      ({ facts }) => facts.referred === asked.seq,
    )
    const acts = [['referral-answered', 'Record what was said']] as const
    return { asked, answers, done: answers.length > 0, acts }
  })
  const all: Exchange[] = [...back, ...unit, ...whom]
  return (
    all.length > 0 &&
    panel({
      id: 'asked',
      heading: 'Asked about it',
      content: html`
        <ul class="steps">
          ${all.map(
            ({ asked, answers, done, acts }) => html`
              <li>
                ${eventInWords(asked)}
                ${answers.map((one) => html`<br>${eventInWords(one)}`)}
                ${!done && html`<br><span class="unit">No answer yet, which is not a reason.</span>`}
                ${!done && html`<br>${acts.map((act, i) => actLink(request.id, asked.seq, act, i))}`}
              </li>
            `,
          )}
        </ul>
      `,
    })
  )
}

const actLink = (
  id: string,
  seq: number,
  [act, text]: readonly [string, string],
  i: number,
): Html => html`
  ${i > 0 && ' · '}
  <a href="${requestActAddress(id, act, seq)}">${text}<span class="vh"> (event ${seq})</span></a>
`

interface Exchange {
  asked: EventOf<'clarification-asked' | 'consulted' | 'referred'>
  answers: readonly EventOf<
    | 'clarification-given'
    | 'clarification-warned'
    | 'clarification-lapsed'
    | 'consulted-answered'
    | 'referral-answered'
  >[]
  done: boolean
  acts: readonly (readonly [string, string])[]
}
