// What is several to a case and one at least: fewer allegations than cases, or more outcomes than people, is odd.

import type { Unit } from '../../vocabulary/reply.ts'
import { unitWord } from '../../wording/reply-words.ts'
import type { Quantity } from './quantity.ts'
import { alike, type Rule } from './rule.ts'

const MATTERS: Unit[] = ['case', 'investigation', 'incident', 'complaint']

/** At most one to each of these, as a rule: a case can end in two outcomes, and few do. */
const AT_MOST_ONE: [part: Unit, wholes: Unit[]][] = [
  ['outcome', [...MATTERS, 'person']],
  ['proceeding', [...MATTERS, 'person']],
]
/** At least one to each of these. */
const AT_LEAST_ONE: [many: Unit, of: Unit[]][] = [['allegation', [...MATTERS, 'person']]]

/** Between totals of different units, about the same people and days; parts by outcome count as one kind of outcome. */
export function outcomeRules(quantities: readonly Quantity[]): Rule[] {
  return alike(quantities, ({ populations, span }) => [populations, span]).flatMap((group) => {
    const totals = group.filter(({ facets }) => facets.length === 0)
    const of = (units: Unit[]) => totals.filter(({ unit }) => units.includes(unit))
    return [
      ...AT_MOST_ONE.flatMap(([part, wholes]) =>
        of(wholes).flatMap((whole) =>
          group
            .filter(({ unit, facets }) => unit === part && isOneKind(facets))
            .map((own) => atMostOne(whole, own)),
        ),
      ),
      ...AT_LEAST_ONE.flatMap(([many, units]) =>
        of([many]).flatMap((whole) => of(units).map((single) => atLeastOne(whole, single))),
      ),
    ]
  })
}

/** A total, or so many of one outcome. */
const isOneKind = (facets: Quantity['facets']): boolean =>
  facets.every(([name]) => name === 'outcome') && facets.length < 2

const atMostOne = (whole: Quantity, part: Quantity): Rule => ({
  kind: 'outcomes',
  whole,
  parts: [part],
  relation: '>=',
  assumed: {
    severity: 'odd',
    says: `No ${unitWord(whole.unit, 1)} has more than one ${unitWord(part.unit, 1)}${part.facets.length > 0 ? ' of a kind' : ''}`,
  },
})

const atLeastOne = (whole: Quantity, single: Quantity): Rule => ({
  kind: 'outcomes',
  whole,
  parts: [single],
  relation: '>=',
  assumed: {
    severity: 'odd',
    says: `Every ${unitWord(single.unit, 1)} has at least one ${unitWord(whole.unit, 1)}`,
  },
})
