// How tokens are obtained, as both forms of the mail ask for it: the third server that a user may set.
import { passwordInput, textInput } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import type { Typed } from '../view/body-at.ts'

export function oauthInputs({ typed, errors }: Typed): Html {
  const value = (name: string): string => typed[name] ?? ''
  const isKept = value('oauthKept') === 'yes'
  const isOpen = value('oauthEndpoint') !== '' || errors.some(({ field }) => /^oauth/.test(field))
  const kept = 'One is kept. Left empty, it stays with this endpoint and client'
  return html`
    <details${isOpen && ' open'}>
      <summary>Or tokens that are obtained anew by OAuth</summary>
      <p class="note">
        Google, Microsoft and others take no password but tokens of an hour. Whoever registered the client
        has its id and secret; the refresh token comes of the consent that the account gave it. Nothing is
        shown to any other address than this endpoint.
      </p>
      ${textInput({
        name: 'oauthEndpoint',
        label: 'Endpoint that gives out tokens',
        hint: 'https://oauth2.googleapis.com/token',
        value: value('oauthEndpoint'),
        errors,
      })}
      ${textInput({ name: 'oauthClient', label: 'Client id', value: value('oauthClient'), errors })}
      ${passwordInput({
        name: 'oauthSecret',
        label: 'Client secret, if it has one',
        ...(isKept && { hint: kept }),
        errors,
        complete: 'current-password',
      })}
      ${passwordInput({
        name: 'oauthRefresh',
        label: 'Refresh token',
        ...(isKept && { hint: kept }),
        errors,
        complete: 'current-password',
      })}
      ${textInput({
        name: 'oauthScope',
        label: 'Scope, where the endpoint wants one',
        value: value('oauthScope'),
        errors,
      })}
    </details>
  `
}
