// What the editor noted beside a number: another survey's figure, a local paper's, an answer in part.

import { gaveNumber } from '../../count/gave-number.ts'
import { type Html, html } from '../../dress/html/html.ts'
import type { QuestionCount } from '../../vocabulary/count.ts'
import { placeKey } from '../../vocabulary/place.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { FigureConfirmed } from '../pack/input.ts'
import type { Edition } from './edition.ts'
import type { PageNumbers } from './page-numbers.ts'

/** Each note once, with the numbers it is about; nothing where nobody noted anything. */
export function figureNotes(
  figures: readonly FigureConfirmed[],
  numbers: PageNumbers,
  named: (body: string) => string | null,
): Html | null {
  const noted = figures.flatMap((one) => (one.noted ? [{ ...one, noted: one.noted }] : []))
  if (noted.length === 0) return null
  const groups = Map.groupBy(noted, ({ body, noted: { why } }) => `${body} ${why}`)
  return html`
    <ul class="notes">
      ${[...groups.values()].map((group) => {
        const [first] = group
        if (!first) return null
        const name = named(first.body)
        return html`
          <li>
            ${name && html`<b>${name}</b>, `}
            ${group.map(
              ({ body, figure }) => html`${numbers.figure(body, figure, { again: true })} `,
            )}
            <span class="unit">${first.noted.why} Noted by ${first.noted.by}, ${dayInWords(first.noted.at)}.</span>
          </li>
`
      })}
    </ul>
  `
}

/** The confirmed figures that stand in a question's total. */
export function figuresInTotal({ input }: Edition, question: QuestionCount): FigureConfirmed[] {
  const counted = new Set(
    gaveNumber(question).flatMap(({ body, figures }) =>
      figures.map(({ sha256, place }) => `${body} ${sha256} ${placeKey(place)}`),
    ),
  )
  return input.figures.filter(({ body, figure }) =>
    counted.has(`${body} ${figure.sha256} ${placeKey(figure.place)}`),
  )
}
