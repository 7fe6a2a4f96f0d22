// A matter that somebody of the department records: how it came in, when, what was reported. The rest follows on its own page.
import { button, buttons, errorSummary } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { Asked } from '../../../../wording/form/asked.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { MATTERS } from './addresses.ts'
import { type FormTyped, fieldsShown } from './fields-shown.ts'

export interface NewMatterView extends FormTyped {
  asked: readonly Asked[]
  /** The id that its matter will have: sent twice it opens one. */
  form: string
}

export const newMatterPage = (viewer: Viewer, view: NewMatterView): Html =>
  standardsFrame({
    title: 'Record a matter',
    viewer,
    current: MATTERS,
    crumbs: [{ text: 'Matters', href: MATTERS }, { text: 'Record a matter' }],
    main: html`
      ${errorSummary(view.errors)}
      <h1>Record a matter</h1>
      <p class="note">
        You are named its case administrator; who else works on it, whom it is about and what is
        alleged follow on its own page.
      </p>
      <form method="post" action="${MATTERS}/new">
        <input type="hidden" name="form" value="${view.form}">
        ${fieldsShown(view.asked, view)}
        ${buttons(button({ text: 'Record it' }))}
      </form>
    `,
  })
