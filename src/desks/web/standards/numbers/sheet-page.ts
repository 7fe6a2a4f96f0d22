// One reply sheet: what the register says to it, what its words are taken to mean, and how it leaves.
import { button, errorSummary, select, textInput } from '../../../../dress/html/form.ts'
import { type Html, html } from '../../../../dress/html/html.ts'
import { notice, tag } from '../../../../dress/html/notice.ts'
import { panel } from '../../../../dress/html/section.ts'
import { scrolling, table } from '../../../../dress/html/table.ts'
import { may, type Viewer } from '../../../../people/viewer.ts'
import type { SheetFilled, TabFilled } from '../../../../register/counted/answer/filled.ts'
import {
  fieldField,
  type Meant,
  nounField,
  wordField,
} from '../../../../register/counted/answer/meant-form.ts'
import type { SheetKept } from '../../../../register/counted/answer/queries.ts'
import { FIELDS_ASKED, type FieldMap } from '../../../../register/counted/answer/sheet-map.ts'
import { hasTable } from '../../../../register/counted/answer/true-table.ts'
import { FIELD_WORDS, wordFor } from '../../../../register/counted/fields.ts'
import { isSmall } from '../../../../register/counted/tally.ts'
import type { FormError } from '../../../../vocabulary/errors.ts'
import type { Policy } from '../../../../vocabulary/force/policy.ts'
import { dayInWords } from '../../../../wording/dates.ts'
import { standardsFrame } from '../frame/standards-frame.ts'
import { NUMBERS, SHEETS, sheetAddress } from './addresses.ts'
import { smallInWords } from './of-number-page.ts'

export interface SheetView {
  kept: SheetKept
  meant: Meant
  filled: SheetFilled
  /** Values that occur, by the place of their field in the map: only these are asked about. */
  values: string[][]
  choices: Record<string, string[]>
  policies: Policy[]
  typed: Record<string, string>
  errors: FormError[]
}

export function sheetPage(viewer: Viewer, view: SheetView): Html {
  const { kept, filled, errors } = view
  const at = sheetAddress(kept.id)
  return standardsFrame({
    title: kept.name,
    viewer,
    current: NUMBERS,
    crumbs: [
      { text: 'Numbers', href: NUMBERS },
      { text: 'Reply sheets', href: SHEETS },
      { text: kept.name },
    ],
    main: html`
      ${errorSummary(errors)}
      <h1>${kept.name}</h1>
      ${leftNotice(filled.left)}
      ${smallNotice(filled)}
      ${filled.tabs.map((tab) => tabShown(tab, { at, meant: view.meant, viewer }))}
      ${panel({
        id: 'leaves',
        heading: 'Take it out',
        content: html`
          <p class="note">The true numbers, with nothing withheld.</p>
          <div class="btns">
            ${out(at, 'xlsx', 'Filled in, as XLSX')}${out(at, 'ods', 'Filled in, as ODS')}
            ${view.meant.policy !== null && out(at, 'docx', 'The policy, as Word')}
          </div>
        `,
      })}
      ${meaning(view, at)}
    `,
  })
}

const leftNotice = (left: readonly string[]): Html | false =>
  left.length > 0 &&
  notice({
    heading: 'What it leaves blank',
    content: html`<ul>${left.map((line) => html`<li>${line}</li>`)}</ul>`,
  })

const smallNotice = (filled: SheetFilled): Html | false =>
  filled.small + filled.cases > 0 &&
  notice({
    alarm: true,
    heading: 'Who could be told from it',
    content: html`
      <p>
        It holds ${smallInWords(filled)}. See that nobody can be told from them before anything of this is printed or sent.
        Rows stand in the order of their words, so that a row of one tab is not the same matter as a row of another.
      </p>
    `,
  })

const out = (at: string, format: string, text: string, question?: string): Html => html`
  <form method="post" action="${at}/out">
    <input type="hidden" name="format" value="${format}">
    ${question !== undefined && html`<input type="hidden" name="tab" value="${question}">`}
    ${button({ text, rank: 2 })}
  </form>
`

