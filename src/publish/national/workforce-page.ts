// The dated data rows behind every rate: each body's headcount, kind by kind, as the packaged table has it.

import { type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { scrolling } from '../../dress/html/table.ts'
import { number } from '../../dress/number/number.ts'
import { bodyOf } from '../../vocabulary/bodies.ts'
import { factRows } from '../../vocabulary/facts.ts'
import { dayInWords } from '../../wording/dates.ts'
import type { Edition } from '../edition/edition.ts'
import { packFrame } from '../edition/frame.ts'
import { INDEX, WORKFORCE } from '../pack/paths.ts'

const KINDS = ['officers', 'staff', 'pcsos', 'designated'] as const
const HEADS = ['Officers', 'Staff', 'PCSOs', 'Designated officers']

export function workforcePage(edition: Edition): Html {
  const { survey } = edition.input
  const at = survey.workforceAt ? `, headcount at ${dayInWords(survey.workforceAt)}` : ''
  return packFrame(edition, {
    path: WORKFORCE,
    title: `Workforce${at}`,
    crumbs: [{ text: 'First page', to: INDEX }, { text: 'Workforce' }],
    main: html`
      <section class="lede" aria-labelledby="headline">
        <h1 id="headline">Workforce${at}</h1>
        <p class="deck">
          What every rate and every share of the workforce rests on: officers, staff, PCSOs and
          designated officers, without special constables.
        </p>
      </section>
${section({
  heading: 'The rows',
  note: 'From the Home Office’s open table “Police workforce, England and Wales”, 31 March snapshots. Each row adds up to the number that the rates use.',
  content: scrolling(
    'Headcounts, one row a body',
    html`
      <table class="sheet">
        <caption class="vh">Headcounts</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Body</th>
            ${HEADS.map((head) => html`<th scope="col">${head}</th>`)}
            <th scope="col">All</th>
          </tr>
        </thead>
        <tbody>
          ${survey.bodies.map((body, i) => workforceRow(body, i + 1, headcounts(body.slug, survey.workforceAt)))}
        </tbody>
      </table>
    `,
  ),
})}
    `,
  })
}

function workforceRow(
  { slug, name, workforce }: Edition['input']['survey']['bodies'][number],
  nth: number,
  counts: number[] | null,
): Html {
  const shown = counts && counts.reduce((sum, n) => sum + n, 0) === workforce ? counts : null
  const cells = shown
    ? html`${shown.map((n) => html`<td class="n">${n.toLocaleString('en-GB')}</td>`)}`
    : html`
      <td colspan="${KINDS.length}">
        ${workforce === null ? 'no headcount known' : 'as the survey gives it'}
      </td>
    `
  const total =
    workforce !== null &&
    (shown
      ? number({ kind: 'sum', shown: workforce, href: `#${slug}` })
      : workforce.toLocaleString('en-GB'))
  return html`
    <tr id="${slug}" data-row="${slug}">
      <th scope="row">${nth}</th>
      <td>${name}</td>
      ${cells}
      <td class="n">${total}</td>
    </tr>
`
}

const years = new Map(
  factRows('forces', [
    'slug',
    ...KINDS.flatMap((kind) => [
      `${kind}_headcount_2014` as const,
      `${kind}_headcount_2022` as const,
    ]),
  ]).map((row) => [row.slug, row]),
)

function headcounts(slug: string, at: string | undefined): number[] | null {
  const row = years.get(slug)
  const year = at?.slice(0, 4)
  if (!row || !bodyOf(slug) || (year !== '2014' && year !== '2022')) return null
  return KINDS.map((kind) => Number(row[`${kind}_headcount_${year}`]))
}
