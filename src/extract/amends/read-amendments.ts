// A later letter that sets single numbers right: each as a figure of its cell, with the mistaken number beside it.

import { evidenceOf } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { anyOf } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import type { Figure, Period } from '../../vocabulary/reply.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'
import { isTime } from '../../wording/times-asked.ts'
import { correctionIn } from '../figures/said-of-numbers.ts'
import type { Letter } from '../letter/letter.ts'
import { questionsNamed } from '../letter/question-labels.ts'
import { wordsShared } from '../letter/restates.ts'
import { type Sentence, sentencesOf } from '../letter/sentences.ts'
import { periodsIn } from '../when/periods.ts'
import { type Amended, amendedNumbers } from './amended-numbers.ts'

/** A number set right, and the words that set it right. */
export interface Amendment {
  figure: Figure
  says: Evidence
}

const say = plainLists('corrections', ['takesBack', 'ofAllYears'])
const TAKES_BACK = anyOf(say.takesBack)
/** “The total for the three years is therefore 9”: of no year that was named before. */
const OF_ALL_YEARS = anyOf(say.ofAllYears)

/** Of letters that correct an earlier one; none where they take all of it back, or give a table in its place. */
export function amendmentsIn(
  words: Words,
  letters: readonly Letter[],
  survey: Survey | undefined,
): Amendment[] {
  const others = letters.some(({ lines }) =>
    lines.some(({ table, text }) => table !== null || TAKES_BACK.test(text)),
  )
  if (others || !correctionIn(letters)) return []
  return letters.flatMap((letter) => {
    const own = letter.lines.filter(({ part }) => part === 'answer' || part === 'head')
    const sentences = sentencesOf(letter.document.text, own)
    return sentences.flatMap((sentence, i) => {
      return setRight(letter, sentence, sentences[i - 1]).map((said) => ({
        figure: amendment(words, letter, { ...said, before: sentences.slice(0, i) }, survey),
        says: evidenceOf(letter.document, said.start, sentence.end),
      }))
    })
  })
}

interface Said {
  amended: Amended
  /** Where the text begins that sets it right, and the text. */
  start: number
  text: string
  before: readonly Sentence[]
}

/** "… was given as £31,421.00. It should have read £3,142.10.": the mistaken number may stand a sentence before. */
function setRight(
  { document }: Letter,
  { start, end, text }: Sentence,
  before: Sentence | undefined,
): Omit<Said, 'before'>[] {
  const alone = amendedNumbers(text)
  const [only] = alone
  if (only && alone.length === 1 && !only.was && before) {
    const both = document.text.slice(before.start, end)
    const together = amendedNumbers(both)
    const [one] = together
    if (one?.was && together.length === 1)
      return [{ amended: one, start: before.start, text: both }]
  }
  return alone.map((amended) => ({ amended, start, text }))
}

function amendment(
  words: Words,
  { document }: Letter,
  { amended, start, text, before }: Said,
  survey: Survey | undefined,
): Figure {
  const { is, was } = amended
  const clause = text.slice(amended.start, amended.end)
  const sentence = clause === text ? [] : [text]
  const context = [clause, ...sentence, ...before.map((one) => one.text).reverse()]
  const inClause = { start: is.start - amended.start, end: is.end - amended.start }
  const facets = facetsIn(words, clause, inClause)
  const isOfAll = OF_ALL_YEARS.test(clause) && periodsIn(clause).length === 0
  // “The total for the three years is therefore 9”: of what the sentence before it set right
  const isNameless = isOfAll && survey?.questions.every((one) => !isNamed(one, clause)) === true
  const about = isNameless ? context.slice(sentence.length + 1).concat(context) : context
  const question = survey && questionMeant(words, about, { is, facets }, survey)
  const times = isOfAll ? [] : context
  const period = times
    .map((one) => periodOf(one, one === clause ? inClause.start : 0))
    .find(Boolean)
  return {
    ...(question && { question: question.number }),
    ...(is.kind === 'count' ? {} : { kind: is.kind }),
    unit: question?.counts?.id ?? (is.kind === 'money' ? 'GBP' : 'other'),
    unitInk:
      (words.unitsIn(clause)[0] ?? words.unitsIn(text)[0])?.ink ?? question?.counts?.many ?? '',
    population: 'unknown',
    period: period ?? question?.period ?? survey?.period ?? null,
    facets,
    value: is.value,
    sure: false,
    amends: { was: was?.value ?? null },
    ...evidenceOf(document, start + is.start, start + is.end),
  }
}

