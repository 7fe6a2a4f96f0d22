// Where a table is brought that is to be released, with the tables brought so far; and the way to the two other jobs.
import { dayHere } from '../../../calendar/day-here.ts'
import { button, buttons, errorSummary } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { tag } from '../../../dress/html/notice.ts'
import { columns, panel } from '../../../dress/html/section.ts'
import { table } from '../../../dress/html/table.ts'
import type { Errand } from '../../../store/errands.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import { dayInWords } from '../../../wording/dates.ts'
import type { Protected } from '../../work/errands/protect.ts'
import type { ReadTable } from '../../work/errands/read-table.ts'
import { AUDIT, CHECK, protectedAddress, RELEASE, tableAddress } from './addresses.ts'
import { fileField, pasteField } from './bring-table.ts'

interface TablesView {
  /** The latest first. */
  so: readonly Errand[]
  /** Of these, whose step failed or was stopped. */
  failed: ReadonlySet<string>
  pasted: string
  errors: FormError[]
}

export const tablesMain = ({ so, failed, pasted, errors }: TablesView): Html => html`
  ${errorSummary(errors)}
  <h1>Release a table</h1>
  <p class="note">
    A table of people counted, made safe: the fewest numbers are withheld that keep anybody small from being worked out, with
    a proof. Bring the true numbers, or the cases to be counted; nothing leaves before you take it out.
  </p>
  ${panel({
    id: 'bring',
    heading: 'The table',
    content: html`
      <form method="post" action="${RELEASE}" enctype="multipart/form-data" class="narrow">
        ${fileField('The file', 'CSV, XLSX, ODS or XLS, of which the largest table is taken; or a true table as JSON', errors)}
        ${pasteField(pasted)}
        ${buttons(button({ text: 'Read it' }))}
      </form>
    `,
  })}
  ${columns(
    '2',
    panel({
      id: 'check',
      heading: html`<a href="${CHECK}">Check a file</a>`,
      content: html`<p>What a file hides from who opens it: sheets, names, changes, what lies under a black box.</p>`,
    }),
    panel({
      id: 'audit',
      heading: html`<a href="${AUDIT}">Audit a published table</a>`,
      content: html`<p>What its reader can work out of what is withheld, with the sum to do it by pencil.</p>`,
    }),
  )}
  ${so.length > 0 && soFar(so, failed)}
`

const soFar = (so: readonly Errand[], failed: ReadonlySet<string>): Html => html`
  <h2 id="so-far">So far</h2>
  ${table({
    caption: 'Tables brought so far',
    columns: [
      { head: 'Table', as: 'wide' },
      { head: 'How it stands' },
      { head: 'When', narrow: 'on' },
    ],
    bodies: [
      {
        rows: so.map((one) => ({
          cells: [linkTo(one), standing(one, failed.has(one.id)), dayOf(one)],
        })),
      },
    ],
  })}
`

function linkTo({ id, kind, asked, came }: Errand): Html {
  if (kind === 'protect') {
    const { name } = asked as { name: string }
    const title = (came as Protected | null)?.title ?? name
    return html`<a href="${came === null ? `/errands/${id}` : protectedAddress(id)}">${title}</a>`
  }
  const { file } = asked as ReadTable
  return html`<a href="${came === null ? `/errands/${id}` : tableAddress(id)}">${file.name}</a>`
}

function standing({ kind, came, refused }: Errand, isFailed: boolean): Html | string {
  if (refused) return html`${tag('refused')} ${refused.message}`
  if (isFailed) return 'not done: its step failed or was stopped'
  if (came === null) return 'being worked on'
  if (kind === 'read-table') return 'read; say what its columns are'
  return STANDING[(came as Protected).status]
}

const STANDING = {
  protected: 'safe to release',
  impossible: 'not safe: no choice of withheld numbers is enough',
  'not-proved': 'not proved in the time given',
}

const dayOf = ({ at }: Errand): string => dayInWords(dayHere(new Date(at)))
