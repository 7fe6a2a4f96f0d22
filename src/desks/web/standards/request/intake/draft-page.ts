// A letter that was read, before it is a request: what is proposed of it, beside the letter. Only who sent it in sees it.
import { button, buttons, errorSummary, linkButton } from '../../../../../dress/html/form.ts'
import { type Html, html, joined } from '../../../../../dress/html/html.ts'
import { notice, statement } from '../../../../../dress/html/notice.ts'
import { columns, panel } from '../../../../../dress/html/section.ts'
import type { Viewer } from '../../../../../people/viewer.ts'
import { standardsFrame } from '../../frame/standards-frame.ts'
import { type FormTyped, fieldsShown } from '../../register/fields-shown.ts'
import { draftAddress, REQUESTS, requestAddress } from '../addresses.ts'
import { nameMayStay } from '../request-act-page.ts'
import type { Named } from '../request-at.ts'
import { HEAD_ASKED, questionsFields, REQUESTER_ASKED } from './draft-form.ts'

export interface DraftView extends FormTyped {
  /** Of the errand; `typed`: none was sent. */
  draft: string
  text: string
  unread: readonly string[]
  files: number
  hasSheet: boolean
  /** Requests that are here already, with which one of its very files came. */
  cameWith: readonly Named[]
  /** How many fields of questions: a request each. */
  fields: number
  /** The ids that its requests will have: sent twice it makes them once. */
  forms: readonly string[]
  nameStands: boolean
}

export const draftPage = (viewer: Viewer, view: DraftView): Html =>
  standardsFrame({
    title: 'Take a request in',
    viewer,
    current: REQUESTS,
    crumbs: [{ text: 'Requests', href: REQUESTS }, { text: 'Take a request in' }],
    main: html`
      ${errorSummary(view.errors)}
      <h1>Take a request in</h1>
      <p class="note">
        What stands here is proposed of the letter: put it right. Each question is answered by itself;
        who asks is kept apart from them.
      </p>
      ${view.unread.length > 0 && unreadNotice(view.unread)}
      ${view.cameWith.length > 0 && cameNotice(view.cameWith)}
      ${view.hasSheet && sheetNotice}
      ${view.fields > 2 && severalNotice}
      ${columns('2', formShown(view), letterShown(view))}
      ${view.draft !== 'typed' && throwAway(view)}
    `,
  })

const formShown = (view: DraftView): Html => html`
  <form method="post" action="${draftAddress(view.draft)}">
    ${view.forms.map((id, i) => html`<input type="hidden" name="form-${i + 1}" value="${id}">`)}
    <input type="hidden" name="fields" value="${view.fields}">
    ${fieldsShown(HEAD_ASKED, view)}
    <h2>What is asked</h2>
    ${fieldsShown(questionsFields(view.fields).slice(0, -1), view)}
    <details>
      <summary>Where a further request stands in the letter</summary>
      ${fieldsShown(questionsFields(view.fields).slice(-1), view)}
    </details>
    <h2>Who asks</h2>
    ${fieldsShown(REQUESTER_ASKED, view)}
    ${view.nameStands && nameMayStay}
    ${buttons(button({ text: 'Take it in' }), linkButton({ text: 'Leave it', href: `${REQUESTS}/new`, rank: 3 }))}
  </form>
`

const throwAway = ({ draft }: DraftView): Html => html`
  <details>
    <summary>It is no request, or came twice: throw it away</summary>
    <p class="note">What was read of it goes, and its file with what came in it. Nobody can bring it back.</p>
    <form method="post" action="${draftAddress(draft)}">
      ${button({ text: 'Throw the letter away', rank: 2, name: 'do', value: 'throw-away' })}
    </form>
  </details>
`

const letterShown = ({ text, files }: DraftView): Html =>
  panel({
    id: 'letter',
    heading: 'The letter',
    content: html`
      ${
        text === ''
          ? html`<p>${files > 0 ? NOTHING_READ : 'None was sent.'}</p>`
          : statement(text.split(/\n\s*\n/), 'as it was read: look whether it is right')
      }
    `,
  })

const NOTHING_READ =
  'Nothing of it was read: type what it asks. Its file is kept with the request as it came.'

const unreadNotice = (unread: readonly string[]): Html =>
  notice({
    heading: 'Not all of it could be read',
    content: html`
      ${unread.map((why) => html`<p>${why}</p>`)}
      <p>Nothing is lost: the file is sealed as it came. Open it where you can, and type what it asks.</p>
    `,
  })

const cameNotice = (cameWith: readonly Named[]): Html =>
  notice({
    heading: 'The same file came before',
    alarm: true,
    content: html`
      <p>
        With ${joined(
          cameWith.map(
            ({ id, reference }) => html`<a href="${requestAddress(id)}">${reference}</a>`,
          ),
          ', ',
        )}. Look whether this is the same request: taken in once more, it gets a clock of its own.
      </p>
    `,
  })

const sheetNotice: Html = notice({
  content: html`<p>A reply sheet came with it: it is kept with the request, to be filled from what is released.</p>`,
})

const severalNotice: Html = notice({
  heading: 'There seem to be several requests in this letter',
  content: html`
    <p>
      Each becomes a request of its own, linked to the others, with its own clock. Put the questions
      together in the first field where it is one.
    </p>
  `,
})
