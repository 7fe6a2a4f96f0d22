// What became of each question of a body, as it was read, with its ink; each opens its own page.
import { type Html, html } from '../../../dress/html/html.ts'
import { table } from '../../../dress/html/table.ts'
import type { DecidedAnswer } from '../../../vocabulary/decided.ts'
import type { BodyAsked } from '../../../vocabulary/survey.ts'
import { sectionInWords } from '../../../wording/missing-words.ts'
import { ANSWERS_SAID } from '../../../wording/reply-words.ts'
import { answerAddress } from '../frame/desk-frame.ts'
import type { Flow } from '../queue/flow.ts'
import type { DeskSurvey } from '../view/desk-view.ts'

export interface AnswersOf {
  desk: DeskSurvey
  body: BodyAsked
  answers: readonly DecidedAnswer[]
  flow: Flow
}

export function answersRead({ desk: { survey }, body, answers, flow }: AnswersOf): Html | false {
  if (answers.length === 0) return false
  return table({
    caption: 'What became of each question',
    columns: [
      { head: 'Question' },
      { head: 'Asked', as: 'wide' },
      { head: 'Read as', as: 'wide' },
      { head: 'Ink', as: 'wide' },
    ],
    bodies: [
      {
        rows: answers.map(({ answer, state }) => ({
          cells: [
            html`<b>${answer.number}</b>`,
            survey.questions.find(({ number }) => number === answer.number)?.asks ??
              answer.asks ??
              '',
            html`
              <a
                href="${answerAddress(survey, body.slug, answer.number)}${flow.inQueue && '?queue'}">
                ${ANSWERS_SAID[answer.answer].says}
              </a>
              ${answer.sections.length > 0 && html`, ${answer.sections.map(sectionInWords).join(', ')}`}
              ${(answer.lacks?.length ?? 0) > 0 && html`, without ${answer.lacks?.join(' and ')}`}
              ${state === 'confirmed' && html` <span class="quiet">confirmed</span>`}
            `,
            answer.evidence
              ? html`<span class="mono">${answer.evidence.ink.slice(0, LONGEST)}</span>`
              : html`<span class="quiet">from the whole reply</span>`,
          ],
        })),
      },
    ],
  })
}

/** Enough of a paragraph to know it again. */
const LONGEST = 240
