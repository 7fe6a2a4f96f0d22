// Machine help on a body's page: what is sent where, a button for each reply, and what came of asking.

import { button } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import { type ModelAnswered, proposalsOfMessage } from '../../../extract/proposals/queries.ts'
import type { Db } from '../../../store/db.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { type Model, modelInWords } from '../../work/model-setting.ts'
import { bodyAddress } from '../frame/desk-frame.ts'
import type { BodyAt } from '../view/body-at.ts'
import type { MessageShown } from '../view/desk-view.ts'
import { several } from '../view/reading-words.ts'

/** Nothing where no model is set and none was ever asked. */
export async function proposalsPanel(
  db: Db,
  { desk, body }: BodyAt,
  model: Model | null,
): Promise<Hole> {
  const messages = desk.messages.filter((one) => one.body === body.slug && one.seen)
  const answered = (await Promise.all(messages.map(({ id }) => proposalsOfMessage(db, id)))).flat()
  if (answered.length === 0 && (!model || messages.length === 0)) return false
  const action = `${bodyAddress(desk.survey, body.slug)}/proposals`
  return panel({
    id: 'proposals',
    heading: 'Proposals of a model',
    content: html`
      <p>
        A proposal is kept in pencil where its quote stands in the answer and its number in the
        quote. It counts when a person has confirmed it.${model && ` ${modelInWords(model)}`}
      </p>
      ${messages.map(
        (message) =>
          html`
            <h3>${named(message)}</h3>
            ${
              model &&
              html`
                <form method="post" action="${action}">
                  <input type="hidden" name="message" value="${message.id}">
                  ${button({
                    text: 'Ask the model for proposals',
                    rank: 3,
                    name: 'action',
                    value: 'ask',
                  })}
                </form>
              `
            }
            ${answered.filter((one) => one.message === message.id).map(cameOfIt)}
          `,
      )}
    `,
  })
}

const named = ({ received, kind, files }: MessageShown): string =>
  [received ? dayInWords(received) : 'Day not known', kind ?? 'files', files[0]?.name]
    .filter(Boolean)
    .join(', ')

function cameOfIt({ model, by, at, figures, rejected }: ModelAnswered): Html {
  const day = dayInWords(at.toISOString().slice(0, 10))
  return html`
    <p>
      ${by} asked ${model}, ${day}: ${several(figures.length, 'proposal')} in
      pencil, ${rejected.length} left out.
    </p>
    ${
      rejected.length > 0 &&
      html`
        <ul>
          ${rejected.map(
            ({ says, why }) => html`<li><span class="mono">${says}</span> ${why}</li>`,
          )}
        </ul>
      `
    }
  `
}
