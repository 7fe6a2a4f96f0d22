// Pages behind an address that works once: the first account of a desk, and a password set by whoever was invited or forgot it.
import { button, errorSummary, passwordInput, textInput } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { HEAD_OF, type Role, roleMeant } from '../../../people/roles.ts'
import { SHORTEST } from '../../../people/sign-in/password-rule.ts'
import type { DeskKind } from '../../../store/folder/data-folder.ts'
import type { FormError } from '../../../vocabulary/errors.ts'

type Errors = readonly FormError[]

/** The new password, twice. */
export const newPasswordInputs = (errors: Errors): Html => html`
  ${passwordInput({
    name: 'password',
    label: 'New password',
    hint: `At least ${SHORTEST} characters; a few words will do`,
    errors,
    complete: 'new-password',
  })}
  ${passwordInput({ name: 'again', label: 'The same again', errors, complete: 'new-password' })}
`

/** Of the second step. */
export const numberInput = (errors: Errors): Html =>
  textInput({
    name: 'number',
    label: 'Number from your app',
    errors,
    size: 12,
    digits: true,
    complete: 'one-time-code',
  })

export interface FirstView {
  typed: Record<string, string>
  errors: Errors
  /** The address itself, which the form is sent to. */
  path: string
  kind: DeskKind
}

const headOf = (kind: DeskKind): { role: Role; label: string; of: string } => {
  const role = HEAD_OF[kind]
  return { role, ...roleMeant(role) }
}

export function firstMain({ typed, errors, path, kind }: FirstView): Hole {
  const { label, of } = headOf(kind)
  return html`
    ${errorSummary(errors)}
    <h1>The first account</h1>
    <p class="note">
      Nobody works at this desk yet. The first account is that of the
      <b>${label.toLowerCase()}</b>: it ${of}. The others are invited from there.
    </p>
    <p class="note">
      To look round first, leave everything empty: this browser is signed in for today, and a password
      is set later on the page of the account. It is then called by its role, for good: who works here
      under their own name says it now, or invites themselves from there.
    </p>
    <form method="post" action="${path}" class="narrow">
      ${textInput({
        name: 'name',
        label: 'Your name',
        hint: 'As it stands beside what you do, for good',
        value: typed['name'] ?? '',
        errors,
        complete: 'name',
      })}
      ${textInput({
        name: 'email',
        label: 'E-mail address',
        hint: 'You sign in with it; nothing is sent to it',
        value: typed['email'] ?? '',
        errors,
        complete: 'username',
      })}
      ${newPasswordInputs(errors)}
      <div class="btns">${button({ text: 'Open the desk' })}</div>
    </form>
  `
}

export interface SetPasswordView {
  name: string
  email: string
  /** A number from their app is asked for too. */
  asksNumber: boolean
  errors: Errors
  path: string
}

export const setPasswordMain = ({
  name,
  email,
  asksNumber,
  errors,
  path,
}: SetPasswordView): Hole => html`
  ${errorSummary(errors)}
  <h1>Set your password</h1>
  <p class="note">
    You are <b>${name}</b>, and sign in as ${email}. Every browser that was signed in to this account
    is signed out with it.
  </p>
  <form method="post" action="${path}" class="narrow">
    <input type="hidden" name="email" value="${email}" autocomplete="username">
    ${newPasswordInputs(errors)}
    ${asksNumber && numberInput(errors)}
    <div class="btns">${button({ text: 'Set it and go in' })}</div>
  </form>
`
