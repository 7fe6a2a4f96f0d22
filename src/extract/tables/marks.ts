// What a mark in a cell stands for by the table's key, and what “<5” leaves open.
import { anyOf } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { isMissing, type Value } from '../../vocabulary/reply.ts'
import type { MarkMeaning } from './cell-value.ts'

const say = plainLists('cells', ['fewerThan'])

export function explained(mark: string, key: Map<string, MarkMeaning>): Value | null {
  const meaning = key.get(mark)
  if (!meaning) return null
  if ('bounds' in meaning) return meaning.bounds
  if ('suppressed' in meaning)
    return { none: 'suppressed', low: meaning.suppressed.low, high: meaning.suppressed.high }
  return { none: meaning.none }
}

const FEWER_THAN = anyOf(say.fewerThan)

/** "<5" is 0 to 4, and 1 to 4 where the same table prints its noughts. */
export function narrowed(value: Value, text: string, printsNought: boolean): Value {
  if (isMissing(value)) return value
  const hidden = value.low === 0 && value.high !== 0 && /</.test(text.replace(FEWER_THAN, '<'))
  return hidden && printsNought ? { low: 1, high: value.high } : value
}

/** “<5: one to four”: the key of the table says so. */
export const countsFromOne = (key: Map<string, MarkMeaning>): boolean =>
  [...key].some(
    ([mark, meaning]) =>
      mark.startsWith('<') && 'suppressed' in meaning && meaning.suppressed.low === 1,
  )
