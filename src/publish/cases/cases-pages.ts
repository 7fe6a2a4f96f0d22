// The pages of cases: all of them, the same sorted by each field, and one a value, so that they are found without script.
import { type Html, html, joined } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { table } from '../../dress/html/table.ts'
import { number } from '../../dress/number/number.ts'
import { fieldInWords, fieldLabel } from '../../wording/case-fields.ts'
import type { Edition } from '../edition/edition.ts'
import { packFrame } from '../edition/frame.ts'
import { type PageNumbers, pageNumbers } from '../edition/page-numbers.ts'
import type { CaseConfirmed } from '../pack/input.ts'
import { CASES, CASES_CSV, caseSortedPath, caseValuePath, INDEX } from '../pack/paths.ts'
import { caseTable } from './case-table.ts'
import {
  type CountedField,
  countedFields,
  isCounted,
  isSingle,
  SEVERAL_ONLY,
} from './count-by-field.ts'
import { fieldOfCase } from './field-printed.ts'

export interface CasePage {
  path: string
  html(): Html
}

/** None where a survey has no case that may be printed. */
export function casePages(edition: Edition): CasePage[] {
  const { cases = [] } = edition.input
  if (cases.length === 0) return []
  const { survey } = edition.input
  const ordered = inOrderOfBodies(edition, cases)
  const fields = countedFields(edition.input, cases)
  const single = cases.filter(isSingle).length
  const title =
    single === 0 ? SEVERAL_ONLY : `${single} ${single === 1 ? 'case' : 'cases'}, one by one`
  return [
    page(edition, fields, { path: CASES, title, cases: ordered }),
    ...fields.map(({ name }) =>
      page(edition, fields, {
        path: caseSortedPath(name),
        title: `Cases by ${fieldLabel(survey, name).toLowerCase()}`,
        cases: ordered.toSorted((a, b) => compared(edition, name, a, b)),
      }),
    ),
    ...fields.flatMap(({ name, values }) =>
      values.map(({ value }) =>
        page(edition, fields, {
          path: caseValuePath(name, value),
          title: `${fieldLabel(survey, name)}: ${fieldInWords(survey, name, value)}`,
          cases: ordered.filter(({ told }) => told.facets[name] === value),
        }),
      ),
    ),
  ]
}

/** As they are read; a case that does not tell the field comes last. */
function compared({ input }: Edition, name: string, a: CaseConfirmed, b: CaseConfirmed): number {
  const word = (one: CaseConfirmed): string => {
    const words = name === 'date' ? one.told.facets[name] : fieldOfCase(input.survey, one, name)
    return words?.toLowerCase() ?? '\uffff'
  }
  const [x, y] = [word(a), word(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

/** Those that an editor ticked for the story stand first. */
function inOrderOfBodies({ input }: Edition, cases: readonly CaseConfirmed[]): CaseConfirmed[] {
  const turn = new Map(input.survey.bodies.map(({ slug }, i) => [slug, i]))
  return cases.toSorted(
    (a, b) =>
      Number(b.example) - Number(a.example) || (turn.get(a.body) ?? 0) - (turn.get(b.body) ?? 0),
  )
}

interface Shown {
  path: string
  title: string
  cases: readonly CaseConfirmed[]
}

const page = (edition: Edition, fields: readonly CountedField[], shown: Shown): CasePage => ({
  path: shown.path,
  html: () => pageShown(edition, fields, shown),
})

function pageShown(
  edition: Edition,
  fields: readonly CountedField[],
  { path, title, cases }: Shown,
): Html {
  const numbers = pageNumbers(edition, path)
  const crumb = path === CASES ? { text: 'Cases' } : { text: 'Cases', to: CASES }
  return packFrame(edition, {
    path,
    title,
    crumbs: [
      { text: 'First page', to: INDEX },
      crumb,
      ...(path === CASES ? [] : [{ text: title }]),
    ],
    main: html`
      <section class="lede" aria-labelledby="headline">
        <h1 id="headline">${title}</h1>
        <p class="deck">
          ${cases.some(isSingle) ? 'Single matters as they are told' : 'What bodies told of several together'},
          as far as a person has checked them. Each word opens the ink that it was read from. Who
          lists no cases is not in it, so this is no count of all.
        </p>
      </section>
      ${section({
        id: 'cases',
        heading: 'The cases',
        note: sortLinks(edition, fields, numbers),
        content: caseTable(edition, { caption: title, cases, ofBodies: true }, numbers),
      })}
      ${path === CASES && countsSection(edition, fields, numbers)}
      <p class="note"><a href="${numbers.to(CASES_CSV)}">All of them as a table of data</a></p>
    `,
  })
}

function sortLinks(edition: Edition, fields: readonly CountedField[], numbers: PageNumbers): Html {
  const { input, noun } = edition
  const links = fields.map(
    ({ name }) =>
      html`<a href="${numbers.to(caseSortedPath(name))}">${fieldLabel(input.survey, name).toLowerCase()}</a>`,
  )
  return html`
    Sorted by <a href="${numbers.to(CASES)}">${noun.one}</a>, ${joined(links, html`, `)}.
  `
}

/** By each field: how many tell what, and how many tell the field at all. */
function countsSection(
  edition: Edition,
  fields: readonly CountedField[],
  numbers: PageNumbers,
): Html[] {
  const { input } = edition
  const { survey } = input
  const counted = (input.cases ?? []).filter(isCounted).length
  const names = new Map(survey.bodies.map(({ slug, name }) => [slug, name]))
  const all = number({ kind: 'sum', shown: counted, href: numbers.to(CASES), again: true })
  return fields.map(({ name, base, values }) => {
    const telling = { href: numbers.to(caseSortedPath(name)), again: true }
    return section({
      id: `by-${name}`,
      heading: `By ${fieldLabel(survey, name).toLowerCase()}`,
      note: html`
        ${number({ kind: 'sum', shown: base, ...telling })} of ${all} cases
        tell it. What a body told in words beside its list is not counted again.
      `,
      content: table({
        caption: `Cases by ${fieldLabel(survey, name).toLowerCase()}`,
        columns: [
          { head: fieldLabel(survey, name) },
          { head: 'Cases', as: 'num', narrow: 'cases' },
          { head: 'Not counted', as: 'unit wide' },
        ],
        bodies: [
          {
            rows: values.map(({ value, count, withheldBy }) => ({
              cells: [
                html`
                  <a href="${numbers.to(caseValuePath(name, value))}">
                    ${fieldInWords(survey, name, value)}
                  </a>
                `,
                number({
                  kind: 'sum',
                  shown: withheldBy.length > 0 ? `${count}+` : count,
                  href: numbers.to(caseValuePath(name, value)),
                  again: true,
                }),
                withheldBy.length > 0 &&
                  `those of ${withheldBy.map((slug) => names.get(slug) ?? slug).join(', ')}, which withheld this number`,
              ],
            })),
          },
        ],
      }),
    })
  })
}
