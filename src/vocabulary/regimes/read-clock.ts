// A clock of the data: how long it runs, in which unit, under which Regulations.
import type { ClockMeant, ClockVariant, Limit, Unit } from './law.ts'
import { basisOf } from './read-basis.ts'
import { conditionIfAny } from './read-condition.ts'
import {
  isTree,
  listRead,
  numberOf,
  type Tree,
  textIfAny,
  textOf,
  textsOf,
  treeOf,
  wordOf,
} from './tree.ts'

export function readClock(raw: unknown, id: string): ClockMeant {
  const one = treeOf(raw, id)
  const extendable = one['extendable']
  return {
    what: textOf(one['what'], id),
    owner: textOf(one['owner'], id),
    extendable: typeof extendable === 'boolean' ? extendable : textOf(extendable, id),
    variants: listRead(one['variants'], id, readVariant),
  }
}

const UNITS: Unit[] = ['working_days', 'days', 'weeks', 'months']

const readVariant = (one: Tree, where: string): ClockVariant => ({
  ...basisOf(one, where),
  ...(one['regimes'] !== undefined && { regimes: textsOf(one['regimes'], where) }),
  when: conditionIfAny(one['when'], where),
  limit: readLimit(one['limit'], where),
  unit: wordOf(one['unit'], UNITS, where),
  note: textIfAny(one['note'], where),
})

function readLimit(limit: unknown, where: string): Limit {
  if (isTree(limit)) return { is: 'fact', fact: textOf(limit['fact'], where) }
  if (!Array.isArray(limit)) return { is: 'n', n: numberOf(limit, where) }
  const [least, most] = limit
  return { is: 'window', least: numberOf(least, where), most: numberOf(most, where) }
}
