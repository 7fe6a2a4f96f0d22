// Replies of a body that were taken back: what they were, why, and the way to put one back.
import { button } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import type { Withdrawn } from '../../../receive/queries.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { bodyAddress } from '../frame/desk-frame.ts'

export const withdrawnShown = (survey: Survey, gone: readonly Withdrawn[]): Html | false =>
  gone.length > 0 &&
  html`
    <h3>Taken back</h3>
    <ul class="refs">
      ${gone.map(
        ({ id, body, files, why, by, at }) => html`
          <li>
            <b>${dayInWords(new Date(at).toISOString().slice(0, 10))}</b>
            <span>
              ${files.map(({ name }) => name).join(', ')}: ${why} <span class="quiet">${by}</span>
              <form method="post" action="${bodyAddress(survey, body)}/put-back">
                <input type="hidden" name="id" value="${id}">
                ${button({ text: 'Put it back', rank: 3 })}
              </form>
            </span>
          </li>
        `,
      )}
    </ul>
  `
