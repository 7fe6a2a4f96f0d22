// The cases of one body on its page, the ticked ones first; and on the first page how many there are.
import { type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { number } from '../../dress/number/number.ts'
import type { BodyAsked } from '../../vocabulary/survey.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { CASES } from '../pack/paths.ts'
import { caseTable } from './case-table.ts'
import { isSingle, SEVERAL_ONLY } from './count-by-field.ts'

export function bodyCases(
  edition: Edition,
  { slug }: BodyAsked,
  numbers: PageNumbers,
): Html | null {
  const own = (edition.input.cases ?? [])
    .filter(({ body }) => body === slug)
    .toSorted(
      (a, b) => Number(b.example) - Number(a.example) || Number(isSingle(b)) - Number(isSingle(a)),
    )
  if (own.length === 0) return null
  return section({
    id: 'cases',
    heading: 'Case by case',
    note: html`
      What it tells of single matters. Each word opens the ink it was read from.
      <a href="${numbers.to(CASES)}">All cases</a>
    `,
    content: caseTable(edition, { caption: 'Its cases', cases: own, ofBodies: false }, numbers),
  })
}

export function nationalCases(edition: Edition, numbers: PageNumbers): Html | null {
  const { cases = [] } = edition.input
  if (cases.length === 0) return null
  const single = cases.filter(isSingle)
  const bodies = new Set(single.map(({ body }) => body)).size
  const counted = number({
    kind: 'sum',
    shown: single.length,
    href: numbers.to(CASES),
    again: true,
  })
  const examples = cases.filter(({ example }) => example)
  const { one, many } = edition.noun
  return section({
    id: 'cases',
    heading: 'Case by case',
    note:
      single.length === 0
        ? html`<a href="${numbers.to(CASES)}">${SEVERAL_ONLY}</a>.`
        : html`
            ${counted} ${single.length === 1 ? 'case' : 'cases'} that
            ${bodies} ${bodies === 1 ? one : many} told, one by one, <a href="${numbers.to(CASES)}">sorted and filtered</a>.
          `,
    content:
      examples.length > 0 &&
      caseTable(edition, { caption: 'Examples', cases: examples, ofBodies: true }, numbers),
  })
}
