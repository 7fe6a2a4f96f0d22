// The one form of a survey's letters: their wording, to whom they go, and when. What is typed is kept before anything is sent.
import { PILOT_FROM } from '../../../ask/check-request.ts'
import {
  button,
  buttons,
  checkboxes,
  linkButton,
  radios,
  select,
  textArea,
  textInput,
} from '../../../dress/html/form.ts'
import { type Html, html, raw } from '../../../dress/html/html.ts'
import { tag } from '../../../dress/html/notice.ts'
import { panel } from '../../../dress/html/section.ts'
import { table } from '../../../dress/html/table.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { bodiesSaid, bodyNoun } from '../../../wording/body-noun.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { isLeft, type RequestLetter } from '../../work/mail/request-letters.ts'
import { BODIES, lettersAddress, lettersTo } from './addresses.ts'
import { tagOfLetter } from './letter-states.ts'
import type { LettersShown } from './letters-shown.ts'

export function lettersForm(view: LettersShown): Html {
  const { survey, letters } = view
  const left = letters.bodies.filter(isLeft)
  const ready = left.filter(({ address }) => address !== null)
  if (left.length === 0) return bodiesPanel(view)
  return html`
    <form method="post" action="${lettersAddress(survey)}">
      ${wordingPanel(view)}${bodiesPanel(view)}
      ${ready.length > 0 ? sendPanel(view, ready) : buttons(toDirectory(survey))}
    </form>
  `
}

function wordingPanel({ letters, typed, errors, houseWordings, fields }: LettersShown): Html {
  const { draft } = letters
  const said = (name: 'subject' | 'text' | 'signed' | 'sheet'): string => typed[name] ?? draft[name]
  return panel({
    id: 'wording',
    heading: 'The letter',
    content: html`
      ${textInput({
        name: 'signed',
        label: 'Signed',
        hint: 'First name and surname: a request must bear the real name of who asks',
        value: said('signed'),
        errors,
      })}
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
        ${textInput({
          name: 'as',
          label: 'Keep it as a wording of the house, named',
          hint: 'Left empty, it is kept for this survey alone',
          value: typed['as'] ?? '',
          errors,
        })}
        ${buttons(button({ text: 'Keep the letter', name: 'action', value: 'keep', rank: 2 }))}
    `,
  })
}

function bodiesPanel(view: LettersShown): Html {
  return panel({
    id: 'bodies',
    heading: 'To each body',
    content: table({
      caption: 'To each body',
      columns: [
        { head: 'Body' },
        { head: 'Law', narrow: 'law' },
        { head: 'Address', as: 'wide' },
        { head: 'Letter', as: 'wide' },
      ],
      bodies: [{ rows: view.letters.bodies.map((one) => rowOf(view, one)) }],
    }),
  })
}

const toDirectory = ({ slug }: Survey): Html =>
  linkButton({ text: 'Write the addresses down', href: `${BODIES}?survey=${slug}`, rank: 1 })

function rowOf({ survey, typed }: LettersShown, letter: RequestLetter) {
  const { body, law, address, confirmedOn, bounced, put, own } = letter
  const name = html`<a href="${lettersTo(survey, body.slug)}">${body.name}</a>`
  const canGo = isLeft(letter) && address !== null
  const laws = { foia: 'FOIA', foisa: 'FOISA', eir: 'EIR' }
  return {
    cells: [
      canGo
        ? html`
            <div class="radio">
              <input
                type="checkbox"
                name="to-${body.slug}"
                value="yes"
                aria-label="To ${body.name}"${typed[`to-${body.slug}`] === 'yes' && raw(' checked')}>
              <span>${name}</span>
            </div>
          `
        : name,
      laws[law],
      address === null
        ? isLeft(letter) && html`<a href="${BODIES}?survey=${survey.slug}">no address yet</a>`
        : html`
            ${address}
            ${confirmedOn && html`<span class="note">answered from ${dayInWords(confirmedOn)}</span>`}
            ${bounced && tag('came back')}
          `,
      put
        ? html`<a href="${lettersTo(survey, body.slug)}">${tagOfLetter(put)}</a>${put.sentOn && ` ${dayInWords(put.sentOn)}`}`
        : letter.byHand
          ? html`asked ${letter.byHand.since ? `on ${dayInWords(letter.byHand.since)}` : 'already'}, not from here`
          : html`<a href="${lettersTo(survey, body.slug)}">${own ? 'look at it (own wording)' : 'look at it'}</a>`,
    ],
  }
}

function sendPanel(view: LettersShown, ready: readonly RequestLetter[]): Html {
  const { survey, pilot, post, typed, errors, letters } = view
  const names = pilot.map((slug) => survey.bodies.find((one) => one.slug === slug)?.name ?? slug)
  const noun = bodyNoun(survey.bodies)
  const isFirst = letters.bodies.every(isLeft)
  return panel({
    id: 'send',
    heading: 'Send',
    content: html`
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
    ${
      ready.some(({ bounced }) => bounced !== null) &&
      checkboxes({
        name: 'again',
        label: 'Addresses from which a letter came back',
        chosen: typed['again-yes'] === 'yes' ? ['yes'] : [],
        errors,
        options: [{ value: 'yes', text: 'Send there all the same' }],
      })
    }
    <div class="row">
      ${textInput({
        name: 'day',
        label: 'Not before this day',
        hint: post
          ? `Left empty: in ${post.undoMinutes} ${post.undoMinutes === 1 ? 'minute' : 'minutes'}, until when they can be taken back`
          : '30 November 2026',
        value: typed['day'] ?? '',
        size: 12,
        errors,
      })}
      ${textInput({ name: 'hour', label: 'And this hour', hint: '09:00', value: typed['hour'] ?? '', size: 12, errors })}
    </div>
    ${buttons(
      button({ text: 'Put them into the outbox', name: 'action', value: 'put' }),
      button({ text: 'Save them, to send by hand', name: 'action', value: 'save', rank: 2 }),
    )}
  `,
  })
}
