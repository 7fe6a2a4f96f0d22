// One act on a request: its form, and, where somebody else was first, what they did beside what was typed.
import {
  button,
  buttons,
  checkboxes,
  errorSummary,
  linkButton,
} from '../../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../../dress/html/html.ts'
import { notice } from '../../../../dress/html/notice.ts'
import type { RequestEvent } from '../../../../vocabulary/answering/event.ts'
import { eventInWords } from '../../../../wording/answering/event-words.ts'
import type { Asked } from '../../../../wording/form/asked.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { type FormTyped, fieldsShown } from '../register/fields-shown.ts'
import { REQUESTS, requestAddress } from './addresses.ts'
import { clockLine } from './clock-shown.ts'
import type { RequestAt } from './request-at.ts'

export interface RequestActView extends FormTyped {
  heading: string
  note?: Hole
  asked: readonly Asked[]
  /** Where it is sent. */
  action: string
  /** What somebody else did since; the form below holds what was typed. */
  since: readonly RequestEvent[]
  /** The requester’s name stands in what was typed: it may stay where it is a word like others. */
  nameStands?: boolean
}

export function requestActPage(at: RequestAt, view: RequestActView): Html {
  const { viewer, request, course } = at
  const { heading, note, asked, action, since, errors, nameStands } = view
  return standardsFrame({
    title: `${heading}: ${request.reference}`,
    viewer,
    current: REQUESTS,
    crumbs: [
      { text: 'Requests', href: REQUESTS },
      { text: request.reference, href: requestAddress(request.id) },
      { text: heading },
    ],
    main: html`
      ${errorSummary(errors)}
      <h1>${heading}</h1>
      ${clockLine(course)}
      ${note && html`<p class="note">${note}</p>`}
      ${since.length > 0 && changedNotice(since)}
      <form method="post" action="${action}">
        <input type="hidden" name="version" value="${request.version}">
        ${fieldsShown(asked, view)}
        ${nameStands && nameMayStay}
        ${buttons(button({ text: 'Record it' }), linkButton({ text: 'Leave it', href: requestAddress(request.id), rank: 3 }))}
      </form>
    `,
  })
}

export const NAME_MAY_STAY = 'name-stays'

export const NAME_STANDS =
  'A part of the requester’s name stands in this. Colleagues who may not know who asked read it: write it without'

export const nameMayStay: Html = checkboxes({
  name: 'name',
  label: 'A name in the words',
  chosen: [],
  options: [
    {
      value: 'stays',
      text: 'It is a word like others here, and says nothing of who asked',
    },
  ],
})

export const changedNotice = (since: readonly RequestEvent[]): Html =>
  notice({
    heading: 'This request was changed since this page was opened',
    alarm: true,
    content: html`
      <p>Nothing of yours was kept yet; what you typed stands below, and nothing of it is lost. This was done:</p>
      <ul class="steps">${since.map((event) => html`<li><b>${event.actor}</b>: ${eventInWords(event)}</li>`)}</ul>
      <p>Look whether yours is still right, and record it again.</p>
    `,
  })
