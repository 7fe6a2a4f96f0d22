// What is due on matters that may be seen: what is overdue first, then the days to come.

import { button, buttons } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import { table } from '../../../../dress/html/table.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { DueSeen } from '../../../../register/found/queries.ts'
import { idAsHead, passedInWords } from '../../../../vocabulary/regimes/id-words.ts'
import { regulationCited } from '../../../../wording/basis-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { matterAddress } from '../register/addresses.ts'
import { instantInWords } from '../register/instant.ts'

export interface DueView {
  dues: readonly DueSeen[]
  today: string
  /** When the calendar of this viewer was made; null: they have none. */
  calendarMade: Date | null
  /** Its address, just made: shown this once. */
  calendarAddress?: string
}

export function duePage(viewer: Viewer, view: DueView): Html {
  const { dues, today } = view
  const passed = dues.filter(({ due }) => due < today)
  const over = passed.filter(({ owner }) => passedInWords(owner) === 'overdue')
  const ended = passed.filter(({ owner }) => passedInWords(owner) === 'ended')
  const ahead = dues.filter(({ due }) => due >= today)
  return standardsFrame({
    title: 'What is due',
    viewer,
    current: '/due',
    main: html`
      <h1>What is due</h1>
      <p class="note">
        Of matters that you may see, to ${AHEAD} from today, ${dayInWords(today)}. How each day comes
        about stands on the page of its matter.
      </p>
      ${dues.length === 0 && html`<p>Nothing is due.</p>`}
      ${over.length > 0 && html`<h2>Overdue</h2>${duesTable('Overdue', over)}`}
      ${ahead.length > 0 && html`<h2>To come</h2>${duesTable('To come', ahead)}`}
      ${ended.length > 0 && html`<h2>Periods of others that have ended</h2>${duesTable('Ended', ended)}`}
      ${calendarPanel(view)}
    `,
  })
}

const AHEAD = 'three months'

const duesTable = (caption: string, dues: readonly DueSeen[]): Html =>
  table({
    caption,
    columns: [
      { head: 'Day', as: 'nowrap' },
      { head: 'Matter' },
      { head: 'Owed', as: 'wide' },
      { head: 'By', narrow: 'by' },
      { head: 'Regulation', as: 'unit', narrow: 'regulation' },
    ],
    bodies: [
      {
        rows: dues.map(({ due, matter, reference, what, owner, regulation, confidence }) => ({
          cells: [
            dayInWords(due),
            html`<a href="${matterAddress(matter)}">${reference}</a>`,
            idAsHead(what),
            owner,
            regulationCited({ regulation, confidence }),
          ],
        })),
      },
    ],
  })

const calendarPanel = ({ calendarMade, calendarAddress }: DueView): Html =>
  panel({
    id: 'calendar',
    heading: 'In your calendar',
    content: html`
      ${
        calendarAddress !== undefined &&
        notice({
          heading: 'The address of your calendar',
          content: html`
            <p><code>${calendarAddress}</code></p>
            <p>
              Give it to your calendar program. It is shown this once; whoever has it sees these days,
              references and what is owed, and no name.
            </p>
          `,
        })
      }
      <p class="note">
        ${
          calendarMade === null
            ? 'A calendar program fetches what is due to you by an address of its own, which ends when you say so or when your account does.'
            : `Its address was made on ${instantInWords(calendarMade.toISOString())}. Made anew, the old one ends.`
        }
        ${' '}<a href="/due.ics">Take it once, as a file</a>.
      </p>
      <form method="post" action="/due/calendar">
        ${buttons(
          button({
            text: calendarMade === null ? 'Make an address' : 'Make it anew',
            rank: 2,
            name: 'do',
            value: 'make',
          }),
          calendarMade !== null && button({ text: 'End it', rank: 3, name: 'do', value: 'end' }),
        )}
      </form>
    `,
  })
