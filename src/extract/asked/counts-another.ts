// What a label counts for certain: “PCNs paid” are notices, however much the words of an income they are; “Category 2” is none of category 1.
import { glued, worded } from '../../vocabulary/packs/phrase.ts'
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import type { QuestionWords } from '../../vocabulary/packs/survey-words.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'

const { numberOf } = plainLists('label-words', ['numberOf'])
const say = plainLists('prose', ['participles', 'participleEnds', 'mosts', 'leasts', 'averages'])
const DONE = worded`^\W*(?:${numberOf}\s+)?(.+?)\s+(?:${say.participles}|[a-z]+(?:${glued(say.participleEnds)}))\W*$`

/** The noun of another question's count, and one word that tells what was done with each: it counts that, and neither pounds nor appeals. */
export function countsAnother(
  question: QuestionWords,
  all: readonly QuestionWords[],
  label: string,
): boolean {
  const noun = stemsOf(DONE.exec(label)?.[1] ?? '')
  if (noun.length === 0 || names(question, stemsOf(label))) return false
  const counting = all.filter((one) => one.counts.kind === 'count' && names(one, noun))
  return counting.length > 0 && !counting.includes(question)
}

const names = (question: QuestionWords, stems: readonly string[]): boolean =>
  question.names.some(
    (name) => name.length === stems.length && name.every((stem) => stems.includes(stem)),
  )

/** “Category 2”, “Grade 3”: of a class with a number, where the question asks about another of them. */
export function isOfOtherClass(asks: string, label: string): boolean {
  return classesIn(label).some(({ kind, number }) => {
    const asked = classesIn(asks).filter((one) => one.kind === kind)
    return asked.length > 0 && asked.every((one) => one.number !== number)
  })
}

/** “Mean” where the longest is asked for, “longest” where the mean is: another number of the same times. */
export function isOtherStatistic(
  { asks, averages, counts }: QuestionWords,
  label: string,
): boolean {
  if (counts.kind === 'count' || counts.kind === 'share') return false
  const asksMost = MOST.test(asks)
  if (averages) return !asksMost && MOST.test(label) && !AVERAGE.test(label)
  return asksMost && AVERAGE.test(label) && !MOST.test(label)
}
const MOST = worded`\b(?:${say.mosts}|${say.leasts})\b`
const AVERAGE = worded`\b${say.averages}\b`

const classesIn = (text: string): { kind: string; number: string }[] =>
  [...text.matchAll(CLASS)].map(([, kind = '', number = '']) => ({
    kind: kind.toLowerCase(),
    number,
  }))
const CLASS = /(?<!\p{L})(\p{L}{4,})\s(\d{1,2})(?![\d,./:–-])/gu
