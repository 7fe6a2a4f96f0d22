// What waits for whoever looks, and what they may do here.
import type { Context } from 'hono'
import { dayHere } from '../../../../calendar/day-here.ts'
import { type Hole, type Html, html } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import { table } from '../../../../dress/html/table.ts'
import type { Account } from '../../../../people/queries.ts'
import { recordedReading } from '../../../../people/recorded-reading.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { DueSeen } from '../../../../register/found/queries.ts'
import { idAsHead, passedInWords } from '../../../../vocabulary/regimes/id-words.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { viewerOf } from '../../people/viewer-of.ts'
import type { StandardsDesk } from '../frame/desk.ts'
import { partsFor, standardsFrame } from '../frame/standards-frame.ts'
import { policyAddress } from '../policy/addresses.ts'
import { matterAddress } from '../register/addresses.ts'
import { toBeTried, tryAsPanel } from './try-as.ts'
import { type Waits, whatWaits } from './what-waits.ts'

export function firstPageRoutes({ house }: StandardsDesk) {
  const firstPage = async (c: Context) => {
    const viewer = viewerOf(c)
    const waits = await recordedReading(house, viewer, {
      what: 'what waits read',
      record: 'register:waits',
      read: (db) => whatWaits(house, viewer, db),
    })
    const tried = await toBeTried(house.db, viewer)
    const main = waits && firstMain(viewer, { waits, tried }, dayHere(house.now()))
    return c.html(
      standardsFrame({ title: 'Standards desk', viewer, current: '/', main }).toString(),
    )
  }
  return { firstPage }
}

const firstMain = (
  viewer: Viewer,
  { waits, tried }: { waits: Waits; tried: readonly Account[] },
  today: string,
): Hole => html`
  <h1>Standards desk</h1>
  ${!waits.canComeBack && !viewer.triedBy && noPasswordYet}
  ${waitingPanel(waits, today)}
  ${tried.length > 0 && tryAsPanel(tried)}
  ${panel({
    id: 'parts',
    heading: 'What you may do here',
    content: html`
      <ul class="parts">
        ${partsFor(viewer)
          .filter(({ href }) => href !== '/')
          .map(
            ({ text, href, does }) => html`
              <li><a href="${href}">${text}</a> <span class="note">${does}</span></li>
            `,
          )}
      </ul>
    `,
  })}
`

const noPasswordYet: Html = notice({
  heading: 'Your account has no password yet',
  content: html`
    <p>
      Once this browser is signed out nothing opens it but a new address.
      <a href="/account">Set a password</a>
    </p>
  `,
})

function waitingPanel(
  { dues, duesCounted: { overdue, ahead }, reports, glass, unread, requests, toSign }: Waits,
  today: string,
): Html {
  const lines: Hole[] = [
    requests !== null && requests.over > 0 && requestsLine(requests.over, 'over their time'),
    requests !== null && requests.soon > 0 && requestsLine(requests.soon, 'due in a fortnight'),
    toSign !== null &&
      toSign > 0 &&
      html`<a href="/signing">${toSign === 1 ? 'One release' : `${toSign} releases`}</a> to be signed by a second person.`,
    requests !== null && requests.nobodys > 0 && requestsLine(requests.nobodys, 'nobody’s yet'),
    reports !== null &&
      reports > 0 &&
      html`<a href="/reports">${reports === 1 ? 'One report waits' : `${reports} reports wait`}</a> to be taken up.`,
    ...glass.map(
      ({ matter, reference, actor }) => html`
        ${actor} opened <a href="${matterAddress(matter)}">${reference}</a>, which is not theirs:
        <a href="/broken-glass">take note of it</a>.
      `,
    ),
    ...unread.map(
      ({ slug, title }) =>
        html`You have not said that you read <a href="${policyAddress(slug)}">${title}</a> as it stands today.`,
    ),
  ].filter(Boolean)
  return panel({
    id: 'waits',
    heading: 'What waits for you',
    content: html`
      ${lines.length > 0 && html`<ul class="steps">${lines.map((line) => html`<li>${line}</li>`)}</ul>`}
      ${
        dues.length > 0 &&
        html`
        <p>
          ${overdue > 0 && html`<b>${overdue} overdue.</b>`}
          ${ahead} due in the next fortnight.
          <a href="/due">All that is due</a>
        </p>
        ${nextDues(dues, today)}
      `
      }
      ${lines.length + dues.length === 0 && html`<p>Nothing.</p>`}
    `,
  })
}

const requestsLine = (many: number, how: string): Html =>
  html`<a href="/requests">${many === 1 ? 'One request' : `${many} requests`}</a>: ${how}.`

const nextDues = (dues: readonly DueSeen[], today: string): Html =>
  table({
    caption: 'What is due first',
    columns: [
      { head: 'Day', as: 'nowrap' },
      { head: 'Matter' },
      { head: 'Owed', as: 'wide' },
      { head: 'By', narrow: 'by' },
    ],
    bodies: [
      {
        rows: dues.map(({ due, matter, reference, what, owner }) => ({
          cells: [
            due < today
              ? html`<b>${dayInWords(due)}, ${passedInWords(owner)}</b>`
              : dayInWords(due),
            html`<a href="${matterAddress(matter)}">${reference}</a>`,
            idAsHead(what),
            owner,
          ],
        })),
      },
    ],
  })
