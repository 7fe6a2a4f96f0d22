// What section 12 lets an estimate count, and up to where: facts/foi-cost.json, checked as it is read.
import { factTree } from '../facts.ts'
import { listRead, numberOf, type Tree, textOf, textsOf, treeOf, wordOf } from '../regimes/tree.ts'

/** How a legal fact of this desk is known. */
export type Known = 'verified' | 'memory'

export interface CostLaw {
  regulations: { name: string; basis: Known }
  poundsAnHour: number
  limits: { id: string; label: string; pounds: number; hours: number; basis: Known }[]
  activities: { id: string; label: string; basis: Known }[]
  notCounted: { id: string; label: string; words: string[]; why: string; basis: Known }[]
  added: { workingDays: number; text: string; basis: Known }
  smallSample: { records: number; text: string }
}

let known: CostLaw | null = null

export function costLaw(): CostLaw {
  known ??= read()
  return known
}

export const knownOf = (one: Tree, where: string): Known =>
  wordOf(one['basis'], ['verified', 'memory'] as const, where)

function read(): CostLaw {
  const file = treeOf(factTree('foi-cost'), 'foi-cost')
  const part = (name: string): Tree => treeOf(file[name], name)
  const named = (one: Tree, where: string) => ({
    id: textOf(one['id'], where),
    label: textOf(one['label'], where),
    basis: knownOf(one, where),
  })
  const poundsAnHour = numberOf(part('poundsAnHour')['value'], 'poundsAnHour')
  return {
    regulations: {
      name: textOf(part('regulations')['name'], 'regulations'),
      basis: knownOf(part('regulations'), 'regulations'),
    },
    poundsAnHour,
    limits: listRead(file['limits'], 'limits', (one, where) => {
      const pounds = numberOf(one['pounds'], where)
      return { ...named(one, where), pounds, hours: pounds / poundsAnHour }
    }),
    activities: listRead(file['activities'], 'activities', named),
    notCounted: listRead(file['notCounted'], 'notCounted', (one, where) => ({
      ...named(one, where),
      words: textsOf(one['words'], where),
      why: textOf(one['why'], where),
    })),
    added: {
      workingDays: numberOf(part('added')['workingDays'], 'added'),
      text: textOf(part('added')['text'], 'added'),
      basis: knownOf(part('added'), 'added'),
    },
    smallSample: {
      records: numberOf(part('smallSample')['records'], 'smallSample'),
      text: textOf(part('smallSample')['text'], 'smallSample'),
    },
  }
}