/** The time nearest before the number; the day of an earlier letter is none. */
function periodOf(text: string, at: number): Period {
  const times = periodsIn(text).filter(
    ({ period }) => !('from' in period) || period.from !== period.to,
  )
  return (times.findLast(({ end }) => end <= at) ?? times[0])?.period ?? null
}

/** The category named nearest before the number, of each dimension; behind it where none stands before. */
function facetsIn(
  words: Words,
  text: string,
  { start, end }: Pick<Amended, 'start' | 'end'>,
): Figure['facets'] {
  const facets: Figure['facets'] = {}
  const before = (words.asked?.categoriesIn(text.slice(0, start)) ?? []).toSorted(
    (a, b) => b.start - a.start,
  )
  for (const { dimension, id } of [
    ...before,
    ...(words.asked?.categoriesIn(text.slice(end)) ?? []),
  ])
    facets[dimension] ??= id
  return facets
}

/** By its number, else by what the sentence speaks of among the questions that ask for a number of this kind. */
function questionMeant(
  words: Words,
  texts: readonly string[],
  { is, facets }: { is: Amended['is']; facets: Figure['facets'] },
  { questions }: Survey,
): Question | undefined {
  const asked = questions.filter(({ counts }) => (counts?.kind ?? 'none') === is.kind)
  for (const text of texts) {
    const [named, second] = questionsNamed(text)
    const found = questions.find(({ number }) => number === named)
    if (found && second === undefined) return found
  }
  if (asked.length < 2) return asked[0]
  // "In my letter I told you of 32 breakdowns. One site counted twice. The right number is 22.": what it is of stands before
  return texts.map((text) => mostShared(words, text, asked, facets)).find(Boolean)
}

function mostShared(
  words: Words,
  text: string,
  asked: readonly Question[],
  facets: Figure['facets'],
): Question | undefined {
  const shared = asked.map((question) => ({
    question,
    share:
      wordsShared(words, [question.asks, ...wordsOf(question)].join(' '), text) +
      splitShare(question, facets) +
      (isNamed(question, text) ? NAMED : 0) -
      (question.partOf === undefined || saysPart(question, text, asked) ? 0 : PART),
  }))
  shared.sort((a, b) => b.share - a.share)
  const [first, next] = shared
  return first && first.share > Math.max(0, next?.share ?? 0) ? first.question : undefined
}

/** “The number of staff dismissed”, where of those investigated some were: a word that the part has and its whole has not. */
function saysPart({ partOf, asks }: Question, text: string, asked: readonly Question[]): boolean {
  const whole = asked.find(({ number }) => number === partOf)
  const ofWhole = new Set(whole ? stemsOf([whole.asks, ...wordsOf(whole)].join(' ')) : [])
  const said = new Set(stemsOf(text))
  return stemsOf(asks).some((stem) => said.has(stem) && !ofWhole.has(stem))
}

/** “The number of pupils”: what this question counts is named whole. */
const isNamed = (question: Question, text: string): boolean => {
  const said = new Set(stemsOf(text))
  const names = wordsOf(question).map(stemsOf)
  return names.some((name) => name.length > 0 && name.every((stem) => said.has(stem)))
}
const NAMED = 0.6

/** A cell of a category is of a question that asks by it; a plain number is of one that asks for no split. */
function splitShare({ by = [] }: Question, facets: Figure['facets']): number {
  const dimensions = by.filter((name) => !isTime(name))
  const told = dimensions.filter((name) => facets[name] !== undefined).length
  return SPLIT * (2 * told - dimensions.length)
}

const SPLIT = 0.5
/** “The number of breakdowns” is of all of them, and not of those that trapped somebody. */
const PART = 0.75

const wordsOf = ({ counts }: Question): string[] =>
  counts ? [counts.one, counts.many, ...counts.also] : []
