// A total that does not count, and that its parts exceed: "up to three reasons each" makes 702 reasons of 655 suspensions. Whoever
// rejects the total does not make 702 suspensions of them.
import { isInOneTable } from '../../bounds/stated/one-table.ts'
import type { Rule } from '../../bounds/stated/rule.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { asBounds } from '../../vocabulary/reply.ts'
import { spanOfFigure } from '../../vocabulary/span.ts'

/** Do these parts make more than a number that stands beside them for what they are parts of? */
export function areBeyondTotal(rule: Rule, uncounted: readonly DecidedFigure[]): boolean {
  if (rule.kind !== 'categories' || rule.relation === '<=') return false
  const parts = rule.parts.flatMap(({ figures }) => figures.slice(0, 1))
  const [first] = parts
  const made = parts.reduce((so, { figure }) => so + asBounds(figure.value).low, 0)
  return (
    first !== undefined &&
    uncounted.some(({ figure }) => {
      const { high } = asBounds(figure.value)
      return (
        high !== null &&
        high < made &&
        isOf(figure, rule) &&
        parts.every((part) => isInOneTable(part.figure, figure))
      )
    })
  )
}

/** It is of the same days, and told apart by nothing that the parts are told apart by. */
function isOf(figure: DecidedFigure['figure'], { whole }: Rule): boolean {
  const span = spanOfFigure(figure)
  const facets = Object.keys(figure.facets).filter((name) => name !== 'year')
  const own = whole.facets.map(([name]) => name)
  return (
    span?.from === whole.span?.from &&
    span?.to === whole.span?.to &&
    facets.every((name) => own.includes(name))
  )
}
