// A due date's sum, day by day: which days counted, and why the others did not.
import type { Due } from '../../../calendar/due.ts'
import type { Crumb } from '../../../dress/frame/page-frame.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { table } from '../../../dress/html/table.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { deskFrame } from '../frame/desk-frame.ts'

export function clockPage(
  { survey, crumbs, sum }: { survey: Survey; crumbs: Crumb[]; sum: Due | null },
  viewer: string,
): Html {
  return deskFrame({
    title: 'The clock',
    viewer,
    survey,
    current: 'bodies',
    crumbs: [...crumbs, { text: 'Clock' }],
    main: sum
      ? html`
        <h1>${sum.due ? html`Due ${dayInWords(sum.due)}` : 'No day is due yet'}</h1>
        <p class="note">
          Received ${dayInWords(sum.received)}. Calendar: ${sum.calendar}.${
            sum.latest &&
            html` With an extension ${dayInWords(sum.latest)} at the latest; that rests
              on ${sum.latestRestsOn ?? ''}.
            `
          }
        </p>
        ${sum.warnings.map((warning) => html`<p class="notice">${warning}</p>`)}
        ${table({
          caption: 'Day by day',
          columns: [
            { head: 'Day' },
            { head: 'Working day', as: 'num', narrow: 'working day' },
            { head: 'Why it does not count', as: 'wide' },
          ],
          bodies: [
            {
              rows: sum.days.map(({ date, nth, why }) => ({
                cells: [dayInWords(date), nth ?? '', why ?? ''],
              })),
            },
          ],
        })}
      `
      : html`
        <h1>No clock runs</h1>
        <p>
          The day the request was received is not known. Enter it in requests.yaml
          as <code>received</code> and import the folder again.
        </p>
      `,
  })
}
