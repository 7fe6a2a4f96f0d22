// A total that does not count, and that its parts exceed: "up to three reasons each" makes 702 reasons of 655 suspensions. Whoever
// rejects the total does not make 702 suspensions of them.
import { isInOneTable } from '../../bounds/stated/one-table.ts'
import type { Quantity } from '../../bounds/stated/quantity.ts'
import type { Rule } from '../../bounds/stated/rule.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { greatest } from '../../vocabulary/long-lists.ts'
import { asBounds } from '../../vocabulary/reply.ts'

/** Do these parts make more than a number that stands beside them for what they are parts of, and is no less than any of them? */
export function areBeyondTotal(
  rule: Rule,
  uncounted: readonly DecidedFigure[],
  isOf: (one: DecidedFigure, whole: Quantity) => boolean,
): boolean {
  if (rule.kind !== 'categories' || rule.relation === '<=') return false
  const parts = rule.parts.flatMap(({ figures }) => figures.slice(0, 1))
  const lows = parts.map(({ figure }) => asBounds(figure.value).low)
  const made = lows.reduce((so, low) => so + low, 0)
  return (
    parts.length > 0 &&
    uncounted.some((one) => {
      const { high } = asBounds(one.figure.value)
      return (
        high !== null &&
        high < made &&
        high >= greatest(lows) &&
        isOf(one, rule.whole) &&
        parts.every((part) => isInOneTable(part.figure, one.figure))
      )
    })
  )
}
