// Years and their numbers in one line: "Officers disciplined: 2010: 1, 2011: 0, 2012: 4".

import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { numbersIn } from '../../vocabulary/packs/numbers.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Line } from '../letter/letter.ts'
import { periodsIn } from '../when/periods.ts'
import type { Draft } from './draft.ts'
import { sensesOf } from './senses.ts'

const say = plainLists('counting', ['yearPairs', 'and'])

const PAIR = worded`^\s*(?:[:=(–—-]|\s-\s|${say.yearPairs})?\s*$`

const PAIR_ENDS = worded`^\s*(?:\)|[;,.]|${say.and}|$)+\s*(?:${say.and}\s*)?$`

/** Empty unless at least two periods of the line have a number each, right after them. */
export function yearSeries(words: Words, line: Line, from: number): Draft[] {
  const skip = Math.max(0, from - line.start)
  const text = line.text.slice(skip)
  const periods = periodsIn(text)
  const pairs = periods.flatMap((period, i) => {
    const end = periods[i + 1]?.start ?? text.length
    const [number, second] = numbersIn(text.slice(period.end, end))
    if (!number || second || !PAIR.test(text.slice(period.end, period.end + number.start)))
      return []
    const after = text.slice(period.end + number.end, end)
    return PAIR_ENDS.test(after) ? [{ period, number }] : []
  })
  const [first] = pairs
  if (pairs.length < 2 || pairs.length < periods.length || !first) return []
  const label = sensesOf(words, text.slice(0, first.period.start).replace(/[\s:–-]+$/, ''))
  return pairs.map(({ period, number }) => ({
    value: number.value,
    unit: label.unit,
    unitInk: label.unitInk,
    peopleOnly: label.unit === 'person' && !label.counted,
    populations: label.populations,
    period: period.period,
    facets: {},
    sure: true,
    at: {
      start: line.start + skip + period.start,
      end: line.start + skip + period.end + number.end,
    },
  }))
}
