// A letter in a form, to be changed, and put, saved, or said to have gone by hand.
import { gapsIn } from '../../../ask/chase/letters/chase-facts.ts'
import { button, textArea, textInput } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { dayInWords } from '../../../wording/dates.ts'
import type { Typed } from '../view/body-at.ts'

export interface LetterForm extends Typed {
  action: string
  subject: string
  text: string
  to: string | null
  /** Beside the field of the address. */
  toHint: string
  /** It may go by the desk’s own mail. */
  canPut: boolean
  today: string
  /** Fields that are sent with it. */
  hidden?: Hole
}

export function letterForm(form: LetterForm): Html {
  const { action, typed, errors, to, toHint, canPut, today, hidden } = form
  const text = typed['text'] ?? form.text
  const gaps = gapsIn(text)
  return html`
    ${gaps.length > 0 && html`<p class="notice">Before it goes, write in it: ${gaps.join('; ')}.</p>`}
    <form method="post" action="${action}">
      ${hidden}
      ${textInput({ name: 'to', label: 'To', hint: toHint, value: typed['to'] ?? to ?? '', errors })}
      ${textInput({ name: 'subject', label: 'Subject', value: typed['subject'] ?? form.subject, errors })}
      ${textArea({ name: 'text', label: 'Letter', value: text, rows: 26, errors })}
      <div class="btns">
        ${canPut && button({ text: 'Put it with the letters to go out', name: 'act', value: 'put' })}
        ${button({ text: 'Save it as a mail', rank: 2, name: 'act', value: 'save' })}
      </div>
      <details>
        <summary>It went by hand</summary>
        ${textInput({
          name: 'on',
          label: 'Sent on',
          hint: 'Kept with its words, so that the next step is counted from that day',
          value: typed['on'] ?? dayInWords(today),
          size: 12,
          errors,
        })}
        <div class="btns">${button({ text: 'Keep it as sent', rank: 2, name: 'act', value: 'sent' })}</div>
      </details>
    </form>
  `
}
