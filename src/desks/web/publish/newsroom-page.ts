// Who publishes this survey: what its pages say in place of our own name.
import { button, errorSummary, textInput } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { NEWSROOM_FIELDS, type Newsroom } from '../../../vocabulary/published/newsroom.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { addressOf, deskFrame } from '../frame/desk-frame.ts'
import type { Typed } from '../view/body-at.ts'

export const newsroomAddress = (survey: { slug: string }): string => `${addressOf(survey)}/newsroom`

export interface NewsroomView extends Typed {
  survey: Survey
  /** Where the survey names nobody: who published another one of this desk. */
  before: Newsroom | null
}

export function newsroomPage({ survey, before, typed, errors }: NewsroomView, viewer: string) {
  const shown = survey.newsroom ?? before
  return deskFrame({
    title: 'Who publishes',
    viewer,
    survey,
    current: 'publish',
    crumbs: [{ text: 'Publish', href: `${addressOf(survey)}/publish` }, { text: 'Who publishes' }],
    main: html`
      ${errorSummary(errors)}
      <h1>Who publishes</h1>
      <p class="note">
        Its name stands at the head of every page of the pack, and at its foot whom to ask. What is
        left empty is not said.
        ${!survey.newsroom && before && `Filled in from another survey of this desk: keep it, or change it.`}
      </p>
      <form method="post" action="${newsroomAddress(survey)}">
        ${NEWSROOM_FIELDS.map(([name, label]) =>
          textInput({
            name,
            label,
            hint: HINTS[name],
            value: typed[name] ?? shown?.[name] ?? '',
            errors,
          }),
        )}
        <div class="btns">${button({ text: 'Keep it' })}</div>
      </form>
      ${survey.newsroom && logoForm(survey, survey.newsroom, errors)}
    `,
  })
}

function logoForm(survey: Survey, { logo }: Newsroom, errors: Typed['errors']): Html {
  const wrong = errors.find(({ field }) => field === 'file')
  return html`
    <h2 id="logo">Logo</h2>
    <form method="post" action="${newsroomAddress(survey)}/logo" enctype="multipart/form-data">
      <div class="field">
        <label for="file">A picture of it</label>
        <span class="hint" id="file-hint">
          PNG or JPEG, at most 1 MB. It stands before the name on every page of the pack, drawn anew:
          nothing else that is in the file goes with it. ${logo ? `Now: ${logo.name}.` : 'Now: none.'}
        </span>
        ${wrong && html`<span class="err" id="file-error">${wrong.message}</span>`}
        <input type="file" id="file" name="file" accept="image/png,image/jpeg" aria-describedby="file-hint">
      </div>
      <div class="btns">
        ${button({ text: logo ? 'Keep this one, or none' : 'Keep it', rank: 2 })}
      </div>
    </form>
  `
}

const HINTS = {
  name: 'As its readers know it',
  site: 'https://news.example/social-media/ Pictures shared elsewhere, the feed and embedded figures need it',
  contact: 'An e-mail address or a telephone number',
  takedown: 'Whom a person named in it may write to',
  licence: 'CC BY 4.0',
  licenceAddress: 'https://creativecommons.org/licenses/by/4.0/',
}
