// How good one reading of a region is, to be set against the others: everything that speaks against it, weighed.
import type { ReadBy } from '../../../vocabulary/document.ts'
import type { FoundTable } from '../../page/table-page.ts'
import { shareThatAddsUp } from './adds-up.ts'
import type { Faults } from './reading-faults.ts'

/** Rules are the writer's own word on where cells end; the fewer a reading heeds, the less it starts with. */
const PRIOR: Record<ReadBy, number> = { rules: 0.12, frame: 0.03, hints: 0.03, alignment: 0 }

const WEIGHTS: Record<keyof Faults, number> = {
  loose: 0.5,
  crowded: 3,
  stretched: 0.6,
  mixed: 0.5,
  blank: 0.1,
  headless: 0.15,
  unnamed: 0.3,
}
/** One fault alone costs no more than this. */
const WORST = 0.6
const ADDS_UP = 0.1

/** What speaks against a reading, weighed: 0 is a reading without fault. */
export function weightOf(faults: Faults): number {
  let against = 0
  for (const [fault, weight] of Object.entries(WEIGHTS))
    against += Math.min(WORST, weight * faults[fault as keyof Faults])
  return against
}

export const scoreOf = (table: FoundTable, faults: Faults): number =>
  1 + PRIOR[table.by] - weightOf(faults) + ADDS_UP * (shareThatAddsUp(table) ?? 0)
