// A table of people counted, and the same with some of its numbers withheld: the two shapes that disclosure turns on.

export interface Dimension {
  name: string
  categories: readonly string[]
  /** Named sums of its categories: a band, "Officers". */
  sums?: Readonly<Record<string, readonly string[]>>
  /** The sum of all of them; "All" where nothing is said, null: it is not printed. */
  all?: string | null
}

/** A cell by the name of each dimension's category or sum. */
export type At = Readonly<Record<string, string>>

/** What heads a table, whether true or released. */
export interface Heading {
  title?: string
  unit?: string
  unitInk?: string
  population?: readonly string[]
  period?: unknown
  /** The register it was counted from, and when (ISO day). */
  register?: string
  /** What of it is counted, each in a few words; a table with more of these counts a part of what one with fewer counts. */
  only?: readonly string[]
  /** Every category of which the register has any is a line of it: what it prints as all is all there is. */
  whole?: boolean
  asOf?: string
}

export interface TrueTable extends Heading {
  dimensions: readonly Dimension[]
  /** Parts only, each once. */
  counts: readonly { at: At; count: number }[]
  /** What is not listed is nought; without it every part must be listed. */
  rest?: 0
  known?: readonly Known[]
}

/** What any reader knows: published notices, headcounts. `at` may name sums. */
export interface Known {
  at: At
  atLeast?: number
  atMost?: number
  source?: string
}

/** What a mark leaves open; high null: no ceiling is known. */
interface Open {
  low: number
  high: number | null
}

export interface Mark extends Open {
  meaning: string
}

export type ReleasedCell = { at: At; value: number } | { at: At; mark: string; range?: Open }

export interface Released extends Heading {
  id?: string
  dimensions: readonly Dimension[]
  marks: Readonly<Record<string, Mark>>
  /** Every part and every sum, each once. */
  cells: readonly ReleasedCell[]
}

/** So many parts at most. */
export const MOST_PARTS = 50_000
