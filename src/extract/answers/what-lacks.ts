// Full or in part: a question's answer is full only when what it asks for is there, year by year and dimension by dimension.
import { isDeepStrictEqual } from 'node:util'
import { greatest } from '../../vocabulary/long-lists.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Case, Figure, QuestionAnswered } from '../../vocabulary/reply.ts'
import { isMissing, isNought, populationsOf } from '../../vocabulary/reply.ts'
import { doOverlap, type Span, spanOf, spanOfFigure } from '../../vocabulary/span.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'
import { isTime, timesAsked } from '../../wording/times-asked.ts'

const say = plainLists('answers', ['brokenDown', 'tellsRest'])

interface Beside {
  leftUnread?: boolean
  cases?: readonly Case[]
  /** Each sentence of the answers. */
  says?: readonly string[]
}

/**
 * What was read as full and lacks a split that was asked for is partial, and says which: “by year”, “2019/20”, “by kind”. So is
 * an answer of which not one number is there, as all are suppressed. Where numbers were left unread in a table (`leftUnread`)
 * and none is this question's, theirs may be the answer: whether it is full is for a person to say.
 */
export function withLacks(
  answers: readonly QuestionAnswered[],
  figures: readonly Figure[],
  survey: Survey | undefined,
  { leftUnread = false, cases = [], says = [] }: Beside = {},
): QuestionAnswered[] {
  return answers.map((answered) => {
    const question = survey?.questions.find(({ number }) => number === answered.number)
    if (!survey || !question?.counts || question.rows || question.document) return answered
    // “No prosecutions were brought”: then none ended in a conviction
    if (answered.answer === 'not-answered' && isPartOfNone(question, figures, survey))
      return { ...answered, answer: 'full', data: true }
    if (answered.answer !== 'full' && answered.answer !== 'partial') return answered
    const own = figures.filter(
      (figure) => figure.question === question.number && isOfTimeAsked(figure, question, survey),
    )
    if (own.length === 0 && answered.answer === 'full' && leftUnread && figures.length > 0)
      return { ...answered, answer: 'unknown', data: false }
    if (own.length > 0 && own.every(({ value }) => isMissing(value)))
      return { ...answered, answer: 'partial' }
    const lacks =
      own.length === 0 || saysNone(own, question, survey)
        ? []
        : [
            ...lacksOf(question, [...own, ...noughtsOfWhole(question, figures)], survey).filter(
              (lack) =>
                !isToldByCases(lack, { own, cases, asked: question.period ?? survey.period }),
            ),
            ...kindsLacking(question, { own, wholes: wholesOf(question, figures), says }, survey),
          ]
    return lacks.length === 0 ? answered : { ...answered, answer: 'partial', lacks }
  })
}

/** “None since 2018, when we closed four”: what is told of another time answers nothing, and is no lack of the answer. */
function isOfTimeAsked(figure: Figure, question: Question, survey: Survey): boolean {
  const [span, whole] = [spanOfFigure(figure), spanOf(question.period ?? survey.period)]
  return !span || !whole || doOverlap(span, whole)
}

/** “No notices were issued in 2022/23”: then none of these were paid, and nothing lacks. */
const noughtsOfWhole = ({ partOf, by = [] }: Question, figures: readonly Figure[]): Figure[] =>
  partOf !== undefined && by.every(isTime)
    ? figures.filter(
        ({ question, value, facets }) =>
          question === partOf && isNought(value) && Object.keys(facets).length === 0,
      )
    : []

function lacksOf(question: Question, own: readonly Figure[], survey: Survey): string[] {
  const [time] = (question.by ?? []).filter(isTime)
  const dimensions = (question.by ?? []).filter((name) => !isTime(name))
  const groups = question.whom ?? []
  return [
    ...(time ? timesLacking(time, own, question.period ?? survey.period) : []),
    ...dimensions
      .filter((name) => !own.some(({ facets }) => facets[name] !== undefined))
      .map((name) => `by ${name}`),
    ...(time ? dimensions.filter((name) => isOnlyOfWhole(name, own, question, survey)) : []).map(
      (name) => `by ${name} in each ${time === 'month' ? 'month' : 'year'}`,
    ),
    ...(groups.length > 1 && !own.some((figure) => tellsApart(figure, groups))
      ? ['by group of people']
      : []),
  ]
}

/** “Upheld: 2, 1, 3”, and below them six cases, each with its outcome. */
function isToldByCases(
  lack: string,
  {
    own,
    cases,
    asked,
  }: { own: readonly Figure[]; cases: readonly Case[]; asked: Survey['period'] },
): boolean {
  const name = lack.replace(/^by /, '')
  const told = cases.filter(({ facets }) => facets[name] !== undefined).length
  const plain = own.filter(({ facets }) => Object.keys(facets).length === 0)
  // Six in all are the same six that are told by year
  const whole = spanOf(asked)
  const isOfAll = (figure: Figure): boolean => {
    const span = spanOfFigure(figure)
    return whole !== null && span !== null && covers(span, whole)
  }
  const sums = [plain.filter(isOfAll), plain.filter((figure) => !isOfAll(figure))].map(lowOf)
  return told > 0 && plain.length > 0 && told >= greatest(sums)
}

/** What its kinds make together: its own numbers of no kind, and those of the question that it is a part of. */
const wholesOf = ({ number, partOf }: Question, figures: readonly Figure[]): Figure[] =>
  figures.filter(
    ({ question, facets }) =>
      (question === number || question === partOf) && Object.keys(facets).length === 0,
  )

