// Files added by hand for a body: the day they came, and the files.
import { button, errorSummary, textInput } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import type { FormError } from '../../../vocabulary/errors.ts'
import type { BodyAsked, Survey } from '../../../vocabulary/survey.ts'
import { bodyAddress, deskFrame } from '../frame/desk-frame.ts'

export interface UploadView {
  survey: Survey
  body: BodyAsked
  received: string
  errors: FormError[]
}

/** What one form may carry. */
export const UPLOAD_LIMIT = 100 * 1024 * 1024

export function uploadPage({ survey, body, received, errors }: UploadView, viewer: string): Html {
  const address = `${bodyAddress(survey, body.slug)}/upload`
  return deskFrame({
    title: `Add files: ${body.name}`,
    viewer,
    survey,
    current: 'bodies',
    crumbs: [{ text: body.name, href: bodyAddress(survey, body.slug) }, { text: 'Add files' }],
    main: html`
      ${errorSummary(errors)}
      <h1>Add files from ${body.name}</h1>
      <form method="post" action="${address}" enctype="multipart/form-data">
        ${textInput({
          name: 'received',
          label: 'Day received',
          hint: 'As 2014-03-14',
          value: received,
          size: 12,
          errors,
        })}
        ${fileField(errors)}${button({ text: 'Seal and read them' })}
      </form>
    `,
  })
}

function fileField(errors: FormError[]): Html {
  const error = errors.find(({ field }) => field === 'files')
  return html`
    <div class="field${error && ' field--error'}">
      <label for="files">Files of one reply</label>
      <span class="hint" id="files-hint">
        Mails, PDF, Word, sheets, CSV, HTML, text, ZIP; 100 MB together
      </span>
      ${
        error &&
        html`
          <span class="err" id="files-error"><span class="vh">Error:</span> ${error.message}</span>
        `
      }
      <input type="file" id="files" name="files" multiple aria-describedby="files-hint">
    </div>
  `
}
