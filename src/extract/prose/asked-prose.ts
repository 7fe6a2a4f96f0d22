// Numbers in sentences and lists, read by the survey's own words: what each counts, of which time and category, for which question.

import { isDeepStrictEqual } from 'node:util'
import { append } from '../../vocabulary/long-lists.ts'
import { withoutBands } from '../../vocabulary/packs/bands.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { anyOf, worded } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import type { QuestionWords, SurveyWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { isMissing, type Period } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import type { FigureRead } from '../figures/draft.ts'
import { isEstimate, isEstimateOfWork } from '../figures/estimate.ts'
import { weighsHarm } from '../figures/no-count.ts'
import { timeAsked } from '../kinds/duration.ts'
import { dateOf } from '../letter/letter-head.ts'
import type { Sentence } from '../letter/sentences.ts'
import type { Answered } from '../letter/split/split-answers.ts'
import { isOfKey } from '../tables/cell-value.ts'
import { periodsIn } from '../when/periods.ts'
import { asidesIn, isWithin } from './asides.ts'
import {
  type CategoryBeside,
  categoriesBeside,
  categoriesOfAll,
  inherited,
} from './categories-beside.ts'
import { type Context, figuresSaid } from './figure-said.ts'
import { inRows, isRowOfYears, timesInOrder, timesNamed } from './number-runs.ts'
import { withoutOtherTimes } from './period-of-number.ts'
import { type Meant, questionMeant } from './question-meant.ts'
import { type KindsAsked, type NumberSaid, numbersSaid } from './said-numbers.ts'
import { sinceWhen } from './since-when.ts'
import { toldApart } from './told-apart.ts'
import { introduce, introducedBy, type Topic } from './topic.ts'
import { saysAgain, saysNothing } from './words-beside.ts'
import { type Timed, yearsInOrder } from './years-in-order.ts'

const say = plainLists('prose', ['earlier', 'tariffs', 'howShown', 'ofThem', 'noteSays'])
/** What an earlier letter had said is not said again. */
const EARLIER = anyOf(say.earlier)
/** "A penalty of £400 applies to each notice": what one costs, not what came in. */
const TARIFF = anyOf(say.tariffs)
/** "³ Includes 12 people who came twice", under a table: what is in a number that stands in it. */
const NOTE_SAYS = worded`^\s*(?:[¹²³⁴-⁹†‡§]|\*{1,3}|\(\d\))\s*${say.noteSays}\s`
/** "Numbers below five are shown as <5": how they are printed, and none of them. */
const HOW_SHOWN = anyOf(say.howShown)

export interface ProseOf {
  answered: Answered
  /** The questions whose numbers stand over it, as the survey has them. */
  numbers: readonly string[]
  /** No number stands there, but a heading whose words are theirs. */
  byWords: boolean
  /** What is asked there is refused or not held: only a number that names it answers. */
  withheld: boolean
  sentences: readonly Sentence[]
  survey: Survey
}

export function askedProse(words: Words, said: ProseOf): FigureRead[] {
  const { asked } = words
  if (!asked) return []
  const topic: Topic = {
    question: introducedBy(asked, said.answered.asks ?? ''),
    period: null,
    time: null,
    times: timesNamed(said.answered.asks ?? ''),
    toCome: [],
    categories: [],
    row: [],
    paragraph: { at: -1, stems: new Set(), question: null },
    carried: null,
  }
  const toCome = timesToCome(said.sentences)
  const found = said.sentences.flatMap((sentence, i) => {
    const { text, paragraph } = sentence
    if (topic.paragraph.at !== paragraph) {
      topic.paragraph = { at: paragraph, stems: new Set(), question: null }
      topic.carried = null
    }
    if (
      isWork(asked, said, withoutBands(text)) ||
      weighsHarm(text) ||
      TARIFF.test(text) ||
      HOW_SHOWN.test(text) ||
      NOTE_SAYS.test(text) ||
      EARLIER.test(text)
    )
      return []
    if (isOfKey(text.slice(Math.max(0, said.answered.from - sentence.start)))) return []
    topic.toCome = toCome[i] ?? []
    const found = inSentence(words, asked, said, sentence, topic)
    if (found.length === 0) introduce(asked, text, topic)
    const times = timesNamed(text)
    if (times.length > 0) topic.times = times
    for (const stem of stemsOf(text)) topic.paragraph.stems.add(stem)
    return found
  })
  const once = found.filter((figure, i) => !isNoughtAgain(figure, found.slice(0, i)))
  const exact = once.map((figure) => byItsDay(asked, said, figure))
  return [...toldApart(asked, exact), ...timesByDay(asked, said, exact)]
}