/** “40 were returned”, of 65, where it asks how many were returned, rehomed or destroyed: the others are something, and not told. */
function kindsLacking(
  { by = [], asks }: Question,
  {
    own,
    wholes,
    says,
  }: { own: readonly Figure[]; wholes: readonly Figure[]; says: readonly string[] },
  { dimensions = [] }: Survey,
): string[] {
  return dimensions.flatMap(({ name, categories, exclusive, open }) => {
    if (!by.includes(name)) return []
    const given = own.filter(({ facets }) => facets[name] !== undefined)
    const told = new Set(given.map(({ facets }) => facets[name]))
    const missing = categories.filter(
      ({ id, words = [] }) => !told.has(id) && [id, ...words].some((word) => names(asks, word)),
    )
    const isShort = wholes.some((whole) => {
      const parts = given.filter(({ period }) => isDeepStrictEqual(period, whole.period))
      return parts.length > 0 && highOf(parts) < lowOf([whole])
    })
    // of all but one of kinds that are all there are, the last is what is left
    const isLeft =
      exclusive && !open && categories.every(({ id }) => told.has(id) || id === missing[0]?.id)
    if (told.size === 0 || !isShort || isLeft) return []
    const rests = says.filter((text) => TELLS_REST.test(text))
    return missing
      .filter(
        ({ id, words = [] }) =>
          !rests.some((text) => [id, ...words].some((word) => names(text, word))),
      )
      .map(({ id }) => id)
  })
}
/** “The rest were destroyed”, “none were sold or scrapped”: told, also where no number was read. */
const TELLS_REST = worded`\b${say.tellsRest}`
const lowOf = (figures: readonly Figure[]): number =>
  figures.reduce((sum, { value }) => sum + (isMissing(value) ? 0 : value.low), 0)
const highOf = (figures: readonly Figure[]): number =>
  figures.reduce(
    (sum, { value }) => sum + (isMissing(value) ? Infinity : (value.high ?? Infinity)),
    0,
  )
const names = (text: string, word: string): boolean =>
  ` ${text.toLowerCase().replaceAll(/[^\p{L}\d]+/gu, ' ')} `.includes(` ${word.toLowerCase()} `)

/**
 * “We can give the type only for the three years together”, where it is asked for in each, “broken down by type”; what is asked
 * beside the years, “and with what outcome?”, is told of all of them as well.
 */
function isOnlyOfWhole(
  name: string,
  own: readonly Figure[],
  question: Question,
  survey: Survey,
): boolean {
  const whole = spanOf(question.period ?? survey.period)
  const split = own.filter(({ facets, value }) => facets[name] !== undefined && !isNought(value))
  return (
    whole !== null &&
    BROKEN_DOWN.test(question.asks) &&
    split.length > 0 &&
    timesAsked((question.by ?? []).find(isTime), question.period ?? survey.period).length > 1 &&
    split.every((figure) => {
      const span = spanOfFigure(figure)
      return span !== null && covers(span, whole)
    })
  )
}

const BROKEN_DOWN = worded`\b${say.brokenDown}`

/** None at all is none of each year and of each kind, unless another number says otherwise. */
const saysNone = (own: readonly Figure[], question: Question, survey: Survey): boolean =>
  own.length > 0 &&
  own.every(({ value }) => isNought(value)) &&
  (own.some((one) => isNone(one, question, survey)) || isNoneInEach(own, question, survey))

/** “No prosecutions were brought in 2021, 2022 or 2023” */
function isNoneInEach(
  own: readonly Figure[],
  { by = [], period }: Question,
  survey: Survey,
): boolean {
  const [time] = by.filter(isTime)
  const plain = own.filter(({ facets }) => Object.keys(facets).length === 0)
  return (
    time !== undefined &&
    plain.length > 0 &&
    timesLacking(time, plain, period ?? survey.period).length === 0
  )
}

const isPartOfNone = (
  { partOf }: Question,
  figures: readonly Figure[],
  survey: Survey,
): boolean => {
  const whole = survey.questions.find(({ number }) => number === partOf)
  const told = figures.filter(({ question }) => whole && question === whole.number)
  return whole !== undefined && saysNone(told, whole, survey)
}

function isNone(figure: Figure, question: Question, survey: Survey): boolean {
  const [span, whole] = [spanOfFigure(figure), spanOf(question.period ?? survey.period)]
  const isWhole = span !== null && whole !== null && covers(span, whole)
  const { value, facets } = figure
  return isWhole && isNought(value) && Object.keys(facets).length === 0
}

/** So many are named; where more lack, the split as a whole is said to. */
const MOST_NAMED = 3

/** A year of another calendar, or a month of it, speaks of the year that it overlaps; the whole period speaks of none. */
function timesLacking(by: string, own: readonly Figure[], asked: Survey['period']): string[] {
  const whole = spanOf(asked)
  const times = timesAsked(by, asked)
  if (!whole || times.length < 2) return []
  const parts = own.flatMap((figure) => {
    const span = spanOfFigure(figure)
    return span && !covers(span, whole) ? [span] : []
  })
  const lacking = times.filter(({ period }) => {
    const span = spanOf(period)
    return span !== null && !parts.some((part) => doOverlap(part, span))
  })
  const all = lacking.length === times.length
  if (all) return [by === 'month' ? 'by month' : 'by year']
  return lacking.length > MOST_NAMED
    ? [`${lacking.length} of ${times.length} ${by === 'month' ? 'months' : 'years'}`]
    : lacking.map(({ word }) => word)
}

const covers = (span: Span, whole: Span): boolean => span.from <= whole.from && span.to >= whole.to

const tellsApart = (figure: Figure, groups: readonly string[]): boolean => {
  const [only, ...more] = populationsOf(figure)
  return only !== undefined && more.length === 0 && groups.includes(only)
}
