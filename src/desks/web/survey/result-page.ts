// The result as it stands, with the sum of every number worked out: what would be printed, before it is.

import { claimsAgainstCount } from '../../../count/claims-against-count.ts'
import { gaveNumber } from '../../../count/gave-number.ts'
import { factsList } from '../../../dress/html/facts-list.ts'
import { type Hole, type Html, html } from '../../../dress/html/html.ts'
import { section } from '../../../dress/html/section.ts'
import { table } from '../../../dress/html/table.ts'
import { number } from '../../../dress/number/number.ts'
import { missingShown } from '../../../dress/number/value-cell.ts'
import { type Bounds, grouped, isNothingKnown } from '../../../vocabulary/bounds.ts'
import type { BodyValue, QuestionCount, SurveyCount } from '../../../vocabulary/count.ts'
import { addsUp, asBounds } from '../../../vocabulary/reply.ts'
import type { Claim } from '../../../vocabulary/survey.ts'
import { amountsOf, PARTS_ONLY } from '../../../wording/amounts.ts'
import { assumedInWords } from '../../../wording/assumed-words.ts'
import { bodiesSaid, bodyNoun } from '../../../wording/body-noun.ts'
import { capital } from '../../../wording/count-words.ts'
import { type Labels, labelsOf } from '../../../wording/labels.ts'
import { addressOf, bodyAddress, deskFrame, figureAddress } from '../frame/desk-frame.ts'
import { byTables, type DeskResult } from './result-by.ts'

