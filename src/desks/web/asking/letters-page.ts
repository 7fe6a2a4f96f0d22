// A survey's letters: what is wrong before they go, their wording, to whom, and what became of each.
import { PILOT_FROM } from '../../../ask/check-request.ts'
import type { Check } from '../../../ask/checks/check.ts'
import type { HouseWording } from '../../../ask/draft/queries.ts'
import {
  button,
  buttons,
  errorSummary,
  linkButton,
  radios,
  select,
  textArea,
  textInput,
} from '../../../dress/html/form.ts'
import { type Hole, type Html, html, raw } from '../../../dress/html/html.ts'
import { notice, tag } from '../../../dress/html/notice.ts'
import { panel } from '../../../dress/html/section.ts'
import { table } from '../../../dress/html/table.ts'
import type { Post } from '../../../store/house.ts'
import type { LetterOut } from '../../../vocabulary/asking/letter-out.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { bodiesSaid, bodyNoun } from '../../../wording/body-noun.ts'
import { dayInWords, instantInWords } from '../../../wording/dates.ts'
import type { RequestLetter, RequestLetters } from '../../work/mail/request-letters.ts'
import { deskFrame } from '../frame/desk-frame.ts'
import { editAddress } from '../making/survey-form-page.ts'
import type { Typed } from '../view/body-at.ts'
import { BODIES, lettersAddress, lettersTo, MAIL } from './addresses.ts'
import { STATE_TAGS } from './letter-states.ts'

export interface LettersShown extends Typed {
  survey: Survey
  reader: string
  letters: RequestLetters
  checks: readonly Check[]
  houseWordings: readonly HouseWording[]
  fields: readonly string[]
  /** null where no server is set, with what is wrong with the setting where something is. */
  post: Post | null
  wrongSetting: string | null
  notReached: { at: Date; said: string } | null
  /** Slugs of the bodies that are asked first. */
  pilot: readonly string[]
  now: Date
}

export function lettersPage(view: LettersShown): Html {
  const { survey, reader, letters, errors, wrongSetting } = view
  const left = letters.bodies.filter(({ put }) => put === null)
  return deskFrame({
    title: 'Letters',
    viewer: reader,
    survey,
    current: 'letters',
    crumbs: [{ text: 'Letters' }],
    main: html`
      ${errorSummary(errors)}
      <h1>Letters</h1>
      <p class="note">${howFar(view)}</p>
      ${wrongSetting && notice({ heading: 'The mail cannot be used', content: html`<p>${wrongSetting}</p>`, alarm: true })}
      ${troubles(view)}${outbox(view)}${left.length > 0 && [checksPanel(view), wordingPanel(view)]}
      ${bodiesPanel(view, left)}
    `,
  })
}

function howFar({ letters, survey, post }: LettersShown): Hole {
  const noun = bodyNoun(survey.bodies)
  const put = letters.bodies.flatMap((one) => one.put ?? [])
  const sent = put.filter(({ sentOn }) => sentOn !== null).length
  return html`
    ${bodiesSaid(survey.bodies.length, noun)} · ${sent} sent · ${put.length - sent} on the way ·
    ${survey.bodies.length - put.length} not written to.
    ${
      post
        ? html`Letters go from ${post.from.address} by ${post.server}, at most ${post.perMinute} a minute. <a href="${MAIL}">Mail</a>`
        : html`No mail server is set: letters are saved here and sent by hand. <a href="${MAIL}">Set one up</a>`
    }
  `
}

/** What a person must look at. */
function troubles({ letters, survey, notReached }: LettersShown): Hole {
  const all = letters.bodies.flatMap((one) => one.letters.map((letter) => ({ one, letter })))
  const bad = all.filter(
    ({ one, letter }) =>
      letter.state === 'unknown' ||
      ((letter.state === 'refused' || letter.state === 'bounced') &&
        one.put === null &&
        one.letters.at(-1) === letter),
  )
  return html`
    ${
      notReached &&
      notice({
        heading: 'The server cannot be reached',
        alarm: true,
        content: html`
          <p>At ${instantInWords(notReached.at)}: ${notReached.said}</p>
          <p>Letters wait, and are tried again each minute. <a href="${MAIL}">Look at the mail setting</a></p>
        `,
      })
    }
    ${
      bad.length > 0 &&
      panel({
        id: 'look',
        heading: 'To be looked at',
        alarm: true,
        content: html`
          <ul>
            ${bad.map(
              ({ one, letter }) =>
                html`<li><a href="${lettersTo(survey, one.body.slug)}">${one.body.name}</a>: ${STATE_TAGS[letter.state]}. ${letter.words}</li>`,
            )}
          </ul>
        `,
      })
    }
  `
}

