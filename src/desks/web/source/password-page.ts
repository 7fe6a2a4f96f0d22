// The password of a file that its sender locked: asked for on a page that says what is kept of it.
import { button, errorSummary } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import { fileAddress } from './file-at.ts'

export interface PasswordView {
  file: { name: string; sha256: string; body: string }
  survey: Survey
  viewer: string
  errors: FormError[]
}

export function passwordPage({ file, survey, viewer, errors }: PasswordView): Html {
  const body = survey.bodies.find(({ slug }) => slug === file.body)
  return deskFrame({
    title: `Password: ${file.name}`,
    viewer,
    survey,
    current: 'bodies',
    crumbs: [
      { text: body?.name ?? file.body, href: bodyAddress(survey, file.body) },
      { text: 'Password' },
    ],
    main: html`
      ${errorSummary(errors)}
      <h1>Open ${file.name} with its password</h1>
      <p>
        Kept are what is read in it, pictures of its pages for who checks the figures, and in the
        history that ${viewer} opened it. The password is kept nowhere, and no unlocked copy is: the
        file stays sealed as it came.
      </p>
      <form method="post" action="${passwordAddress(survey, file.body, file.sha256)}">
        ${passwordField(errors)}${button({ text: 'Open and read it' })}
      </form>
    `,
  })
}

export const passwordAddress = (
  survey: Pick<Survey, 'slug'>,
  body: string,
  sha256: string,
): string => `${fileAddress(survey, body, sha256)}/password`

/** What was typed does not come back: a password is not shown. */
function passwordField(errors: FormError[]): Html {
  const [error] = errors
  return html`
    <div class="field${error && ' field--error'}">
      <label for="password">Password</label>
      ${
        error &&
        html`
          <span class="err" id="password-error">
            <span class="vh">Error:</span> ${error.message}
          </span>
        `
      }
      <input
        type="password"
        id="password"
        name="password"
        class="w12"
        autocomplete="off"${error && html` aria-describedby="password-error"`}>
    </div>
  `
}
