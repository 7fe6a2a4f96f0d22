// Periods that nest: years add up to the period they lie in, and no part of a period counts more than the whole of it.
import type { Assumption } from '../../vocabulary/assumption.ts'
import { doOverlap, isCoveredBy, isTiledBy, isWithin, type Span } from '../../vocabulary/span.ts'
import { isTotalOf } from './called-total.ts'
import type { Quantity } from './quantity.ts'
import { alike, type Rule } from './rule.ts'

/** A quantity whose days are known. */
interface Dated {
  of: Quantity
  span: Span
}

export function yearRules(quantities: readonly Quantity[]): Rule[] {
  return alike(quantities, ({ unit, word, populations, facets }) => [
    unit,
    word,
    populations,
    facets,
  ]).flatMap((group) => {
    const dated = group.flatMap((of) => (of.span ? [{ of, span: of.span }] : []))
    return dated.flatMap((whole) => [...insideRules(whole, dated), ...coverRules(whole, dated)])
  })
}

/** What lies in the whole: calendar and financial years each add up for themselves, and each alone is no more than it. */
function insideRules(whole: Dated, group: readonly Dated[]): Rule[] {
  const inside = group.filter((one) => one !== whole && liesIn(one.span, whole.span))
  const sums = families(inside).flatMap((family) => sumRules(whole, nextLevel(family)))
  const summed = new Set(sums.flatMap(({ parts }) => parts))
  const alone = inside.filter(({ of }) => !summed.has(of))
  return [...sums, ...alone.map(({ of }) => yearsRule(whole, [of], '>='))]
}

/** Years that begin on the same day of the year count alike; the first and the last of them may be cut off. */
function families(inside: readonly Dated[]): Dated[][] {
  const firsts = Map.groupBy(inside, ({ span: { from } }) => from.slice(5))
  const found = [...firsts.values()].map((family) => [
    ...family,
    ...inside.filter(
      (one) => !family.includes(one) && family.every(({ span }) => !doOverlap(span, one.span)),
    ),
  ])
  const apart = nextLevel(inside)
  return areApart(apart) ? [apart] : found.map(withoutOverlap)
}

const areApart = (parts: readonly Dated[]): boolean =>
  parts.every((a, i) => parts.every((b, k) => k === i || !doOverlap(a.span, b.span)))

function withoutOverlap(parts: readonly Dated[]): Dated[] {
  const kept: Dated[] = []
  for (const one of parts) if (!kept.some(({ span }) => doOverlap(span, one.span))) kept.push(one)
  return kept
}

/** Quarters add up to their years, and years to the whole: only the next level is added up. */
const nextLevel = (inside: readonly Dated[]): Dated[] =>
  inside.filter((one) => !inside.some((other) => other !== one && liesIn(one.span, other.span)))

function sumRules(whole: Dated, parts: readonly Dated[]): Rule[] {
  if (parts.length === 0 || !areApart(parts)) return []
  const own = parts.map(({ of }) => of)
  const spans = parts.map(({ span }) => span)
  if (!isTiledBy(whole.span, spans)) return [yearsRule(whole, own, '>=')]
  if (whole.of.unit !== 'person' || parts.length === 1 || isTotalOf(whole.of, own))
    return [yearsRule(whole, own, '=')]
  // A person may be counted in two years: then the years make more than the period, each of them less.
  return [
    yearsRule(whole, own, '<='),
    yearsRule(whole, own, '=', { about: 'once-over-years', severity: 'odd' }),
    ...own.map((part) => yearsRule(whole, [part], '>=')),
  ]
}

/** The financial year 2019/20 lies in 2019 and 2020: what they make together it cannot exceed. */
function coverRules(whole: Dated, group: readonly Dated[]): Rule[] {
  const across = group.filter(
    (one) => one !== whole && doOverlap(one.span, whole.span) && !liesIn(whole.span, one.span),
  )
  const reaching = across.filter(({ span }) => !isWithin(span, whole.span))
  if (reaching.length === 0 || !areApart(across)) return []
  if (
    !isCoveredBy(
      whole.span,
      across.map(({ span }) => span),
    )
  )
    return []
  return [
    yearsRule(
      whole,
      across.map(({ of }) => of),
      '<=',
    ),
  ]
}

const yearsRule = (
  { of }: Pick<Dated, 'of'>,
  parts: Quantity[],
  relation: Rule['relation'],
  assumed: Assumption | null = null,
): Rule => ({ kind: 'years', whole: of, parts, relation, assumed })

/** "2014" in a letter of March 2014 lies in a period that ends in February: the year had not gone further. */
function liesIn(part: Span, whole: Span): boolean {
  if (isWithin(part, whole)) return part.from !== whole.from || part.to !== whole.to
  return (
    part.from > whole.from && part.from <= whole.to && part.to.slice(0, 4) === whole.to.slice(0, 4)
  )
}
