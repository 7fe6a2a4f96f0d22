// Cases as a table: a row a case, each field a link to the words it was read from.
import { type Hole, type Html, html } from '../../dress/html/html.ts'
import { table } from '../../dress/html/table.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import { isLetter } from '../../vocabulary/source.ts'
import { fieldsTold } from '../../wording/case-fields.ts'
import { capital } from '../../wording/count-words.ts'
import { sourceInWords } from '../../wording/source-words.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { fieldInk, wholeInk } from '../pack/case-inks.ts'
import type { CaseConfirmed } from '../pack/input.ts'
import { bodyPath } from '../pack/paths.ts'
import { isSingle } from './count-by-field.ts'
import { fieldOfCase } from './field-printed.ts'

export interface CasesShown {
  caption: string
  cases: readonly CaseConfirmed[]
  /** On a body's own page nobody needs its name. */
  ofBodies: boolean
}

export function caseTable(
  edition: Edition,
  { caption, cases, ofBodies }: CasesShown,
  numbers: PageNumbers,
): Html {
  const { survey } = edition.input
  const fields = fieldsTold(
    survey,
    cases.map(({ told }) => told.facets),
  )
  const printed = cases.some(({ source }) => !isLetter(source))
  const acts = cases.some(({ told }) => told.act)
  const names = new Map(survey.bodies.map(({ slug, name }) => [slug, name]))
  const row = (one: CaseConfirmed, i: number): Hole[] => [
    ofBodies
      ? html`<a href="${numbers.to(bodyPath(one.body))}">${names.get(one.body) ?? one.body}</a>`
      : isSingle(one) && html`<b>${cases.slice(0, i + 1).filter(isSingle).length}</b>`,
    ...fields.map(({ id }) => {
      const words = fieldOfCase(survey, one, id)
      return words === null ? '' : inkLink(edition, one, fieldInk(one.told, id), words, numbers)
    }),
    ...(acts ? [one.told.act && inkLink(edition, one, one.told.act, actSaid(one), numbers)] : []),
    html`
      ${inkLink(edition, one, wholeInk(one.told), refOf(edition, one), numbers)}
      ${one.tells === 'beside' && html`<br>told beside a list`}
      ${one.tells === 'several' && html`<br>said of several, without a number`}
      ${printed && html`<br>${sourceInWords(one.source)}`}
    `,
  ]
  return table({
    caption,
    columns: [
      { head: ofBodies ? capital(edition.noun.one) : 'Case' },
      ...fields.map(({ label }) => ({ head: label, as: 'wide' as const })),
      ...(acts ? [{ head: 'What was done', as: 'wide' as const }] : []),
      { head: 'Stands in', as: 'unit wide' },
    ],
    bodies: [{ rows: cases.map((one, i) => ({ id: `c-${one.id}`, cells: row(one, i) })) }],
  })
}

/** The body's own words are quoted; a note of what a paper printed is ours. */
const actSaid = ({ told: { act }, source }: CaseConfirmed): string =>
  isLetter(source) ? `“${act?.ink ?? ''}”` : (act?.ink ?? '')

/** Words that open the ink they were read from. */
function inkLink(
  { inks }: Edition,
  { body }: CaseConfirmed,
  evidence: Evidence,
  words: string,
  numbers: PageNumbers,
): Html {
  const ink = inks.find(body, evidence)
  if (!ink) throw new Error(`no source in the pack for the case “${evidence.ink}” of ${body}`)
  return html`<a href="${numbers.to(ink.target)}">${words}</a>`
}

const refOf = ({ inks }: Edition, { body, told }: CaseConfirmed): string =>
  inks.find(body, wholeInk(told))?.ref ?? ''
