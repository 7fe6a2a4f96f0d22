// What is due on matters that may be seen: what is overdue first, then the days to come.
import { type Html, html } from '../../../../dress/html/html.ts'
import { table } from '../../../../dress/html/table.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { DueSeen } from '../../../../register/found/queries.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { matterAddress } from './addresses.ts'
import { sentenceOf } from './deed-words.ts'

export function duePage(
  viewer: Viewer,
  { dues, today }: { dues: readonly DueSeen[]; today: string },
): Html {
  const [over, ahead] = [
    dues.filter(({ due }) => due < today),
    dues.filter(({ due }) => due >= today),
  ]
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
            sentenceOf(what),
            owner,
            [regulation, UNREAD[confidence]].filter(Boolean).join(', '),
          ],
        })),
      },
    ],
  })

/** What nobody read never looks like law. */
const UNREAD: Record<string, string> = {
  secondary: 'not read, summed up by others',
  memory: 'from memory: check it',
  policy: 'policy of the force, not law',
}
