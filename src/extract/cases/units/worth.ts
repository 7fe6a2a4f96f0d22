// Which way of cutting an answer tells its cases best: many fields, few that are missing, little that is left over.

import { worded } from '../../../vocabulary/packs/phrase.ts'
import { plainWords } from '../../../vocabulary/packs/plain.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { Case } from '../../../vocabulary/reply.ts'
import type { Wanted } from '../../asked/field-meaning.ts'
import { likeness } from '../../asked/likeness.ts'
import type { UnitTold } from './told.ts'

/** What was left unread of a unit. */
const LEFT = 0.5
/** Longer is two fields that were not told apart. */
const LONG = 160

export const worthOf = (units: readonly UnitTold[], wanted: readonly Wanted[]): number =>
  sum(
    units.map(
      ({ told, left }) =>
        worth(
          told.map(({ start, end }) => end - start),
          wanted.length,
        ) -
        LEFT * left.length,
    ),
  )

/** The same of cases that were read otherwise. */
export const worthOfCases = (cases: readonly Case[], asked: number): number =>
  sum(
    cases.map(({ facets }) =>
      worth(
        Object.values(facets).map((value = '') => value.length),
        asked,
      ),
    ),
  )

/** Two halves of a case are worth less than the whole. */
function worth(lengths: readonly number[], asked: number): number {
  const fields = sum(lengths.map((length) => (length > LONG ? TOO_LONG : 1)))
  return fields * Math.min(1, lengths.length / asked)
}
const TOO_LONG = 0.4

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)

/**
 * At least two fields, more than when it was, and one of them known by its words; a unit of many fields tells the half of them.
 * Where nothing says that the lines answer the question: all fields but one, and a time or two that are known by their words.
 */
export function isCaseTold(
  { told }: UnitTold,
  wanted: readonly Wanted[],
  placed: boolean,
): boolean {
  const known = told.flatMap((one) => {
    const asked = wanted.find(({ field }) => field === one.field)
    return asked ? [{ one, asked }] : []
  })
  const times = known.filter(({ asked }) => asked.meaning === 'time').length
  const least = placed ? SURE : SURER
  const sure = known.filter(
    ({ one, asked }) =>
      asked.meaning !== 'time' &&
      asked.meaning !== 'deed' &&
      (one.sure || asked.meaning === 'category' || likeness(asked, one.value) > least),
  ).length
  const tells = known.some(({ asked }) => TELLS.includes(asked.sort))
  if (told.length < 2 || told.length === times) return false
  if (known.filter(({ one }) => namesField(one.value, wanted)).length > 1) return false
  if (placed) return told.length >= wanted.length / 2 && (sure > 0 || told.length === wanted.length)
  return told.length >= Math.max(3, wanted.length - 1) && tells && sure > 0 && sure + times > 1
}
const SURE = 0.85
const SURER = 1.3
const TELLS: Wanted['sort'][] = ['deed', 'open', 'came', 'hurt']

/** “The street, the injury”: what was asked, and no answer. */
const namesField = (value: string, wanted: readonly Wanted[]): boolean =>
  wanted.some(({ field }) => plainWords(value).replace(ARTICLE, '') === plainWords(field.name))
const ARTICLE = worded`^${plainLists('told', ['articles']).articles}\s+`
