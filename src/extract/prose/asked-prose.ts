// Numbers in sentences and lists, read by the survey's own words: what each counts, of which time and category, for which question.

import { isDeepStrictEqual } from 'node:util'
import { evidenceOf } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { anyOf } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import type { QuestionWords, SurveyWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { type Figure, isMissing, type Period } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import type { FigureRead } from '../figures/draft.ts'
import { isEstimate, isEstimateOfWork } from '../figures/estimate.ts'
import { weighsHarm } from '../figures/no-count.ts'
import { timeAsked } from '../kinds/duration.ts'
import { dateOf } from '../letter/letter-head.ts'
import type { Sentence } from '../letter/sentences.ts'
import type { Answered } from '../letter/split-answers.ts'
import { keyOf } from '../tables/cell-value.ts'
import { periodsIn } from '../when/periods.ts'
import {
  type CategoryBeside,
  categoriesBeside,
  categoriesOfAll,
  categoriesOfHeading,
  inherited,
} from './categories-beside.ts'
import { facetsInOrder, inRows, isRowOfYears, periodInRow, timesNamed } from './number-runs.ts'
import { otherStatistic } from './other-statistic.ts'
import {
  otherTimesAsked,
  periodOf,
  timesOfEach,
  timesOfEachAsked,
  withoutOtherTimes,
} from './period-of-number.ts'
import { type Meant, questionMeant } from './question-meant.ts'
import { type KindsAsked, type NumberSaid, numbersSaid } from './said-numbers.ts'
import { sinceWhen } from './since-when.ts'
import { toldApart } from './told-apart.ts'

const say = plainLists('prose', ['earlier', 'tariffs'])
/** What an earlier letter had said is not said again. */
const EARLIER = anyOf(say.earlier)
/** "A penalty of £400 applies to each notice": what one costs, not what came in. */
const TARIFF = anyOf(say.tariffs)

export interface ProseOf {
  answered: Answered
  /** The questions whose numbers stand over it, as the survey has them. */
  numbers: readonly string[]
  /** No number stands there, but a heading whose words are theirs. */
  byWords: boolean
  sentences: readonly Sentence[]
  survey: Survey
}

/** What introduces the sentences that follow: a question, a year. */
interface Topic {
  question: string | null
  period: Period
  /** The last time that was said: "the following year". */
  time: Period
  /** The last times that were said together: "in the same years". */
  times: NonNullable<Period>[]
  /** The category that the heading over it names. */
  categories: readonly CategoryBeside[]
  /** What the last sentence with numbers told apart: "502 and 164 respectively". */
  row: readonly Figure['facets'][]
}

export function askedProse(words: Words, said: ProseOf): FigureRead[] {
  const { asked } = words
  if (!asked) return []
  const topic: Topic = {
    question: introducedBy(asked, said.answered.asks ?? ''),
    period: null,
    time: null,
    times: timesNamed(said.answered.asks ?? ''),
    categories: [],
    row: [],
  }
  const found = said.sentences.flatMap((sentence) => {
    const { text } = sentence
    if (isWork(asked, said, text) || weighsHarm(text) || TARIFF.test(text) || EARLIER.test(text))
      return []
    // “* denotes 1 to 4”: the key of a table.
    if (keyOf([text.slice(Math.max(0, said.answered.from - sentence.start))]).size > 0) return []
    const found = inSentence(words, asked, said, sentence, topic)
    if (found.length === 0) introduce(asked, text, topic)
    const times = timesNamed(text)
    if (times.length > 0) topic.times = times
    return found
  })
  const once = found.filter((figure, i) => !isNoughtAgain(figure, found.slice(0, i)))
  return [...toldApart(asked, once), ...timesByDay(asked, said, once)]
}

/** "No libraries closed … As there were no closures": said again, of the same. */
const isNoughtAgain = (figure: FigureRead, before: readonly FigureRead[]): boolean =>
  !isMissing(figure.value) &&
  figure.value.high === 0 &&
  before.some(
    ({ question, period, facets, value }) =>
      question === figure.question &&
      isDeepStrictEqual([value, period, facets], [figure.value, figure.period, figure.facets]),
  )

/** Hours and minutes tell of the work to answer, but where a time is what was asked. */
function isWork({ questions }: SurveyWords, { numbers }: ProseOf, text: string): boolean {
  const asksMoney = questions.some(({ counts: { kind } }) => kind === 'money')
  if (!(asksMoney ? isEstimateOfWork(text) : isEstimate(text))) return false
  const timed = questions.filter(
    ({ counts: { kind } }) => kind === 'duration' || kind === 'average',
  )
  const said = stemsOf(text)
  const isMeant = ({ number, said: own }: QuestionWords): boolean =>
    numbers.includes(number) ||
    (numbers.length === 0 && said.filter((stem) => own.has(stem)).length > 1)
  return !timed.some(isMeant)
}

/** Where a time is asked and none is told, the day since when. */
function timesByDay(
  { questions }: SurveyWords,
  { answered, numbers, sentences }: ProseOf,
  found: readonly FigureRead[],
): FigureRead[] {
  return questions.flatMap((question) => {
    const told = found.some((figure) => figure.question === question.number)
    if (told || (numbers.length > 0 && !numbers.includes(question.number))) return []
    const days = sentences.flatMap((one) => sinceWhen(question, one, answered.letter) ?? [])
    const [only, second] = days
    return only && !second ? [only] : []
  })
}

function inSentence(
  words: Words,
  asked: SurveyWords,
  { answered, numbers, byWords, survey }: ProseOf,
  { text, start }: Sentence,
  topic: Topic,
): FigureRead[] {
  const found: FigureRead[] = []
  const from = Math.max(0, answered.from - start)
  const kinds = kindsAsked(asked)
  const sentOn = dateOf([answered.letter], null)
  const ofAll = categoriesOfAll(asked, text)
  for (const said of inRows(text, numbersSaid(text, from, kinds))) {
    const number = withoutOtherTimes(said)
    const beside = categoriesBeside(asked, number)
    const meant = questionMeant(asked, {
      number,
      placed: byWords ? [] : numbers,
      near: byWords ? numbers : [],
      last: found.at(-1)?.question ?? (isBare(number) || number.part ? topic.question : null),
      inYears: number.row !== null && isRowOfYears(text),
      dimensions: beside.map(({ dimension }) => dimension),
      ofCategories: new Set(beside.flatMap(({ words: own }) => stemsOf(own))),
    })
    if (!meant) continue
    const { question } = meant
    const over = number.part ? [] : [...ofAll, ...topic.categories]
    const categories = [...beside, ...inherited(question, beside, over)]
    const inRow = periodInRow(number, {
      text,
      question,
      survey,
      times: topic.times,
      placed: numbers.includes(question.number),
    })
    const each = inRow ? [] : timesOfAll(text, said, question, survey)
    const period = inRow?.period ?? periodOf(text, number, question, survey, { topic, sentOn })
    const other = otherStatistic(question, number)
    const figure: FigureRead = {
      ...(other === null && { question: question.number }),
      kind: question.counts.kind,
      unit: number.unit ?? question.counts.id,
      unitInk: wordFor(words, number, meant),
      population: groupOf(asked, number),
      period,
      facets: {
        ...Object.fromEntries(categories.map(({ dimension, id }) => [dimension, id])),
        ...(inRow === undefined && categories.length === 0
          ? facetsInOrder(number, text, topic.row)
          : {}),
        ...(other !== null && { measure: other }),
      },
      value: number.value,
      sure: meant.clear && !number.rough && (!number.row || inRow?.sure === true),
      inherits: false,
      placed: true,
      total: false,
      at: start + number.start,
      ...evidenceOf(answered.letter.document, start + number.start, start + number.end),
    }
    for (const time of each.length > 0 ? each : [period]) found.push({ ...figure, period: time })
    topic.time = period
    topic.question = question.number
  }
  if (found.length > 0) topic.row = found.map(({ facets }) => facets)
  return found
}

function timesOfAll(
  text: string,
  number: NumberSaid,
  question: QuestionWords,
  survey: Survey,
): NonNullable<Period>[] {
  const others = otherTimesAsked(text, question, survey, number)
  if (others.length > 0) return others
  const named = timesOfEach(text, number)
  const each = named.length > 0 ? named : timesOfEachAsked(question, survey, number)
  return each.length > 1 ? each : []
}

/** "66", "the number is 52": it says nothing of its own. */
const isBare = ({ noun, after, before }: NumberSaid): boolean =>
  stemsOf(noun).length === 0 && stemsOf(after).length === 0 && stemsOf(before).length < 2

function introduce(asked: SurveyWords, said: string, topic: Topic): void {
  const text = said.replace(REFERENCE, ' ')
  const question = introducedBy(asked, text)
  if (question !== null) topic.question = question
  const [only, second] = periodsIn(text)
  topic.period = only && !second && text.length < HEADING ? only.period : topic.period
  if (text.length < HEADING && !/[.;,]$/.test(text))
    topic.categories = categoriesOfHeading(asked, text)
}
const HEADING = 90
/** "FOI 2024-0166": no year. */
const REFERENCE = /\b(?:19|20)\d\d[-/]\d{3,}/g

/** The question whose noun a heading or an opening sentence names, and no other's. */
function introducedBy(asked: SurveyWords, text: string): string | null {
  const said = stemsOf(text)
  const rated = asked.questions
    .map(({ number, partOf, counts, nouns, said: words }) => ({
      number,
      partOf,
      unit: counts.id,
      rate:
        said.filter((stem) => nouns.has(stem)).length +
        said.filter((stem) => words.has(stem)).length / 2,
    }))
    .sort((a, b) => b.rate - a.rate)
  const [first, second] = rated
  if (!first || first.rate < 1) return null
  const isOfFirst = second?.partOf === first.number || second?.unit === first.unit
  return first.rate > (second?.rate ?? 0) || isOfFirst ? first.number : null
}

function kindsAsked({ questions }: SurveyWords): KindsAsked {
  const timed = questions.filter(
    ({ counts }) => counts.kind === 'duration' || counts.kind === 'average',
  )
  const texts = [
    ...timed.flatMap(({ counts }) => [counts.many, counts.one]),
    ...timed.map(({ asks }) => asks),
  ]
  return {
    time: timed.length > 0 ? timeAsked(texts) : null,
    shares: questions.some(({ counts }) => counts.kind === 'share'),
  }
}

const groupOf = (asked: SurveyWords, { noun, after }: NumberSaid): string =>
  asked.groupsIn(noun + after)[0]?.group ?? 'unknown'

/** The body's own word for it. */
const wordFor = (words: Words, { noun, before }: NumberSaid, { question }: Meant): string =>
  noun.trim() || words.unitsIn(before).at(-1)?.ink || question.counts.many
