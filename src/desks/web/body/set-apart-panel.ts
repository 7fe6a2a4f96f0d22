// Files of a body that keep what nobody sees who opens them: said and not shown, with a letter to the body to send.
import { button } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import type { SetApart } from '../../../receive/inspected/queries.ts'
import type { BodyAsked } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { bodyAddress } from '../frame/desk-frame.ts'
import type { DeskSurvey } from '../view/desk-view.ts'
import { letterOfHidden, placeInWords } from './letter-of-hidden.ts'

export function setApartPanel(
  desk: DeskSurvey,
  body: BodyAsked,
  all: readonly SetApart[],
): Html | false {
  const files = all.filter((one) => one.body === body.slug)
  if (files.length === 0) return false
  const open = files.filter(({ toldAt }) => toldAt === null)
  const letter = letterOfHidden({
    survey: desk.survey,
    body,
    reference: desk.requests.get(body.slug)?.reference ?? null,
    files,
  })
  const [told] = files.flatMap(({ toldAt }) => toldAt ?? [])
  return panel({
    id: 'set-apart',
    heading: 'What its files keep from who opens them',
    alarm: open.length > 0,
    content: html`
      <p>
        Nobody has looked at it here, and no figure is read from it. It may name people. Do not pass
        the original on, and tell the body.
      </p>
      <ul>
        ${files.map(
          ({ name, heldBack }) => html`
            <li><b>${name}</b>: ${heldBack.map((one) => `${one.what} (${placeInWords(one)})`).join('; ')}</li>
          `,
        )}
      </ul>
      <details>
        <summary>A letter to the body</summary>
        <div class="ask">${letter}</div>
      </details>
      ${
        open.length > 0
          ? html`
              <form method="post" action="${bodyAddress(desk.survey, body.slug)}/set-apart">
                ${button({ text: 'The body was told', rank: 2 })}
              </form>
            `
          : told &&
            html`<p class="quiet">The body was told on ${dayInWords(new Date(told).toISOString().slice(0, 10))}.</p>`
      }
    `,
  })
}
