// Bad files by chance, the same ones for one seed: what nobody wrote down one by one. Each kind says what must come of it.
import { randomInt } from 'node:crypto'
import type { HostileFile } from './hostile-file.ts'
import { type Chance, chance } from './mutated-files.ts'
import { actsByChance } from './seeded-acts.ts'
import { changedByte, endings, splices, textsByChance, twice, wrapped } from './seeded-bytes.ts'
import { countsByChance, entitiesByChance, partsByChance } from './seeded-parts.ts'

/** One file of its kind; null where chance found none. */
export type Maker = (random: Chance) => HostileFile | null

const KINDS: Record<string, Maker> = {
  ...{ twice, splices, changedByte, wrapped, endings, textsByChance },
  ...{ partsByChance, countsByChance, entitiesByChance, actsByChance },
}

/** `many` of each kind in turn. */
export function seededFiles(seed: number, many: number): HostileFile[] {
  const random = chance(seed)
  const kinds = Object.values(KINDS)
  const made: HostileFile[] = []
  for (let i = 0; made.length < many; i++) {
    const file = kinds[i % kinds.length]?.(random)
    if (file) made.push(file)
  }
  return made
}

/** Where none is given: another one each time, which is printed. */
export const anySeed = (): number => randomInt(1, 1_000_000)
