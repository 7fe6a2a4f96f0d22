// The result as it stands, with the sum of every number worked out: what would be printed, before it is.

import { claimsAgainstCount } from '../../../count/claims-against-count.ts'
import { gaveNumber } from '../../../count/gave-number.ts'
import { factsList } from '../../../dress/html/facts-list.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { section } from '../../../dress/html/section.ts'
import { table } from '../../../dress/html/table.ts'
import { number } from '../../../dress/number/number.ts'
import { missingShown, valueShown } from '../../../dress/number/value-cell.ts'
import { readingOfInk } from '../../../reconcile/ink/reading-of-ink.ts'
import { grouped, inWords } from '../../../vocabulary/bounds.ts'
import type { BodyValue, QuestionCount, SurveyCount } from '../../../vocabulary/count.ts'
import { isMissing } from '../../../vocabulary/reply.ts'
import type { Claim } from '../../../vocabulary/survey.ts'
import { unitWord } from '../../../wording/reply-words.ts'
import { addressOf, bodyAddress, deskFrame, figureAddress } from '../frame/desk-frame.ts'
import type { DeskSurvey } from '../view/desk-view.ts'

export function resultPage(desk: DeskSurvey): Html {
  const { survey, count } = desk
  const counted = count?.questions.filter((question) => gaveNumber(question).length > 0) ?? []
  return deskFrame({
    title: 'Result',
    viewer: desk.reader,
    recounted: desk,
    survey,
    current: 'result',
    crumbs: [{ text: 'Result' }],
    main: html`
      <h1>Result</h1>
      <p><a href="${addressOf(survey)}/compared">What may be compared</a></p>
      ${
        survey.notComparable &&
        html`<p class="notice">No total, no rank and no rate: ${survey.notComparable}</p>`
      }
      ${
        counted.length === 0 &&
        html`
          <p>
            Nothing is confirmed yet, so nothing is
            counted. <a href="${addressOf(survey)}/queue">Open the queue</a>.
          </p>
        `
      }
      ${counted.map((question) => questionSection(desk, question))}
      ${
        count &&
        desk.claims.length > 0 &&
        section({
          heading: 'In print',
          note: 'What others printed: beside our count, never in it.',
          content: claimsTable(desk.claims, count),
        })
      }
    `,
  })
}

function questionSection(desk: DeskSurvey, question: QuestionCount): Html {
  const { number: asked, asks, coverage, missing } = question
  return section({
    id: `q-${asked}`,
    heading: `Question ${asked}`,
    note: asks,
    content: html`
      ${
        desk.survey.notComparable
          ? false
          : html`
            <p class="sumline">
              ${inWords(question.total)} recorded matters,
              from ${coverage.bodies} of ${coverage.asked} bodies
            </p>
            ${totals(question)}
          `
      }
      ${bodiesTable(desk, question)}
      ${missing.length > 0 && missingTable(desk, question)}
    `,
  })
}

function totals(question: QuestionCount): Html {
  const { number: asked, units, coverage, total } = question
  const terms = `#sum-${asked}`
  return factsList([
    { name: 'Total', value: number({ kind: 'sum', shown: total, href: terms }) },
    ...units.map((part) => ({
      name: unitWord(part.unit),
      value: html`
        ${number({ kind: 'sum', shown: part.total, href: terms })} from ${part.bodies.length} bodies <span
          class="quiet">
          “${part.words.join('”, “')}”
        </span>
      `,
    })),
    {
      name: 'Workforce covered',
      value: html`
        ${number({ kind: 'sum', shown: coverage.workforce, href: terms })} of ${grouped(coverage.workforceAsked)}
      `,
    },
    question.pencil.bodies.length > 0 && {
      name: 'In pencil, not counted',
      value: `${inWords(question.pencil.total)} from ${question.pencil.bodies.length} bodies`,
    },
  ])
}

