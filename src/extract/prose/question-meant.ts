// Which of the survey's questions a number of a sentence answers: by the noun behind it, and by what is said of it.
import { worded } from '../../vocabulary/packs/phrase.ts'
import { isAnyThing, stemsOf } from '../../vocabulary/packs/stems.ts'
import type { QuestionWords, SurveyWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { NumberSaid } from './said-numbers.ts'

const say = plainLists('prose', ['neutral', 'notAmong', 'apart', 'ofThe', 'ofTime', 'leavesOut'])
const NEUTRAL = new Set(say.neutral.flatMap(stemsOf))
const NOT_AMONG = worded`\b${say.notAmong}(?!\w)`
/** "Of the claims received, nine were about bicycles": what stands there is the whole that it is a part of. */
const OF_THE_WHOLE = worded`\b${say.ofThe}\b[^,;:]*`
const LEAVES_OUT = worded`\b${say.leavesOut}\s*(?:\w+\s+){0,2}$`
const APART = worded`\b${say.apart}\s*$`
/** "Another five in 2020": of a time of its own, and so no part of anything but its time. */
const OF_A_TIME = worded`^\s+${say.ofTime}\s+(?:\w+\s+){0,2}\d{4}`

export interface Round {
  number: NumberSaid
  /** Questions whose number stands over the answer. */
  placed: readonly string[]
  /** Questions whose words head the answer. */
  near: readonly string[]
  /** The question of the number before it in the same sentence, or of what introduces it. */
  last: string | null
  /** It stands in a row of numbers, one for each of several times. */
  inYears?: boolean
  /** Dimensions whose categories are named beside it. */
  dimensions: readonly string[]
  /** Stems of those categories: no word of another thing. */
  ofCategories: ReadonlySet<string>
}

export interface Meant {
  question: QuestionWords
  /** Its own noun stands there, or nothing else could be meant. */
  clear: boolean
}

/** null where the number is of something that nobody asked. */
export function questionMeant(asked: SurveyWords, round: Round): Meant | null {
  const { number, placed, near, last } = round
  const isOver = (own: string): boolean => placed.includes(own) || near.includes(own)
  const open = asked.questions.filter(
    ({ number: own, counts, averages, partOf }) =>
      (counts.kind === number.kind ||
        (counts.kind === 'average' && (number.average || isOver(own)))) &&
      (averages === number.average || (averages && isOver(own))) &&
      (placed.length === 0 || placed.includes(own) || (partOf !== null && placed.includes(partOf))),
  )
  const rated = open.flatMap((question) => {
    const rate = ratedFor(question, round)
    return rate === null ? [] : [{ question, ...rate }]
  })
  rated.sort((a, b) => b.rate - a.rate)
  const [best, second] = rated
  if (!best) return null
  const known =
    isOver(best.question.number) ||
    placed.length > 0 ||
    (round.inYears && number.kind !== 'count' && best.question.overTime) ||
    last !== null ||
    best.nouns > 0 ||
    best.others >= (number.kind === 'count' ? 2 : 1) ||
    best.split > 0
  if (!known || best.rate < LEAST) return null
  return {
    question: best.question,
    clear: (best.nouns > 0 || best.foreign === 0) && best.rate - (second?.rate ?? 0) >= CLEAR,
  }
}

const LEAST = 0.5
const CLEAR = 0.5
/** A heading says less of a number below it than the question's own number does. */
const HEADED = 0.9

/** null where it cannot be of this question. */
function ratedFor(
  question: QuestionWords,
  { number, placed, near, last, inYears, dimensions, ofCategories }: Round,
): { rate: number; nouns: number; others: number; foreign: number; split: number } | null {
  const { before, noun, after } = number
  const says = `${before} ${noun} ${after}`
  const around = new Set(stemsOf(says))
  if (NOT_AMONG.test(`${noun} ${after}`) || LEAVES_OUT.test(before)) return null
  if ([...question.leftOut].some((stem) => around.has(stem) && !question.nouns.has(stem)))
    return null
  const own = (stem: string): boolean => question.said.has(stem) || question.nouns.has(stem)
  const known = (stem: string): boolean =>
    own(stem) || NEUTRAL.has(stem) || isAnyThing(stem) || ofCategories.has(stem)
  // "£120,450 inc VAT", "31 days on average": behind an amount stands no noun that it counts
  const isAmount = number.kind !== 'count'
  const inNoun = isAmount ? [] : stemsOf(noun)
  const inAfter = stemsOf(isAmount ? noun + after : after)
  const inBefore = stemsOf(before.replace(OF_THE_WHOLE, ' '))
  const isOver = placed.length > 0 || near.includes(question.number)
  const named = namesSaid(question, around, isOver)
  // "two were later recovered": without a noun of its own, what is said of it may be the name
  const names = inNoun.length === 0 || number.part ? [...inNoun, ...inAfter] : inNoun
  const nouns = names.filter((stem) => named.has(stem)).length
  const strange = inNoun.filter((stem) => !known(stem)).length
  const saidOf = inNoun.filter((stem) => !named.has(stem) && question.said.has(stem)).length
  // "The longest of all was 12 hours": of an amount, what is said before it tells
  const saidBefore = isAmount
    ? inBefore.filter((stem) => question.said.has(stem) && !named.has(stem) && !NEUTRAL.has(stem))
        .length
    : 0
  const said = inAfter.filter((stem) => own(stem)).length + saidBefore
  const strangeAfter = inAfter.filter((stem) => !known(stem)).length
  const ofAverage = question.averages && number.average ? 1 : 0
  const subject = inBefore.filter((stem) => named.has(stem)).length + ofAverage
  // "96 schools", "611 firefighters": counted, and nothing that was asked.
  const things = inNoun.filter((stem) => isAnyThing(stem) || ofCategories.has(stem)).length
  const other = isSpecific(question) ? inNoun.length : strange
  // "One loss was notified to the Commissioner": the whole name stands there, and the noun is a word of the question
  const isNamed = saidOf === inNoun.length && namesSaid(question, around, false).size > 1
  if (inNoun.length > 0 && nouns + things === 0 && other === inNoun.length && !isNamed) return null
  const untold = nouns === 0 && subject === 0 && said === 0
  const isStrange = strangeAfter > (untold ? 0 : said) && dimensions.length === 0
  if (nouns + subject === 0 && isStrange && !(isAmount && isOver)) return null
  if (APART.test(before) && nouns + said === 0 && !OF_A_TIME.test(after)) return null
  const split = dimensions.filter((name) => question.by.includes(name)).length
  const children = dimensions.length > 0 && split > 0 && question.partOf !== null ? 0.5 : 0
  return {
    nouns: nouns + subject,
    others: said,
    foreign: strange + strangeAfter,
    split,
    rate:
      1.5 * nouns +
      0.8 * subject +
      0.8 * (said + saidOf) -
      0.8 * strange -
      (isAmount ? (isOver ? 0 : 0.1) : 0.4) * strangeAfter +
      1.2 * split +
      children +
      (inYears && question.overTime ? 0.8 : 0) +
      (placed.includes(question.number) ? 1 : near.includes(question.number) ? HEADED : 0) +
      (last === question.number && untold ? 1 : 0) +
      (last !== null && last === question.partOf ? 0.4 : 0),
  }
}

/** "Claims", "exclusions": a noun of its own, where "incidents" may be any word of the question. */
const isSpecific = ({ counts }: QuestionWords): boolean =>
  counts.kind === 'count' && stemsOf(counts.one).some((stem) => !isAnyThing(stem))

/**
 * The words of its noun that stand there as a whole name of it: "pupils permanently excluded", where "pupils" alone are
 * another thing. Under its own number a part of the name will do.
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