/** Of each sentence the times that a later one of its paragraph gives in their order. */
function timesToCome(sentences: readonly Sentence[]): NonNullable<Period>[][] {
  const all: NonNullable<Period>[][] = []
  let next: NonNullable<Period>[] = []
  for (const [i, { text, paragraph }] of [...sentences.entries()].reverse()) {
    if (sentences[i + 1]?.paragraph !== paragraph) next = []
    all[i] = next
    const times = timesInOrder(text)
    if (times.length > 0) next = times
  }
  return all
}

/** “Was received on 12 May 2023 and has been open for 1 year and 3 months”: of all days that this may be, as many as since that day. */
function byItsDay({ questions }: SurveyWords, said: ProseOf, figure: FigureRead): FigureRead {
  const question = questions.find(({ number }) => number === figure.question)
  const { at, value } = figure
  if (!question || figure.kind !== 'duration' || at === undefined) return figure
  if (isMissing(value) || value.high === null || value.low === value.high) return figure
  const sentence = said.sentences.find(({ start, text }) => at >= start && at < start + text.length)
  const days = sentence && sinceWhen(question, sentence, said.answered.letter)
  if (!days || isMissing(days.value)) return figure
  const isWithin = days.value.low >= value.low && days.value.low <= value.high
  return isWithin ? { ...figure, value: days.value, sure: false } : figure
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
  of: ProseOf,
  one: Sentence,
  topic: Topic,
): FigureRead[] {
  const { answered, numbers, byWords, survey } = of
  const { text, start } = one
  const found: FigureRead[] = []
  const timed: Timed[] = []
  const kinds = kindsAsked(asked)
  const sentOn = dateOf([answered.letter], null)
  const ofAll = categoriesOfAll(asked, text.slice(Math.max(0, answered.from - start)))
  let last: Period = null
  let first: NumberSaid | undefined
  let carried: readonly CategoryBeside[] = []
  let part: PartSaid | null = null
  let isOther = false
  let row: { from: number; meant: Meant } | null = null
  const numbersIn = numbersSaid(text, Math.max(0, answered.from - start), kinds)
  const named = asked.categoriesIn(text)
  const asides = asidesIn(asked, text)
  // “no action”, where that is a kind of outcome
  const isName = (one: NumberSaid): boolean =>
    one.nought && named.some((name) => name.start <= one.start && name.end > one.end)
  for (const said of inRows(
    text,
    numbersIn.filter((one) => !isName(one) && !asides.some((aside) => isWithin(aside, one))),
  )) {
    const number = withoutOtherTimes(said)
    first ??= number
    const beside = categoriesBeside(asked, number)
    const kindsNamed = categoriesNamed(asked, number)
    // “three were closed, all to save money”: what follows its clause says why
    const clause = { ...number, after: number.after.replace(/,.*/s, '') }
    const again = saysAgain(asked, topic.paragraph.question, clause)
    const isBare = saysNothing(number) || number.part
    const ofRow: Meant | null = row && number.row?.from === row.from ? row.meant : null
    const meant: Meant | null =
      ofRow ??
      questionMeant(asked, {
        number: again === null ? number : clause,
        placed: byWords ? [] : numbers,
        near: byWords ? numbers : [],
        lead: text.slice(0, number.start),
        rest: restOf(text, number, numbersIn),
        opens: numbers.length === 1 && start <= answered.from && number === first,
        sentence: elsewhereIn(text, number),
        paragraph: topic.paragraph.stems,
        last: goesBack(text, number, part)
          ? part.of
          : (found.at(-1)?.question ?? (isBare ? topic.question : again)),
        again: again !== null,
        inYears: number.row !== null && isRowOfYears(text),
        dimensions: beside.map(({ dimension }) => dimension),
        ofCategories: new Set([
          ...beside.flatMap(({ words: own }) => stemsOf(own)),
          ...kindsNamed.flat(),
        ]),
        ofSeveral: kindsNamed.length > 1,
      })
    const before: Period = last
    last = null
    // “had 430 drivers, of whom 412 …”: a part of what answers nothing answers nothing
    const isOfOther: boolean = number.part && number.kind === 'count' && isOther
    isOther = !meant || isOfOther
    if (!meant || isOfOther || (of.withheld && !meant.named && !saysNothing(number))) continue
    const { question } = meant
    if (number.row) row = { from: number.row.from, meant }
    if (number.part && !ofRow) part = { of: found.at(-1)?.question ?? null, end: number.end }
    const context: Context = {
      asked,
      answered,
      text,
      start,
      survey,
      sentOn,
      kinds,
      numbers,
      topic: { ...topic, before },
    }
    const over = number.part ? [] : [...ofAll, ...topic.categories]
    const own = [...beside, ...inherited(question, beside, over)]
    const categories = own.length > 0 || !goesOn(text, number, found) ? own : carried
    carried = categories
    const figures: FigureRead[] = figuresSaid(words, { said, number, meant, categories }, context)
    append(found, figures)
    const isTimed =
      number.row !== null || figures.length > 1 || timesBeside(text, number).length > 0
    append(
      timed,
      figures.map((figure) => ({ figure, timed: isTimed })),
    )
    last = figures.at(-1)?.period ?? null
    topic.time = last
    topic.question = question.number
    topic.paragraph.question = question.number
  }
  if (found.length > 0) topic.row = found.map(({ facets }) => facets)
  const ordered = yearsInOrder(timed, survey)
  topic.carried = ordered.length > 0 ? onlyTime(ordered) : topic.carried
  return ordered
}

