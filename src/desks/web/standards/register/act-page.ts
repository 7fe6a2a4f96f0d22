// One act on a matter: its form, and, where somebody else has changed the matter meanwhile, what they did beside what was typed.
import { button, buttons, errorSummary, linkButton } from '../../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import type { Viewer } from '../../../../people/viewer.ts'
import type { Matter, MatterEvent } from '../../../../vocabulary/conduct/matter.ts'
import type { Asked } from '../../../../wording/form/asked.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { MATTERS, matterAddress } from './addresses.ts'
import { deedInWords } from './deed-words.ts'
import { type FormTyped, fieldsShown } from './fields-shown.ts'

export interface ActView extends FormTyped {
  matter: Matter
  /** What the form was made of; where that is no more the last, nothing is kept. */
  version: number
  heading: string
  note?: Hole
  asked: readonly Asked[]
  /** Where it is sent. */
  action: string
  /** What somebody else did since; the form below holds what was typed. */
  since: readonly MatterEvent[]
  carriesFiles?: Hole
}

export function actPage(viewer: Viewer, view: ActView): Html {
  const { matter, version, heading, note, asked, action, since, carriesFiles } = view
  const files = carriesFiles !== undefined
  return standardsFrame({
    title: `${heading}: ${matter.reference}`,
    viewer,
    current: MATTERS,
    crumbs: [
      { text: 'Matters', href: MATTERS },
      { text: matter.reference, href: matterAddress(matter.id) },
      { text: heading },
    ],
    main: html`
      ${errorSummary(view.errors)}
      <h1>${heading}</h1>
      ${note && html`<p class="note">${note}</p>`}
      ${since.length > 0 && changedNotice(viewer, matter, since)}
      <form method="post" action="${action}"${files && html` enctype="multipart/form-data"`}>
        <input type="hidden" name="version" value="${version}">
        ${carriesFiles}
        ${fieldsShown(asked, view)}
        ${buttons(button({ text: 'Record it' }), linkButton({ text: 'Leave it', href: matterAddress(matter.id), rank: 3 }))}
      </form>
    `,
  })
}

export const changedNotice = (
  { account }: Viewer,
  matter: Matter,
  since: readonly MatterEvent[],
): Html => {
  const own = since.filter((event) => event.account === account).length
  const who =
    own === since.length
      ? ' (by you, in another tab)'
      : own > 0
        ? ' (by you and by somebody else)'
        : ' (by somebody else)'
  return notice({
    heading: `This matter was changed since this page was opened${who}`,
    alarm: true,
    content: html`
      <p>Nothing of yours was kept yet; what you typed stands below, and nothing of it is lost. This was done:</p>
      <ul class="steps">
        ${since.map((event) => html`<li><b>${event.actor}</b>: ${deedInWords(event, matter)}</li>`)}
      </ul>
      <p>Look whether yours is still right, and record it again.</p>
    `,
  })
}
