// What questions count that do not say it apart: found in their own words, and where one points back (“how many of these claims”), in those of the question before it.
import type { Noun, Question } from '../../vocabulary/survey.ts'
import { DONE, ENDS, nounAsked, oneOfMany } from './noun.ts'

/** Every question that wants a number, with its noun where its words tell one; a noun that the survey says stays as it is. */
export function withNounsAsked(questions: readonly Question[]): Question[] {
  const named: Question[] = []
  for (const question of questions) named.push(question.counts ? question : meant(question, named))
  return named.map((question, i) => {
    if (!question.counts || questions[i]?.counts) return question
    const also = shorterNames(question.counts, named)
    return also.length === 0 ? question : { ...question, counts: { ...question.counts, also } }
  })
}

/** Where it points back it asks for a part of what that question counts; behind another such part, for a part of the same whole. */
function meant(question: Question, before: readonly Question[]): Question {
  if (question.rows || question.document) return question
  const own = nounAsked(question.asks)
  const pointed = pointedTo(question.asks)
  const whole =
    pointed === null || (own && own.kind !== 'count')
      ? undefined
      : before.findLast(
          ({ counts }) =>
            counts?.kind === 'count' && (pointed === '' || isNameOf(counts, pointed.toLowerCase())),
        )
  const counts = whole?.counts ?? own
  if (!counts) return question
  return {
    ...question,
    counts,
    ...(whole && question.partOf === undefined && { partOf: whole.partOf ?? whole.number }),
  }
}

/** “How many of these claims”: claims; “how many of them”: nothing by name; null where it points to no question. */
function pointedTo(asks: string): string | null {
  const found = COUNTS.test(asks) ? POINTS.exec(asks.replace(/\s+/g, ' ')) : null
  return found ? (found[1] ?? '') : null
}
const COUNTS = /\b(?:how many|number of)\b/i
const POINTS = new RegExp(
  `\\b(?:of|number of) (?:them|these|those)\\b(?: (?!${DONE}|${ENDS})([a-z][a-z' -]{1,40}?)(?= ?(?:[,.?;:(]|$|\\b(?:${ENDS}))))?`,
  'i',
)

/** “Claims” of compensation claims. */
const isNameOf = ({ one, many, also }: Noun, name: string): boolean =>
  [one, many, ...also].some((whole) => ` ${whole.toLowerCase()}`.endsWith(` ${name}`))

/** What the survey itself calls it when it points back: claims, of compensation claims. */
function shorterNames({ one, many, also, kind }: Noun, questions: readonly Question[]): string[] {
  const same = questions.filter(({ counts }) => counts?.one === one)
  const names = same.flatMap(({ asks }) => pointedTo(asks)?.toLowerCase() ?? [])
  const shorter = names.filter(
    (name) => kind === 'count' && name !== many && name !== one && many.endsWith(` ${name}`),
  )
  return [...new Set([...also, ...shorter.flatMap((name) => [oneOfMany(name), name])])]
}
