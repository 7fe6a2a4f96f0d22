// How pages call what the packs know: units, groups of people, dimensions and their categories, from labels.json of each pack.
import { factTree } from '../facts.ts'
import type { Population, Unit } from '../reply.ts'
import type { Denominator } from '../survey.ts'
import { PACKS, type Pack, wordTree } from './word-lists.ts'

/** One and several of it. */
export type Both = [one: string, many: string]

/** One value of a dimension, as the packaged facts name it. */
export interface Meaning {
  id: string
  label: string
}

export interface PackLabels {
  units: Record<Unit, Both>
  groups: Record<Population, string>
  dimensions: Record<string, string>
  /** Dimensions whose bare category would not tell what it is: "pay band C". */
  named: Record<string, string>
  categories: Record<string, readonly Meaning[]>
  /** What must be said beside a total of what this trade counts. */
  caution?: string
  /** What its words mean, for the page of the method. */
  definitions: Record<string, string>
  per?: Denominator
}

interface LabelsKept extends Omit<PackLabels, 'categories'> {
  lists: Record<string, [tree: string, list: string]>
}

const packs = new Map<string, PackLabels>(PACKS.map((pack) => [pack, labelsIn(pack)]))

/** Of these packs together with the plain one; where two know a word, the one named last has it. */
export function packLabels(named: readonly string[]): PackLabels {
  const used = ['plain', ...named].flatMap((name) => packs.get(name) ?? [])
  const all = <Of>(of: (one: PackLabels) => Record<string, Of>): Record<string, Of> =>
    Object.assign({}, ...used.map(of))
  const per = used.flatMap((one) => one.per ?? []).at(-1)
  const caution = used.flatMap((one) => one.caution ?? []).at(-1)
  return {
    units: all(({ units }) => units),
    groups: all(({ groups }) => groups),
    dimensions: all(({ dimensions }) => dimensions),
    named: all(({ named: names }) => names),
    categories: all(({ categories }) => categories),
    definitions: all(({ definitions }) => definitions),
    ...(caution && { caution }),
    ...(per && { per }),
  }
}

function labelsIn(pack: Pack): PackLabels {
  const tree = wordTree(pack, 'labels')
  if (!isKept(tree)) throw new Error(`${pack}/labels.json does not say how its words are called`)
  const { lists, ...labels } = tree
  return {
    ...labels,
    categories: Object.fromEntries(
      Object.entries(lists).map(([dimension, [facts, list]]) => [
        dimension,
        meaningsIn(factTree(facts), list),
      ]),
    ),
  }
}

function isKept(tree: unknown): tree is LabelsKept {
  return (
    typeof tree === 'object' &&
    tree !== null &&
    ['units', 'groups', 'dimensions', 'named', 'lists', 'definitions'].every((key) => key in tree)
  )
}

function meaningsIn(tree: unknown, list: string): Meaning[] {
  const entries: unknown =
    typeof tree === 'object' &&
    tree !== null &&
    Object.entries(tree).find(([name]) => name === list)?.[1]
  if (!Array.isArray(entries)) throw new Error(`the facts have no list ${list}`)
  return entries.map(({ id, label }: Meaning) => ({ id, label }))
}
