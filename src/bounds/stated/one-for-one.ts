// What a hasty reader would take for granted: that one investigation is one person, one case one investigation.
import type { Relations } from '../../vocabulary/packs/relations.ts'
import type { Unit } from '../../vocabulary/reply.ts'
import type { Quantity } from './quantity.ts'
import { alike, type Rule } from './rule.ts'

/** Between totals of units that bodies often mean one for one, about the same people and days. */
export function oneForOneRules(
  quantities: readonly Quantity[],
  { takenForOne }: Relations,
): Rule[] {
  const place = ({ unit }: { unit: Unit }): number => takenForOne.indexOf(unit)
  const totals = quantities.filter((one) => one.facets.length === 0 && place(one) >= 0)
  return alike(totals, ({ populations, span }) => [populations, span]).flatMap((group) => {
    const [first, ...others] = group.toSorted((a, b) => place(a) - place(b))
    return others.flatMap((other) => (first ? [oneForOne(first, other)] : []))
  })
}

const oneForOne = (whole: Quantity, other: Quantity): Rule => ({
  kind: 'units',
  whole,
  parts: [other],
  relation: '=',
  assumed: { about: 'one-for-one', severity: 'units', units: [whole.unit, other.unit] },
})
