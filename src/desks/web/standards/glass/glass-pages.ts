// The form that breaks the glass, and the list of what was opened so.
import { button, buttons, errorSummary } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { table } from '../../../../dress/html/table.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { GlassTold } from '../../../../register/glass/queries.ts'
import type { Asked } from '../../../../wording/form/asked.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { MATTERS, matterAddress } from '../register/addresses.ts'
import { type FormTyped, fieldsShown } from '../register/fields-shown.ts'
import { instantInWords } from '../register/instant.ts'

interface GlassView extends FormTyped {
  asked: readonly Asked[]
}

export const glassPage = (viewer: Viewer, view: GlassView): Html =>
  standardsFrame({
    title: 'Open a matter that is not yours',
    viewer,
    current: MATTERS,
    crumbs: [{ text: 'Matters', href: MATTERS }, { text: 'Open one that is not yours' }],
    main: html`
      ${errorSummary(view.errors)}
      <h1>Open a matter that is not yours</h1>
      <p class="note">
        Where it cannot wait for somebody who is named on it: a threat to life, an arrest tonight. It
        opens to you for four hours, to read; whoever oversees the register is told at once, with your
        reason. What concerns you or yours is never opened so.
      </p>
      <form method="post" action="/break-glass">
        ${fieldsShown(view.asked, view)}
        ${buttons(button({ text: 'Break the glass' }))}
      </form>
    `,
  })

export const brokenGlassPage = (viewer: Viewer, told: readonly GlassTold[]): Html =>
  standardsFrame({
    title: 'Broken glass',
    viewer,
    current: MATTERS,
    crumbs: [{ text: 'Matters', href: MATTERS }, { text: 'Broken glass' }],
    main: html`
      <h1>Broken glass</h1>
      <p class="note">Who opened a matter that was not theirs, and the reason they gave.</p>
      ${
        told.length === 0
          ? html`<p>Nobody has.</p>`
          : table({
              caption: 'Matters opened by breaking the glass',
              columns: [
                { head: 'Matter' },
                { head: 'Who' },
                { head: 'From', narrow: 'from' },
                { head: 'Until', narrow: 'until' },
                { head: 'Why', as: 'wide' },
                { head: '' },
              ],
              bodies: [{ rows: told.map((one) => ({ cells: cells(one) })) }],
            })
      }
    `,
  })

const cells = ({ matter, reference, actor, from, until, reason, seenBy }: GlassTold) => [
  html`<a href="${matterAddress(matter)}">${reference}</a>`,
  actor,
  instantInWords(from.toISOString()),
  instantInWords(until.toISOString()),
  reason,
  seenBy === null
    ? html`
      <form method="post" action="/broken-glass">
        <input type="hidden" name="matter" value="${matter}">${button({ text: 'Take note', rank: 2 })}
      </form>
    `
    : 'noted',
]
