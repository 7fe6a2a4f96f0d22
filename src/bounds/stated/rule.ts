// How quantities hang together: what follows from the words themselves, and what is only assumed.
import type { Assumption } from '../../vocabulary/assumption.ts'
import type { Statement } from '../../vocabulary/constraint.ts'
import type { Quantity } from './quantity.ts'

/** whole = sum of parts, or the whole is at least (at most) that sum. */
export interface Rule {
  kind: 'groups' | 'years' | 'categories' | 'part' | 'several' | 'units'
  whole: Quantity
  parts: Quantity[]
  relation: '=' | '>=' | '<='
  /** null where it follows from what the words mean. */
  assumed: Assumption | null
}

export const ruleStatement = (id: string, { whole, parts, relation }: Rule): Statement => {
  const terms: Record<string, number> = { [whole.name]: 1 }
  for (const { name } of parts) terms[name] = (terms[name] ?? 0) - 1
  return { id, terms, relation, value: 0 }
}

/** Groups of quantities that differ in nothing but what the key leaves out. */
export function alike(
  quantities: readonly Quantity[],
  key: (quantity: Quantity) => unknown,
): Quantity[][] {
  const groups = new Map<string, Quantity[]>()
  for (const one of quantities) {
    const name = JSON.stringify(key(one))
    const group = groups.get(name)
    if (group) group.push(one)
    else groups.set(name, [one])
  }
  return [...groups.values()]
}
