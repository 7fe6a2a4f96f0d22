// Years add up to the period they lie in; with a gap between them they make no more than it.
import { doOverlap, isTiledBy, isWithin, type Span } from '../vocabulary/span.ts'
import type { Quantity } from './quantity.ts'
import { alike, type Rule } from './rule.ts'

export function yearRules(quantities: readonly Quantity[]): Rule[] {
  return alike(quantities, ({ unit, populations, facets }) => [unit, populations, facets]).flatMap(
    (group) => group.flatMap((whole) => ruleOf(whole, group)),
  )
}

function ruleOf(whole: Quantity, group: readonly Quantity[]): Rule[] {
  const { span } = whole
  if (!span) return []
  const inside = group.filter((one) => one !== whole && one.span && liesIn(one.span, span))
  // Quarters add up to their years, and years to the whole: only the next level is added up.
  const parts = inside.filter(
    (one) =>
      !inside.some(
        (other) => other !== one && one.span && other.span && liesIn(one.span, other.span),
      ),
  )
  const spans = parts.flatMap((part) => (part.span ? [part.span] : []))
  const apart = spans.every((a, i) => spans.every((b, k) => k === i || !doOverlap(a, b)))
  if (parts.length === 0 || !apart) return []
  const relation = isTiledBy(span, spans) ? '=' : '>='
  return [{ kind: 'years', whole, parts, relation, assumed: null }]
}

/** "2014" in a letter of March 2014 lies in a period that ends in February: the year had not gone further. */
function liesIn(part: Span, whole: Span): boolean {
  if (isWithin(part, whole)) return part.from !== whole.from || part.to !== whole.to
  return (
    part.from > whole.from && part.from <= whole.to && part.to.slice(0, 4) === whole.to.slice(0, 4)
  )
}
