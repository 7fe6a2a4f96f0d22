// One letter as it came beside what goes from it before it is printed: ticked or not, word by word, then read.
import { button, errorSummary, linkButton, textArea, textInput } from '../../../dress/html/form.ts'
import { type Html, html, joined } from '../../../dress/html/html.ts'
import { panel } from '../../../dress/html/section.ts'
import type { InkMark } from '../../../dress/source/frame.ts'
import { evidenceTaken } from '../../../redact/evidence-taken.ts'
import type { Document } from '../../../vocabulary/document.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import { stampOf } from '../../../wording/notice.ts'
import { addressOf, bodyAddress, deskFrame } from '../frame/desk-frame.ts'
import { sourceViews } from '../source/source-view.ts'
import type { Typed } from '../view/body-at.ts'
import type { LetterListed } from './letters-listed.ts'
import type { MarksOffered, Offered } from './marks-offered.ts'

export interface RedactionView extends Typed {
  survey: Survey
  viewer: string
  letter: LetterListed
  document: Document
  offered: MarksOffered
  /** The name that its file would be printed under. */
  printedAs: string
  next: LetterListed | null
  left: number
}

export const redactionAddress = (survey: Pick<Survey, 'slug'>, sha256?: string): string =>
  `${addressOf(survey)}/redaction${sha256 === undefined ? '' : `/${sha256}`}`

export function redactionLetterPage(view: RedactionView): Html {
  const { survey, viewer, letter, errors, next, left } = view
  const address = redactionAddress(survey, letter.sha256)
  const day = letter.received && `, received ${dayInWords(letter.received)}`
  return deskFrame({
    title: `Redaction: ${letter.name}`,
    viewer,
    survey,
    current: 'publish',
    crumbs: [{ text: 'Redaction', href: redactionAddress(survey) }, { text: letter.name }],
    main: html`
      ${errorSummary(errors)}
      <h1>What goes from ${letter.name}</h1>
      <p class="note">
        ${letter.body.name}${day}. ${said(letter)} ${waiting(left)}
      </p>
      <div class="bench">
        <div class="stay" tabindex="0" role="region" aria-label="The original">${original(view)}</div>
        <div>
          <form method="post" action="${address}">
            ${proposals(view)}${words(view)}${rules(view)}
            <div class="btns">
              ${button({ text: 'I have read it: print it without these', rank: 1, key: 'c', name: 'action', value: 'read' })}
              ${next && linkButton({ text: 'Next letter', href: redactionAddress(survey, next.sha256), rank: 2, key: 'n' })}
            </div>
          </form>
          ${
            letter.read &&
            html`
              <form method="post" action="${address}">
                ${button({ text: 'Undo: it is not read', rank: 3, key: 'u', name: 'action', value: 'undo' })}
              </form>
            `
          }
        </div>
      </div>
      <p class="keys">
        <span><kbd>c</kbd> read, and on to the next</span> <span><kbd>n</kbd> next letter</span>
        <span><kbd>u</kbd> undo</span> <span><kbd>?</kbd> all keys</span>
      </p>
      <nav class="pager" aria-label="Letters">
        <a href="${redactionAddress(survey)}">All letters</a>
        <a href="${bodyAddress(survey, letter.body.slug)}">${letter.body.name}</a>
      </nav>
    `,
  })
}

const waiting = (left: number): string =>
  left === 1 ? 'One letter is not read yet.' : `${left} letters are not read yet.`

const said = ({ read, lost }: LetterListed): string => {
  if (lost)
    return 'It was read, and what was taken out is not found in it any more: look once more.'
  return read
    ? `Read by ${read.by}, ${dayInWords(read.at)}.`
    : 'What is ticked was proposed by its words; nobody has read it yet.'
}

/** Every page, since what a picture shows no word may say. */
const MOST_PAGES = 40

