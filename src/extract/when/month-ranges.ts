// "May-August 2025", "between November and February 2013": months with one year for both.
import { everyMatch } from '../../vocabulary/packs/every-match.ts'
import { anyOf, glued, oneOf, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { aMonth, MONTH, monthOf } from './dates.ts'

const say = plainLists('dates', ['rangeJoins', 'and', 'betweenMonths', 'ofThe', 'ordinals', 'of'])

const RANGE = new RegExp(
  `(?<![\\w/])(${MONTH})\\.?(\\s*(?:-|–|—|${oneOf(say.rangeJoins)})\\s*)(${MONTH})\\.?,?\\s+((?:19|20)\\d\\d)(?!\\d)`,
  'gi',
)
const BETWEEN = worded`${say.betweenMonths}\s*(?:${say.ofThe}\s+){0,3}$`

const AND = anyOf(say.and)
const AFTER_DAY = worded`\d(?:${glued(say.ordinals)})?\s+(?:${say.of}\s+)?$`

interface MonthsFound {
  start: number
  end: number
  period: { from: string; to: string }
}

/** A first month later in the year than the second is of the year before. */
export function monthRangesIn(text: string): MonthsFound[] {
  return [...everyMatch(text, RANGE)].flatMap((match) => {
    const [ink, first = '', join = '', second = '', year = ''] = match
    const before = text.slice(Math.max(0, match.index - 30), match.index)
    if (AND.test(join) && !BETWEEN.test(before)) return []
    if (AFTER_DAY.test(before)) return []
    const [from, to] = [monthOf(first), monthOf(second)]
    const start = aMonth(from > to ? String(Number(year) - 1) : year, from).from
    const end = aMonth(year, to).to
    return [{ start: match.index, end: match.index + ink.length, period: { from: start, to: end } }]
  })
}
