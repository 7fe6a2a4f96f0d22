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

/** running: a year that goes on beyond the whole had not gone further when it was told, where nothing else is known. */
export function yearRules(quantities: readonly Quantity[], running: boolean): Rule[] {
  return alike(quantities, ({ unit, word, populations, facets }) => [
    unit,
    word,
    populations,
    facets,
  ]).flatMap((group) => {
    // What there was on one day is no part of what happened in a year: empty homes at 31 March are never added up.
    const dated = group.flatMap((of) =>
      of.span && of.span.from !== of.span.to ? [{ of, span: of.span }] : [],
    )
    return dated.flatMap((whole) => {
      const lies = liesIn(running)
      return [...insideRules(whole, dated, lies), ...coverRules(whole, dated, lies)]
    })
  })
}

/** What lies in the whole: calendar and financial years each add up for themselves, and each alone is no more than it. */
function insideRules(whole: Dated, group: readonly Dated[], lies: LiesIn): Rule[] {
  const inside = group.filter((one) => one !== whole && lies(one.span, whole.span))
  const sums = families(inside, lies).flatMap((family) => sumRules(whole, nextLevel(family, lies)))
  const summed = new Set(sums.flatMap(({ parts }) => parts))
  const alone = inside.filter(({ of }) => !summed.has(of))
  return [...sums, ...alone.map(({ of }) => yearsRule(whole, [of], '>='))]
}

/** Years that begin on the same day of the year count alike; the first and the last of them may be cut off. */
function families(inside: readonly Dated[], lies: LiesIn): Dated[][] {
  const firsts = Map.groupBy(inside, ({ span: { from } }) => from.slice(5))
  const found = [...firsts.values()].map((family) => [
    ...family,
    ...inside.filter(
      (one) => !family.includes(one) && family.every(({ span }) => !doOverlap(span, one.span)),
    ),
  ])
  const apart = nextLevel(inside, lies)
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
const nextLevel = (inside: readonly Dated[], lies: LiesIn): Dated[] =>
  inside.filter((one) => !inside.some((other) => other !== one && lies(one.span, other.span)))

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
function coverRules(whole: Dated, group: readonly Dated[], lies: LiesIn): Rule[] {
  const across = group.filter(
    (one) =>
      one !== whole &&
      one.of.figures.length > 0 &&
      doOverlap(one.span, whole.span) &&
      !lies(whole.span, one.span),
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

type LiesIn = (part: Span, whole: Span) => boolean

/** "2014" in a letter of March 2014 lies in a period that ends in February: the year had not gone further. */
const liesIn =
  (running: boolean): LiesIn =>
  (part, whole) => {
    if (isWithin(part, whole)) return part.from !== whole.from || part.to !== whole.to
    return (
      running &&
      part.from > whole.from &&
      part.from <= whole.to &&
      part.to.slice(0, 4) === whole.to.slice(0, 4)
    )
  }