function outbox({ letters, survey, post }: LettersShown): Hole {
  const waiting = letters.bodies
    .flatMap(({ letters: all }) => all)
    .filter(({ state }) => state === 'waiting' || state === 'deferred')
  const [first] = waiting.toSorted((a, b) => a.notBefore.getTime() - b.notBefore.getTime())
  const saved = letters.bodies.flatMap(({ put }) =>
    put?.state === 'taken-out' && put.sentOn === null ? [put] : [],
  )
  const home = lettersAddress(survey)
  return html`
    ${
      first &&
      panel({
        id: 'outbox',
        heading: `In the outbox: ${lettersSaid(waiting.length)}`,
        content: html`
          <p>
            ${
              post
                ? html`The first goes at ${instantInWords(first.notBefore)}. Until then each can be taken back.`
                : html`No server is set, so nothing goes: set one up, or save them and send them by hand.`
            }
          </p>
          <form method="post" action="${home}/waiting">
            ${buttons(
              button({ text: 'Take all of them back', name: 'action', value: 'back', rank: 2 }),
              post && button({ text: 'Send them now', name: 'action', value: 'now', rank: 2 }),
              button({
                text: 'Save as mails to send by hand',
                name: 'action',
                value: 'eml',
                rank: 2,
              }),
              button({ text: 'Save as one mailbox file', name: 'action', value: 'mbox', rank: 3 }),
            )}
          </form>
        `,
      })
    }
    ${saved.length > 0 && byHand(survey, saved)}
  `
}

const byHand = (survey: Survey, saved: readonly LetterOut[]): Html =>
  panel({
    id: 'by-hand',
    heading: `Saved, to be sent by hand: ${lettersSaid(saved.length)}`,
    content: html`
      <p>Open each in your mail program and send it. Then say so here: the clocks begin to run.</p>
      <form method="post" action="${lettersAddress(survey)}/by-hand">
        ${textInput({ name: 'sent', label: 'All of them were sent on', hint: '30 November 2026', size: 12 })}
        ${button({ text: 'They were sent', rank: 2 })}
      </form>
    `,
  })

const lettersSaid = (n: number): string => (n === 1 ? '1 letter' : `${n} letters`)

function checksPanel({ checks, survey }: LettersShown): Hole {
  if (checks.length === 0)
    return html`<p class="note">Nothing is found that would make it easy to refuse or hard to count.</p>`
  const stops = checks.filter(({ level }) => level === 'stop')
  const others = checks.filter(({ level }) => level === 'better')
  const where = {
    letter: '#wording',
    survey: editAddress(survey),
    bodies: `${BODIES}?survey=${survey.slug}`,
    send: '#send',
  }
  const shown = (all: readonly Check[]): Html => html`
    <ul>
      ${all.map(
        ({ question, says, fix, at }) =>
          html`<li>${question && html`<b>Question ${question}</b> `}${says} <a href="${where[at]}">${fix}</a></li>`,
      )}
    </ul>
  `
  return html`
    ${stops.length > 0 && panel({ id: 'stops', heading: 'Before it can go', alarm: true, content: shown(stops) })}
    ${others.length > 0 && panel({ id: 'better', heading: 'What would make it easier to answer, and harder to refuse', content: shown(others) })}
  `
}

function wordingPanel({
  survey,
  letters,
  typed,
  errors,
  houseWordings,
  fields,
}: LettersShown): Html {
  const { draft } = letters
  const said = (name: 'subject' | 'text' | 'signed' | 'sheet'): string => typed[name] ?? draft[name]
  return panel({
    id: 'wording',
    heading: 'The letter',
    content: html`
      <form method="post" action="${lettersAddress(survey)}">
        ${textInput({ name: 'signed', label: 'Signed', hint: 'First name and surname: a request must bear the real name of who asks', value: said('signed'), errors })}
        ${textInput({ name: 'subject', label: 'Subject', value: said('subject'), errors })}
        ${textArea({ name: 'text', label: 'Words', rows: 22, value: said('text'), errors })}
        <details>
          <summary>What may stand in {{ }}</summary>
          <p class="mono">${fields.map((field) => `{{${field}}}`).join('  ')}</p>
          <p class="note">
            Each is filled in for each body: its law, its day, its sheet. A line of a list whose field has
            nothing to say is left out.
          </p>
        </details>
        ${select({
          name: 'sheet',
          label: 'The reply sheet that goes with it, in each body’s own copy',
          value: said('sheet'),
          options: [
            { value: 'xlsx', text: 'Excel workbook' },
            { value: 'ods', text: 'OpenDocument sheet' },
            { value: 'none', text: 'None' },
          ],
        })}
        ${
          houseWordings.length > 0 &&
          select({
            name: 'from',
            label: 'Begin from a wording of the house',
            value: '',
            options: [
              { value: '', text: 'As it stands above' },
              { value: 'ours', text: 'Candour’s own wording' },
              ...houseWordings.map(({ name }) => ({ value: `house ${name}`, text: name })),
            ],
          })
        }
        ${textInput({ name: 'as', label: 'Keep it as a wording of the house, named', hint: 'Left empty, it is kept for this survey alone', value: typed['as'] ?? '', errors })}
        ${buttons(button({ text: 'Keep the letter' }))}
      </form>
    `,
  })
}

