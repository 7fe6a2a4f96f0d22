// Matters per 1,000 workforce, and how far chance alone could have moved them.
import type { Bounds } from '../../vocabulary/bounds.ts'
import type { Rate } from '../../vocabulary/count.ts'
import { poissonInterval } from './poisson-interval.ts'

/** Over the whole period. Of a range the rate is its floor's; a value without a ceiling has a rate without one. */
export function rateOf({ low, high }: Bounds, workforce: number): Rate {
  const per1000 = (matters: number) => (1000 * matters) / workforce
  return {
    per1000: per1000(low),
    low: per1000(poissonInterval(low).low),
    high: high === null ? null : per1000(poissonInterval(high).high),
    rank: null,
  }
}
