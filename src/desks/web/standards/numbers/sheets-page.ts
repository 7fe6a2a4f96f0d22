// The reply sheets that the force was sent, and a further one.
import { dayHere } from '../../../../calendar/day-here.ts'
import { button, errorSummary } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { panel } from '../../../../dress/html/section.ts'
import { table } from '../../../../dress/html/table.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { SheetLine } from '../../../../register/counted/answer/queries.ts'
import type { FormError } from '../../../../vocabulary/errors.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { NUMBERS, SHEETS, sheetAddress } from './addresses.ts'

export function sheetsPage(
  viewer: Viewer,
  sheets: readonly SheetLine[],
  errors: FormError[],
): Html {
  return standardsFrame({
    title: 'Reply sheets',
    viewer,
    current: NUMBERS,
    crumbs: [{ text: 'Numbers', href: NUMBERS }, { text: 'Reply sheets' }],
    main: html`
      ${errorSummary(errors)}
      <h1>Reply sheets</h1>
      <p class="note">
        A workbook that asks for numbers, as newsrooms send them with their request. The register fills it in; you see first
        what it would say, and what each of its words is taken to mean.
      </p>
      ${panel({
        id: 'send',
        heading: 'One that came',
        content: html`
          <form method="post" action="${SHEETS}" enctype="multipart/form-data" class="narrow">
            <div class="field">
              <label for="file">The sheet, as XLSX, XLS or ODS</label>
              <input type="file" id="file" name="file">
            </div>
            ${button({ text: 'Read it' })}
          </form>
        `,
      })}
      ${panel({
        id: 'shipped',
        heading: 'The four questions of 2014',
        content: html`
          <p>
            What the Press Association asked every force on 18 February 2014: how many officers and staff, for what, with what
            result, and the policy.
          </p>
          <form method="post" action="${SHEETS}">
            <input type="hidden" name="shipped" value="yes">
            ${button({ text: 'Answer them', rank: 2 })}
          </form>
        `,
      })}
      ${sheets.length > 0 && earlier(sheets)}
    `,
  })
}

const earlier = (sheets: readonly SheetLine[]): Html => html`
  <h2 id="earlier">Sheets so far</h2>
  ${table({
    caption: 'Sheets so far',
    columns: [{ head: 'Sheet' }, { head: 'Came', narrow: 'came' }],
    bodies: [
      {
        rows: sheets.map(({ id, name, at }) => ({
          cells: [html`<a href="${sheetAddress(id)}">${name}</a>`, dayInWords(dayHere(at))],
        })),
      },
    ],
  })}
`
