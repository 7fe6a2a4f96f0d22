// One mail that came: what it says, who sent it, what our server says of that, and what a person makes of it.

import { dayHere } from '../../../calendar/day-here.ts'
import { factsList } from '../../../dress/html/facts-list.ts'
import { button, buttons, checkboxes, errorSummary, select } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import type { Authentication, MailIn, MailMatch } from '../../../vocabulary/asking/mail-in.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { KIND_WORDS, MATCHED_BY, PROPOSED_BY, WHY_WAITS } from '../../../wording/mail-words.ts'
import { bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import { mailAddress, TRAY } from '../frame/mail-addresses.ts'
import type { Typed } from '../view/body-at.ts'
import { type RequestNamed, whatToDo } from './tray-page.ts'

export interface MailInView extends Typed {
  reader: string
  mail: MailIn
  named(match: Pick<MailMatch, 'survey' | 'body'>): RequestNamed | null
  /** Every request that it could be let in for. */
  requests: readonly { value: string; text: string; group: string }[]
}

/** How a form names a request. */
export const asValue = ({ survey, body }: Pick<MailMatch, 'survey' | 'body'>): string =>
  `${survey} ${body}`

export function mailInPage(view: MailInView): Html {
  const { reader, mail, errors } = view
  const title = mail.subject?.trim() || 'No subject'
  const isOpen = mail.state === 'waits' || mail.state === 'left-out'
  return deskFrame({
    title,
    viewer: reader,
    current: 'tray',
    crumbs: [{ text: 'Surveys', href: '/' }, { text: 'Mail in', href: TRAY }, { text: 'One mail' }],
    main: html`
      ${errorSummary(errors)}
      <h1>${title}</h1>
      ${factsList([
        { name: 'From', value: mail.from ?? 'nobody named' },
        { name: 'To', value: mail.to ?? 'nobody named' },
        {
          name: 'Came',
          value: html`${dayInWords(dayHere(mail.receivedAt))}, to ${mail.box}`,
        },
        { name: 'Its sender', value: provedInWords(mail.authentication) },
        {
          name: 'Kind',
          value: html`${KIND_WORDS[mail.kind]}${mail.kindInk && html`: <q>${mail.kindInk}</q>`}`,
        },
        mail.reference !== null && { name: 'Its reference', value: mail.reference },
        mail.state === 'waits' && {
          name: 'It waits',
          value: mail.why ? WHY_WAITS[mail.why] : 'for you',
        },
        mail.state === 'left-out' && {
          name: 'Left out',
          value: 'somebody said that it is none of ours',
        },
        mail.state === 'noted' && { name: 'Noted', value: 'nothing of it is a reply' },
      ])}
      ${mail.matches.map((match) => matched(view, match))}${whatToDo(mail)}
      ${isOpen && panel({ id: 'whose', heading: 'Whose answer is it?', content: form(view) })}
      ${panel({
        id: 'words',
        heading: 'What it says',
        content: html`
          ${
            mail.words.trim() === ''
              ? html`<p>It has no words of its own.</p>`
              : html`<div class="letter-words">${mail.words.split('\n').map((line) => html`<p>${line}</p>`)}</div>`
          }
          <p><a href="${mailAddress(mail.id)}/mail.eml">The mail as it came</a>, with what is attached. Open it with care.</p>
        `,
      })}
    `,
  })
}

function matched({ named }: MailInView, match: MailIn['matches'][number]): Html {
  const request = named(match)
  return html`
    <p>
      ${
        request
          ? html`With <a href="${bodyAddress(request, match.body)}#correspondence">${request.body}</a>, ${request.title}`
          : html`With a survey that is no more`
      }: matched ${MATCHED_BY[match.why]}${match.why === 'person' ? html` (${match.by})` : html`, <q>${match.ink}</q>`}.
      ${match.isStatement && request && statement(request, match.body)}
    </p>
  `
}

const statement = (request: RequestNamed, body: string): Html => html`
  It answers what was put to it before print, and is no reply to the request:
  <a href="${bodyAddress(request, body)}/right-of-reply#statement">its statement</a>.
`

function provedInWords({ by, isOurs, spf, dkim, dmarc }: Authentication): Html {
  if (by === null) return html`No server says whether the sender is who it says.`
  const said = [
    ['SPF', spf],
    ['DKIM', dkim],
    ['DMARC', dmarc],
  ].map(([name, is]) => `${name} ${is ?? 'not said'}`)
  return html`
    ${said.join(', ')}, says ${by}${isOurs ? ', which is our server.' : NOT_OURS}
  `
}

const NOT_OURS =
  '. That is not the server set as ours, and a mail can bring such a line itself: it proves nothing.'

function form({ mail, named, requests, typed, errors }: MailInView): Html {
  const isSure =
    mail.proposed.length === 1 && mail.why !== 'sender-forged' && mail.why !== 'other-reference'
  const isTyped = Object.keys(typed).length > 0
  const options = mail.proposed.flatMap((match, i) => {
    const request = named(match)
    const hint = `${PROPOSED_BY[match.why]}: ${match.ink}`
    return request ? [{ value: String(i), text: `${request.body}, ${request.title}`, hint }] : []
  })
  const chosen = options
    .map(({ value }) => value)
    .filter((value) => (isTyped ? typed[`request-${value}`] !== undefined : isSure))
  return html`
    <form method="post" action="${mailAddress(mail.id)}">
      ${
        options.length > 0 &&
        checkboxes({
          name: 'request',
          label: options.length === 1 ? 'Proposed' : 'Proposed: one mail may answer several',
          chosen,
          options,
        })
      }
      ${select({
        name: 'other',
        label: options.length > 0 ? 'Or another request' : 'The request that it answers',
        value: typed['other'] ?? '',
        options: [{ value: '', text: 'none' }, ...requests],
        errors,
      })}
      ${
        mail.address &&
        (mail.why === 'sender-unknown' || mail.why === 'no-request') &&
        checkboxes({
          name: 'sender',
          label: 'Its sender',
          chosen: typed['sender-theirs'] === undefined ? [] : ['theirs'],
          options: [
            {
              value: 'theirs',
              text: `The body writes from ${mail.address}: let its answers in from now on`,
            },
          ],
        })
      }
      ${buttons(
        button({ text: 'Let it in', name: 'action', value: 'let-in' }),
        mail.state === 'waits' &&
          button({ text: 'None of ours', rank: 2, name: 'action', value: 'leave-out' }),
      )}
    </form>
  `
}