function bodiesTable(desk: DeskSurvey, question: QuestionCount): Html {
  const { number: asked, total } = question
  const comparable = !desk.survey.notComparable
  const sorted = gaveNumber(question).toSorted(
    (a, b) => (a.rate?.rank ?? 999) - (b.rate?.rank ?? 999) || a.name.localeCompare(b.name),
  )
  return html`
    <div id="sum-${asked}">
      ${table({
        caption: `What each body gave to question ${asked}; the total is their sum`,
        columns: [
          { head: 'Body' },
          { head: 'Gave', as: 'num', narrow: 'gave' },
          { head: 'In its own words', as: 'unit wide' },
          { head: 'Workforce', as: 'num', narrow: 'workforce' },
          { head: 'Per 1,000', as: 'num', narrow: 'per 1,000' },
          { head: '95 % interval', as: 'num', narrow: '95 % interval' },
          { head: 'Rank', as: 'num', narrow: 'rank' },
        ],
        bodies: [
          {
            rows: sorted.map((one) => ({
              id: `sum-${asked}-${one.body}`,
              cells: bodyCells(desk, asked, one),
            })),
          },
        ],
        ...(comparable
          ? { foot: { cells: ['Recorded matters', inWords(total), '', '', '', '', ''] } }
          : {}),
      })}
    </div>
  `
}

function bodyCells(desk: DeskSurvey, asked: string, one: BodyValue): Hole[] {
  const { rate } = one
  const ownSum = `#sum-${asked}-${one.body}`
  return [
    html`<a href="${bodyAddress(desk.survey, one.body)}">${one.name}</a>`,
    valueShown({
      value: one.value,
      kind: one.figures.length > 1 ? 'sum' : 'ink',
      href: opens(desk, one),
    }),
    one.unitInk ?? '',
    one.workforce === null ? '' : grouped(one.workforce),
    rate ? number({ kind: 'sum', shown: rate.per1000.toFixed(2), href: ownSum }) : '',
    rate
      ? `${rate.low.toFixed(2)} to ${rate.high === null ? 'no upper end' : rate.high.toFixed(2)}`
      : '',
    rate?.rank ?? '',
  ]
}

/** The reading the value was read from; the body's page where it was worked out from several. */
function opens({ survey, readings }: DeskSurvey, { body, figures, value }: BodyValue): string {
  const [only] = figures
  const reading =
    figures.length === 1 && only && !isMissing(value) ? readingOfInk(readings, body, only) : null
  return reading ? figureAddress(survey, body, reading.id) : `${bodyAddress(survey, body)}#readings`
}

function missingTable(desk: DeskSurvey, { number: asked, missing }: QuestionCount): Html {
  return table({
    caption: `Bodies missing from question ${asked}`,
    captionShown: true,
    columns: [{ head: 'Body' }, { head: 'Why', as: 'wide' }],
    bodies: [
      {
        rows: missing.map(({ body, name, why, section: cited }) => ({
          cells: [
            html`<a href="${bodyAddress(desk.survey, body)}">${name}</a>`,
            missingShown(why, { section: cited, href: bodyAddress(desk.survey, body) }),
          ],
        })),
      },
    ],
  })
}

/** Beside each what our count, or another paper, says against it. */
function claimsTable(claims: Claim[], count: SurveyCount): Html {
  return table({
    caption: 'Claims in print',
    columns: [
      { head: 'Paper' },
      { head: 'Says', as: 'wide' },
      { head: 'Against it', as: 'unit wide' },
      { head: 'Note', as: 'unit wide' },
    ],
    bodies: [
      {
        rows: claimsAgainstCount(claims, count).map(({ claim, note: against }) => {
          const { paper, date, says, note, address } = claim
          const where = address ? html`<a href="${address}" rel="noreferrer">${paper}</a>` : paper
          return {
            cells: [
              html`${where}${date && html`, ${date}`}`,
              `“${says}”`,
              against ?? '',
              note ?? '',
            ],
          }
        }),
      },
    ],
  })
}
