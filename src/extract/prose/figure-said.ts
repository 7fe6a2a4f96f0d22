// One number of a sentence as a figure: its question is known, and its time, categories, unit and value are told here.
import type { Bounds } from '../../vocabulary/bounds.ts'
import { evidenceOf } from '../../vocabulary/document.ts'
import { inLeastUnits } from '../../vocabulary/least-unit.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import type { QuestionWords, SurveyWords } from '../../vocabulary/packs/survey-words.ts'
import type { Period } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import type { FigureRead } from '../figures/draft.ts'
import type { Answered } from '../letter/split/split-answers.ts'
import type { CategoryBeside } from './categories-beside.ts'
import { facetsInOrder, type InRow, periodInRow } from './number-runs.ts'
import { otherStatistic } from './other-statistic.ts'
import { otherTimesAsked, periodOf, timesOfEach, timesOfEachAsked } from './period-of-number.ts'
import type { Meant } from './question-meant.ts'
import type { KindsAsked, NumberSaid } from './said-numbers.ts'
import type { Topic } from './topic.ts'

/** Where it stands. */
export interface Context {
  asked: SurveyWords
  answered: Answered
  text: string
  start: number
  survey: Survey
  sentOn: string | undefined
  kinds: KindsAsked
  /** Questions whose number or heading stands over the answer. */
  numbers: readonly string[]
  /** before: the time of the number right before it. */
  topic: Topic & { before: Period }
}

export interface NumberMeant {
  /** As it stands there, and without "in the other years". */
  said: InRow
  number: InRow
  meant: Meant
  categories: readonly CategoryBeside[]
}

/** One for each time that it is said of. */
export function figuresSaid(words: Words, one: NumberMeant, context: Context): FigureRead[] {
  const { said, number, meant, categories } = one
  const { asked, answered, text, start, survey, kinds, numbers, topic } = context
  const { question } = meant
  const { number: own } = question
  const placed = numbers.includes(own)
  const inRow = periodInRow(number, {
    text,
    question,
    survey,
    times: topic.times,
    toCome: topic.toCome,
    placed,
  })
  const each = inRow ? [] : timesOfAll(text, said, { question, survey, last: topic.time })
  const period = asYear(inRow?.period ?? periodOf(text, number, question, survey, context), {
    survey,
    number: own,
    text,
  })
  const other = otherStatistic(question, number)
  const isUnsplit = inRow === undefined && categories.length === 0
  const figure: FigureRead = {
    ...(other === null && { question: own }),
    kind: number.kind === 'share' ? 'share' : question.counts.kind,
    unit: unitOf(number, question, kinds),
    unitInk: wordFor(words, number, meant),
    population: groupOf(asked, number),
    period,
    facets: {
      ...Object.fromEntries(
        categories
          .filter((one) => !isItsOwn(question, one))
          .map(({ dimension, id }) => [dimension, id]),
      ),
      ...(isUnsplit && facetsInOrder(number, text, topic.row)),
      ...(other !== null && { measure: other }),
    },
    value: inKind(number, question),
    sure: meant.clear && !number.rough && (!number.row || inRow?.sure === true),
    inherits: false,
    placed: true,
    total: false,
    at: start + number.start,
    ...evidenceOf(answered.letter.document, start + number.start, start + number.end),
  }
  return (each.length > 0 ? each : [period]).map((time) => ({ ...figure, period: time }))
}

/** “88% of children”, where the share of children is asked about: what the question says itself tells nothing apart. */
const isItsOwn = ({ by, said }: QuestionWords, { dimension, id }: CategoryBeside): boolean => {
  const stems = stemsOf(id)
  return !by.includes(dimension) && stems.length > 0 && stems.every((stem) => said.has(stem))
}

/** “2022-2023”, where financial years are asked; from the first day of one to the last of the other are two. */
function asYear(
  period: Period,
  { survey, number, text }: { survey: Survey; number: string; text: string },
): Period {
  if (!period || !('from' in period) || !('to' in period)) return period
  const isAsked = survey.questions.some(
    (one) => one.number === number && one.by?.includes('financial-year'),
  )
  const [, from = '', to = ''] = TWO_YEARS.exec(`${period.from} ${period.to}`) ?? []
  const isSaid = text.replace(JOINS_YEARS, '-').includes(`${from}-${to}`)
  return isAsked && isSaid && Number(to) === Number(from) + 1
    ? { financialYear: `${from}/${to.slice(2)}` }
    : period
}
const JOINS_YEARS = /\s?[-–—/]\s?/g
const TWO_YEARS = /^(\d{4})-01-01 (\d{4})-12-31$/

function timesOfAll(
  text: string,
  number: NumberSaid,
  { question, survey, last }: { question: QuestionWords; survey: Survey; last: Period },
): NonNullable<Period>[] {
  const others = otherTimesAsked(text, { question, survey, last }, number)
  if (others.length > 0) return others
  const named = timesOfEach(text, number)
  const each = named.length > 0 ? named : timesOfEachAsked(question, survey, number)
  return each.length > 1 ? each : []
}

/** A bare 3,618 after “the working days lost” is 3,618 days. */
const inKind = ({ kind, value }: NumberSaid, { counts }: QuestionWords): Bounds =>
  kind === 'count' && counts.kind !== 'count'
    ? {
        low: inLeastUnits(value.low, counts.kind),
        high: value.high === null ? null : inLeastUnits(value.high, counts.kind),
      }
    : value

const unitOf = (
  { unit, kind }: NumberSaid,
  { counts }: QuestionWords,
  { time }: KindsAsked,
): string =>
  unit ?? (kind === 'count' && counts.kind === 'duration' ? time?.unit : null) ?? counts.id

const groupOf = (asked: SurveyWords, { noun, after }: NumberSaid): string =>
  asked.groupsIn(noun + after)[0]?.group ?? 'unknown'

/** The body's own word for it. */
const wordFor = (words: Words, { noun, before }: NumberSaid, { question }: Meant): string =>
  noun.trim() || words.unitsIn(before).at(-1)?.ink || question.counts.many
