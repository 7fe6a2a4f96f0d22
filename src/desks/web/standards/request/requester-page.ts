// Who asked: a page of its own, which only who may look them up is answered at, and each look is in the history.
import type { RequesterSeen } from '../../../../answer/look-up-requester.ts'
import { button, buttons, errorSummary, textArea, textInput } from '../../../../dress/html/form.ts'
import { type Html, html, joined } from '../../../../dress/html/html.ts'
import { statement } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import type { FormError } from '../../../../vocabulary/errors.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { REQUESTS, requestAddress, requesterAddress } from './addresses.ts'
import { clockLine } from './clock-shown.ts'
import type { Named, RequestAt } from './request-at.ts'

export interface RequesterView {
  requester: RequesterSeen | null
  /** Matters in which somebody of this name is the subject, as far as whoever looks may see them. */
  matters: readonly Named[]
  typed: Readonly<Record<string, string>>
  errors: readonly FormError[]
}

export function requesterPage(at: RequestAt, view: RequesterView): Html {
  const { viewer, request, course } = at
  return standardsFrame({
    title: `Who asked: ${request.reference}`,
    viewer,
    current: REQUESTS,
    crumbs: [
      { text: 'Requests', href: REQUESTS },
      { text: request.reference, href: requestAddress(request.id) },
      { text: 'Who asked' },
    ],
    main: html`
      ${errorSummary(view.errors)}
      <h1>Who asked</h1>
      ${clockLine(course)}
      <p class="note">
        For writing to them, for adding up the cost of what they asked, for what they asked before, and
        for nothing else: who asks must not colour the answer. That you looked is in the history.
      </p>
      ${view.requester ? shown(at, view, view.requester) : html`<p>Nobody knows any more: it was erased at the end of its time.</p>`}
    `,
  })
}

const shown = (
  { request, today }: RequestAt,
  { matters, typed, errors }: RequesterView,
  requester: RequesterSeen,
): Html => html`
  ${
    matters.length > 0 &&
    panel({
      id: 'subject',
      heading: 'Somebody of this name is the subject of a matter',
      alarm: true,
      content: html`
        <p>
          ${joined(
            matters.map(({ id, reference }) => html`<a href="/matters/${id}">${reference}</a>`),
            ', ',
          )}.
          What they ask about themselves is subject access and not freedom of information; that it is they
          is not proved by a name. Nobody is told this who may not see the matter.
        </p>
      `,
    })
  }
  <form method="post" action="${requesterAddress(request.id)}">
    ${textInput({ name: 'name', label: 'Name', value: typed['name'] ?? requester.name, errors })}
    ${textArea({
      name: 'address',
      label: 'Address for the answer',
      hint: 'Of mail or post, as they gave it.',
      value: typed['address'] ?? requester.address,
      errors,
      rows: 3,
    })}
    ${buttons(button({ text: 'Put it right', rank: 2, name: 'do', value: 'put-right' }))}
  </form>
  ${panel({
    id: 'others',
    heading: 'Other requests of this name or address',
    content:
      requester.others.length === 0
        ? html`<p>None.</p>`
        : html`<p>${joined(requester.others.map(named), ', ')}</p>`,
  })}
  ${panel({
    id: 'letter',
    heading: 'The letter',
    content: html`
      ${requester.words ? statement(requester.words.split(/\n\s*\n/), 'as it was read or typed') : html`<p>No text of it is kept.</p>`}
      <ul class="steps">
        ${requester.files.map(
          ({ number, mediaType, size }) => html`
            <li>
              <a href="${requesterAddress(request.id)}/files/${number}">File ${number} as it came</a>
              <span class="unit">${mediaType}, ${size} bytes</span>
            </li>
          `,
        )}
      </ul>
    `,
  })}
  ${panel({
    id: 'kept',
    heading: 'How long it is kept',
    content: html`
      <p>
        Who asked is kept until ${dayInWords(requester.keptUntil)}: two years at least. The request
        itself, what was counted and what was answered stay.
      </p>
      ${
        today >= requester.keptUntil &&
        html`
        <form method="post" action="${requesterAddress(request.id)}">
          ${button({ text: 'Erase who asked', rank: 2, name: 'do', value: 'erase' })}
        </form>
      `
      }
    `,
  })}
`

const named = ({ id, reference }: Named): Html =>
  html`<a href="${requestAddress(id)}">${reference}</a>`
