// “Question | Measure | 2021/22”: a column that says which question each of its rows answers, and holds no figure.
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import { glued, worded } from '../../../vocabulary/packs/phrase.ts'
import { plainWords } from '../../../vocabulary/packs/plain.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'

const say = plainLists('asked', ['ofQuestions', 'questionSigns', 'numberSigns'])
const HEAD = worded`^\W*(?:${glued(say.ofQuestions)}|${glued(say.questionSigns)})s?\.?(?:\s+${glued(say.numberSigns)})?\W*$`
const NUMBER = worded`^\W*(?:${glued(say.questionSigns)})?\s*(\d{1,2}\s?\(?[a-h]?\)?)\W*$`

/** The question that each label names, as it stands in the survey; null where the column is of anything else. */
export function questionsOfRows(
  words: Words,
  head: string,
  labels: readonly string[],
): ReadonlyMap<string, string> | null {
  if (!HEAD.test(plainWords(head))) return null
  const asked = (words.asked?.questions ?? []).map(({ number }) => number)
  const named = labels.map((label): [string, string] => [
    label,
    (NUMBER.exec(label)?.[1] ?? '').replace(/[\s()]/g, '').toLowerCase(),
  ])
  const isAsked = named.length > 0 && named.every(([, number]) => asked.includes(number))
  return isAsked ? new Map(named) : null
}
