// The way in.
import {
  button,
  errorSummary,
  linkButton,
  passwordInput,
  textInput,
} from '../../../dress/html/form.ts'
import { type Hole, html } from '../../../dress/html/html.ts'
import { notice } from '../../../dress/html/notice.ts'
import type { FormError } from '../../../vocabulary/errors.ts'

export interface SignInView {
  email: string
  /** Where it leads once they are in. */
  back: string
  /** They sent a form after they were signed out, and nothing of it was kept. */
  lost?: boolean
  /** Who else may vouch for them; null: nobody. */
  vouchedBy: string | null
  errors: readonly FormError[]
}

const lostNotice = notice({
  heading: 'You were signed out, and what you sent was not kept',
  alarm: true,
  content: html`
    <p>
      What you typed is still on the page before this one: go back to it in the browser, sign in in
      another tab, and send it again. Signing in here leads to that page as it is now, without what
      you typed.
    </p>
  `,
})

export const signInMain = ({ email, back, lost, vouchedBy, errors }: SignInView): Hole => html`
  ${errorSummary(errors)}
  <h1>Sign in</h1>
  ${lost && lostNotice}
  <form method="post" action="/sign-in" class="narrow">
    <input type="hidden" name="back" value="${back}">
    ${textInput({ name: 'email', label: 'E-mail address', value: email, errors, complete: 'username' })}
    ${passwordInput({ name: 'password', label: 'Password', errors, complete: 'current-password' })}
    ${textInput({
      name: 'number',
      label: 'Number from your app',
      hint: 'Only where you set up a second step',
      errors,
      size: 12,
      digits: true,
      complete: 'one-time-code',
    })}
    <div class="btns">${button({ text: 'Sign in' })}</div>
  </form>
  ${
    vouchedBy !== null &&
    html`
      <div class="btns">
        ${linkButton({
          text: `Sign in with ${vouchedBy}`,
          href: `/sign-in/with?${new URLSearchParams({ back })}`,
        })}
      </div>
    `
  }
  <p class="note">
    Forgotten the password, or never had one? Whoever looks after the accounts here makes you an
    address with which you set one. Where nobody can, an address is printed where the desk is
    started.
  </p>
`
