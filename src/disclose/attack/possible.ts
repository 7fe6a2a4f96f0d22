// What each withheld number could be, each of its values shown by a complete table that agrees with everything published.
import { type Extreme, openTables, type TableSystem, type Tables } from '../../bounds/tables.ts'

export interface Possible {
  low: number
  /** null: no ceiling is known. */
  high: number | null
  /** How many numbers it can be; null: no ceiling is known. */
  count: number | null
  /** Where they are twenty or fewer. */
  values?: number[]
}

export interface Attacked {
  /** false: no table agrees with all that is printed. */
  feasible: boolean
  /** Of each unknown; null where it was not settled within the branches allowed. */
  possible: (Possible | null)[]
  /** Complete tables that were found on the way. */
  tables: number[][]
}

/** So many values are tried one by one; fewer where there are many unknowns and each try is a search of its own. */
const MOST_LISTED = 20
const MANY_UNKNOWNS = 300
const LISTED_OF_MANY = 6

export interface Asked {
  /** Between the least and the greatest value every whole number is possible. */
  isPlain: boolean
  /** These alone. */
  only?: ReadonlySet<number>
  /** The rest is not looked at, and nothing is claimed of it. */
  isOver?: () => boolean
  /** Of these so many different values are each shown by a table, where there are so many. */
  shown?: { unknowns: readonly number[]; values: number }
}

export async function possibleValues(
  system: TableSystem,
  { isPlain, only, shown, isOver = () => false }: Asked,
): Promise<Attacked> {
  const open = await openTables(system)
  try {
    const any = open.extreme(new Map(), 1)
    if (any.is === 'impossible') return { feasible: false, possible: [], tables: [] }
    const seen = new Seen(system)
    seen.add(any)
    const listed = !isPlain && system.low.length > MANY_UNKNOWNS ? LISTED_OF_MANY : MOST_LISTED
    const possible = system.low.map((_, unknown) =>
      (!only || only.has(unknown)) && !isOver()
        ? possibleOf(open, seen, unknown, { isPlain, listed })
        : null,
    )
    for (const unknown of isOver() ? [] : (shown?.unknowns ?? []))
      showValues(open, seen, unknown, possible[unknown] ?? null, shown?.values ?? 0)
    return { feasible: true, possible, tables: seen.tables }
  } finally {
    open.close()
  }
}

function possibleOf(
  open: Tables,
  seen: Seen,
  unknown: number,
  { isPlain, listed }: { isPlain: boolean; listed: number },
): Possible | null {
  const weights = new Map([[unknown, 1]])
  const least = seen.add(open.extreme(weights, -1))
  const most = seen.add(open.extreme(weights, 1))
  if (least.is !== 'found') return null
  if (most.is === 'endless') return { low: least.sum, high: null, count: null }
  if (most.is !== 'found') return null
  const [low, high] = [least.sum, most.sum]
  const width = high - low + 1
  if (width > listed) return { low, high, count: width }
  const between = Array.from({ length: width }, (_, i) => low + i)
  const values = isPlain
    ? between
    : between.filter(
        (value) => seen.has(unknown, value) || seen.add(open.with(unknown, value)).is === 'found',
      )
  return { low, high, count: values.length, values }
}

/** From the least value on, each by a table of its own, until there are enough. */
function showValues(
  open: Tables,
  seen: Seen,
  unknown: number,
  possible: Possible | null,
  enough: number,
): void {
  if (!possible) return
  const { low, high } = possible
  for (
    let value = low;
    value <= (high ?? low + 2 * enough) && seen.count(unknown) < enough;
    value++
  )
    if (!seen.has(unknown, value)) seen.add(open.with(unknown, value))
}

/** Tables found so far, and which values each unknown has in them. */
class Seen {
  readonly tables: number[][] = []
  readonly #values: Set<number>[]
  readonly #keys = new Set<string>()

  constructor({ low }: TableSystem) {
    this.#values = low.map(() => new Set())
  }

  add(found: Extreme): Extreme {
    if (found.is !== 'found') return found
    const key = found.table.join(',')
    if (this.#keys.has(key)) return found
    this.#keys.add(key)
    this.tables.push(found.table)
    found.table.forEach((value, i) => {
      this.#values[i]?.add(value)
    })
    return found
  }

  count(unknown: number): number {
    return this.#values[unknown]?.size ?? 0
  }

  has(unknown: number, value: number): boolean {
    return this.#values[unknown]?.has(value) ?? false
  }
}
