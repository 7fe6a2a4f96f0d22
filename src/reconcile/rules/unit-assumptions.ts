// What a hasty reader would take for granted: that one investigation is one person, one case one investigation.

import type { Unit } from '../../vocabulary/reply.ts'
import { unitWord } from '../../wording/reply-words.ts'
import type { Quantity } from './quantity.ts'
import { alike, type Rule } from './rule.ts'

/** Units of which bodies often mean one for one. Allegations, outcomes and proceedings are several to a case, and nobody wonders. */
const TAKEN_FOR_ONE: Unit[] = ['investigation', 'case', 'incident', 'complaint', 'person']

export function unitAssumptions(quantities: readonly Quantity[]): Rule[] {
  const totals = quantities.filter(
    ({ unit, facets }) => facets.length === 0 && TAKEN_FOR_ONE.includes(unit),
  )
  return alike(totals, ({ populations, span }) => [populations, span]).flatMap((group) => {
    const [first, ...others] = group.sort((a, b) => place(a) - place(b))
    return others.flatMap((other) => (first ? [assumption(first, other)] : []))
  })
}

const place = ({ unit }: Quantity): number => TAKEN_FOR_ONE.indexOf(unit)

function assumption(whole: Quantity, other: Quantity): Rule {
  const says = `One ${unitWord(whole.unit, 1)} is one ${unitWord(other.unit, 1)}`
  return {
    kind: 'units',
    whole,
    parts: [other],
    relation: '=',
    assumed: { severity: 'units', says },
  }
}
