// A due date's sum, day by day: which days counted, and why the others did not; and what letters tell of it.
import type { Clock } from '../../../calendar/clock.ts'
import type { Due } from '../../../calendar/due.ts'
import type { Crumb } from '../../../dress/frame/page-frame.ts'
import { linkButton } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { table } from '../../../dress/html/table.ts'
import type { OfferWaiting } from '../../../reconcile/queue/events-offered.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { deskFrame, letterAddress } from '../frame/desk-frame.ts'

export interface ClockView {
  survey: Survey
  crumbs: Crumb[]
  clock: Clock | null
  /** Where the days of the request are entered. */
  dates: string
  /** What its letters tell of the clock and nobody has taken. */
  offers: readonly OfferWaiting[]
}

export function clockPage(view: ClockView, viewer: string): Html {
  const { survey, crumbs, clock, dates, offers } = view
  return deskFrame({
    title: 'The clock',
    viewer,
    survey,
    current: 'bodies',
    crumbs: [...crumbs, { text: 'Clock' }],
    main: html`
      ${clock?.sum ? running(clock, clock.sum) : NO_CLOCK}
      ${offers.map(
        ({ body, message, offer }) => html`
          <p class="notice">
            A letter says: <q>${offer.ink}</q>
            <a href="${letterAddress(survey, body, message)}">Take it for the clock</a>
          </p>
        `,
      )}
      <div class="btns">${linkButton({ text: 'Dates of the request', href: dates })}</div>
      ${clock?.sum && dayByDay(clock)}
    `,
  })
}

const NO_CLOCK = html`
  <h1>No clock runs</h1>
  <p>The day the request was received is not known. Enter it among the dates of the request.</p>
`

function running(clock: Clock, sum: Due): Html {
  const first = sum.due !== clock.due && sum.due
  return html`
    <h1>${headOf(clock)}</h1>
    <p class="note">
      Received ${dayInWords(sum.received)}. Calendar: ${sum.calendar}.
      ${
        sum.latest &&
        !clock.stands &&
        (first
          ? html`It took more time: without that it was due ${dayInWords(first)}; that rests
              on ${sum.latestRestsOn ?? ''}.`
          : html`With an extension ${dayInWords(sum.latest)} at the latest; that rests
              on ${sum.latestRestsOn ?? ''}.`)
      }
    </p>
    ${sum.warnings.map((warning) => html`<p class="notice">${warning}</p>`)}
  `
}

/** The same day as on every other page. */
function headOf({ stands, due }: Clock): string {
  if (stands) return 'The clock stands still: the body waits for us, and no day is due'
  return due ? `Due ${dayInWords(due)}` : 'No day is due yet'
}

const dayByDay = ({ days }: Clock): Html =>
  table({
    caption: 'Day by day',
    columns: [
      { head: 'Day' },
      { head: 'Working day', as: 'num', narrow: 'working day' },
      { head: 'Why it does not count', as: 'wide' },
    ],
    bodies: [
      {
        rows: days.map(({ date, nth, why }) => ({
          cells: [dayInWords(date), nth ?? '', why ?? ''],
        })),
      },
    ],
  })
