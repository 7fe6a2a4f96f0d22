// A place by rate with how far chance alone could have moved it: "eleventh of 24 ranked by rate, by chance seventh to seventeenth".
import type { Rate } from '../vocabulary/count.ts'
import { ordinal } from './count-words.ts'

/** Empty where it has no rank. `of`: how many have one. */
export function rankInWords({ rank, ranks }: Pick<Rate, 'rank' | 'ranks'>, of: number): string {
  if (rank === null) return ''
  const place = `${ordinal(rank)} of ${of} ranked by rate`
  return ranks && ranks.best < ranks.worst
    ? `${place}, by chance ${ordinal(ranks.best)} ${ranks.worst - ranks.best === 1 ? 'or' : 'to'} ${ordinal(ranks.worst)}`
    : place
}
