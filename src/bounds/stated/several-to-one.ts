// What is several to a case and one at least: fewer allegations than cases, or more outcomes than people, is odd.
import type { Relations } from '../../vocabulary/packs/relations.ts'
import type { Unit } from '../../vocabulary/reply.ts'
import type { Quantity } from './quantity.ts'
import { alike, type Rule } from './rule.ts'

/** Between totals of different units, about the same people and days; parts by outcome count as one kind of outcome. */
export function severalToOneRules(
  quantities: readonly Quantity[],
  { atMostOne, atLeastOne }: Relations,
): Rule[] {
  return alike(quantities, ({ populations, span }) => [populations, span]).flatMap((group) => {
    const totals = group.filter(({ facets }) => facets.length === 0)
    const of = (units: readonly Unit[]) => totals.filter(({ unit }) => units.includes(unit))
    return [
      ...atMostOne.flatMap(({ part, of: wholes, by }) =>
        of(wholes).flatMap((whole) =>
          group
            .filter(({ unit, facets }) => unit === part && isOneKind(facets, by))
            .map((own) => noMoreThan(whole, own)),
        ),
      ),
      ...atLeastOne.flatMap(({ many, of: singles }) =>
        of([many]).flatMap((whole) => of(singles).map((single) => noFewerThan(whole, single))),
      ),
    ]
  })
}

/** A total, or so many of one outcome. */
const isOneKind = (facets: Quantity['facets'], by: string): boolean =>
  facets.every(([name]) => name === by) && facets.length < 2

const noMoreThan = (whole: Quantity, part: Quantity): Rule => ({
  kind: 'several',
  whole,
  parts: [part],
  relation: '>=',
  assumed: {
    about: 'at-most-one',
    severity: 'odd',
    units: [whole.unit, part.unit],
    ofAKind: part.facets.length > 0,
  },
})

const noFewerThan = (whole: Quantity, single: Quantity): Rule => ({
  kind: 'several',
  whole,
  parts: [single],
  relation: '>=',
  assumed: { about: 'at-least-one', severity: 'odd', units: [whole.unit, single.unit] },
})
