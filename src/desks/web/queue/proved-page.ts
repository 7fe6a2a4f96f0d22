// What arithmetic proves: readings that hold one another up, confirmed together with one key, each with its reason.

import { button } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { table } from '../../../dress/html/table.ts'
import { number } from '../../../dress/number/number.ts'
import type { Proved } from '../../../reconcile/queue/proved-for.ts'
import { isMissing } from '../../../vocabulary/reply.ts'
import { addressOf, bodyAddress, deskFrame, figureAddress } from '../frame/desk-frame.ts'
import { bodyNamed, type DeskSurvey } from '../view/desk-view.ts'
import { type Page, pagerOf } from '../view/page-of.ts'
import { readingInWords } from '../view/reading-words.ts'

export function provedPage(desk: DeskSurvey, proved: readonly Proved[], page: Page<string>): Html {
  const open = proved.flatMap((proof) => proof.open)
  const home = addressOf(desk.survey)
  return deskFrame({
    title: 'Proved by arithmetic',
    viewer: desk.reader,
    survey: desk.survey,
    current: 'queue',
    crumbs: [{ text: 'Queue', href: `${home}/queue` }, { text: 'Proved by arithmetic' }],
    main: html`
      <h1>Proved by arithmetic</h1>
      <p class="note">
        Parts that add up to the total their reply states, and numbers that stand in two places of
        it. One misreading among them would break the sum. What is unsure, or stands in a
        contradiction, is not here.
      </p>
      ${
        open.length === 0
          ? html`
            <p>
              Nothing undecided is proved by arithmetic. <a href="${home}/queue">Open the queue</a>.
            </p>
          `
          : html`
            <form method="post" action="${home}/proved">
              <input type="hidden" name="ids" value="${open.map(({ id }) => id).join(' ')}">
              <div class="btns">${button({ text: `Confirm all ${open.length}`, key: 'c' })}</div>
            </form>
            ${proofsTable(desk, proved)}
            ${pagerOf(page, 'Bodies', (n) => `${home}/proved?page=${n}`)}
          `
      }
    `,
  })
}

function proofsTable(desk: DeskSurvey, proved: readonly Proved[]): Html {
  return table({
    caption: 'What would be confirmed, and why',
    columns: [
      { head: 'Body' },
      { head: 'Number', as: 'num', narrow: 'number' },
      { head: 'As', as: 'unit wide' },
      { head: 'Why', as: 'wide' },
    ],
    bodies: proved.map(({ body, open, why }) => ({
      rows: open.map((reading, i) => ({
        cells: [
          html`
            <a href="${bodyAddress(desk.survey, body)}">${bodyNamed(desk, body)?.name ?? body}</a>
          `,
          !isMissing(reading.figure.value) &&
            number({
              kind: 'pencil',
              shown: reading.figure.value,
              href: figureAddress(desk.survey, body, reading.id),
            }),
          html`
            ${reading.figure.question && `${reading.figure.question}: `}
            ${readingInWords(desk.survey, reading.figure)}
          `,
          i === 0 ? why : 'the same',
        ],
      })),
    })),
  })
}
