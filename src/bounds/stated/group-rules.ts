// Officers and staff make the total, when all three count the same thing.
import type { Relations } from '../../vocabulary/packs/relations.ts'
import type { Population } from '../../vocabulary/reply.ts'
import { type Quantity, quantity } from './quantity.ts'
import { alike, type Rule } from './rule.ts'

export function groupRules(quantities: readonly Quantity[], relations: Relations): Rule[] {
  return alike(quantities, ({ unit, word, span, facets }) => [unit, word, span, facets]).flatMap(
    (group) =>
      group
        .filter(({ populations }) => populations.length > 1)
        .flatMap((whole) => rulesOf(whole, group, relations)),
  )
}

/** A total of "officers and staff" may or may not name apart the groups that lie in one of them: community support officers. */
function rulesOf(whole: Quantity, group: readonly Quantity[], { groupsWithin }: Relations): Rule[] {
  const single = group.filter(({ populations }) => populations.length === 1)
  const of = (populations: readonly Population[]) =>
    single.filter(({ populations: [only] }) => only && populations.includes(only))
  const parts = of(whole.populations)
  const people = parts.map(({ populations: [only] }) => only)
  if (parts.length === 0 || new Set(people).size < people.length) return []
  const rule = { kind: 'groups', whole, assumed: null } as const
  if (parts.length < whole.populations.length) return [{ ...rule, parts, relation: '>=' }]
  const within = whole.populations.flatMap(groupsWithin)
  const apart = of(within.filter((one) => !whole.populations.includes(one)))
  if (apart.length === 0) return [{ ...rule, parts, relation: '=' }]
  return [
    { ...rule, parts, relation: '>=' },
    { ...rule, parts: [...parts, ...apart], relation: '<=' },
  ]
}

/** Totals of the groups asked that nobody stated but whose parts were: 13 officers and 6 staff are people, so many in all. */
export function impliedTotals(
  quantities: readonly Quantity[],
  asked: readonly Population[] | undefined,
): Quantity[] {
  if (!asked || asked.length < 2) return []
  const totals = quantities.filter(({ facets }) => facets.length === 0)
  return alike(totals, ({ unit, word, span }) => [unit, word, span]).flatMap((group) => {
    const single = group.flatMap(({ populations: [one, ...more] }) =>
      one && more.length === 0 ? [one] : [],
    )
    const [first] = group
    if (!first || !asked.every((one) => single.includes(one))) return []
    const made = quantity({ ...first, populations: [...asked], figures: [] })
    return group.some(({ name }) => name === made.name) ? [] : [made]
  })
}
