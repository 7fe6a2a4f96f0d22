// The matters of one number, as far as whoever looks may open them; and the question before small numbers leave.
import { button, buttons, linkButton } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import { table } from '../../../../dress/html/table.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { MatterOfNumber } from '../../../../register/counted/queries.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { matterAddress } from '../register/addresses.ts'
import { NUMBERS } from './addresses.ts'

export interface OfNumberView {
  /** "Outcome: Written warning" */
  what: string
  counted: number
  matters: MatterOfNumber[]
  back: string
}

export function ofNumberPage(viewer: Viewer, { what, counted, matters, back }: OfNumberView): Html {
  return standardsFrame({
    title: what,
    viewer,
    current: NUMBERS,
    crumbs: [{ text: 'Numbers', href: back }, { text: what }],
    main: html`
      <h1>${what}</h1>
      <p>${counted} counted; ${matters.length} of them are open to you.</p>
      ${
        matters.length > 0 &&
        table({
          caption: what,
          columns: [{ head: 'Matter' }, { head: 'Came to attention', narrow: 'came to attention' }],
          bodies: [
            {
              rows: matters.map(({ id, reference, cameOn }) => ({
                cells: [html`<a href="${matterAddress(id)}">${reference}</a>`, dayInWords(cameOn)],
              })),
            },
          ],
        })
      }
    `,
  })
}

export interface LeavingView {
  what: string
  /** Numbers of one to four, and rows that are single cases. */
  small: number
  cases: number
  action: string
  fields: Record<string, string>
  back: string
}

export function leavingPage(viewer: Viewer, view: LeavingView): Html {
  const { what, small, cases, action, fields, back } = view
  return standardsFrame({
    title: 'Before it leaves',
    viewer,
    current: NUMBERS,
    crumbs: [{ text: 'Back', href: back }, { text: 'Before it leaves' }],
    main: html`
      <h1>Before it leaves</h1>
      ${notice({
        alarm: true,
        content: html`
          <p>
            ${what} holds ${smallInWords({ small, cases })}:
            the true numbers, with nothing withheld. Whoever knows the people may tell who is meant.
            Nothing here makes it safe to release.
          </p>
        `,
      })}
      <form method="post" action="${action}">
        ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
        <input type="hidden" name="seen" value="yes">
        ${buttons(
          button({ text: 'Take it out for use inside the force' }),
          linkButton({ text: 'Leave it here', href: back }),
        )}
      </form>
    `,
  })
}

/** "2 numbers from 1 to 4 and 40 rows that are single cases" */
export const smallInWords = ({ small, cases }: Pick<LeavingView, 'small' | 'cases'>): string =>
  [
    small > 0 && (small === 1 ? 'one number from 1 to 4' : `${small} numbers from 1 to 4`),
    cases > 0 &&
      (cases === 1 ? 'one row that is a single case' : `${cases} rows that are single cases`),
  ]
    .filter(Boolean)
    .join(' and ')
