// Files put in by hand: of one body, or of the whole survey, where each goes to the body that it names, or is asked about.
import { createHash } from 'node:crypto'
import { button, errorSummary, select, textInput } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import type { Unplaced } from '../../../receive/queries.ts'
import { proposedByName } from '../../../receive/whose-file.ts'
import type { BodyAsked } from '../../../vocabulary/survey.ts'
import { addressOf, bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import type { Typed } from '../view/body-at.ts'
import type { DeskSurvey } from '../view/desk-view.ts'
import { dayWritten } from './placed-notice.ts'

export interface UploadView extends Typed {
  desk: Pick<DeskSurvey, 'survey' | 'reader'>
  /** null: files of the whole survey. */
  body: BodyAsked | null
  /** Files that wait to be told whose they are; of the whole survey only. */
  unplaced: Unplaced[]
  /** What became of the files that were put in last. */
  placed: Hole
}

export const uploadAddress = (survey: { slug: string }, body?: string): string =>
  `${body === undefined ? addressOf(survey) : bodyAddress(survey, body)}/upload`

export function uploadPage(view: UploadView): Html {
  const { desk, body, errors, unplaced, placed } = view
  const { survey } = desk
  const title = body ? `Add files from ${body.name}` : 'Add replies'
  return deskFrame({
    title,
    viewer: desk.reader,
    survey,
    current: 'bodies',
    crumbs: [
      ...(body ? [{ text: body.name, href: bodyAddress(survey, body.slug) }] : []),
      { text: 'Add files' },
    ],
    main: html`
      ${errorSummary(errors)}
      <h1>${title}</h1>
      ${placed}
      ${
        unplaced.length > 0
          ? html`${whoseForm(view)}${panel({ id: 'more', heading: 'More files', content: uploadForm(view) })}`
          : uploadForm(view)
      }
      ${
        body &&
        html`
          <p class="note">
            <a href="${uploadAddress(survey)}">Files of several bodies</a> may be put in together:
            each goes to the body that it names.
          </p>
        `
      }
    `,
  })
}

function uploadForm({ desk: { survey }, body, typed, errors }: UploadView): Html {
  const error = errors.find(({ field }) => field === 'files')
  return html`
    <form
      method="post"
      action="${uploadAddress(survey, body?.slug)}"
      enctype="multipart/form-data"
      data-drop>
      <div class="field${error && ' field--error'}">
        <label for="files">${body ? 'Files of one reply' : 'Files of any bodies'}</label>
        <span class="hint" id="files-hint">
          Mails, PDF, Word, sheets, CSV, HTML, text, ZIP; 100 MB together. They may be dropped on
          this page.
        </span>
        ${
          error &&
          html`
            <span class="err" id="files-error">
              <span class="vh">Error:</span> ${error.message}
            </span>
          `
        }
        <input type="file" id="files" name="files" multiple aria-describedby="files-hint">
      </div>
      ${textInput({
        name: 'received',
        label: 'Day received',
        hint: 'Left empty, each file’s own: of its mail, its letter, its name, its folder; else it is not known',
        value: typed['received'] ?? '',
        size: 12,
        errors,
      })}
      ${button({ text: 'Seal and read them' })}
    </form>
  `
}

/** The seal of a file without a byte. */
const OF_NOTHING = createHash('sha256').digest('hex')

const OTHERS = [
  { value: '', text: 'not known yet' },
  { value: '-', text: 'none of this survey: leave it out' },
]

function whoseForm({ desk: { survey }, unplaced, typed, errors }: UploadView): Html {
  const bodies = survey.bodies.map(({ slug, name }) => ({ value: slug, text: name }))
  return html`
    <section class="panel" aria-labelledby="whose-heading">
      <h2 id="whose-heading">Whose are these?</h2>
      <p class="note">
        Neither sender, name nor letterhead says it for sure: what is chosen here is a guess by a word
        of the name. They are sealed and wait here.
      </p>
      <form method="post" action="${addressOf(survey)}/whose">
        ${unplaced.map(
          ({ id, name, sha256, received }) => html`
            <p>
              <a href="/files/${sha256}">${name}</a>
              ${sha256 === OF_NOTHING && 'It is empty: leave it out, and ask for it again.'}
            </p>
            ${select({
              name: `whose-${id}`,
              label: `Body of ${name}`,
              value: typed[`whose-${id}`] ?? proposedByName(name, survey.bodies) ?? '',
              options: [...OTHERS, ...bodies],
              errors,
            })}
            ${textInput({
              name: `came-${id}`,
              label: `Day received of ${name}`,
              value: typed[`came-${id}`] ?? dayWritten(received),
              size: 12,
              errors,
            })}
          `,
        )}
        <div class="btns">${button({ text: 'Put them there', rank: 2 })}</div>
      </form>
    </section>
  `
}
