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
  /** Shown by complete tables that were found; it may have others as well: how far it goes was not settled in the time. */
  atLeast?: true
}

export interface Attacked {
  /** false: no table agrees with all that is printed. */
  feasible: boolean
  /** Of each unknown; null where it was not settled within the branches allowed. */
  possible: (Possible | null)[]
  /** Complete tables that were found on the way. */
  tables: number[][]
  /** How many values of an unknown they show. */
  shows(unknown: number): number
  /** Of one that was not settled: the values that they show. */
  seenOf(unknown: number): Possible | null
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
  /** Of these so many different values are each shown by a table, where there are so many. */
  shown?: { unknowns: readonly number[]; values: number }
  /** Then nothing more is looked at, and nothing claimed of the rest. */
  secondsLeft?: () => number
  /** Then how far those go that are shown enough values is left open. */
  isEnough?: () => boolean
  /** Between two steps: how many of those are shown enough values by now, and of how many it is settled what they could be. */
  onStep?: (so: { shown: number; settled: number }) => Promise<void>
}

const FOR_EVER = (): number => Number.POSITIVE_INFINITY

export async function possibleValues(
  system: TableSystem,
  {
    isPlain,
    only,
    shown = { unknowns: [], values: 0 },
    secondsLeft = FOR_EVER,
    isEnough = () => false,
    onStep = async () => {},
  }: Asked,
): Promise<Attacked> {
  const open = await openTables(system, secondsLeft)
  const seen = new Seen(system)
  const shows = (unknown: number): number => seen.count(unknown)
  const seenOf = (unknown: number): Possible | null => seen.asPossible(unknown)
  let settled = 0
  const step = (): Promise<void> =>
    onStep({
      shown: shown.unknowns.filter((unknown) => shows(unknown) >= shown.values).length,
      settled,
    })
  const isOver = (): boolean => secondsLeft() <= 0
  try {
    const any = seen.add(open.extreme(new Map(), 1))
    if (any.is === 'impossible') return { feasible: false, possible: [], tables: [], shows, seenOf }
    if (any.is === 'found') await showTogether(open, seen, shown, { isOver, step })
    // In two dimensions the ends of each are quick and show two values; else they are searches, and a few people moved do as well.
    if (!isPlain && any.is === 'found')
      for (const unknown of isOver() ? [] : shown.unknowns) {
        await step()
        showNear(open, seen, any.table, unknown, shown.values)
      }
    const listed = !isPlain && system.low.length > MANY_UNKNOWNS ? LISTED_OF_MANY : MOST_LISTED
    const possible: (Possible | null)[] = system.low.map(() => null)
    const settle = (unknown: number): void => {
      possible[unknown] = possibleOf(open, seen, unknown, { isPlain, listed })
      settled++
    }
    await step()
    const needing = shown.unknowns.filter((unknown) => shows(unknown) < shown.values)
    for (const unknown of needing) {
      if (isOver()) break
      settle(unknown)
      await step()
    }
    for (const unknown of needing) {
      if (isOver()) break
      showValues(open, seen, unknown, possible[unknown] ?? null, shown.values)
      await step()
    }
    for (const unknown of new Set([...shown.unknowns, ...system.low.keys()])) {
      if ((only && !only.has(unknown)) || possible[unknown]) continue
      if (isOver() || isEnough()) break
      settle(unknown)
      await step()
    }
    return { feasible: true, possible, tables: seen.tables, shows, seenOf }
  } finally {
    open.close()
  }
}

/** Tables far out in directions of which each takes all that are not shown enough up or down: one shows values of many. */
async function showTogether(
  open: Tables,
  seen: Seen,
  { unknowns, values }: NonNullable<Asked['shown']>,
  { isOver, step }: { isOver(): boolean; step(): Promise<void> },
): Promise<void> {
  let short = unknowns.filter((unknown) => seen.count(unknown) < values)
  for (let turn = 1, idle = 0; short.length > 0 && idle < MOST_IDLE && !isOver(); turn++) {
    await step()
    const weights = new Map(short.map((unknown) => [unknown, weightOf(turn, unknown)]))
    const before = short.reduce((sum, unknown) => sum + seen.count(unknown), 0)
    seen.add(open.corner(weights))
    const after = short.reduce((sum, unknown) => sum + seen.count(unknown), 0)
    idle = after > before ? 0 : idle + 1
    short = short.filter((unknown) => seen.count(unknown) < values)
  }
}

/** So many directions in a row that show nothing new. */
const MOST_IDLE = 3

/** Between -1 and 1, another in each turn, the same on every machine. */
function weightOf(turn: number, unknown: number): number {
  let state = Math.imul(turn, 0x9e3779b1) ^ Math.imul(unknown + 1, 0x85ebca6b)
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
  return ((state ^ (state >>> 12)) >>> 0) / 2 ** 31 - 1
}

/** A person more or fewer, two more or fewer: by few others moved in a table that is there already. */
function showNear(
  open: Tables,
  seen: Seen,
  table: readonly number[],
  unknown: number,
  enough: number,
): void {
  const is = table[unknown] ?? 0
  for (let by = 1; by <= enough; by++)
    for (const value of [is + by, is - by]) {
      if (seen.count(unknown) >= enough) return
      if (!seen.has(unknown, value)) seen.add(open.near(table, unknown, value))
    }
}

function possibleOf(
  open: Tables,
  seen: Seen,
  unknown: number,
  { isPlain, listed }: { isPlain: boolean; listed: number },
): Possible | null {
  const low = endOf(open, seen, unknown, -1)
  const high = endOf(open, seen, unknown, 1)
  if (low === 'open' || low === 'endless' || high === 'open') return null
  if (high === 'endless') return { low, high: null, count: null }
  const width = high - low + 1
  if (width > listed) return { low, high, count: width }
  const between = Array.from({ length: width }, (_, i) => low + i)
  if (isPlain) return { low, high, count: width, values: between }
  const values: number[] = []
  for (const value of between) {
    const is = seen.has(unknown, value) ? 'found' : seen.add(open.with(unknown, value)).is
    // Not to be told from one that it cannot be.
    if (is === 'open') return null
    if (is === 'found') values.push(value)
  }
  return { low, high, count: values.length, values }
}

function endOf(
  open: Tables,
  seen: Seen,
  unknown: number,
  sign: 1 | -1,
): number | 'endless' | 'open' {
  const reached = seen.furthest(unknown, sign)
  const end = open.end(unknown, sign, reached)
  if (end.is === 'reached') return reached ?? 'open'
  seen.add(end)
  return end.is === 'found' ? end.sum : end.is === 'endless' ? 'endless' : 'open'
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

  asPossible(unknown: number): Possible | null {
    const values = [...(this.#values[unknown] ?? [])].sort((a, b) => a - b)
    const [low, high] = [values[0], values.at(-1)]
    if (low === undefined || high === undefined) return null
    const few = values.length <= MOST_LISTED ? { values } : {}
    return { low, high, count: values.length, ...few, atLeast: true }
  }

  /** The greatest (1) or least (-1) value; null where no table was found yet. */
  furthest(unknown: number, sign: 1 | -1): number | null {
    let so: number | null = null
    for (const value of this.#values[unknown] ?? [])
      if (so === null || sign * (value - so) > 0) so = value
    return so
  }

  has(unknown: number, value: number): boolean {
    return this.#values[unknown]?.has(value) ?? false
  }
}
