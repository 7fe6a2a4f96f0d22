// What the number covers, its units, the map, and who gave none.

import { gaveNumber, valueOrReason, withoutNumber } from '../../count/gave-number.ts'
import { tileGrid } from '../../dress/charts/tile-grid.ts'
import { tileMap } from '../../dress/charts/tile-map.ts'
import { factsList } from '../../dress/html/facts-list.ts'
import { type Html, html, joined, raw } from '../../dress/html/html.ts'
import { section } from '../../dress/html/section.ts'
import { table } from '../../dress/html/table.ts'
import { inPrint } from '../../dress/number/number.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { addsUp, isMissing } from '../../vocabulary/reply.ts'
import type { Law, Survey } from '../../vocabulary/survey.ts'
import { amountsOf } from '../../wording/amounts.ts'
import { assumedInWords } from '../../wording/assumed-words.ts'
import { capital, cardinal } from '../../wording/count-words.ts'
import { dayInWords } from '../../wording/dates.ts'
import { MISSING_WORDS, missingInWords } from '../../wording/missing-words.ts'
import { countedPer, perThousand } from '../../wording/per-words.ts'
import { rankInWords } from '../../wording/rank-words.ts'
import { type Edition, questionAsked } from '../edition/edition.ts'
import type { PageNumbers } from '../edition/page-numbers.ts'
import { periodAskedInWords } from '../edition/period-asked.ts'
import { bodyPath } from '../pack/paths.ts'
import { bodiesCounting } from '../sums/question.ts'

export const LAWS: Record<Law, string> = {
  foia: 'the Freedom of Information Act 2000',
  foisa: 'the Freedom of Information (Scotland) Act 2002',
  eir: 'the Environmental Information Regulations 2004',
}

/** “Of 42 the day is taken and not known: …”, each reason once. */
function assumedSaid(assumed: Edition['input']['requests']): string {
  const reasons = [...new Set(assumed.flatMap(({ events }) => events.assumed ?? []))]
  const days = [...new Set(assumed.flatMap(({ events }) => events.sent ?? []))]
  if (reasons.length === 0) return ''
  return `. Of ${cardinal(assumed.length)} the day is taken as ${days.map(dayInWords).join(', ')}: ${reasons.join('; ')}`
}

export function coversSection(
  edition: Edition,
  question: QuestionCount,
  numbers: PageNumbers,
): Html {
  const { survey, requests } = edition.input
  const { many } = edition.noun
  const sent = [
    ...new Set(requests.map(({ events }) => events.sent).filter((day) => day !== undefined)),
  ]
  const assumed = requests.filter(({ events }) => events.sent && events.assumed)
  const when =
    sent.length === 1 && assumed.length === 0 ? html`, on ${dayInWords(sent[0] ?? '')}` : raw('')
  const { per } = survey
  const covered = per && numbers.sum(`workforce-${question.number}`)
  const left = withoutNumber(question).map(
    ({ why, bodies }) =>
      `the ${cardinal(bodies.length)} that ${MISSING_WORDS[why][bodies.length === 1 ? 'did' : 'theyDid']}`,
  )
  const asked = questionAsked(edition, question.number)
  const { full, fullOne } = edition.noun
  const whom = question.coverage.asked === 1 ? fullOne : full
  return section({
    id: 'covers',
    heading: 'What the number covers',
    note: 'A double rule under a number means we worked it out; it opens the sum. A corner means we read it; it opens the ink.',
    content: factsList([
      {
        name: 'Asked',
        value: html`
          ${numbers.sum(`asked-${question.number}`, { again: true })} ${whom}${when},
          under ${LAWS[survey.law]}${assumedSaid(assumed)}
        `,
      },
      { name: 'Question', value: html`${question.number}: ${question.asks}` },
      {
        name: 'Counts',
        value: countsSaid(edition, question),
      },
      covered && per
        ? {
            name: capital(per.name),
            value: html`
              ${covered} of ${numbers.sum(`workforce-asked-${question.number}`)}: ${countedPer(per)}
            `,
          }
        : null,
      {
        name: 'Does not cover',
        value: `${capital(
          [
            ...left,
            afterPeriod(asked?.period === undefined ? survey.period : asked.period),
            `anything that the ${many} did not record under these words`,
          ]
            .filter(Boolean)
            .join('; '),
        )}`,
      },
      ...takenForGranted(edition, question, numbers),
    ]),
  })
}

const afterPeriod = (period: Survey['period']): string | null =>
  period && 'to' in period ? `what came after ${dayInWords(period.to)}` : null

/** "Claims, as each council counts them, between …", with what its trade must say beside such a number. */
function countsSaid(edition: Edition, question: QuestionCount): string {
  const { labels, noun } = edition
  const counts = questionAsked(edition, question.number)?.counts
  const period = periodAskedInWords(edition, question)
  const what = counts && !question.mixed ? counts.many : 'what was asked'
  return [
    `${capital(what)}, by each ${noun.one}’s own count${period ? `, ${period}` : ''}.`,
    labels.caution,
  ]
    .filter(Boolean)
    .join(' ')
}

/** Body by body, what its number rests on beside its own words. */
function takenForGranted(edition: Edition, question: QuestionCount, numbers: PageNumbers) {
  const said = gaveNumber(question).flatMap((one) => {
    const words = assumedInWords(one, edition.labels)
    return words === ''
      ? []
      : [html`<a href="${numbers.to(bodyPath(one.body))}">${one.name}</a>: ${words}`]
  })
  return said.length === 0 ? [] : [{ name: 'Rests on', value: html`${joined(said, html`<br>`)}` }]
}