function tabShown(
  { tab, numbers, cases }: TabFilled,
  { at, meant: { map }, viewer }: { at: string; meant: Meant; viewer: Viewer },
): Html | false {
  if (numbers.length === 0 && cases.length === 0) return false
  return panel({
    id: `tab-${tab.sheet.replaceAll(/\W/g, '-')}`,
    heading: tab.sheet,
    content: html`
      <p>${tab.question}</p>
      ${scrolling(tab.sheet, tab.isCases ? casesTable(tab, cases) : numbersTable(tab, numbers))}
      ${
        hasTable(tab, map) &&
        html`
          <div class="btns">
            ${may(viewer, 'disclose') && out(at, 'release', 'Make it safe to release', tab.sheet)}
            ${out(at, 'json', 'The true table, as JSON', tab.sheet)}
            ${out(at, 'csv', 'The true table, as CSV', tab.sheet)}
          </div>
        `
      }
    `,
  })
}

type Tab = TabFilled['tab']

const numbersTable = ({ sheet, columns }: Tab, numbers: TabFilled['numbers']): Html =>
  table({
    caption: sheet,
    columns: [
      { head: 'Which', as: 'wide' },
      ...columns.map(({ word }) => ({ head: word, as: 'num' as const, narrow: word })),
    ],
    bodies: [
      {
        rows: numbers.map(({ which, counts }) => ({
          cells: [
            which,
            ...counts.map((count) => html`${isSmall(count) && html`${tag('small')} `}${count}`),
          ],
        })),
      },
    ],
  })

const casesTable = ({ sheet, columns }: Tab, cases: string[][]): Html => html`
  ${table({
    caption: sheet,
    columns: columns.map(({ word }) => ({ head: word, as: 'wide' as const, narrow: word })),
    bodies: [{ rows: cases.slice(0, MOST_SHOWN).map((cells) => ({ cells })) }],
  })}
  ${cases.length > MOST_SHOWN && html`<p>And ${cases.length - MOST_SHOWN} more rows.</p>`}
`

const MOST_SHOWN = 200

function meaning(view: SheetView, at: string): Html {
  const { meant, typed, errors, policies } = view
  const { span, map, policy } = meant
  return panel({
    id: 'meaning',
    heading: 'What its words mean',
    content: html`
      <form class="narrow" method="post" action="${at}/meant">
        ${textInput({ name: 'from', label: 'From', value: typed['from'] ?? dayInWords(span.from), size: 12, errors })}
        ${textInput({ name: 'to', label: 'To', value: typed['to'] ?? dayInWords(span.to), size: 12, errors })}
        ${Object.entries(map.nouns).map(([noun, unit], i) =>
          select({
            name: nounField(i),
            label: `“${noun}” are`,
            value: unit ?? '',
            options: [
              { value: 'people', text: 'people' },
              { value: 'matters', text: 'matters' },
              { value: '', text: 'neither: leave it blank' },
            ],
          }),
        )}
        ${select({
          name: 'policy',
          label: 'The document that goes with it',
          value: policy ?? '',
          options: [
            { value: '', text: 'None' },
            ...policies.map(({ slug, title }) => ({ value: slug, text: title })),
          ],
        })}
        ${map.fields.map((field, i) => fieldMeant(view, field, i))}
        ${button({ text: 'Keep what they mean' })}
      </form>
    `,
  })
}

const fieldInWords = (field: FieldMap['field']): string => {
  if (field === null) return 'nothing that it keeps: leave it blank'
  return field === 'date' ? 'the year it came to attention' : FIELD_WORDS[field].toLowerCase()
}

/** What is written otherwise than the register says it is seen without opening it. */
const meantAs = ({ field, words }: FieldMap, values: readonly string[]): string => {
  const own = values.flatMap((value) => {
    const [said, written] = [wordIn(field, value), words[value]]
    return written === undefined || written === said ? [] : [`${said} as “${written ?? ''}”`]
  })
  return [fieldInWords(field), ...own].join('; ')
}

const wordIn = (field: FieldMap['field'], value: string): string =>
  field === null || field === 'date' ? value : wordFor(field, value)

function fieldMeant({ values, choices }: SheetView, field: FieldMap, i: number): Html {
  const { word, words } = field
  return html`
    <details>
      <summary>“${word}” is ${meantAs(field, values[i] ?? [])}</summary>
      ${select({
        name: fieldField(i),
        label: `“${word}” is, in the register,`,
        value: field.field ?? '',
        options: [
          { value: '', text: fieldInWords(null) },
          ...FIELDS_ASKED.map((one) => ({
            value: one,
            text: fieldInWords(one),
          })),
        ],
      })}
      ${(values[i] ?? []).map((value) =>
        textInput({
          name: wordField(i, value),
          label: `${wordIn(field.field, value)} is written as`,
          value: Object.hasOwn(words, value) ? (words[value] ?? '') : value,
          suggestions: choices[word] ?? [],
        }),
      )}
    </details>
  `
}
