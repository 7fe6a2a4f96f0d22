// Who reads: the name under which everything is decided from this browser.
import { button, errorSummary, textInput } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import { deskFrame } from '../frame/desk-frame.ts'

export function readerPage({
  reader,
  typed,
  back,
  errors,
}: {
  reader: string
  typed: string
  back: string
  errors: FormError[]
}): Html {
  return deskFrame({
    title: 'Who reads',
    viewer: reader,
    main: html`
      ${errorSummary(errors)}
      <h1>Who reads?</h1>
      <p class="note">
        You are at the desk as <b>${reader}</b>. Every decision is kept under this name, with the
        day and the ink it is about. Where a survey asks for two readers, each works under a name of
        their own and sees the other’s answer only when both have answered. This desk answers on this machine only
        and has no accounts: the reader is whoever uses the machine, and a name proves nothing.
      </p>
      <form method="post" action="/reader">
        <input type="hidden" name="back" value="${back}">
        ${textInput({
          name: 'name',
          label: 'Your name',
          hint: 'As it may be printed beside a figure; kept in this browser',
          value: typed,
          errors,
          complete: 'name',
        })}
        ${button({ text: 'Read under this name' })}
      </form>
    `,
  })
}
