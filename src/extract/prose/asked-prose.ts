// Numbers in sentences and lists, read by the survey's own words: what each counts, of which time and category, for which question.

import { isDeepStrictEqual } from 'node:util'
import { evidenceOf } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { anyOf, worded } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import type { QuestionWords, SurveyWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { isMissing, type Period } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { isTime, timesAsked } from '../../wording/times-asked.ts'
import { dayAsked, dayIn } from '../asked/day-asked.ts'
import type { FigureRead } from '../figures/draft.ts'
import { isEstimate, isEstimateOfWork } from '../figures/estimate.ts'
import { weighsHarm } from '../figures/no-count.ts'
import { timeAsked } from '../kinds/duration.ts'
import { dateOf } from '../letter/letter-head.ts'
import type { Sentence } from '../letter/sentences.ts'
import type { Answered } from '../letter/split-answers.ts'
import { keyOf } from '../tables/cell-value.ts'
import { datesIn } from '../when/dates.ts'
import { periodNear } from '../when/period-near.ts'
import { periodsIn } from '../when/periods.ts'
import { inRows, periodInRow, timesNamed } from './number-runs.ts'
import { type Meant, questionMeant } from './question-meant.ts'
import { type KindsAsked, type NumberSaid, numbersSaid } from './said-numbers.ts'
import { sinceWhen } from './since-when.ts'
import { toldApart } from './told-apart.ts'
import { yearAfter } from './year-after.ts'

const say = plainLists('prose', ['whole', 'nextYear', 'earlier', 'since', 'inThe', 'joins'])
const WHOLE = anyOf(say.whole)
/** What an earlier letter had said is not said again. */
const EARLIER = anyOf(say.earlier)
const { ordinals } = plainLists('asked', ['ordinals'])
const { yearNames } = plainLists('periods', ['yearNames'])
const NTH = worded`\b${say.inThe}\s+(${ordinals})(?:\s+${yearNames})?\s*(?:[,;.]|${say.joins}|$)`
const NEXT_YEAR = anyOf(say.nextYear)

export interface ProseOf {
  answered: Answered
  /** The questions whose numbers stand over it, as the survey has them. */
  numbers: readonly string[]
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
}

export function askedProse(words: Words, said: ProseOf): FigureRead[] {
  const { asked } = words
  if (!asked) return []
  const topic: Topic = {
    question: introducedBy(asked, said.answered.asks ?? ''),
    period: null,
    time: null,
    times: timesNamed(said.answered.asks ?? ''),
  }
  const found = said.sentences.flatMap((sentence) => {
    const { text } = sentence
    if (isWork(asked, said, text) || weighsHarm(text) || EARLIER.test(text)) return []
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
  { answered, numbers, survey }: ProseOf,
  { text, start }: Sentence,
  topic: Topic,
): FigureRead[] {
  const found: FigureRead[] = []
  const from = Math.max(0, answered.from - start)
  const kinds = kindsAsked(asked)
  const sentOn = dateOf([answered.letter], null)
  for (const number of inRows(text, numbersSaid(text, from, kinds))) {
    const categories = categoriesBeside(asked, number)
    const meant = questionMeant(asked, {
      number,
      placed: numbers,
      last: found.at(-1)?.question ?? (isBare(number) ? topic.question : null),
      dimensions: categories.map(({ dimension }) => dimension),
      ofCategories: new Set(categories.flatMap(({ words: own }) => stemsOf(own))),
    })
    if (!meant) continue
    const { question } = meant
    const inRow = periodInRow(number, {
      text,
      question,
      survey,
      times: topic.times,
      placed: numbers.includes(question.number),
    })
    const period = inRow?.period ?? periodOf(text, number, question, survey, { topic, sentOn })
    found.push({
      question: meant.question.number,
      kind: meant.question.counts.kind,
      unit: number.unit ?? meant.question.counts.id,
      unitInk: wordFor(words, number, meant),
      population: groupOf(asked, number),
      period,
      facets: Object.fromEntries(
        categories.map(({ dimension, id }): [string, string] => [dimension, id]),
      ),
      value: number.value,
      sure: meant.clear && !number.rough && (!number.row || inRow?.sure === true),
      inherits: false,
      placed: true,
      total: false,
      at: start + number.start,
      ...evidenceOf(answered.letter.document, start + number.start, start + number.end),
    })
    topic.time = period
    topic.question = meant.question.number
  }
  return found
}

/** "66", "the number is 52": it says nothing of its own. */
const isBare = ({ noun, after, before }: NumberSaid): boolean =>
  stemsOf(noun).length === 0 && stemsOf(after).length === 0 && stemsOf(before).length < 2

function introduce(asked: SurveyWords, text: string, topic: Topic): void {
  const question = introducedBy(asked, text)
  if (question !== null) topic.question = question
  const [only, second] = periodsIn(text)
  topic.period = only && !second && text.length < HEADING ? only.period : topic.period
}
const HEADING = 90

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

interface CategoryBeside {
  dimension: string
  id: string
  words: string
}

/** Of each dimension one: behind the number first, since a number before it took what stood there. */
function categoriesBeside(
  asked: SurveyWords,
  { noun, after, before }: NumberSaid,
): CategoryBeside[] {
  const found: CategoryBeside[] = []
  // "drugs 1, violence 5": what stands behind the comma is of the next number
  const isLast = /^\s*(?:[,;.]|$)/.test(noun + after)
  const texts = isLast ? [labelIn(before, true)] : [noun, noun + after, labelIn(before, false)]
  for (const text of texts) {
    if (text.trim() === '') continue
    for (const { start, end, dimension, id } of asked.categoriesIn(text))
      if (found.every((one) => one.dimension !== dimension))
        found.push({ dimension, id, words: text.slice(start, end) })
  }
  return found
}

/** "Physical: 41", "Verbal – 230", "Drugs 88": only a label right before a number names its category. */
const labelIn = (before: string, isLast: boolean): string =>
  /([A-Za-z][^,;:]{1,60}?)\s*[:–=-]\s*$/.exec(before)?.[1] ??
  (isLast ? (/(?:^|[,;:])\s*([A-Za-z][^\d,;:]{1,60}?)\s+$/.exec(before)?.[1] ?? '') : '')

const groupOf = (asked: SurveyWords, { noun, after }: NumberSaid): string =>
  asked.groupsIn(noun + after)[0]?.group ?? 'unknown'

/** The body's own word for it. */
const wordFor = (words: Words, { noun, before }: NumberSaid, { question }: Meant): string =>
  noun.trim() || words.unitsIn(before).at(-1)?.ink || question.counts.many

function periodOf(
  text: string,
  number: NumberSaid,
  question: QuestionWords,
  survey: Survey,
  { topic, sentOn }: { topic: Topic; sentOn: string | undefined },
): Period {
  const whole =
    survey.questions.find((one) => one.number === question.number)?.period ?? survey.period
  const day = number.kind === 'duration' ? (dayIn(text) ?? dayAsked(question)) : null
  if (day) return day
  const since = sinceDay(number.after)
  if (since && sentOn && since < sentOn) return { from: since, to: sentOn }
  if (WHOLE.test(number.after) || WHOLE.test(number.noun)) return whole
  if (NEXT_YEAR.test(number.before) && topic.time) return yearAfter(topic.time) ?? whole
  const onDay = dayOfNumber(text, number, question)
  if (onDay) return onDay
  const nth = nthYear(number, question, survey)
  if (nth) return nth
  const near = periodNear(text, number)
  if (near && !isDay(near)) return near
  return topic.period ?? whole
}

/** "14,210 shifts in the first year and 12,877 in the second": of the years asked. */
function nthYear({ after }: NumberSaid, { number }: QuestionWords, survey: Survey): Period {
  const [, word = ''] = NTH.exec(after) ?? []
  const at = ordinals.indexOf(word.toLowerCase())
  const asked = survey.questions.find((one) => one.number === number)
  const times = timesAsked(asked?.by?.find(isTime), asked?.period ?? survey.period)
  return at < 0 ? null : (times[at]?.period ?? null)
}

/** "On 31 March 2024 there were 390": where the question asks how many there were on just that day. */
function dayOfNumber(
  text: string,
  { start, end }: { start: number; end: number },
  { asks }: QuestionWords,
): Period {
  const daysIn = (said: string) =>
    datesIn(said).filter(({ grain, yearSaid }) => grain === 'day' && yearSaid)
  const asked = new Set(daysIn(asks).map(({ from }) => from))
  const said = asked.size > 0 ? daysIn(text) : []
  const day = said.findLast((one) => one.end <= start) ?? said.find((one) => one.start >= end)
  return day && asked.has(day.from) ? { from: day.from, to: day.from } : null
}

/** “In all since 1 January 2021”: up to the day of the letter. */
function sinceDay(after: string): string | null {
  const [date] = datesIn(after)
  return date?.yearSaid && SINCE.test(after.slice(0, date.start)) ? date.from : null
}
const SINCE = worded`\b${say.since}\s+$`

/** The day of a letter, of a search: no time that a number is about. */
const isDay = (period: NonNullable<Period>): boolean =>
  'from' in period && period.from === period.to
