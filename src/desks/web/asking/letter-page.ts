// One body's letters: the request as it would go, and each that was put, with what became of it.

import type { SheetKind } from '../../../ask/draft/queries.ts'
import type { LetterTried } from '../../../ask/outbox/queries.ts'
import { factsList } from '../../../dress/html/facts-list.ts'
import { button, buttons, errorSummary, textArea, textInput } from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import type { Post } from '../../../store/house.ts'
import { overTimeInWords, overTimeOf } from '../../../vocabulary/asking/bodies-over-time.ts'
import type { LetterOut } from '../../../vocabulary/asking/letter-out.ts'
import type { LetterWording } from '../../../vocabulary/asking/request-letter.ts'
import type { BodyAsked, Survey } from '../../../vocabulary/survey.ts'
import { dayInWords, instantInWords } from '../../../wording/dates.ts'
import { isLeft, type RequestLetter, sheetName } from '../../work/mail/request-letters.ts'
import { bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import { eventsAddress } from '../making/requests-page.ts'
import type { Typed } from '../view/body-at.ts'
import { bodyPage, lettersAddress, lettersTo } from './addresses.ts'
import { KINDS, NEXT, stateInWords, whereItIs } from './letter-states.ts'

export interface LetterShown extends Typed {
  survey: Survey
  reader: string
  letter: RequestLetter
  /** As it would go now, with our reference to come. */
  worded: LetterWording
  /** With its fields, to be changed for this body. */
  wording: LetterWording
  sheet: SheetKind
  post: Post | null
  tries: ReadonlyMap<string, readonly LetterTried[]>
  before: BodyAsked | null
  next: BodyAsked | null
}

export function letterPage(view: LetterShown): Html {
  const { survey, reader, letter, errors, before, next } = view
  const { body, put, letters, byHand } = letter
  return deskFrame({
    title: `Letter to ${body.name}`,
    viewer: reader,
    survey,
    current: 'letters',
    crumbs: [{ text: 'Letters', href: lettersAddress(survey) }, { text: body.name }],
    main: html`
      ${errorSummary(errors)}
      <h1>${put ? `Letters to ${body.name}` : `The request to ${body.name}`}</h1>
      ${overTimeOf(body.slug).map((one) => html`<p class="note">${overTimeInWords(body.slug, one)}.</p>`)}
      ${
        byHand !== null &&
        html`
          <p>
            It was asked ${byHand.since ? `on ${dayInWords(byHand.since)}` : 'already'}, not from here, as
            <a href="${eventsAddress(survey, body.slug)}">its dates</a> say.
          </p>
        `
      }
      ${isLeft(letter) && [preview(view), ownWording(view)]}
      ${letters.toReversed().map((one) => putLetter(view, one))}
      <nav class="pager" aria-label="Letters">
        ${before && html`<a href="${lettersTo(survey, before.slug)}" rel="prev">${before.name}</a>`}
        <a href="${lettersAddress(survey)}">All letters</a>
        <a href="${bodyAddress(survey, body.slug)}">${body.name} in this survey</a>
        ${next && html`<a href="${lettersTo(survey, next.slug)}" rel="next">${next.name}</a>`}
      </nav>
    `,
  })
}

function preview({ survey, letter, worded, sheet, post }: LetterShown): Html {
  const { body, address } = letter
  return html`
    ${factsList([
      {
        name: 'To',
        value: address ?? 'no address is known',
        action: html`
          <a href="${bodyPage(body.slug)}">${address === null ? 'Write it down' : 'Change it'}</a>
        `,
      },
      { name: 'From', value: post ? whoFrom(post) : 'whoever sends it by hand' },
      { name: 'Subject', value: worded.subject },
      {
        name: 'With it',
        value:
          sheet === 'none'
            ? 'no reply sheet'
            : html`<a href="${lettersTo(survey, body.slug)}/${sheetName(body, sheet)}">${sheetName(body, sheet)}</a>`,
      },
    ])}
    <div class="textsrc">${worded.text}</div>
    ${
      address !== null &&
      html`
        <form method="post" action="${lettersAddress(survey)}">
          <input type="hidden" name="whom" value="ticked">
          <input type="hidden" name="to-${body.slug}" value="yes">
          ${buttons(
            button({ text: 'Put this one into the outbox', name: 'action', value: 'put', rank: 2 }),
            button({ text: 'Save it, to send by hand', name: 'action', value: 'save', rank: 3 }),
          )}
        </form>
      `
    }
  `
}

const whoFrom = ({ from }: Post): string =>
  from.name ? `${from.name} <${from.address}>` : from.address

function ownWording({ survey, letter, wording, typed, errors }: LetterShown): Html {
  const { body, own } = letter
  return html`
    <details${errors.length > 0 && ' open'}>
      <summary>${own ? 'This body has a wording of its own' : 'Word it otherwise for this body alone'}</summary>
      <form method="post" action="${lettersTo(survey, body.slug)}">
        ${textInput({ name: 'subject', label: 'Subject', value: typed['subject'] ?? wording.subject, errors })}
        ${textArea({ name: 'text', label: 'Words', rows: 18, value: typed['text'] ?? wording.text, errors })}
        ${buttons(
          button({ text: 'Keep it for this body', name: 'action', value: 'own', rank: 2 }),
          own &&
            button({
              text: 'Take the wording of all again',
              name: 'action',
              value: 'all',
              rank: 3,
            }),
        )}
      </form>
    </details>
  `
}

function putLetter(view: LetterShown, letter: LetterOut): Html {
  const { post, tries } = view
  const next = NEXT[letter.state]
  const known = whereItIs(letter)
  return panel({
    id: `letter-${letter.id}`,
    heading: `${KINDS[letter.kind]}${letter.number > 1 ? ` ${letter.number}` : ''}: ${stateInWords(letter, post !== null)}`,
    alarm: next !== undefined,
    content: html`
      ${letter.words && html`<p>${letter.words}</p>`}
      ${known && html`<p class="note">${known}</p>`}
      ${next && html`<p><b>${next}</b></p>`}
      ${acts(view, letter)}
      ${factsList(
        [
          { name: 'To', value: letter.to.join(', ') },
          { name: 'Subject', value: letter.subject },
          { name: 'Our reference', value: letter.tag },
          letter.files.length > 0 && {
            name: 'With it',
            value: letter.files.map(
              ({ name, sha256 }) => html`<a href="/files/${sha256}">${name}</a> `,
            ),
          },
          { name: 'Put by', value: `${letter.by}, ${instantInWords(letter.at)}` },
          { name: 'Message-ID', value: html`<span class="mono">${letter.messageId}</span>` },
        ],
        true,
      )}
      <details>
        <summary>Its words</summary>
        <div class="textsrc">${letter.text}</div>
      </details>
      ${triesShown(tries.get(letter.id) ?? [])}
    `,
  })
}

const triesShown = (tries: readonly LetterTried[]): Hole =>
  tries.length > 0 &&
  html`
    <details>
      <summary>What was tried</summary>
      <ul>
        ${tries.map(({ at, outcome, said }) => html`<li>${instantInWords(at)}: ${outcome}. ${said}</li>`)}
      </ul>
    </details>
  `

/** What may be done with it now. */
function acts(
  { survey, letter: { body }, post, typed, errors }: LetterShown,
  letter: LetterOut,
): Hole {
  const { state, id, sentOn } = letter
  const isWaiting = state === 'waiting' || state === 'deferred'
  const isByHand = state === 'taken-out'
  const asksDay = state === 'unknown' || (isByHand && sentOn === null)
  if (!isWaiting && !isByHand && !asksDay) return null
  return html`
    <form method="post" action="${lettersTo(survey, body.slug)}/letter">
      <input type="hidden" name="letter" value="${id}">
      ${
        asksDay &&
        textInput({
          name: 'sent',
          label: 'It was sent on',
          hint: '30 November 2026',
          size: 12,
          value: typed['sent'] ?? '',
          errors,
        })
      }
      ${buttons(
        asksDay &&
          button({
            text: state === 'unknown' ? 'It went' : 'It was sent',
            name: 'action',
            value: 'went',
            rank: 2,
          }),
        post &&
          (state === 'unknown' || (isByHand && sentOn === null)) &&
          button({
            text: state === 'unknown' ? 'It did not go: send it again' : 'Let the server send it',
            name: 'action',
            value: 'again',
            rank: 2,
          }),
        isWaiting && button({ text: 'Take it back', name: 'action', value: 'back', rank: 2 }),
        isWaiting && post && button({ text: 'Send it now', name: 'action', value: 'now', rank: 2 }),
        isWaiting &&
          button({ text: 'Save it, to send by hand', name: 'action', value: 'save', rank: 3 }),
        isByHand && button({ text: 'The letter as a mail', name: 'action', value: 'eml', rank: 3 }),
      )}
    </form>
  `
}
