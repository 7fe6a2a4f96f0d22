// Where a survey asks for two readers: what one has answered, and, when both have, the two answers beside each other.

import { button } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { panel } from '../../../dress/html/section.ts'
import { ownAnswer, wanted } from '../../../reconcile/readers/whose-turn.ts'
import type { DecidedAnswer, DecidedFigure } from '../../../vocabulary/decided.ts'
import { ANSWERS } from '../../../vocabulary/reply.ts'
import type { Decision } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { type Labels, labelsOf } from '../../../wording/labels.ts'
import { sectionInWords } from '../../../wording/missing-words.ts'
import { ANSWERS_SAID } from '../../../wording/reply-words.ts'
import { type Flow, flowField } from '../queue/flow.ts'
import type { DeskSurvey } from '../view/desk-view.ts'
import { valueInWords } from '../view/reading-words.ts'

/** What this reader said, while the second answer is awaited. */
export function ownAnswerShown(desk: DeskSurvey, one: DecidedFigure | DecidedAnswer): Html | false {
  const own = one.state === 'pencil' && !one.readers?.differ ? ownAnswer(desk, one) : null
  return (
    own !== null &&
    html`
      <p class="note" role="status">
        You answered: ${answerInWords(own, labelsOf(desk.survey))}. Nothing is counted until a second reader has answered
        too, without seeing this.
      </p>
    `
  )
}

/** Both answers, each with a button that takes it; the forms below say something else. */
export function differencePanel(
  desk: DeskSurvey,
  one: DecidedFigure | DecidedAnswer,
  { action, flow }: { action: string; flow: Flow },
): Html | false {
  if (wanted(desk, one) !== 'word') return false
  const answers = (one.readers?.answered ?? []).flatMap(({ decision }) => {
    const made = desk.decisions.get(decision)
    return made ? [{ id: decision, made }] : []
  })
  return panel({
    id: 'difference',
    heading: html`${mark('contra')} Two readers differ`,
    alarm: true,
    content: html`
      <p class="note">
        Take one of the two, or say what it is yourself. Your name is kept with the decision.
      </p>
      <ol class="claims">
        ${answers.map(
          ({ id, made }, i) => html`
            <li>
              <span>
                ${made.by}: <b>${answerInWords(made, labelsOf(desk.survey))}</b>
                ${made.why && html`<br><span class="quiet">${made.why}</span>`}
                <br><span class="quiet">${dayInWords(made.at)}</span>
              </span>
              ${takeForm(action, flow, { id, made, key: String(i + 1) })}
            </li>
          `,
        )}
      </ol>
    `,
  })
}

const takeForm = (
  action: string,
  flow: Flow,
  { id, made, key }: { id: string; made: Decision; key: string },
): Html =>
  html`
    <form method="post" action="${action}">
      ${flowField(flow)}<input type="hidden" name="decision" value="${id}">
      ${button({ text: `Take ${made.by}’s`, rank: 2, key, name: 'action', value: 'take' })}
    </form>
  `

/** "55, people, question 1a", "Refused, s.31", "rejected". */
export function answerInWords({ action, about, question, reads }: Decision, labels: Labels): Hole {
  if (action === 'reject') return 'rejected'
  if (about === 'answer') {
    const answer = ANSWERS.find((one) => one === reads?.answer)
    const sections = (reads?.sections ?? []).map(sectionInWords).join(', ')
    return [answer ? ANSWERS_SAID[answer].says : 'as read', sections].filter(Boolean).join(', ')
  }
  const { value, unit } = reads ?? {}
  return [
    value ? valueInWords({ value, unit: unit ?? 'other' }) : 'as read',
    unit ? labels.unit(unit) : '',
    question ? `question ${question}` : '',
  ]
    .filter(Boolean)
    .join(', ')
}
