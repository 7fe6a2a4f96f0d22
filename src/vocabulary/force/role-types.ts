// Who serves a force: the role types of facts/conduct-people.json, with the words that forces use for them.
import { factTree } from '../facts.ts'

export interface RoleType {
  id: string
  label: string
  aliases: readonly string[]
}

export const ROLE_TYPES: readonly RoleType[] = readRoleTypes()

/** By its id, its label or another word for it, whatever its capitals; null where no role is called so. */
export function roleTypeNamed(words: string): RoleType | null {
  const wanted = plain(words)
  return (
    ROLE_TYPES.find(({ id, label, aliases }) =>
      [id, label, ...aliases].some((one) => plain(one) === wanted),
    ) ?? null
  )
}

const plain = (words: string): string =>
  words
    .trim()
    .toLowerCase()
    .replace(/[-_\s]+/g, ' ')

function readRoleTypes(): RoleType[] {
  const tree = factTree('conduct-people')
  const list = typeof tree === 'object' && tree !== null && 'role_types' in tree && tree.role_types
  if (!Array.isArray(list) || !list.every(isRoleType))
    throw new Error('facts/conduct-people.json: role_types is no list of ids, labels and aliases')
  return list
}

function isRoleType(one: unknown): one is RoleType {
  return (
    typeof one === 'object' && one !== null && 'id' in one && 'label' in one && 'aliases' in one
  )
}
