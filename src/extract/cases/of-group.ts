// One of several who were counted just before: “Two members of staff were investigated in 2018. *The first* posted …, *the second* …”.
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { maskNumbers } from '../figures/mask-numbers.ts'
import type { Sentence } from '../letter/sentences.ts'
import { type FieldSaid, tellsAct } from './fields/fields-in.ts'
import { countsMore } from './of-one.ts'
import type { Over } from './person-by-person.ts'

const say = plainLists('cases', ['ofGroup', 'case', 'ordinals', 'isWhat'])
/** “The first case” and “the first comments were …” are none of the people who were counted. */
const MEMBER = perWords(
  (words) =>
    worded`^\W*${say.ofGroup}(?!\w)(?!\s+(?:(?:${say.case})s?|${say.ordinals}|\d+)(?!\w))(?!\s+(?!(?:${words.populationPattern})(?![\w-]))[\w-]+\s+${say.isWhat})`,
)
const COUNTED = perWords(
  (words) => worded`^[^\w,;]{0,3}(?:[\w-]+\s+){0,2}(?:${words.populationPattern})(?![\w-])`,
)

interface GroupTold {
  /** A sentence that tells no single case: it may say how many did something. */
  counts(sentence: Sentence, fields: readonly FieldSaid[]): void
  /** What was said of all of them, where the sentence goes on with one of them; else null. */
  of(sentence: Sentence, fields: readonly FieldSaid[]): Over | null
  /** One is told of who is none of them: “another” is said of nobody known from here on. */
  leaves(): void
}

/** Within one paragraph, and for no more of them than were counted. */
export function groupTold(words: Words): GroupTold {
  let group: (Over & { left: number }) | null = null
  return {
    counts: (sentence, fields) => {
      const left = manyIn(words, sentence.text)
      if (left > 1) group = { whole: sentence, when: sharedBy(fields), left }
    },
    of: (sentence, fields) => {
      if (!group || group.left === 0 || group.whole.paragraph !== sentence.paragraph) return null
      const ends = fields.some(({ kind }) => kind === 'came')
      if (!MEMBER(words).test(sentence.text) || countsMore(words, sentence.text, fields))
        return null
      if (!tellsAct(fields) && !ends) return null
      group = { ...group, left: group.left - 1 }
      return group
    },
    leaves: () => {
      group = null
    },
  }
}

/** What all have in common: no end, and of two ranks neither. */
const sharedBy = (fields: readonly FieldSaid[]): FieldSaid[] =>
  fields.filter(
    ({ field, kind, value }) =>
      kind !== 'came' && fields.every((one) => one.field !== field || one.value === value),
  )

/** How many people a sentence counts, where it counts them once. */
function manyIn(words: Words, text: string): number {
  const masked = maskNumbers(text)
  const [only, second] = numbersIn(masked).filter(({ end }) =>
    COUNTED(words).test(masked.slice(end)),
  )
  return only && !second && only.value.high === only.value.low ? only.value.low : 0
}
