// Every letter of a survey, read or not for what must not be printed, and what every letter loses.
import { button, linkButton, textArea } from '../../../dress/html/form.ts'
import { type Html, html } from '../../../dress/html/html.ts'
import { mark } from '../../../dress/html/mark.ts'
import { panel } from '../../../dress/html/section.ts'
import type { Standing } from '../../../reconcile/readers/two-readers.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { deskFrame } from '../frame/desk-frame.ts'
import { redactionAddress } from './letter-page.ts'
import type { LetterListed, LettersListed } from './letters-listed.ts'

export function redactionPage(
  { survey, viewer }: { survey: Survey; viewer: string },
  { letters, standing }: LettersListed,
): Html {
  const unread = letters.filter(({ read }) => read === null)
  const [first] = unread
  return deskFrame({
    title: 'Redaction',
    viewer,
    survey,
    current: 'publish',
    crumbs: [{ text: 'Redaction' }],
    main: html`
      <h1>Redaction</h1>
      <p class="note">
        Of a letter the pack shows a public copy, without the people that a person took out of it.
        ${inShort(letters.length, unread.length)}
      </p>
      ${
        first &&
        html`
          <div class="btns">
            ${linkButton({ text: `Read ${first.name}`, href: redactionAddress(survey, first.sha256), rank: 1, key: 'n' })}
          </div>
        `
      }
      ${panel({ id: 'letters', heading: 'Letters', content: list(survey, letters) })}
      ${panel({ id: 'rules', heading: 'For every letter', content: rules(survey, standing) })}
    `,
  })
}

function inShort(all: number, unread: number): string {
  if (all === 0) return 'Nothing has come yet.'
  if (unread === 0) return `All ${all} are read.`
  return `${unread} of ${all} ${unread === 1 ? 'is' : 'are'} not read yet; with an unread one nothing is published.`
}

const list = (survey: Survey, letters: readonly LetterListed[]): Html => html`
  <ul class="checks">
    ${letters.map(
      (one) => html`
        <li>
          ${one.read ? mark('yes', 'read') : mark('pencil', 'not read yet')}
          <div>
            <h3><a href="${redactionAddress(survey, one.sha256)}">${one.name}</a></h3>
            <p>${one.body.name}${one.received && html`, received ${dayInWords(one.received)}`}. ${stands(one)}</p>
          </div>
        </li>
      `,
    )}
  </ul>
`

function stands({ read, lost }: LetterListed): string {
  if (lost) return 'What was taken out is not found in it any more.'
  if (!read) return ''
  const many = read.taken.length
  const goes = many === 0 ? 'nothing goes' : many === 1 ? 'one place goes' : `${many} places go`
  return `Read by ${read.by}, ${dayInWords(read.at)}: ${goes}.`
}

function rules(survey: Survey, standing: readonly Standing[]): Html {
  const made = standing.filter(({ decision }) => decision.action !== 'confirm')
  const requester = survey.requester ?? []
  return html`
    ${requester.length > 0 && html`<p>Who asked, of <code>survey.yaml</code>: ${requester.join('; ')} always goes.</p>`}
    ${
      made.length > 0 &&
      html`
        <ul class="checks">
          ${made.map(
            ({ id, decision: { action, reads, by, at } }) => html`
              <li>
                <span></span>
                <form method="post" action="${redactionAddress(survey)}">
                  <input type="hidden" name="rule" value="${id}">
                  <p>
                    <b>${reads?.means}</b> ${action === 'add' ? 'always goes' : 'is never proposed'}, says
                    ${by}, ${dayInWords(at)}.
                    ${button({ text: 'Take it back', rank: 3, name: 'action', value: 'undo' })}
                  </p>
                </form>
              </li>
            `,
          )}
        </ul>
      `
    }
    <form method="post" action="${redactionAddress(survey)}">
      ${textArea({ name: 'always', label: 'Always take out', hint: 'A name or an address a line' })}
      ${textArea({ name: 'never', label: 'Never propose', hint: 'It can still be ticked in a letter' })}
      <div class="btns">${button({ text: 'Keep these rules', rank: 2, name: 'action', value: 'rules' })}</div>
    </form>
  `
}