export function resultPage(desk: DeskResult): Html {
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

function questionSection(desk: DeskResult, question: QuestionCount): Html {
  const { survey } = desk
  const { number: asked, asks, coverage, missing } = question
  const noun = bodyNoun(survey.bodies)
  const from = html`from ${coverage.bodies} of ${bodiesSaid(coverage.asked, noun)}`
  const labels = labelsOf(survey)
  const amounts = amountsOf(question, labels)
  return section({
    id: `q-${asked}`,
    heading: `Question ${asked}`,
    note: asks,
    content: html`
      ${
        survey.notComparable
          ? false
          : html`
            <p class="sumline">
              ${
                addsUp(question)
                  ? html`${amounts.words(question.total)}${countedIn(question, labels)}, ${from}`
                  : html`Numbers ${from}; they make no sum`
              }
            </p>
            ${totals(desk, question)}
          `
      }
      ${bodiesTable(desk, question)}
      ${byTables(desk, question)}
      ${missing.length > 0 && missingTable(desk, question)}
    `,
  })
}

/** " recorded matters" over mixed units; nothing of money, which says itself what it is. */
function countedIn({ mixed, units, kind }: QuestionCount, labels: Labels): string {
  if (mixed) return ' recorded matters'
  const [only] = units
  return only && kind !== 'money'
    ? ` ${labels.counted({ unit: only.unit, unitInk: only.words[0] ?? null })}`
    : ''
}

function totals({ survey }: DeskResult, question: QuestionCount): Html {
  const { number: asked, units, coverage, total, pencil } = question
  const { per } = survey
  const terms = `#sum-${asked}`
  const labels = labelsOf(survey)
  const noun = bodyNoun(survey.bodies)
  const amounts = amountsOf(question, labels)
  const adds = addsUp(question)
  const shown = (bounds: Bounds) =>
    number({ kind: 'sum', shown: amounts.brief(bounds), href: terms })
  return factsList([
    adds && { name: 'Total', value: shown(total) },
    ...units.map((part) => ({
      name: capital(labels.unit(part.unit)),
      value: html`
        ${adds && html`${shown(part.total)} `}from ${bodiesSaid(part.bodies.length, noun)} <span
          class="quiet">
          “${part.words.join('”, “')}”
        </span>
      `,
    })),
    per !== undefined &&
      coverage.workforceAsked > 0 && {
        name: capital(per.name),
        value: html`
          ${number({ kind: 'sum', shown: coverage.workforce, href: terms })} of ${grouped(coverage.workforceAsked)}
        `,
      },
    pencil.bodies.length > 0 && {
      name: 'In pencil, not counted',
      value: `${adds ? `${amounts.words(pencil.total)} from ` : ''}${bodiesSaid(pencil.bodies.length, noun)}`,
    },
  ])
}

function bodiesTable(desk: DeskResult, question: QuestionCount): Html {
  const { number: asked, total } = question
  const { survey } = desk
  const { per } = survey
  const sorted = gaveNumber(question).toSorted(
    (a, b) => (a.rate?.rank ?? 999) - (b.rate?.rank ?? 999) || a.name.localeCompare(b.name),
  )
  const rated = per !== undefined && sorted.some(({ rate }) => rate !== null)
  const rests = sorted.some(({ assumed = [], dropped = [] }) => assumed.length + dropped.length > 0)
  const adds = !survey.notComparable && addsUp(question)
  const rateColumns = per
    ? [
        { head: capital(per.name), as: 'num' as const, narrow: per.name },
        { head: 'Per 1,000', as: 'num' as const, narrow: 'per 1,000' },
        { head: '95 % interval', as: 'num' as const, narrow: '95 % interval' },
        { head: 'Rank', as: 'num' as const, narrow: 'rank' },
      ]
    : []
  const columns = [
    { head: 'Body' },
    { head: 'Gave', as: 'num' as const, narrow: 'gave' },
    { head: 'In the words of the source', as: 'unit wide' as const },
    ...(rests ? [{ head: 'Rests on', as: 'unit wide' as const }] : []),
    ...(rated ? rateColumns : []),
  ]
  const amounts = amountsOf(question, labelsOf(survey))
  return html`
    <div id="sum-${asked}">
      ${table({
        caption: `What each body gave to question ${asked}${adds ? '; the total is their sum' : ''}`,
        columns,
        bodies: [
          {
            rows: sorted.map((one) => ({
              id: `sum-${asked}-${one.body}`,
              cells: bodyCells(desk, question, one, { rests, rated }),
            })),
          },
        ],
        ...(adds
          ? {
              foot: {
                cells: columns.map((_, i) =>
                  i === 0 ? 'Together' : i === 1 ? amounts.words(total) : '',
                ),
              },
            }
          : {}),
      })}
    </div>
  `
}

function bodyCells(
  desk: DeskResult,
  question: QuestionCount,
  one: BodyValue,
  { rests, rated }: { rests: boolean; rated: boolean },
): Hole[] {
  const { survey, opens } = desk
  const { body, rate } = one
  const opened = opens.get(`${body} ${question.number}`)
  const home = bodyAddress(survey, body)
  const labels = labelsOf(survey)
  const ownSum = `#sum-${question.number}-${body}`
  const value = asBounds(one.value)
  return [
    html`<a href="${home}">${one.name}</a>`,
    number({
      kind: opened && opened.from > 1 ? 'sum' : 'ink',
      shown: isNothingKnown(value)
        ? PARTS_ONLY
        : amountsOf({ kind: question.kind, unit: one.unit }, labels).brief(value),
      href: opened?.whole ? figureAddress(survey, body, opened.whole) : `${home}#readings`,
    }),
    one.unitInk ?? '',
    ...(rests ? [assumedInWords(one, labels)] : []),
    ...(rated
      ? [
          one.workforce === null ? '' : grouped(one.workforce),
          rate ? number({ kind: 'sum', shown: rate.per1000.toFixed(2), href: ownSum }) : '',
          rate
            ? `${rate.low.toFixed(2)} to ${rate.high === null ? 'no upper end' : rate.high.toFixed(2)}`
            : '',
          rate?.rank ?? '',
        ]
      : []),
  ]
}

function missingTable(desk: DeskResult, { number: asked, missing }: QuestionCount): Html {
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
function claimsTable(claims: readonly Claim[], count: SurveyCount): Html {
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
