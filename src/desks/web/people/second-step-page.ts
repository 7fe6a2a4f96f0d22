// What an app is given, and the number by which it shows that it has it.
import { button, errorSummary, passwordInput } from '../../../dress/html/form.ts'
import { type Hole, html } from '../../../dress/html/html.ts'
import { appAddress, inFours } from '../../../people/sign-in/one-time-number.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import { numberInput } from './set-password-page.ts'

export interface SecondStepView {
  secret: string
  email: string
  /** Nothing else is open until it is set. */
  isOwed: boolean
  errors: readonly FormError[]
}

export const secondStepMain = ({ secret, email, isOwed, errors }: SecondStepView): Hole => html`
  ${errorSummary(errors)}
  <h1>A second step</h1>
  ${isOwed && html`<p>At this desk it is asked of everybody. The rest of the desk opens once you have set it.</p>`}
  <p>
    In an app for one-time passwords on your telephone, add an account by hand, called Candour, with
    this key:
  </p>
  <p class="ask mono">${inFours(secret)}</p>
  <p class="note">
    Whoever has the key has your second step. On a telephone this address does the same:
    <a href="${appAddress(secret, email)}">open it in the app</a>. Every half minute the app shows
    another number of six digits.
  </p>
  <form method="post" action="/account/second-step" class="narrow">
    ${numberInput(errors)}
    ${passwordInput({ name: 'before', label: 'Your password', errors, complete: 'current-password' })}
    <div class="btns">${button({ text: 'Ask for a number from now on' })}</div>
  </form>
`
