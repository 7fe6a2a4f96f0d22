// Who serves a force: the role types of facts/conduct-people.json, with the words that forces use for them.
import { factTree } from '../facts.ts'

export interface RoleType extends Named {
  aliases: readonly string[]
}

interface Named {
  id: string
  label: string
  aliases?: readonly string[]
}

export const ROLE_TYPES: readonly RoleType[] = listed('role_types').map((role) => ({
  aliases: [],
  ...role,
}))

const RANKS: readonly Named[] = listed('officer_ranks')

/** By its id, its label or another word for it, or by a rank, which only officers have. null where no role is called so. */
export function roleTypeNamed(words: string): RoleType | null {
  const wanted = plain(words)
  const isCalled = ({ id, label, aliases = [] }: Named): boolean =>
    [id, label, ...aliases].some((one) => plain(one) === wanted)
  const ranked = RANKS.some(isCalled) && ROLE_TYPES.find(({ id }) => id === 'officer')
  return ROLE_TYPES.find(isCalled) ?? (ranked || null)
}

const plain = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')

function listed(key: string): Named[] {
  const tree = factTree('conduct-people')
  const list = typeof tree === 'object' && tree !== null && new Map(Object.entries(tree)).get(key)
  if (!Array.isArray(list) || !list.every(isNamed))
    throw new Error(`facts/conduct-people.json: ${key} is no list of ids and labels`)
  return list
}

function isNamed(one: unknown): one is Named {
  return typeof one === 'object' && one !== null && 'id' in one && 'label' in one
}
