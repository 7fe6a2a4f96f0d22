// How what a survey counts hangs together: which dimensions exclude, which groups lie in others, which units are taken for one another.
import { readFileSync } from 'node:fs'
import type { Population, Unit } from '../reply.ts'
import type { Category, Survey } from '../survey.ts'
import { packNames } from './names.ts'

export interface Relations {
  /** One matter stands in one category of it only. */
  isExclusive(dimension: string): boolean
  /** All its categories, where bodies may not bring others; null where they may, or where it has no list. */
  closed(dimension: string): readonly Category[] | null
  /** The ids of the categories that the survey itself lists of it; none where it lists none. */
  listed(dimension: string): readonly string[]
  /** Groups that a body may or may not count in with this one: community support officers are police staff. */
  groupsWithin(group: Population): readonly Population[]
  /** Units of which bodies often mean one for one, in order of weight. */
  takenForOne: readonly Unit[]
  /** At most one part to each of these, as a rule; parts by this dimension count as one kind. */
  atMostOne: readonly { part: Unit; of: readonly Unit[]; by: string }[]
  atLeastOne: readonly { many: Unit; of: readonly Unit[] }[]
}

interface PackRelations extends Pick<Relations, 'takenForOne' | 'atMostOne' | 'atLeastOne'> {
  /** Dimensions of which one matter can have two categories. */
  several: readonly string[]
  groupsWithin: Readonly<Record<Population, readonly Population[]>>
}

const packs = new Map<string, PackRelations>(
  packNames.map((name) => [
    name,
    JSON.parse(readFileSync(new URL(`./${name}/relations.json`, import.meta.url), 'utf8')),
  ]),
)

/** Of the survey's own dimensions, then of its packs; a matter stands in one ward, year or kind unless they say otherwise. */
export function relationsOf({
  packs: named = [],
  dimensions = [],
}: Pick<Survey, 'packs' | 'dimensions'>): Relations {
  const used = named.flatMap((name) => packs.get(name) ?? [])
  const own = new Map(dimensions.map((dimension) => [dimension.name, dimension]))
  return {
    isExclusive: (name) =>
      own.get(name)?.exclusive ?? !used.some(({ several }) => several.includes(name)),
    closed: (name) => {
      const dimension = own.get(name)
      return dimension && !dimension.open ? dimension.categories : null
    },
    listed: (name) => own.get(name)?.categories.map(({ id }) => id) ?? [],
    groupsWithin: (group) => used.flatMap((pack) => pack.groupsWithin[group] ?? []),
    takenForOne: used.flatMap((pack) => pack.takenForOne),
    atMostOne: used.flatMap((pack) => pack.atMostOne),
    atLeastOne: used.flatMap((pack) => pack.atLeastOne),
  }
}
