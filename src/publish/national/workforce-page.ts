// The dated data rows behind every rate: what each body's rate is per, of police forces kind by kind as the packaged table has it.

import { type Html, html } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { scrolling } from '../../dress/html/table.ts'
import { number } from '../../dress/number/number.ts'
import { bodyOf } from '../../vocabulary/bodies.ts'
import { factRows } from '../../vocabulary/facts.ts'
import type { BodyAsked, Denominator } from '../../vocabulary/survey.ts'
import { capital } from '../../wording/count-words.ts'
import { dayInWords } from '../../wording/dates.ts'
import { countedPer } from '../../wording/per-words.ts'
import type { Edition } from '../edition/edition.ts'
import { packFrame } from '../edition/frame.ts'
import { INDEX, WORKFORCE } from '../pack/paths.ts'

const KINDS = ['officers', 'staff', 'pcsos', 'designated'] as const
const HEADS = ['Officers', 'Staff', 'PCSOs', 'Designated officers']

export function workforcePage(edition: Edition): Html {
  const { survey } = edition.input
  const { per } = survey
  if (!per) throw new Error(`${survey.slug} does not say what its rates are per`)
  const at = per.date ? `, ${dayInWords(per.date)}` : ''
  const packaged = survey.bodies.some((body) => packagedCounts(body, per) !== null)
  return packFrame(edition, {
    path: WORKFORCE,
    title: `${capital(per.name)}${at}`,
    crumbs: [{ text: 'First page', to: INDEX }, { text: capital(per.name) }],
    main: html`
      <section class="lede" aria-labelledby="headline">
        <h1 id="headline">${capital(per.name)}${at}</h1>
        <p class="deck">
          What every rate and every share of the ${per.name} rests on: ${countedPer(per)}.
        </p>
      </section>
${section({
  heading: 'The rows',
  note: packaged
    ? 'From the Home Office’s open table “Police workforce, England and Wales”, 31 March snapshots. Each row adds up to the number that the rates use.'
    : 'As the survey gives them.',
  content: scrolling(
    `${capital(per.name)}, one row a body`,
    html`
      <table class="sheet">
        <caption class="vh">${capital(per.name)}</caption>
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Body</th>
            ${packaged && HEADS.map((head) => html`<th scope="col">${head}</th>`)}
            <th scope="col">${packaged ? 'All' : capital(per.name)}</th>
          </tr>
        </thead>
        <tbody>
          ${survey.bodies.map((body, i) =>
            workforceRow(body, i + 1, packaged ? { counts: packagedCounts(body, per) } : null),
          )}
        </tbody>
      </table>
    `,
  ),
})}
    `,
  })
}

/** Kind by kind, where the packaged table holds the very number that the survey uses. */
function packagedCounts({ slug, workforce }: BodyAsked, { date }: Denominator): number[] | null {
  const counts = headcounts(slug, date)
  return counts && counts.reduce((sum, n) => sum + n, 0) === workforce ? counts : null
}

function workforceRow(
  { slug, name, workforce }: BodyAsked,
  nth: number,
  kinds: { counts: number[] | null } | null,
): Html {
  const shown = kinds?.counts ?? null
  const cells = shown
    ? html`${shown.map((n) => html`<td class="n">${n.toLocaleString('en-GB')}</td>`)}`
    : kinds &&
      html`
        <td colspan="${KINDS.length}">
          ${workforce === null ? 'not known' : 'as the survey gives it'}
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
