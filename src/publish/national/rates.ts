// The table of rates with bars and intervals; below it, in the same table, those without a number.

import { gaveNumber, type WithoutNumber, withoutNumber } from '../../count/gave-number.ts'
import { isRanked } from '../../count/ranks.ts'
import { rateBars } from '../../dress/charts/rate-bars.ts'
import { type Html, html, joined } from '../../dress/html/html.ts'
import { mark } from '../../dress/html/mark.ts'
import { section } from '../../dress/html/section.ts'
import { table } from '../../dress/html/table.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { WAITING } from '../../vocabulary/state.ts'
import { capital } from '../../wording/count-words.ts'
import { MISSING_WORDS, missingInWords, sectionInWords } from '../../wording/missing-words.ts'
import { countedPer, perThousand } from '../../wording/per-words.ts'
import type { Edition } from '../edition/edition.ts'
import { figureNotes, figuresInTotal } from '../edition/figure-notes.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { periodAskedInWords } from '../edition/period-asked.ts'
import { unlike } from '../edition/unlike.ts'
import { bodyPath, WORKFORCE } from '../pack/paths.ts'
import { beyondTold } from '../story/nation-story.ts'
import { teller } from '../story/teller.ts'
import { averageRate } from '../sums/workforce.ts'
import { COMPARED } from './compared-section.ts'

/** Reasons that are said below the table, in a sentence of names: the bodies themselves did not refuse anything. */
const BELOW_THE_TABLE: readonly string[] = ['not-seen', ...WAITING]

export function ratesSection(
  edition: Edition,
  question: QuestionCount,
  numbers: PageNumbers,
): Html | null {
  const rated = gaveNumber(question)
    .filter(({ rate }) => rate !== null)
    .toSorted((a, b) => (b.rate?.per1000 ?? 0) - (a.rate?.per1000 ?? 0))
  const { survey } = edition.input
  const { per } = survey
  if (rated.length === 0 || !per) return null
  const period = periodAskedInWords(edition, question)
  const exact = rated.filter(isRanked).length
  const perSaid = `${capital(per.name)}: ${countedPer(per)}`
  const average = averageRate(question)
  const without = withoutNumber(question)
  return section({
    id: 'rates',
    heading: 'Rates',
    note: html`
      Numbers ${perThousand(per)} over the whole period${period && `, ${period}`}. ${perSaid}. The thin
      line is the exact 95 % Poisson interval.${
        average !== null &&
        html` The dotted line is the average of the ${exact} with an exact
        number, ${numbers.sum(`average-${question.number}`)}.`
      }${
        exact < rated.length &&
        ' Of a range the bar is its least end, and a floor goes on in dashes: neither has a rank.'
      }${
        unlike(question).length > 0 &&
        html` A rank stands between unlike things: <a href="#${COMPARED}">what may be compared</a>.`
      }${beyondTold(teller(edition, numbers), question).map((said) => html` ${said}`)}
    `,
    content: html`
      ${rateBars({
        caption: `What each ${edition.noun.one} gave, and its rate`,
        heads: [
          capital(edition.noun.one),
          'Gave',
          'Counted in',
          `Rate ${perThousand(per)}, whole period, with 95 % interval`,
          'Rate',
          'Interval',
        ],
        bars: rated.map((one) => bar(edition, question, one, numbers)),
        without: without
          .filter(({ why }) => !BELOW_THE_TABLE.includes(why))
          .flatMap((group) => inTable(group, numbers)),
        average,
      })}
${without
  .filter(({ why }) => BELOW_THE_TABLE.includes(why))
  .map((group) => belowTable(group, numbers))}
${figureNotes(figuresInTotal(edition, question), numbers, (body) => nameOf(edition, body))}
    `,
  })
}

const nameOf = ({ input }: Edition, body: string): string =>
  input.survey.bodies.find(({ slug }) => slug === body)?.name ?? body

function bar({ labels }: Edition, question: QuestionCount, one: BodyValue, numbers: PageNumbers) {
  const { body, name, unit, unitInk, rate } = one
  if (!rate) throw new Error(`${name} has no rate`)
  return {
    id: `rate-of-${body}`,
    rank: rate.rank,
    name: html`<a class="plain" href="${numbers.to(bodyPath(body))}">${name}</a>`,
    gave: numbers.value(question.number, one),
    unit: unit ? labels.counted({ unit, unitInk }) : '',
    rate: { value: rate.per1000, low: rate.low, high: rate.high },
    rateShown: html`${numbers.sum(`rate-${body}`)}${rate.high === null && '+'}`,
    interval:
      rate.high === null
        ? 'no upper end'
        : numbers.sum(`interval-${body}`, {
            again: true,
            shown: `${rate.low.toFixed(2)}–${rate.high.toFixed(2)}`,
          }),
  }
}

const inTable = ({ bodies }: WithoutNumber, numbers: PageNumbers) =>
  bodies.map(({ body, name, why, section }) => ({
    name: html`<a class="plain" href="${numbers.to(bodyPath(body))}">${name}</a>`,
    mark: mark(MISSING_WORDS[why].mark),
    says: missingInWords(why, section),
  }))

function belowTable({ why, bodies }: WithoutNumber, numbers: PageNumbers): Html {
  const names = bodies.map(
    ({ body, name }) => html`<a href="${numbers.to(bodyPath(body))}">${name}</a>`,
  )
  return html`
    <p class="note">
      ${mark(MISSING_WORDS[why].mark)} <b>${MISSING_WORDS[why].short} (${bodies.length}):</b> ${joined(names, ', ')}
      .
    </p>
  `
}

/** Who gave no number though they answered: the reason, the section, the workforce left out. */
export function refusedSection(
  edition: Edition,
  question: QuestionCount,
  numbers: PageNumbers,
): Html | null {
  const answered = withoutNumber(question).filter(({ why }) => !BELOW_THE_TABLE.includes(why))
  if (answered.length === 0) return null
  const { per } = edition.input.survey
  const workforce = new Map(
    edition.input.survey.bodies.map(({ slug, workforce }) => [slug, workforce]),
  )
  const rows = answered.flatMap(({ bodies }) =>
    bodies.map(({ body, name, why, section: cited, evidence }) => {
      const people = workforce.get(body)
      return {
        cells: [
          html`<a href="${numbers.to(bodyPath(body))}">${name}</a>`,
          numbers.missing(body, why, undefined, evidence),
          cited ? sectionInWords(cited) : 'none noted',
          ...(per
            ? [
                people !== null &&
                  people !== undefined &&
                  numbers.term({ name, shown: people, opens: { row: `${WORKFORCE}#${body}` } }),
              ]
            : []),
        ],
      }
    }),
  )
  return section({
    id: 'refused',
    heading: 'Who gave no number',
    note: `Each ${edition.noun.one} has a page of its own, also when it gave nothing.`,
    content: table({
      caption: 'Refusals and other answers without a number',
      columns: [
        { head: capital(edition.noun.one) },
        { head: 'Answer' },
        { head: 'Section', as: 'unit wide' },
        ...(per ? [{ head: capital(per.name), as: 'num' as const, narrow: per.name }] : []),
      ],
      bodies: [{ rows }],
    }),
  })
}
