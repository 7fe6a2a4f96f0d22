// Who publishes this survey: what its pages say in place of our own name.
import { button, errorSummary, textInput } from '../../../dress/html/form.ts'
import { html } from '../../../dress/html/html.ts'
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
    `,
  })
}

const HINTS = {
  name: 'As its readers know it',
  site: 'https://news.example/social-media/ Pictures shared elsewhere, the feed and embedded figures need it',
  contact: 'An e-mail address or a telephone number',
  takedown: 'Whom a person named in it may write to',
  licence: 'CC BY 4.0',
  licenceAddress: 'https://creativecommons.org/licenses/by/4.0/',
}
