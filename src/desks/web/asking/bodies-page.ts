// The directory: bodies and where their letters go; lists are pasted or chosen as a file.

import { factsList } from '../../../dress/html/facts-list.ts'
import {
  button,
  buttons,
  errorSummary,
  radios,
  textArea,
  textInput,
} from '../../../dress/html/form.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { notice, tag } from '../../../dress/html/notice.ts'
import { panel } from '../../../dress/html/section.ts'
import { table } from '../../../dress/html/table.ts'
import type { BodyAddress } from '../../../vocabulary/asking/address.ts'
import { overTimeInWords, overTimeOf } from '../../../vocabulary/asking/bodies-over-time.ts'
import { bodyOf } from '../../../vocabulary/bodies.ts'
import type { Survey } from '../../../vocabulary/survey.ts'
import { dayInWords } from '../../../wording/dates.ts'
import type { BodyListed } from '../../work/mail/directory.ts'
import { deskFrame } from '../frame/desk-frame.ts'
import type { Typed } from '../view/body-at.ts'
import { type Page, pagerOf } from '../view/page-of.ts'
import { BODIES, bodyPage, lettersAddress, lettersTo } from './addresses.ts'

export interface BodiesShown extends Typed {
  reader: string
  page: Page<BodyListed>
  /** The survey whose bodies are shown alone. */
  survey: Survey | null
  named: string
  unaddressed: number
  /** What became of the list that was taken in last. */
  taken: Hole
}

export const LAWS = { foia: 'FOIA 2000', foisa: 'FOISA 2002', eir: 'EIR 2004' }

export function bodiesPage(view: BodiesShown): Html {
  const { reader, page, survey, named, errors, taken, unaddressed } = view
  return deskFrame({
    title: 'Bodies and addresses',
    viewer: reader,
    current: 'directory',
    crumbs: [{ text: 'Surveys', href: '/' }, { text: 'Bodies and addresses' }],
    main: html`
      ${errorSummary(errors)}
      <h1>Bodies and addresses</h1>
      <p class="note">
        Where letters go, for every survey. An address is yours to write down; it is confirmed when a
        reply comes from it.
        ${
          survey &&
          html`
            Those of <a href="${lettersAddress(survey)}">${survey.title}</a>, ${unaddressed} without an
            address. <a href="${BODIES}">All bodies</a>
          `
        }
      </p>
      ${taken}${pasteForm(view)}
      ${panel({
        id: 'all',
        heading: survey ? 'The bodies of this survey' : 'All bodies',
        content: html`
          <form method="get" action="${BODIES}">
            ${survey && html`<input type="hidden" name="survey" value="${survey.slug}">`}
            ${textInput({ name: 'named', label: 'Find a body', value: named, size: 12 })}
            ${buttons(button({ text: 'Show', rank: 2 }))}
          </form>
        `,
      })}
      ${table({
        caption: 'Bodies',
        columns: [
          { head: 'Body' },
          { head: 'Law', narrow: 'law' },
          { head: 'Region', narrow: 'region' },
          { head: 'Address', as: 'wide' },
          { head: 'Confirmed', narrow: 'confirmed' },
        ],
        bodies: [{ rows: page.shown.map(rowOf) }],
      })}
      ${pagerOf(page, 'Bodies', (n) => pageAt(view, n))}
    `,
  })
}

function pageAt({ survey, named }: BodiesShown, n: number): string {
  const asked = { ...(survey && { survey: survey.slug }), ...(named && { named }), page: String(n) }
  return `${BODIES}?${new URLSearchParams(asked).toString()}`
}