/** “430 drivers and passenger assistants” names two. */
function categoriesNamed(asked: SurveyWords, { noun, after }: NumberSaid): string[][] {
  const text = noun + after
  return asked.categoriesIn(text).map(({ start, end }) => stemsOf(text.slice(start, end)))
}

/** What stands behind a number, up to the next. */
function restOf(text: string, { end }: NumberSaid, all: readonly NumberSaid[]): string {
  const next = all.find(({ start }) => start >= end)
  return text.slice(end, next?.start)
}

/** “Of which 12 were successful”: the question of the number that they are a part of, and where they end. */
interface PartSaid {
  of: string | null
  end: number
}

/**
 * “41 in 2021/22, of which 12 were upheld; 56 in 2022/23, of which 17 …”: behind a part, the next whole. A comma says so
 * where the number has a part of its own.
 */
const goesBack = (
  text: string,
  { start, end, part: isPart }: NumberSaid,
  part: PartSaid | null,
): part is PartSaid => {
  if (part === null || isPart) return false
  const between = text.slice(part.end, start)
  return (
    /;\s*(?:[a-z]+\s+)?$/.test(between) ||
    (/,\s*(?:[a-z]+\s+)?$/.test(between) && HAS_PART.test(text.slice(end)))
  )
}
const HAS_PART = worded`^[^.;,]{0,40},?\s+(?:[\w]+\s+){0,2}${say.ofThem}\s`

const timesBeside = (text: string, { start, end, before, noun, after }: NumberSaid) =>
  periodsIn(
    text.slice(Math.max(0, start - before.length), end + noun.length + after.length + BRACKET),
  )
const BRACKET = 2

/**
 * “Twenty-three enforcement notices in 2021/22, thirty in 2022/23”: of the same kind, and of another time. Where the time
 * before has several kinds, nobody knows which goes on: “388 students and 120 guests, and in 2022/23 502 and 164”.
 */
function goesOn(text: string, number: NumberSaid, found: readonly FigureRead[]): boolean {
  const before = found.at(-1)
  if (!before || number.part || !saysNothing(number)) return false
  const [own, second] = timesBeside(text, number)
  if (!own || second || isDeepStrictEqual(own.period, before.period)) return false
  return found.every(
    ({ period, facets }) =>
      !isDeepStrictEqual(period, before.period) || isDeepStrictEqual(facets, before.facets),
  )
}

/** The one time that all numbers of a sentence are of. */
function onlyTime([first, ...others]: readonly FigureRead[]): Period {
  const isSame = others.every(({ period }) => isDeepStrictEqual(period, first?.period))
  return first && isSame ? first.period : null
}

/** The words of its sentence before it that are not its own clause's: those behind are of the next numbers. */
function elsewhereIn(
  text: string,
  { start, before, noun, after }: NumberSaid,
): ReadonlySet<string> {
  const own = new Set(stemsOf(`${before} ${noun} ${after}`))
  return new Set(stemsOf(text.slice(0, start)).filter((stem) => !own.has(stem)))
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
    shares: questions.some(
      ({ counts, by }) => counts.kind === 'share' || (counts.kind === 'count' && by.length > 0),
    ),
    bands: questions.flatMap(({ bands }) => bands),
  }
}
