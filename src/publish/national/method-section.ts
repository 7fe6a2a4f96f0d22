// How it was made in short, the files, and every version with what it changed: the foot of the first page.

import { references } from '../../dress/html/facts-list.ts'
import { type Html, html, joined } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { dayInWords } from '../../wording/dates.ts'
import { hasCorrections } from '../edition/corrections.ts'
import type { Edition } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import {
  BODIES_CSV,
  CASES_CSV,
  CELLS_CSV,
  CLAIMS_CSV,
  CLOCK,
  CODEBOOK,
  CORRECTIONS,
  CSVW,
  DATA_PACKAGE,
  FIGURES_CSV,
  IN_PRINT,
  METHOD,
  MISSING_CSV,
  PICTURES,
  RECIPE,
  SUMS,
  TABLES_ODS,
  TABLES_XLSX,
  WORKFORCE,
} from '../pack/paths.ts'
import { picturesOf } from '../pictures/pictures-of.ts'
import { daysCounted } from '../sums/clock.ts'

export function methodSection(edition: Edition, numbers: PageNumbers): Html {
  const file = (path: string, says: string) => html`<a href="${numbers.to(path)}">${says}</a>`
  const own = ownPages(edition)
  const { per } = edition.input.survey
  const more = [
    file(METHOD, 'The method in full'),
    own.includes(SUMS) && file(SUMS, 'every sum'),
    per && own.includes(WORKFORCE) && file(WORKFORCE, `the ${per.name}`),
    own.includes(CLOCK) && file(CLOCK, 'the working days'),
  ].filter((link) => link !== false && link !== undefined)
  const short = edition.main
    ? `Only confirmed figures are counted.${per ? ' Rates use the whole period and one number a body. Intervals are exact Poisson.' : ''} No percentage stands on a base under 20.`
    : 'Only confirmed figures are published. Nothing is added up, ranked or turned into a rate.'
  return section({
    id: 'method',
    heading: 'Method, files, corrections',
    content: html`
      <div class="cols cols--2">
        <div>
          <h3>Method</h3>
          <p class="note">${short} ${joined(more, ' · ')}</p>
<h3>Files</h3>
          ${references(filesOf(edition, file))}
        </div>
        <div><h3>Corrections</h3>${corrections(edition.input.versions)}
          ${
            hasCorrections(edition) &&
            html`<p class="note">${file(CORRECTIONS, 'What was put right, in words')}</p>`
          }
        </div>
      </div>
    `,
  })
}

/** The pages that a pack has only where it has something to put on them. */
export function ownPages({ main, input }: Edition): string[] {
  return [
    ...(main ? [SUMS] : []),
    ...(input.survey.per ? [WORKFORCE] : []),
    ...(daysCounted(input).length > 0 ? [CLOCK] : []),
    ...(input.claims.length > 0 ? [IN_PRINT] : []),
  ]
}

function filesOf(edition: Edition, file: (path: string, says: string) => Html) {
  const { figures, count, survey, claims } = edition.input
  const missing = count.questions.reduce((n, one) => n + one.missing.length, 0)
  const csv = (path: string, says: string, rows: number) => ({
    ref: 'CSV',
    says: html`${file(path, says)}, ${rows} ${rows === 1 ? 'row' : 'rows'}`,
  })
  return [
    csv(FIGURES_CSV, 'Figures, with the place of each', figures.length),
    csv(
      BODIES_CSV,
      `All ${edition.noun.many}, with their answers${survey.per ? ' and rates' : ''}`,
      survey.bodies.length,
    ),
    { ref: 'CSV', says: file(CELLS_CSV, 'What each gave, cell by cell of what was asked') },
    ...((edition.input.cases ?? []).length > 0
      ? [{ ref: 'CSV', says: file(CASES_CSV, 'Cases, field by field, with the place of each') }]
      : []),
    csv(MISSING_CSV, 'What is missing and why', missing),
    csv(CLAIMS_CSV, 'What was printed', claims.length),
    {
      ref: 'XLSX',
      says: html`${file(TABLES_XLSX, 'All of these tables in one workbook')}, or as ${file(TABLES_ODS, 'ODS')}`,
    },
    {
      ref: 'JSON',
      says: html`
        For programs: ${file(DATA_PACKAGE, 'Frictionless data package')} and
        ${file(CSVW, 'CSV on the Web')}
      `,
    },
    ...(picturesOf(edition).length > 0
      ? [{ ref: 'SVG', says: file(PICTURES, 'Pictures, for print and to set into other pages') }]
      : []),
    {
      ref: 'TXT',
      says: html`${file(RECIPE, 'To report it locally')}: what to ask next, and whom to ring`,
    },
    { ref: 'HTML', says: file(CODEBOOK, 'The codebook: every column and code') },
  ]
}

const corrections = (versions: Edition['input']['versions']): Html =>
  versions.length === 0
    ? html`<p class="note">Not yet published.</p>`
    : references(
        versions.toReversed().map(({ number, asOf, changed, withdrawn }) => ({
          ref: `Version ${number}`,
          says: `${dayInWords(asOf)}. ${changed}${withdrawn ? ` Withdrawn on ${dayInWords(withdrawn.at)}: ${withdrawn.why}` : ''}`,
        })),
      )
