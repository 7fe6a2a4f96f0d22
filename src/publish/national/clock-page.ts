// The working days, day by day: the data rows behind every due date.
import { weekday } from '../../calendar/day.ts'
import { type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { scrolling } from '../../dress/html/table.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { Edition } from '../edition/edition.ts'
import { packFrame } from '../edition/frame.ts'
import { CLOCK, INDEX } from '../pack/paths.ts'
import { type DaysCounted, daysCounted } from '../sums/clock.ts'
import { LAWS } from './sections.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

export function clockPage(edition: Edition): Html {
  const counted = daysCounted(edition.input)
  const { law } = edition.input.survey
  return packFrame(edition, {
    path: CLOCK,
    title: 'The working days',
    crumbs: [{ text: 'First page', to: INDEX }, { text: 'The working days' }],
    main: html`
      <section class="lede" aria-labelledby="headline">
        <h1 id="headline">The working days</h1>
        <p class="deck">
          Under ${LAWS[law]} an answer is due on the 20th working day after a request is received.
          These are the days, one by one.
        </p>
      </section>
${counted.length === 0 && html`<p class="note">No day of receipt is known, so no day is due.</p>`}
${counted.map((one) => daysSection(edition, one))}
    `,
  })
}

function daysSection(
  { noun }: Edition,
  { id, received, clarified, days, due, calendar, bodies }: DaysCounted,
): Html {
  return section({
    id,
    heading: `From ${dayInWords(clarified ?? received)}`,
    note: `${bodies.length} ${bodies.length === 1 ? noun.one : noun.many}. ${calendar.slice(0, 1).toUpperCase()}${calendar.slice(1)}.`,
    content: scrolling(
      `Days counted from ${dayInWords(clarified ?? received)}`,
      html`
        <table class="sheet">
          <caption class="vh">Days counted from ${dayInWords(clarified ?? received)}</caption>
          <thead>
            <tr>
              <th scope="col">Working day</th>
              <th scope="col">Date</th>
              <th scope="col">Weekday</th>
              <th scope="col">Why it does not count</th>
            </tr>
          </thead>
          <tbody>
            ${days.map(
              ({ date, nth, why }) =>
                html`
                  <tr id="${id}-${date}" data-row="${date}">
                    <th scope="row">${nth ?? '–'}</th>
                    <td>${dayInWords(date)}${date === due && html` <b>due</b>`}</td>
                    <td>${WEEKDAYS[weekday(date) - 1]}</td>
                    <td>${why}</td>
                  </tr>
`,
            )}
          </tbody>
        </table>
      `,
    ),
  })
}
