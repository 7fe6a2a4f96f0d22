// What the words beside a number say of a question: its name, a word of it, another thing, or nothing.
import { worded } from '../../vocabulary/packs/phrase.ts'
import { isAnyThing, stemsOf } from '../../vocabulary/packs/stems.ts'
import type { QuestionWords, SurveyWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Round } from './round.ts'
import type { NumberSaid } from './said-numbers.ts'

const say = plainLists('prose', ['neutral', 'ofThe'])
export const NEUTRAL = new Set(say.neutral.flatMap(stemsOf))
/** "Of the claims received, nine were about bicycles": what stands there is the whole that it is a part of. */
const OF_THE_WHOLE = worded`\b${say.ofThe}\b[^,;:]*`

interface WordsBeside {
  nouns: number
  subject: number
  said: number
  saidOf: number
  strange: number
  strangeAfter: number
  /** Of what is said behind it, that which names none of several kinds whose one number it is. */
  beyond: number
  /** It counts something that the question does not speak of. */
  isForeign: boolean
}

/** How many of the words beside it are the question's, and how many nobody's. */
export function wordsBeside(
  question: QuestionWords,
  { number, ofCategories, ofSeveral }: Round,
  { isOver, isHead }: { isOver: boolean; isHead: boolean },
): WordsBeside {
  const { before, noun, after } = number
  const around = new Set(stemsOf(`${before} ${noun} ${after}`))
  const own = (stem: string): boolean => question.said.has(stem) || question.nouns.has(stem)
  const known = (stem: string): boolean =>
    own(stem) ||
    NEUTRAL.has(stem) ||
    isAnyThing(stem) ||
    ofCategories.has(stem) ||
    question.ofWhole.has(stem)
  // "£120,450 inc VAT", "31 days on average": behind an amount stands no noun that it counts
  const isAmount = number.kind !== 'count'
  const inNoun = isAmount ? [] : stemsOf(noun)
  const inAfter = stemsOf(isAmount ? noun + after : after)
  const inBefore = stemsOf(before.replace(OF_THE_WHOLE, ' '))
  const named = namesSaid(question, around, isOver)
  // "two were later recovered": without a noun of its own, what is said of it may be the name
  const names = inNoun.length === 0 || number.part ? [...inNoun, ...inAfter] : inNoun
  const nouns = names.filter((stem) => named.has(stem)).length || (isHead ? 1 : 0)
  const strange = inNoun.filter((stem) => !known(stem)).length
  const saidOf = inNoun.filter((stem) => !named.has(stem) && question.said.has(stem)).length
  // "The longest of all was 12 hours": of an amount, what is said before it tells
  const saidBefore = inBefore.filter(
    (stem) =>
      (isAmount || LABELS.test(before)) &&
      question.said.has(stem) &&
      !named.has(stem) &&
      !NEUTRAL.has(stem),
  ).length
  const said = inAfter.filter(own).length + saidBefore
  const isKindTold = (stem: string): boolean => ofSeveral && ofCategories.has(stem)
  const beyond = inAfter.filter((stem) => own(stem) && !isKindTold(stem)).length
  const ofAverage = question.averages && number.average ? 1 : 0
  // "96 schools", "611 firefighters": counted, and nothing that was asked.
  const isThing = (stem: string): boolean => isAnyThing(stem) || ofCategories.has(stem)
  const ofWhole = said > 0 ? inNoun.filter((stem) => question.ofWhole.has(stem)).length : 0
  const things = inNoun.filter(isThing).length + ofWhole
  const other = isSpecific(question) ? inNoun.length : strange
  // "One loss was notified to the Commissioner": the whole name stands there, and the noun is a word of the question
  const isNamed = saidOf === inNoun.length && namesSaid(question, around, false).size > 1
  return {
    nouns,
    subject: inBefore.filter((stem) => named.has(stem)).length + ofAverage,
    said,
    saidOf,
    strange,
    strangeAfter: inAfter.filter((stem) => !known(stem)).length,
    beyond,
    isForeign: inNoun.length > 0 && nouns + things === 0 && other === inNoun.length && !isNamed,
  }
}

/** “Upheld: 2021/22: 1; …” */
const LABELS = /^\s*\p{L}[\p{L}\s]{2,40}:\s+(?:[\d/–-]{4,9}\s*[:–-]?\s*)?$/u

/** Some question knows a word that stands beside it. */
export const tellsOf = ({ questions }: SurveyWords, { before, noun, after }: NumberSaid): boolean =>
  stemsOf(`${before.replace(OF_THE_WHOLE, ' ')} ${noun} ${after}`).some(
    (stem) =>
      !NEUTRAL.has(stem) && !isAnyThing(stem) && questions.some(({ said }) => said.has(stem)),
  )

/** "66", "the number is 52": nothing of its own. */
export const saysNothing = ({ before, noun, after }: NumberSaid): boolean =>
  stemsOf(`${before} ${noun} ${after}`).every((stem) => NEUTRAL.has(stem) || isAnyThing(stem))

/** “We closed four public toilets. … In 2022/23 three were closed, and no toilets in 2023/24”: the question of the sentence before. */
export function saysAgain(
  { questions }: SurveyWords,
  last: string | null,
  { before, noun, after }: NumberSaid,
): string | null {
  const question = questions.find(({ number }) => number === last)
  const stems = stemsOf(`${before} ${noun} ${after}`).filter((stem) => !NEUTRAL.has(stem))
  const known = (stem: string): boolean => question?.said.has(stem) === true
  return question && stems.length > 0 && stems.every(known) ? last : null
}

/** "Claims", "exclusions": a noun of its own, where "incidents" may be any word of the question. */
const isSpecific = ({ counts }: QuestionWords): boolean =>
  counts.kind === 'count' && stemsOf(counts.one).some((stem) => !isAnyThing(stem))

/**
 * “14 inspections”, of playground inspections; “96 schools” are no school exclusions,
 * and “we do no inspections” tells of no number. null: of several questions, or of none.
 */
export function headOfOne({ questions }: SurveyWords, { noun, nought }: NumberSaid): string | null {
  const [head, more] = stemsOf(noun)
  if (nought || head === undefined || more !== undefined || isAnyThing(head)) return null
  const [only, second] = questions.filter(({ nouns }) => nouns.has(head))
  if (!only || second) return null
  const { one, many, also } = only.counts
  const isHead = (name: string[]): boolean => name.length > 1 && name.at(-1) === head
  return [one, many, ...also].map(stemsOf).some(isHead) ? only.number : null
}

/**
 * The words of its noun that stand there as a whole name of it: "pupils permanently excluded", where "pupils" alone are
 * another thing. Under its own number, or said again, a part of the name will do.
 */
function namesSaid(
  { counts, nouns }: QuestionWords,
  around: ReadonlySet<string>,
  placed: boolean,
): ReadonlySet<string> {
  if (placed) return nouns
  const names = [counts.one, counts.many, ...counts.also].map(stemsOf)
  return new Set(names.filter((name) => name.every((stem) => around.has(stem))).flat())
}

/** “Five of the 14 were upheld”, “Upheld: 2”: a word with which no other question asks for a number. */
export const saysOwnWord = (
  { questions }: SurveyWords,
  question: QuestionWords,
  { before, noun, after }: NumberSaid,
): boolean =>
  noun.trim() === '' &&
  stemsOf(`${LABELS.test(before) ? before : ''} ${after}`).some(
    (stem) =>
      question.said.has(stem) &&
      !NEUTRAL.has(stem) &&
      !isAnyThing(stem) &&
      questions.every((other) => other === question || !other.said.has(stem)),
  )
