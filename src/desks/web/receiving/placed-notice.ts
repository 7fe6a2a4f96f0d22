// What became of files that were put in for a whole survey: where each went, and which wait to be told whose they are.
import { type Html, html } from '../../../dress/html/html.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import type { PlacedFile } from '../../work/place-files.ts'
import { addressOf, bodyAddress } from '../frame/desk-frame.ts'
import { several } from '../view/reading-words.ts'

export function placedNotice(survey: Survey, placed: readonly PlacedFile[]): Html {
  const known = placed.filter(({ body }) => body !== null)
  const nameOf = (slug: string) => survey.bodies.find((body) => body.slug === slug)?.name ?? slug
  return html`
    <div class="notice" role="status">
      <h2>${several(known.length, 'file')} of ${placed.length} placed</h2>
      <ul>
        ${placed.map(
          ({ name, body }) => html`
            <li>
              ${name}:
              ${
                body
                  ? html`<a href="${bodyAddress(survey, body)}#correspondence">${nameOf(body)}</a>`
                  : html`<b>whose is it?</b>`
              }
            </li>
          `,
        )}
      </ul>
      <p><a href="${addressOf(survey)}">On to the survey</a></p>
    </div>
  `
}
