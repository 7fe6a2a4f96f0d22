// Which questions a sentence speaks of: by their numbers, their places in the order asked, or words that no other question has.
import { worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { isAnyThing, stemsOf } from '../../vocabulary/packs/stems.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Question, Survey } from '../../vocabulary/survey.ts'
import { numbersNamed, questionsNamed } from '../letter/question-labels.ts'
import type { Sentence } from '../letter/sentences.ts'
import { ordinalsNamed } from '../letter/split/ordinal-labels.ts'
import type { Answered } from '../letter/split/split-answers.ts'
import { periodsIn } from '../when/periods.ts'

const say = plainLists('asked', ['singles', 'denials'])
const lists = plainLists('answers', ['turns', 'answersTo', 'joins', 'ofNoQuestion'])

export function topicOf(
  { text }: Pick<Sentence, 'text'>,
  counted: string[],
  { survey, given }: { survey: Survey; given: boolean },
): string[] {
  const numbers = survey.questions.map(({ number }) => number)
  const named = [
    ...questionsNamed(text),
    ...ordinalsNamed(text, numbers),
    ...answersNamed(text),
  ].filter((number) => numbers.includes(number))
  if (named.length > 0) return named
  // "Fourteen of them led to a prosecution; earlier years are not held"
  if (counted.length === 1) return counted
  return given && counted.length === 0 ? spokenOf(text, survey.questions) : []
}

/**
 * “Harm”, and under it “numbers of incidents are exempt”, where all other questions have their numbers: the one that is left
 * and shares a word with it, if only one that any body may use. Nothing is told of years, which are parts.
 */
export function openMeant(
  text: string,
  open: readonly Question[],
  { dimensions = [] }: Survey,
): string[] {
  if (periodsIn(text).length > 0) return []
  const said = stemsOf(text)
  const rated = open
    .map((question) => {
      const own = dimensions.filter(({ name }) => question.by?.includes(name))
      const words = own.flatMap(({ name, categories }) => [
        name,
        ...categories.flatMap(({ id, words: more = [] }) => [id, ...more]),
      ])
      const stems = new Set([...stemsAsked(question), ...words.flatMap(stemsOf)])
      return { number: question.number, rate: said.filter((stem) => stems.has(stem)).length }
    })
    .sort((a, b) => b.rate - a.rate)
  const [best, second] = rated
  return best && best.rate > (second?.rate ?? 0) ? [best.number] : []
}

/** Words of one question that no other has; "the details of single incidents" are those asked for case by case. */
function spokenOf(text: string, questions: readonly Question[]): string[] {
  const said = stemsOf(text)
  const asked = questions.map((question) => ({ question, stems: stemsAsked(question) }))
  const weight = (stem: string): number =>
    1 / Math.max(1, asked.filter(({ stems }) => stems.has(stem)).length)
  const rated = asked
    .map(({ question, stems }) => ({
      question,
      own: said.some((stem) => stems.has(stem) && saysTopic(stem) && weight(stem) === 1),
      rate:
        said
          .filter((stem) => stems.has(stem) && saysTopic(stem))
          .reduce((sum, stem) => sum + weight(stem), 0) +
        (question.rows && SINGLE.test(text) ? 1 : 0),
    }))
    .sort((a, b) => b.rate - a.rate)
  const [best, second, third] = rated
  if (!best || best.rate < LEAST) return []
  // "The number for disruption, and that of pupils with a plan, are withheld"
  if (best.own && second?.own && !third?.own && second.rate >= LEAST && !TURN.test(text))
    return [best.question.number, second.question.number]
  return best.rate - (second?.rate ?? 0) >= CLEAR ? [best.question.number] : []
}
/** “The answer to 1a and 1b is attached.”: a bare number behind the word for what is given to it. */
const answersNamed = (text: string): string[] =>
  [...text.matchAll(ANSWER_TO)].flatMap(([, ink = '']) => numbersNamed(ink))
const ANSWER_TO = wordedAll`\b${lists.answersTo}\s+(\d{1,2}[a-h]?(?:\s*(?:,|&|${lists.joins})\s*\d{1,2}[a-h]?)*)(?![\w.,]*\d)`
const TURN = worded`\b(?:${lists.turns}|${say.denials})\b`
const LEAST = 0.9
const CLEAR = 0.45
const SINGLE = worded`${say.singles}`

/** Is a word of its own said anywhere, of a question that has one; a whole is spoken of where its part is. */
export function isSpokenOf(
  question: Question,
  answers: readonly Answered[],
  survey: Survey,
): boolean {
  const others = survey.questions.filter((other) => other !== question)
  if (others.some(({ partOf }) => partOf === question.number)) return true
  const taken = new Set(others.flatMap((other) => [...stemsAsked(other)]))
  const own = [...stemsAsked(question)].filter((stem) => !taken.has(stem) && saysTopic(stem))
  const said = new Set(
    answers.flatMap(({ lines, tables, asks }) =>
      [
        ...(asks ? [asks] : []),
        ...lines.map(({ text }) => text),
        ...tables.flatMap(({ cells }) => cells.map(({ text }) => text)),
      ].flatMap(stemsOf),
    ),
  )
  return own.length === 0 || own.some((stem) => said.has(stem))
}

/** “The Council”, “they”, “while”: though only one question says so, a sentence that says it speaks of none. */
export const saysTopic = (stem: string): boolean => !isAnyThing(stem) && !OF_NONE.has(stem)
const OF_NONE = new Set(lists.ofNoQuestion.flatMap(stemsOf))

export const stemsAsked = ({ asks, counts }: Question): Set<string> =>
  new Set([asks, ...(counts ? [counts.one, counts.many, ...counts.also] : [])].flatMap(stemsOf))
