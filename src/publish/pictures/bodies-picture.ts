// What each body gave to a question, the largest first.
import { gaveNumber } from '../../count/gave-number.ts'
import { type Bar, bars } from '../../dress/pictures/bars.ts'
import { isNothingKnown } from '../../vocabulary/bounds.ts'
import type { BodyValue, QuestionCount } from '../../vocabulary/count.ts'
import { asBounds } from '../../vocabulary/reply.ts'
import { amountsOf } from '../../wording/amounts.ts'
import { bodiesSaid } from '../../wording/body-noun.ts'
import { capital } from '../../wording/count-words.ts'
import { rankInWords } from '../../wording/rank-words.ts'
import { sourceInWords } from '../../wording/source-words.ts'
import { type Edition, questionAsked } from '../edition/edition.ts'
import { periodAskedInWords } from '../edition/period-asked.ts'
import { INDEX, questionPath } from '../pack/paths.ts'
import { drawn, type Picture, pictureId, WIDTH } from './drawn.ts'

/** More bars than these cannot be read: the rest is in the table and in the data. */
const MOST = 45

export function bodiesPicture(edition: Edition, question: QuestionCount): Picture {
  const { labels, noun } = edition
  const given = gaveNumber(question)
    .filter(({ value }) => !isNothingKnown(asBounds(value)))
    .toSorted((a, b) => asBounds(b.value).low - asBounds(a.value).low)
  const brief = ({ unit, value }: BodyValue): string =>
    amountsOf({ kind: question.kind, unit }, labels).brief(asBounds(value))
  const counted = ({ unit, unitInk, value }: BodyValue): string =>
    unit ? labels.counted({ unit, unitInk }, asBounds(value).high) : ''
  const withUnit = (one: BodyValue): string =>
    question.mixed ? `${brief(one)} ${counted(one)}` : brief(one)
  const title = capital(`${whatCounted(edition, question)}${periodOf(edition, question)}`)
  const says = `${title}. ${findingOf(given, withUnit)}`
  return {
    id: pictureId('given', question.number),
    title,
    says,
    page: pageOf(edition, question),
    heads: [capital(noun.one), 'Gave', 'Counted as', 'Source'],
    rows: given.map((one) => [
      one.name,
      brief(one),
      counted(one),
      sourceInWords(one.figures[0]?.source),
    ]),
    svg() {
      const all: Bar[] = given.slice(0, MOST).map((one) => ({
        name: one.name,
        value: asBounds(one.value),
        shown: withUnit(one),
      }))
      return drawn(edition, {
        title,
        deck: deckOf(edition, question, given.length, all),
        says,
        ...bars(all, WIDTH),
      })
    },
  }
}

function deckOf({ noun }: Edition, question: QuestionCount, given: number, all: readonly Bar[]) {
  return [
    `Question ${question.number}: “${question.asks}”`,
    `${bodiesSaid(given, noun)} of ${question.coverage.asked} gave a number.`,
    given > all.length && `Shown are the ${all.length} largest.`,
    all.some(({ value }) => value.high === null) &&
      'Dashes: at least so many; what is known does not tell the whole.',
  ]
    .filter(Boolean)
    .join(' ')
}

/** "investigations"; over mixed units "recorded matters"; which question, where two count the same. */
export function whatCounted(edition: Edition, { number, mixed }: QuestionCount): string {
  if (mixed) return `recorded matters${edition.counted.length > 1 ? ` (question ${number})` : ''}`
  const many = questionAsked(edition, number)?.counts?.many
  if (many === undefined) return `question ${number}`
  const same = edition.counted.filter(
    (other) => questionAsked(edition, other.number)?.counts?.many === many,
  )
  return same.length > 1 ? `${many} (question ${number})` : many
}

function periodOf(edition: Edition, question: QuestionCount): string {
  const period = periodAskedInWords(edition, question)
  return period ? `, ${period}` : ''
}

export const pageOf = (edition: Edition, { number }: QuestionCount): string =>
  edition.main?.number === number ? INDEX : questionPath(number)

/** "Greater Manchester gave the largest number, 88 investigations; it is seventh of 24 ranked by rate." */
function findingOf(given: readonly BodyValue[], shown: (one: BodyValue) => string): string {
  const most = asBounds(given[0]?.value ?? { low: 0, high: 0 }).low
  const first = given.filter(({ value }) => asBounds(value).low === most)
  const [only, ...tied] = first
  if (!only) return ''
  const ranked = given.filter(({ rate }) => rate?.rank != null).length
  const rank = only.rate && tied.length === 0 ? rankInWords(only.rate, ranked) : ''
  return `${first.map(({ name }) => name).join(', ')} gave the largest number, ${shown(only)}${
    rank === '' ? '' : `; it is ${rank}`
  }.`
}