function original({ document, offered, letter, survey }: RedactionView): Html {
  const marks: InkMark[] = offered.stretches.flatMap((one) =>
    evidenceTaken(document, { stretches: [one], areas: [] }).map((evidence) => ({
      id: one.field,
      evidence,
      ...(!one.ticked && { other: true }),
    })),
  )
  const areas: InkMark[] = offered.areas.map(({ field, page, box, ticked }) => ({
    id: field,
    evidence: { sha256: document.sha256, ink: '', place: { kind: 'page', page, box } },
    ...(!ticked && { other: true }),
  }))
  return sourceViews({
    document,
    marks: [...marks, ...areas],
    received: letter.received,
    stamp: stampOf(survey),
    pages: document.pages.slice(0, MOST_PAGES).map(({ page }) => page),
  })
}

function proposals({ offered, typed, document, errors }: RedactionView): Html {
  const none = offered.stretches.length + offered.areas.length === 0
  return panel({
    id: 'goes',
    heading: 'What goes',
    content: html`
      ${none && html`<p>Nothing in its words looks like a person. Look at the original all the same.</p>`}
      <ul class="takes">
        ${offered.stretches.map(
          (one) => html`
            <li>
              ${box(one, typed, html`<b>${one.ink}</b>`)}
              <span class="quiet">${one.kind}, ${one.why || 'marked'}${one.page !== null && `, page ${one.page}`}</span>
            </li>
          `,
        )}
        ${offered.areas.map(
          (one) => html`
            <li>
              ${box({ ...one, ink: '' }, typed, html`<b>A part of page ${one.page}</b>`)}
              <span class="quiet">${one.why}</span>
            </li>
          `,
        )}
      </ul>
      ${textArea({
        name: 'more',
        label: 'More words that go from this letter',
        hint: 'One a line, as they stand: everywhere in it',
        value: typed['more'] ?? '',
        errors,
      })}
      ${
        document.pages.length > 0 &&
        textInput({
          name: 'box',
          label: 'A part of a page without words',
          hint: 'A signature, a stamp: page 1: 60 500 300 560, in points from its top left corner',
          value: typed['box'] ?? '',
          errors,
        })
      }
    `,
  })
}

type Ticked = Pick<Offered, 'field' | 'ink' | 'ticked'>

/** As it was sent, where the form comes back. */
const isTicked = ({ field, ticked }: Ticked, typed: Typed['typed']): boolean =>
  typed['action'] === undefined ? ticked : typed[field] !== undefined

const box = (one: Ticked, typed: Typed['typed'], says: Html): Html => html`
  <label><input type="checkbox" name="${one.field}"${isTicked(one, typed) && html` checked`}> ${says}</label>
`

const LONG =
  'The letter is long: only its lines with something proposed are laid out. Write other words above.'

/** Words in a proposal stand above: here they only say so. */
function words({ offered, typed }: RedactionView): Html {
  const lines = offered.lines.map(
    ({ pieces }) => html`
      <p>
        ${joined(
          pieces.map((one) =>
            'kind' in one
              ? html`<mark>${one.ink}</mark>`
              : box({ ...one, ticked: false }, typed, html`${one.ink}`),
          ),
          ' ',
        )}
      </p>
    `,
  )
  return html`
    <details class="panel">
      <summary>Tick single words</summary>
      ${offered.cut && html`<p class="note">${LONG}</p>`}
      <div class="pickwords">${lines}</div>
    </details>
  `
}

function rules({ typed, printedAs }: RedactionView): Html {
  return html`
    <details class="panel">
      <summary>For every letter of this survey, and the name of this file</summary>
      ${textArea({
        name: 'always',
        label: 'Always take out',
        hint: 'A name or an address a line: it goes from every letter, also from later ones',
        value: typed['always'] ?? '',
      })}
      ${textArea({ name: 'never', label: 'Never propose', value: typed['never'] ?? '' })}
      ${textInput({ name: 'name', label: 'The file is printed as', value: typed['name'] ?? printedAs })}
    </details>
  `
}
