// The one label that no list knows beside the one category that no label names: where the rest adds up, it is that category.
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import type { LabelSaid } from '../../asked/label-said.ts'

/** Do labels add up to a total that stands with them? null where no total stands there. */
export type Sums = (parts: readonly string[], totals: readonly string[]) => boolean | null

export interface Side {
  said: readonly LabelSaid[]
  /** Those that are no totals. */
  parts: readonly LabelSaid[]
  strange: readonly LabelSaid[]
  dimension: string | null
}

/** “Earth burials” and “Caskets of ashes” are all interments, of which coffins and ashes were asked for. */
export function onlyOneLeft(
  words: Words,
  { said, parts, strange, dimension }: Side,
  sums: Sums,
): { label: LabelSaid; id: string } | null {
  const asked = words.asked?.dimensions.find(({ name }) => name === dimension)
  const [label, second] = strange
  if (!asked || asked.open || !asked.exclusive || !label || second) return null
  const idOf = ({ categories }: LabelSaid): string[] =>
    categories.flatMap((one) => (one.dimension === dimension ? [one.id] : []))
  const told = parts.filter((one) => idOf(one).length > 0)
  const named = new Set(told.flatMap(idOf))
  const [left, other] = asked.categories.filter(({ id }) => !named.has(id))
  if (!left || other || named.size === 0) return null
  const all = [...told, label].map(({ text }) => text)
  const totals = said.flatMap(({ total, text }) => (total ? [text] : []))
  const holds = sums(all, totals) ?? parts.length === asked.categories.length
  return holds ? { label, id: left.id } : null
}
