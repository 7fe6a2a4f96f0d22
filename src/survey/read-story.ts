// How a survey's stories word a sentence or a value otherwise than the packs: story in survey.yaml, each wording checked at once.
import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { wrongInStory } from '../vocabulary/packs/story-words.ts'
import { CASE_ROLES, type CaseRole, type OwnStory } from '../vocabulary/published/story-words.ts'
import { fieldsOf } from './yaml-fields.ts'
import { complain, pairsOf, type Sheet } from './yaml-sheet.ts'

/** undefined where it words nothing itself. What is wrong is said, and left out, so that no page has a hole. */
export function readStory(sheet: Sheet, node: Node | null): OwnStory | undefined {
  if (!node) return undefined
  const fields = fieldsOf(sheet, node, ['patterns', 'roles', 'values', 'groups'])
  if (!fields) return undefined
  const under = (name: string): Node | null => fields.get(name)?.value ?? null
  const story: OwnStory = {
    patterns: wordings(sheet, under('patterns')),
    roles: rolesOf(sheet, under('roles')),
    values: Object.fromEntries(
      pairs(sheet, under('values')).map(([name, value]) => [name, wordings(sheet, value)]),
    ),
    groups: groupsOf(sheet, under('groups')),
  }
  const wrong = wrongInStory(story)
  for (const sentence of wrong) complain(sheet, node, sentence)
  return wrong.length > 0 ? undefined : story
}

const pairs = (sheet: Sheet, node: Node | null): [string, Node | null][] => {
  if (!node) return []
  if (!isMap(node)) {
    complain(
      sheet,
      node,
      'Here stand words by their names: headline: "{name} {did} {amount}{source}".',
    )
    return []
  }
  return pairsOf(node).flatMap(({ key, value }): [string, Node | null][] =>
    isScalar(key) ? [[String(key.value), value]] : [],
  )
}

const wordings = (sheet: Sheet, node: Node | null): Record<string, string> =>
  Object.fromEntries(
    pairs(sheet, node).flatMap(([name, value]): [string, string][] =>
      isScalar(value) && typeof value.value === 'string' ? [[name, value.value]] : [],
    ),
  )

function rolesOf(sheet: Sheet, node: Node | null): Record<string, CaseRole> {
  return Object.fromEntries(
    Object.entries(wordings(sheet, node)).flatMap(([name, said]): [string, CaseRole][] => {
      const role = CASE_ROLES.find((one) => one === said)
      if (role) return [[name, role]]
      complain(
        sheet,
        node,
        `“${said}” of ${name} is no role. It is one of ${CASE_ROLES.join(', ')}.`,
      )
      return []
    }),
  )
}

/** groups: { drivers: [driver, drivers] } */
const groupsOf = (sheet: Sheet, node: Node | null): NonNullable<OwnStory['groups']> =>
  Object.fromEntries(
    pairs(sheet, node).flatMap(([name, value]): [string, [string, string]][] => {
      const both = isSeq(value)
        ? value.items.flatMap((one) => (isScalar(one) ? [String(one.value)] : []))
        : []
      const [one, many] = both
      if (one !== undefined && many !== undefined) return [[name, [one, many]]]
      complain(
        sheet,
        value ?? node,
        `A group is told as one and as several: ${name}: [driver, drivers].`,
      )
      return []
    }),
  )