export function unitsSection(
  edition: Edition,
  question: QuestionCount,
  numbers: PageNumbers,
): Html | null {
  const { number, units, mixed, total } = question
  if (!mixed || !addsUp(question)) return null
  const { many } = edition.noun
  const { labels } = edition
  const rows = units.map((part) => {
    const counting = bodiesCounting(question, part)
    const [only, ...more] = counting
    const shown =
      only && more.length === 0
        ? numbers.value(number, only)
        : numbers.sum(`unit-${number}-${part.unit}`)
    const words = [...new Set(part.words.map((word) => word.toLowerCase()))]
      .map((word) => `“${word}”`)
      .join(', ')
    return {
      cells: [
        capital(labels.unit(part.unit)),
        shown,
        counting.length,
        `${words}: ${counting.map(({ name }) => name).join(', ')}`,
      ],
    }
  })
  const floors = gaveNumber(question).filter(
    ({ value }) => !isMissing(value) && value.high === null,
  )
  const floorNote = floors.map(
    (one) => html`${one.name}’s ${numbers.value(number, one, { again: true })} is a floor`,
  )
  return section({
    id: 'units',
    heading: 'The units differ',
    note: html`
      What one ${edition.noun.one} counts is not what another counts. So the total is
      called <em>recorded matters</em>, and its parts stand beside it.
    `,
    content: table({
      caption: 'Total by unit',
      columns: [
        { head: 'Unit' },
        { head: 'Total', as: 'num' },
        { head: capital(many), as: 'num', narrow: many },
        { head: 'In the words of the source', as: 'unit wide' },
      ],
      bodies: [{ rows }],
      foot: {
        cells: [
          'Recorded matters',
          numbers.sum(`total-${number}`, { shown: amountsOf(question, labels).brief(total) }),
          gaveNumber(question).length,
          joined(floorNote, '; '),
        ],
      },
    }),
  })
}

export function mapSection(
  edition: Edition,
  question: QuestionCount,
  numbers: PageNumbers,
): Html | null {
  const tiles = edition.input.survey.bodies.filter(({ slug }) =>
    tileGrid.some((tile) => tile.slug === slug),
  )
  if (tiles.length === 0) return null
  const byBody = new Map(question.bodies.map((one) => [one.body, one]))
  const map = tileMap(
    tiles.map(({ slug, name }) => {
      const value = valueOrReason(question, slug)
      const rate = byBody.get(slug)?.rate ?? null
      return {
        slug,
        name,
        value,
        rate: rate?.per1000 ?? null,
        href: numbers.to(bodyPath(slug)),
        says: `${name}: ${tileSays(edition, byBody.get(slug), value)}`,
      }
    }),
  )
  const rated = question.bodies.some(({ rate }) => rate !== null)
  const { per } = edition.input.survey
  const shade = per && rated ? ` The shade is its rate ${perThousand(per)}.` : ''
  return section({
    id: 'map',
    heading: `${capital(edition.noun.one)} by ${edition.noun.one}`,
    note: `The number is what the ${edition.noun.one} gave.${shade} One tile, one ${edition.noun.one}; each opens its page.`,
    content: html`
      <div class="cols cols--map">
        <figure>${map}</figure>
        <div>${standsOut(edition, question, numbers)}</div>
      </div>
    `,
  })
}

function tileSays(
  { labels, input }: Edition,
  one: BodyValue | undefined,
  value: ReturnType<typeof valueOrReason>,
): string {
  if (isMissing(value)) return missingInWords(value.none, value.section).toLowerCase()
  const { per } = input.survey
  const rate = one?.rate && per ? `, ${one.rate.per1000.toFixed(2)} ${perThousand(per)}` : ''
  const counted = one?.unit
    ? labels.counted({ unit: one.unit, unitInk: one.unitInk }, value.low)
    : ''
  return `${inPrint(value)} ${counted}${rate}`
}

/** The largest number, the first and the last by rate: facts, each with its rate in the same sentence. */
function standsOut({ noun, input }: Edition, question: QuestionCount, numbers: PageNumbers): Html {
  const gave = gaveNumber(question)
  const size = ({ value }: BodyValue) => (isMissing(value) ? 0 : value.low)
  const [largest] = gave.toSorted((a, b) => size(b) - size(a))
  if (!largest) return html``
  const ranked = gave
    .filter(({ rate }) => rate?.rank)
    .toSorted((a, b) => (a.rate?.rank ?? 0) - (b.rate?.rank ?? 0))
  const [first, last] = [ranked[0], ranked.at(-1)]
  const { per } = input.survey
  if (!per) return html``
  const sentence = (one: BodyValue): Html =>
    html`
      ${numbers.sum(`rate-${one.body}`)} ${perThousand(per)} (95 %
      interval ${numbers.sum(`interval-${one.body}`, { again: true })}
      )${one.rate?.rank && `, ${rankInWords(one.rate, ranked.length)}`}
    `
  const tied = gave.filter((one) => size(one) === size(largest))
  const whose =
    tied.length === 1
      ? `${largest.name} gave the largest number, `
      : `${tied.map(({ name }) => name).join(' and ')} gave the largest number, `
  return html`
    <p>
      ${whose}${numbers.value(question.number, largest)}
      ${tied.length === 1 && largest.rate?.rank ? html`: ${sentence(largest)}` : ''}.
    </p>
${
  first &&
  first !== largest &&
  html`
    <p>
      By rate ${first.name} comes
      first: ${numbers.value(question.number, first)} is ${sentence(first)}.
    </p>
  `
}
${
  last &&
  last !== first &&
  html`
    <p>
      By rate ${last.name} comes last: ${numbers.value(question.number, last)} is ${sentence(last)}.
    </p>
  `
}
<p class="note">
      A rank by rate is not a rank of conduct. Where intervals overlap, the order of
      two ${noun.many} could be chance.
    </p>
  `
}
