// A breakdown by rank, outcome or platform against the number it breaks down.
import { sum } from '../../vocabulary/bounds.ts'
import { asBounds } from '../../vocabulary/reply.ts'
import { isTotalOf } from './called-total.ts'
import { isInOneTable } from './one-table.ts'
import type { Quantity } from './quantity.ts'
import { type Assumption, alike, type Rule } from './rule.ts'

/** Everybody has one rank, band and role. One matter can have two outcomes, platforms or breaches. */
const EXCLUSIVE = ['rank', 'rankBand', 'payBand', 'role', 'severity']
/** Words that nobody understood: what they count may not be a part of anything. */
const NO_PART = 'measure'

export function facetRules(quantities: readonly Quantity[]): Rule[] {
  return alike(quantities, ({ unit, word, populations, span }) => [
    unit,
    word,
    populations,
    span,
  ]).flatMap((group) => group.flatMap((whole) => rulesOf(whole, group)))
}

function rulesOf(whole: Quantity, group: readonly Quantity[]): Rule[] {
  const byFacet = new Map<string, Quantity[]>()
  for (const one of group) {
    const facet = facetBeyond(one, whole)
    if (facet && facet !== NO_PART) byFacet.set(facet, [...(byFacet.get(facet) ?? []), one])
  }
  return [...byFacet].flatMap(([facet, parts]) => [
    ...parts.map(
      (part): Rule => ({ kind: 'part', whole, parts: [part], relation: '>=', assumed: null }),
    ),
    ...sumRules(whole, parts, { facet, group }),
  ])
}

/** The one facet that a part has and its whole has not; null where they differ in more. */
function facetBeyond(part: Quantity, whole: Quantity): string | null {
  if (part.facets.length !== whole.facets.length + 1) return null
  const beyond = part.facets.filter(
    ([name, value]) => !whole.facets.some(([other, same]) => other === name && same === value),
  )
  const [only] = beyond
  return only && beyond.length === 1 ? only[0] : null
}

function sumRules(
  whole: Quantity,
  parts: Quantity[],
  { facet, group }: { facet: string; group: readonly Quantity[] },
): Rule[] {
  if (parts.length < 2) return []
  const rule = { kind: 'facet', whole, parts } as const
  if (isTotalOf(whole, parts) && !group.some((one) => isFindingBeside(whole, one)))
    return [{ ...rule, relation: '=', assumed: null }]
  const rules: Rule[] = []
  if (EXCLUSIVE.includes(facet)) rules.push({ ...rule, relation: '>=', assumed: null })
  const assumed = meantAsAll(whole, parts, facet)
  return assumed ? [...rules, { ...rule, relation: '=', assumed }] : rules
}

/** Something else counted between them ("36 had a case to answer"): then the rows are a list of findings and no sum. */
const isFindingBeside = (whole: Quantity, { facets, figures }: Quantity): boolean =>
  facets.some(([name]) => name === NO_PART) &&
  whole.figures.some(({ figure }) =>
    figures.some(({ figure: beside }) => isInOneTable(figure, beside)),
  )

/** A list that makes nine tenths of its total or more was meant to be all of it. */
const NEARLY = 0.9

function meantAsAll(whole: Quantity, parts: readonly Quantity[], facet: string): Assumption | null {
  const total = whole.figures[0]
  if (!total) return null
  const listed = sum(
    parts.flatMap(({ figures: [first] }) => (first ? [asBounds(first.figure.value)] : [])),
  )
  const stated = asBounds(total.figure.value)
  if (listed.high !== null && listed.high < NEARLY * stated.low) return null
  if (facet !== 'outcome' && stated.high !== null && listed.low * NEARLY > stated.high) return null
  return { severity: 'odd', says: `Every one is listed once under ${FACET_WORDS[facet] ?? facet}` }
}

const FACET_WORDS: Partial<Record<string, string>> = {
  breach: 'what was alleged',
  platform: 'its platform',
  outcome: 'its outcome',
  rank: 'rank',
  rankBand: 'rank',
  payBand: 'pay band',
  role: 'role',
  severity: 'severity',
}