function pasteForm({ typed, errors, survey }: BodiesShown): Html {
  return panel({
    id: 'list',
    heading: 'Take a list in',
    content: html`
      <form method="post" action="${BODIES}" enctype="multipart/form-data">
        ${survey && html`<input type="hidden" name="survey" value="${survey.slug}">`}
        ${textArea({
          name: 'addresses',
          label: 'Paste it, a body a line',
          hint: 'Name and e-mail address; law, region and a number may stand beside them, with heads or without',
          rows: 6,
          value: typed['addresses'] ?? '',
          errors,
        })}
        <div class="field">
          <label for="file">Or a CSV file</label>
          <input type="file" id="file" name="file" accept=".csv,.txt,.tsv,text/csv">
        </div>
        ${button({ text: 'Keep these addresses' })}
      </form>
    `,
  })
}

const rowOf = ({ slug, name, law, region, address, inSurveys }: BodyListed) => ({
  cells: [
    html`<a href="${bodyPage(slug)}">${name}</a>`,
    LAWS[law],
    region ?? '',
    address
      ? html`${address.email} ${address.bouncedOn && tag('came back')}`
      : inSurveys
        ? html`${inSurveys} <span class="note">of a survey</span>`
        : html`<a href="${bodyPage(slug)}">none yet</a>`,
    address?.confirmedOn ? dayInWords(address.confirmedOn) : '',
  ],
})

export interface BodyShown extends Typed {
  reader: string
  body: BodyListed
}

export function bodyPageShown({ reader, body, typed, errors }: BodyShown): Html {
  const { slug, name, officialName, law, region, address, others, surveys } = body
  const isOwn = bodyOf(slug) === null
  return deskFrame({
    title: name,
    viewer: reader,
    current: 'directory',
    crumbs: [
      { text: 'Surveys', href: '/' },
      { text: 'Bodies and addresses', href: BODIES },
      { text: name },
    ],
    main: html`
      ${errorSummary(errors)}
      <h1>${officialName ?? name}</h1>
      ${
        address?.bouncedOn &&
        notice({
          heading: 'The last letter came back',
          alarm: true,
          content: html`<p>On ${dayInWords(address.bouncedOn)}: ${address.bouncedWords}</p>`,
        })
      }
      ${factsList([
        { name: 'Answers under', value: LAWS[law] },
        region !== null && { name: 'Region', value: region },
        ...overTimeOf(slug).map((one) => ({ name: 'To know', value: overTimeInWords(slug, one) })),
        address && { name: 'Letters go to', value: html`${address.email}, ${writtenBy(address)}` },
        ...others.map((one) => ({
          name: 'Replies may come from',
          value: html`${one.email}, ${writtenBy(one)}`,
        })),
        ...surveys.map((survey) => ({
          name: 'Asked in',
          value: html`<a href="${lettersTo(survey, slug)}">${survey.title}</a>`,
        })),
      ])}
      <form method="post" action="${bodyPage(slug)}">
        ${textInput({
          name: 'email',
          label: 'Address that letters go to',
          hint: 'Left empty: none',
          value: typed['email'] ?? address?.email ?? body.inSurveys ?? '',
          errors,
        })}
        ${
          isOwn &&
          html`
            ${radios({
              name: 'law',
              label: 'The law it answers under',
              value: typed['law'] ?? law,
              errors,
              options: [
                { value: 'foia', text: 'Freedom of Information Act 2000' },
                { value: 'foisa', text: 'Freedom of Information (Scotland) Act 2002' },
                { value: 'eir', text: 'Environmental Information Regulations' },
              ],
            })}
            ${textInput({ name: 'region', label: 'Region', value: typed['region'] ?? region ?? '', errors })}
          `
        }
        ${button({ text: 'Keep it' })}
      </form>
    `,
  })
}

const writtenBy = ({ enteredBy, enteredAt, confirmedOn, leftAt }: BodyAddress): string =>
  [
    `written down by ${enteredBy} on ${dayInWords(enteredAt.toISOString())}`,
    confirmedOn
      ? `a reply came from it on ${dayInWords(confirmedOn)}`
      : 'no reply came from it yet',
    leftAt ? 'no letters go there' : '',
  ]
    .filter(Boolean)
    .join(', ')
