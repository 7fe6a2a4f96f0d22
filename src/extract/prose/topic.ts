// What introduces the sentences that follow: a question, a time, a category; and the words of the paragraph so far.
import { stemsOf } from '../../vocabulary/packs/stems.ts'
import type { SurveyWords } from '../../vocabulary/packs/survey-words.ts'
import type { Figure, Period } from '../../vocabulary/reply.ts'
import { periodsIn } from '../when/periods.ts'
import { type CategoryBeside, categoriesOfHeading } from './categories-beside.ts'

export interface Topic {
  question: string | null
  period: Period
  /** The one time of all numbers of the sentence before, in the same paragraph. */
  carried: Period
  /** The last time that was said: "the following year". */
  time: Period
  /** The last times that were said together: "in the same years". */
  times: NonNullable<Period>[]
  /** Those that a later sentence of the paragraph gives its numbers in their order: "these are for 2022 and 2023 in that order". */
  toCome: NonNullable<Period>[]
  /** The category that the heading over it names. */
  categories: readonly CategoryBeside[]
  /** What the last sentence with numbers told apart: "502 and 164 respectively". */
  row: readonly Figure['facets'][]
  /** The words of the paragraph, up to the sentence, and the question that its last number answered. */
  paragraph: { at: number; stems: Set<string>; question: string | null }
}

export function introduce(asked: SurveyWords, said: string, topic: Topic): void {
  const text = said.replace(REFERENCE, ' ')
  const question = introducedBy(asked, text)
  if (question !== null) topic.question = question
  const [only, second] = periodsIn(text)
  const leads = text.length < HEADING && !(TELLS.test(text) && text.split(/\s+/).length > FEW)
  topic.period = only && !second && leads ? only.period : topic.period
  if (text.length < HEADING && !/[.;,]$/.test(text))
    topic.categories = categoriesOfHeading(asked, text)
}
const HEADING = 90
/** “In 2021/22.” leads to what follows; “an escort was given a final warning in May 2023 after she had shouted” tells. */
const FEW = 8
const TELLS = /\.$|^(?:[•·●▪*–-]|\(?\d{1,2}[.)])\s/
/** "FOI 2024-0166": no year. */
const REFERENCE = /\b(?:19|20)\d\d[-/]\d{3,}/g

/** The question whose noun a heading or an opening sentence names, and no other's. */
export function introducedBy(asked: SurveyWords, text: string): string | null {
  const said = stemsOf(text)
  const rated = asked.questions
    .map(({ number, partOf, counts, nouns, asks, said: words }) => ({
      number,
      partOf,
      unit: counts.id,
      rate:
        said.filter((stem) => nouns.has(stem)).length +
        said.filter((stem) => words.has(stem)).length / 2 +
        (standsTogether(said, stemsOf(asks)) ? 1 : 0),
    }))
    .sort((a, b) => b.rate - a.rate)
  const [first, second] = rated
  if (!first || first.rate < 1) return null
  const isOfFirst = second?.partOf === first.number || second?.unit === first.unit
  return first.rate > (second?.rate ?? 0) || isOfFirst ? first.number : null
}

/** “Cancelled on the day”, of the question in whose own words it stands so together. */
export const standsTogether = (some: readonly string[], all: readonly string[]): boolean =>
  some.length > 1 && all.some((_, i) => some.every((stem, k) => stem === all[i + k]))
