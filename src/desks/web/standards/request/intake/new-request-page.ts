// A letter that asks the force for something is taken in: as its file, pasted, or typed. No form may be demanded of who asks.
import {
  button,
  buttons,
  errorSummary,
  linkButton,
  textArea,
} from '../../../../../dress/html/form.ts'
import { type Html, html } from '../../../../../dress/html/html.ts'
import { panel } from '../../../../../dress/html/section.ts'
import type { Viewer } from '../../../../../people/viewer.ts'
import type { FormError } from '../../../../../vocabulary/errors.ts'
import { fileField } from '../../../disclosure/bring-table.ts'
import { standardsFrame } from '../../frame/standards-frame.ts'
import { instantInWords } from '../../register/instant.ts'
import { draftAddress, REQUESTS } from '../addresses.ts'

export interface NewRequestView {
  pasted: string
  errors: readonly FormError[]
  /** Letters of one’s own that were read and are not taken in yet. */
  waiting: readonly { id: string; at: string }[]
}

export const newRequestPage = (viewer: Viewer, { pasted, errors, waiting }: NewRequestView): Html =>
  standardsFrame({
    title: 'Take a request in',
    viewer,
    current: REQUESTS,
    crumbs: [{ text: 'Requests', href: REQUESTS }, { text: 'Take a request in' }],
    main: html`
      ${errorSummary(errors)}
      <h1>Take a request in</h1>
      <p class="note">
        Any written request to anybody in the force is one, by whatever door it came. Its letter is
        sealed as it is; who asks is kept apart from what is asked.
      </p>
      <form method="post" action="${REQUESTS}/new" enctype="multipart/form-data" class="narrow">
        ${fileField('The letter', WHAT_IT_MAY_BE, errors, true)}
        ${textArea({
          name: 'pasted',
          label: 'Or paste it',
          hint: 'The whole letter, with its greeting and its name: they are taken off in the next step',
          value: pasted,
          rows: 8,
          errors,
        })}
        ${buttons(button({ text: 'Read it' }), linkButton({ text: 'Type it instead', href: draftAddress('typed'), rank: 3 }))}
      </form>
      ${
        waiting.length > 0 &&
        panel({
          id: 'waiting',
          heading: 'Read, and not taken in yet',
          content: html`
            <ul class="steps">
              ${waiting.map(({ id, at }) => html`<li><a href="${draftAddress(id)}">A letter of ${instantInWords(at)}</a></li>`)}
            </ul>
          `,
        })
      }
    `,
  })

const WHAT_IT_MAY_BE =
  'A mail as its file, Word, PDF, text, a scan or a photograph; with a reply sheet, where one came'