function bodiesPanel(view: LettersShown, left: readonly RequestLetter[]): Html {
  const { survey, letters } = view
  const ready = left.filter(({ address }) => address !== null)
  const rows = letters.bodies.map((one) => rowOf(view, one))
  const list = table({
    caption: 'To each body',
    columns: [
      { head: 'Body' },
      { head: 'Law', narrow: 'law' },
      { head: 'Address', as: 'wide' },
      { head: 'Letter', as: 'wide' },
    ],
    bodies: [{ rows }],
  })
  return panel({
    id: 'send',
    heading: ready.length > 0 ? 'Look at each, and send' : 'To each body',
    content:
      ready.length === 0
        ? html`
            ${list}
            ${left.length > 0 && buttons(linkButton({ text: 'Write the addresses down', href: `${BODIES}?survey=${survey.slug}`, rank: 1 }))}
          `
        : html`
            <form method="post" action="${lettersAddress(survey)}/send">
              ${list}${sendFields(view, ready)}
            </form>
          `,
  })
}

function rowOf(
  { survey, typed }: LettersShown,
  { body, law, address, confirmedOn, bounced, put, own }: RequestLetter,
) {
  const name = html`<a href="${lettersTo(survey, body.slug)}">${body.name}</a>`
  const canGo = put === null && address !== null
  const laws = { foia: 'FOIA', foisa: 'FOISA', eir: 'EIR' }
  return {
    cells: [
      canGo
        ? html`
            <label class="pick">
              <input type="checkbox" name="to-${body.slug}" value="yes" aria-label="To ${body.name}"${typed[`to-${body.slug}`] === 'yes' && raw(' checked')}>
              ${name}
            </label>
          `
        : name,
      laws[law],
      address === null
        ? html`<a href="${BODIES}?survey=${survey.slug}">no address yet</a>`
        : html`
            ${address}
            ${confirmedOn && html`<span class="note">answered from ${dayInWords(confirmedOn)}</span>`}
            ${bounced && tag('came back')}
          `,
      put
        ? html`<a href="${lettersTo(survey, body.slug)}">${STATE_TAGS[put.state]}</a>${put.sentOn && ` ${dayInWords(put.sentOn)}`}`
        : html`<a href="${lettersTo(survey, body.slug)}">${own ? 'look at it (own wording)' : 'look at it'}</a>`,
    ],
  }
}

function sendFields(
  { survey, pilot, post, typed, errors, letters }: LettersShown,
  ready: readonly RequestLetter[],
): Html {
  const names = pilot.map((slug) => survey.bodies.find((one) => one.slug === slug)?.name ?? slug)
  const noun = bodyNoun(survey.bodies)
  const isFirst = letters.bodies.every(({ put }) => put === null)
  return html`
    ${radios({
      name: 'whom',
      label: 'To whom',
      value: typed['whom'] ?? (isFirst && ready.length >= PILOT_FROM ? 'pilot' : 'left'),
      errors,
      options: [
        ...(isFirst && ready.length > pilot.length
          ? [
              {
                value: 'pilot',
                text: `Three first: ${names.join(', ')}`,
                hint: 'A large, a middling and a small one: what they ask back, you can mend for the others',
              },
            ]
          : []),
        {
          value: 'left',
          text: `All ${bodiesSaid(ready.length, noun)} that are left and have an address`,
        },
        { value: 'ticked', text: 'Those ticked above' },
      ],
    })}
    <div class="row">
      ${textInput({ name: 'day', label: 'Not before this day', hint: post ? `Left empty: in ${post.undoMinutes} minutes, until when they can be taken back` : '30 November 2026', value: typed['day'] ?? '', size: 12, errors })}
      ${textInput({ name: 'hour', label: 'And this hour', hint: '09:00', value: typed['hour'] ?? '', size: 12, errors })}
    </div>
    ${buttons(
      button({ text: 'Put them into the outbox', name: 'action', value: 'put' }),
      button({ text: 'Save them, to send by hand', name: 'action', value: 'eml', rank: 2 }),
    )}
  `
}
