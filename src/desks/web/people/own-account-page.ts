// One's own account: what one may do, the password, and where one is signed in.

import { factsList } from '../../../dress/html/facts-list.ts'
import { button, errorSummary, linkButton, passwordInput } from '../../../dress/html/form.ts'
import { type Hole, html } from '../../../dress/html/html.ts'
import { notice } from '../../../dress/html/notice.ts'
import { panel } from '../../../dress/html/section.ts'
import { table } from '../../../dress/html/table.ts'
import type { Account } from '../../../people/queries.ts'
import { isRole, RIGHTS, rightsOf, roleMeant } from '../../../people/roles.ts'
import type { SessionShown } from '../../../people/session/queries.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import { instantInWords } from '../../../wording/dates.ts'
import { browserInWords } from './browser-words.ts'
import { newPasswordInputs } from './set-password-page.ts'

export interface OwnAccountView {
  account: Account
  sessions: SessionShown[]
  /** The one that looks. */
  session: string
  /** The password was set just now. */
  wasSet: boolean
  errors: readonly FormError[]
}

const passwordSet = notice({
  heading: 'Your password is set',
  content: html`<p>You sign in with it from now on. Every other browser was signed out.</p>`,
})

export function ownAccountMain(view: OwnAccountView): Hole {
  const { account, sessions, session, wasSet, errors } = view
  return html`
    ${errorSummary(errors)}
    ${wasSet && passwordSet}
    <h1>Your account</h1>
    ${factsList([
      { name: 'Name', value: account.name },
      { name: 'You sign in as', value: account.email },
      {
        name: 'Roles',
        value: account.roles.filter(isRole).map((role) => html`<p>${roleMeant(role).label}</p>`),
      },
      {
        name: 'You may',
        value: [...rightsOf(account.roles)].map((right) => html`<p>${RIGHTS[right]}</p>`),
      },
    ])}
    ${panel({
      id: 'password-heading',
      heading: account.hasPassword ? 'Change your password' : 'Set a password',
      content: html`
        <p class="note">
          Every other browser that is signed in to your account is signed out with it.
        </p>
        <form method="post" action="/account/password" class="narrow">
          <input type="hidden" name="email" value="${account.email}" autocomplete="username">
          ${
            account.hasPassword &&
            passwordInput({
              name: 'before',
              label: 'The password you have',
              errors,
              complete: 'current-password',
            })
          }
          ${newPasswordInputs(errors)}
          <div class="btns">${button({ text: 'Keep the new password' })}</div>
        </form>
      `,
    })}
    ${account.hasPassword && panel({ id: 'second', heading: 'A second step', content: secondShown(account, errors) })}
    ${panel({
      id: 'sessions',
      heading: 'Where you are signed in',
      content: html`
        ${table({
          caption: 'Browsers that are signed in to your account',
          columns: [
            { head: 'Browser' },
            { head: 'Since', narrow: 'since', as: 'wide' },
            { head: 'Last seen', narrow: 'last seen', as: 'wide' },
            { head: html`<span class="vh">End it</span>`, as: 'wide' },
          ],
          bodies: [{ rows: sessions.map((one) => sessionRow(one, one.id === session)) }],
        })}
        <form method="post" action="/account/sessions/end">
          <div class="btns">${button({ text: 'Sign out everywhere', rank: 2 })}</div>
        </form>
      `,
    })}
  `
}

const secondShown = ({ hasSecondStep }: Account, errors: readonly FormError[]): Hole =>
  hasSecondStep
    ? html`
        <p class="note">
          A number from your app is asked for beside the password. To take it away type the password.
        </p>
        <form method="post" action="/account/second-step/end" class="narrow">
          ${passwordInput({ name: 'now', label: 'Your password', errors, complete: 'current-password' })}
          <div class="btns">${button({ text: 'Take the second step away', rank: 2 })}</div>
        </form>
      `
    : html`
        <p class="note">
          With one, a number that an app on your telephone shows is asked for beside the password: who
          learns the password alone does not get in.
        </p>
        <div class="btns">${linkButton({ text: 'Set up a second step', href: '/account/second-step' })}</div>
      `

const sessionRow = (one: SessionShown, isThis: boolean) => ({
  cells: [
    browserInWords(one.browser),
    instantInWords(one.begunAt),
    instantInWords(one.seenAt),
    isThis
      ? 'this browser'
      : html`
          <form method="post" action="/account/sessions/${one.id}/end">
            ${button({ text: 'Sign it out', rank: 3 })}
          </form>
        `,
  ],
})
