// When the matters of several sentences were, where an earlier one says it: “Two people faced proceedings in 2021. A constable …”, “The following year a …”.
import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { maskNumbers } from '../figures/mask-numbers.ts'
import type { Sentence } from '../letter/sentences.ts'
import type { FieldSaid } from './fields/fields-in.ts'
import type { Over } from './person-by-person.ts'

const say = plainLists('cases', ['yearAfter', 'sameYear'])
const YEAR_AFTER = worded`^\W*(?:\w+\s)?${say.yearAfter}(?!\w)`
const SAME_YEAR = worded`${say.sameYear}(?!\w)`
const COUNTED = perWords(
  (words) =>
    worded`^\W{0,3}(?:[\w-]+\s+){0,2}(?:${words.populationPattern}|${words.unitPattern}|${plainLists('cases', ['persons']).persons})(?!\w)`,
)

export interface TimeOver {
  /** A sentence that tells no case: it may say how many follow, and when all of them were. ofOne: “The first matter dates from 2020.” */
  counts(sentence: Sentence, said: { fields: readonly FieldSaid[]; ofOne: boolean }): void
  /** Of a sentence that tells a case; null where it says its own time, or nothing before it does. */
  of(sentence: Sentence, fields: readonly FieldSaid[]): Over | null
}

/** Kept from sentence to sentence: what it gives is the time of a sentence that says none itself. */
export function timeOver(words: Words): TimeOver {
  let year: number | null = null
  let over: (Over & { left: number }) | null = null
  const keep = (when: readonly FieldSaid[]): void => {
    year = when.map(yearOf).find((one) => one !== null) ?? year
  }
  return {
    counts: (sentence, { fields, ofOne }) => {
      const when = timesIn(fields)
      const left = isAlone(sentence.text, when)
        ? Number.POSITIVE_INFINITY
        : (manyIn(words, sentence.text) ?? (ofOne ? 1 : 0))
      if (when.length > 0 && left > 0) over = { whole: sentence, when, left }
      keep(when)
    },
    of: (sentence, fields) => {
      const when = timesIn(fields)
      if (when.length > 0) {
        over = null
        keep(when)
        return null
      }
      const said = YEAR_AFTER.exec(sentence.text) ?? SAME_YEAR.exec(sentence.text)
      if (said && year !== null) {
        year += YEAR_AFTER.test(sentence.text) ? 1 : 0
        const [start, end] = [said.index, said.index + said[0].length]
        const value = String(year)
        return { whole: sentence, when: [{ field: 'year', kind: 'when', value, start, end }] }
      }
      const stands = over?.left === Number.POSITIVE_INFINITY || over?.whole.line === sentence.line
      if (!over || over.left === 0 || !stands) return null
      over = { ...over, left: over.left - 1 }
      return over
    },
  }
}

const timesIn = (fields: readonly FieldSaid[]): FieldSaid[] =>
  fields.filter(({ kind }) => kind === 'when')

const yearOf = ({ value }: FieldSaid): number | null =>
  /^\d{4}(?:-\d\d-\d\d)?$/.test(value) ? Number(value.slice(0, 4)) : null

/** “2018/19” over the lines of that year. */
const isAlone = (text: string, [when]: readonly FieldSaid[]): boolean =>
  when !== undefined && !/[\p{L}\d]/u.test(text.slice(0, when.start) + text.slice(when.end))

function manyIn(words: Words, text: string): number | null {
  const masked = maskNumbers(text)
  const number = numbersIn(masked).find(({ end }) => COUNTED(words).test(masked.slice(end)))
  return number?.value.low ?? null
}
