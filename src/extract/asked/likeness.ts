// How much words look like what a field tells: a day, an amount, an end, a role, a name.
import { glued, oneOf, worded, wordedAll } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { datesIn } from '../when/dates.ts'
import { periodsIn } from '../when/periods.ts'
import type { CaseField, FieldTold } from './case-fields.ts'
import type { Wanted } from './field-meaning.ts'

const say = plainLists('told', [
  'endings',
  'weakEndings',
  'roleEnds',
  'harmWords',
  'placeWords',
  'endsName',
  'notMoney',
  'aux',
  'happenedTo',
])
const money = plainLists('cases', ['thousands'])

export const AMOUNT = wordedAll`£\s?\d[\d,]*(?:\.\d+)?(?:\s?(?:${oneOf(money.thousands)}))?(?!\w)`
const NUMBER = /(?<![\w£/.,-])\d[\d,]*(?:\.\d+)?(?![\w/%-]|[.,]\d)/g
export const ENDING = wordedAll`(?<![\w-])${say.endings}(?![\w-])`
const WEAK = worded`(?<![\w-])${say.weakEndings}(?![\w-])`
const ROLE = worded`(?<!\w)[\w-]*${glued(say.roleEnds)}(?:\s*\([^)]*\))?$`
const HARM = worded`(?<![\w-])${say.harmWords}(?![\w-])`
const PLACE = worded`(?<![\w-])${say.placeWords}(?![\w-])`
const NAME_END = worded`(?<![\w-])${say.endsName}\.?$`
const NO_MONEY = worded`^\W*${say.notMoney}\W*$`
const VERB = worded`(?<![\w-])(?:${say.aux}|${say.happenedTo})(?![\w-])`

/** Where a text tells a time that was asked: the day, or the year alone where a day is not said. */
export function timeTold(field: CaseField, text: string): (FieldTold & { name?: string })[] {
  const told = field.told(text)
  if (told.length > 0) return told
  if (field.kind === 'year')
    return datesIn(text)
      .filter(({ yearSaid }) => yearSaid)
      .map(({ from, start, end }) => ({ value: from.slice(0, 4), start, end }))
  const periods = periodsIn(text).flatMap(({ period, start, end }) =>
    'financialYear' in period ? [{ name: 'year', value: period.financialYear, start, end }] : [],
  )
  if (periods.length > 0) return periods
  return datesIn(text)
    .filter(({ yearSaid, grain }) => yearSaid && grain !== 'day')
    .map(({ grain, from, start, end }) =>
      grain === 'month'
        ? { value: text.slice(start, end), start, end }
        : { name: 'year', value: from.slice(0, 4), start, end },
    )
}

export const amountsIn = (text: string): FieldTold[] =>
  [...text.matchAll(AMOUNT)].map(({ index, 0: value }) => at(index, value))

export const numbersAlone = (text: string): FieldTold[] =>
  [...text.matchAll(NUMBER)].map(({ index, 0: value }) => at(index, value))

export function endingsIn(field: CaseField, text: string): FieldTold[] {
  const own = field.ends?.(text) ?? []
  const plain = [...text.matchAll(ENDING)].map(({ index, 0: value }) => at(index, value))
  return [
    ...own,
    ...plain.filter((one) => own.every(({ start, end }) => one.end <= start || end <= one.start)),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
}

const at = (start: number, value: string): FieldTold => ({
  value,
  start,
  end: start + value.length,
})

/** For a part of a line that is cut; below 0 where it cannot be. */
export function likeness({ field, meaning }: Wanted, text: string): number {
  const words = text.trim().split(/\s+/).length
  const covers = (found: readonly FieldTold[]): number => {
    const [first] = found
    return first ? (first.end - first.start) / text.trim().length : 0
  }
  switch (meaning) {
    case 'time': {
      const cover = covers(timeTold(field, text))
      return cover > 0.6 ? 3 : cover > 0 && cover > 0.25 ? 1 : -1
    }
    case 'category': {
      const told = field.told(text)
      return told.length === 0 ? -1 : covers(told) > 0.5 ? 2.5 : words < 4 ? 1.2 : 0.3
    }
    case 'amount': {
      const cover = covers(amountsIn(text))
      if (cover > 0.3) return 3
      if (cover > 0) return 1
      return covers(numbersAlone(text)) > 0.6 ? 1 : NO_MONEY.test(text) ? 1 : -1
    }
    case 'number':
      return covers(numbersAlone(text)) > 0.3
        ? 2
        : NO_MONEY.test(text)
          ? 0.5
          : /\d/.test(text)
            ? 0.8
            : 0
    default: {
      if (isTimeAlone(text) || covers(amountsIn(text)) > 0.8 || !/\p{L}{2}/u.test(text)) return -1
      return likeWords(meaning, field, text, words)
    }
  }
}

function likeWords(
  meaning: Wanted['meaning'],
  field: CaseField,
  text: string,
  words: number,
): number {
  const hasVerb = VERB.test(text)
  if (hasVerb && words > 4 && NOUNS.includes(meaning)) return -1
  const names = /^\p{Lu}[\p{L}'’&.-]*(?:\s+\p{Lu}|\s*$)/u.test(text)
  switch (meaning) {
    case 'came': {
      const [end] = endingsIn(field, text)
      if (!end) return WEAK.test(text) ? 1.2 : 0.3
      return (end.end - end.start) / text.length > 0.5 ? 2.5 : 1.5
    }
    case 'who':
      return words <= 6 && !hasVerb ? (ROLE.test(text.trim()) ? 1.8 : 0.5) : 0
    case 'named':
      return hasVerb ? 0 : NAME_END.test(text) ? 1.8 : names ? 1 : 0.2
    case 'place':
      return hasVerb && words > 4 ? 0 : PLACE.test(text) ? 1.5 : names ? 0.9 : 0.2
    case 'hurt':
      return HARM.test(text) ? 1.6 : 0.2
    case 'thing':
      return words <= 4 && !hasVerb ? 0.8 : 0.1
    case 'deed':
      return words > 6 ? 1 : words > 3 ? 0.9 : words > 1 ? 0.7 : 0.4
    default:
      return 0.3
  }
}

/** Each place within words that tells a time, a category or an amount. */
export function innerTold(
  { field, meaning }: Wanted,
  text: string,
): (FieldTold & { name?: string })[] {
  if (meaning === 'time') return timeTold(field, text)
  return meaning === 'category' ? field.told(text) : amountsIn(text)
}

/** A name or a thing, and no sentence about it. */
const NOUNS: Wanted['meaning'][] = ['who', 'named', 'thing', 'place']

const isTimeAlone = (text: string): boolean => {
  const [date] = datesIn(text)
  return date !== undefined && (date.end - date.start) / text.trim().length > 0.6
}

/** What is kept of a part that tells a field: the id of a category, the day, the words that are a time or an amount. */
export function saidIn(
  { field, meaning }: Wanted,
  text: string,
): (FieldTold & { name?: string }) | null {
  const whole = { value: text, start: 0, end: text.length }
  if (meaning === 'time') return timeTold(field, text)[0] ?? null
  if (meaning === 'category') return field.told(text)[0] ?? null
  if (meaning === 'amount') return amountsIn(text)[0] ?? whole
  return whole
}
