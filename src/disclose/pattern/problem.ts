// The choice that is open: which cells beside the small ones are withheld, so that every small one keeps enough values.
// A reader's other tables are ways to deviate from the truth: up here, down there, with every line still adding up.

export interface Column {
  /** "new/Threats|Sergeant" */
  name: string
  /** By how much it may lie below and above the truth once it is withheld; null: as far as one likes. */
  down: number
  up: number | null
  /** open: withheld already, or known to nobody. candidate: it may be withheld, at the price of one companion. */
  role: 'open' | 'candidate'
  /** How it is preferred among patterns of one size: sums before parts, few people before many. Between 0 and 1, less is better. */
  weight: number
}

export interface Problem {
  columns: readonly Column[]
  /** Deviations of a line add up to nought. */
  rows: readonly { at: number; by: number }[][]
  /** Columns that must keep enough values, the truth among them. */
  targets: readonly number[]
  minValues: number
  /** Targets that had fewer already and need keep no more than these. */
  fewer?: ReadonlyMap<number, number>
  /** Two dimensions alone: nothing need deviate by more than the target does. */
  isPlain: boolean
}

/** By how much a target must be able to lie from the truth. */
export const needOf = ({ minValues, fewer }: Problem, target: number): number =>
  (fewer?.get(target) ?? minValues) - 1
