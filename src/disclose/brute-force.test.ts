// Small tables by trying everything: every table that agrees with what is printed, every smaller set of withheld cells.
// TABLES=500 node --test src/disclose/brute-force.test.ts tries so many of each.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Lattice } from '../vocabulary/released/lattice.ts'
import type { TrueTable } from '../vocabulary/released/true-table.ts'
import { auditTables } from './audit-tables.ts'
import { discloseTable } from './disclose-table.ts'
import { DEFAULT_POLICY } from './policy/policy.ts'
import { rolesOf } from './policy/roles.ts'
import { published } from './released/read-released.ts'
import { counted } from './table/counted.ts'

const TABLES = Number(process.env['TABLES'] ?? 250)

/** The same numbers for the same seed, on every machine. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const SHAPES = [
  [2, 2],
  [2, 3],
  [3, 3],
  [2, 4],
  [2, 2, 2],
  [3, 4],
  [3, 2, 2],
  [4, 4],
]

function aTable(seed: number): TrueTable {
  const next = numbers(seed * 7919 + 1)
  const shape = SHAPES[seed % SHAPES.length] ?? []
  const dimensions = shape.map((n, d) => ({
    name: `D${d}`,
    categories: Array.from({ length: n }, (_, i) => `${d}${i}`),
  }))
  const parts = shape.reduce<number[][]>(
    (all, n) => all.flatMap((at) => Array.from({ length: n }, (_, i) => [...at, i])),
    [[]],
  )
  const counts = parts.map((at) => ({
    at: Object.fromEntries(at.map((i, d) => [`D${d}`, `${d}${i}`])),
    count: Math.floor(next() ** 3 * 10),
  }))
  return { dimensions, counts }
}

/** So many numbers are tried for one table; what takes more is left out, and counted as not tried. */
const MOST_TRIED = 60_000

class TooMany extends Error {}

/** Every table of whole numbers that a reader cannot tell from the true one: withheld cells are at least 1. Until `isEnough`. */
function everyTable(
  lattice: Lattice,
  truth: readonly number[],
  withheld: ReadonlySet<number>,
  isEnough: (tables: readonly number[][]) => boolean = () => false,
): number[][] {
  const open = [...withheld].filter((cell) => lattice.sumsIn(cell) === 0)
  const isOpen = new Set(open)
  // What a printed sum leaves for those of its parts that are withheld, and how many of these are still to come.
  const left = new Map<number, { rest: number; parts: number }>()
  for (let sum = 0; sum < lattice.size; sum++) {
    if (lattice.sumsIn(sum) === 0 || withheld.has(sum)) continue
    const parts = lattice.partsOf(sum).filter((part) => isOpen.has(part))
    const rest = parts.reduce((so, part) => so + (truth[part] ?? 0), 0)
    if (parts.length > 0) left.set(sum, { rest, parts: parts.length })
  }
  const sumsOf = open.map((part) =>
    [...left].flatMap(([sum, one]) => (lattice.partsOf(sum).includes(part) ? [one] : [])),
  )
  if (sumsOf.some((sums) => sums.length === 0)) throw new TooMany()
  const found: number[][] = []
  const table = [...truth]
  let tried = 0
  const fill = (i: number): void => {
    const cell = open[i]
    if (cell === undefined) {
      const full = table.map((_, at) =>
        lattice.partsOf(at).reduce((sum, part) => sum + (table[part] ?? 0), 0),
      )
      if (full.every((value, at) => (withheld.has(at) ? value >= 1 : value === truth[at])))
        found.push(full)
      return
    }
    const sums = sumsOf[i] ?? []
    const most = sums.reduce((so, { rest, parts }) => Math.min(so, rest - parts + 1), Infinity)
    const least = sums.reduce((so, { rest, parts }) => (parts === 1 ? Math.max(so, rest) : so), 1)
    for (let value = least; value <= most && !isEnough(found); value++) {
      if (++tried > MOST_TRIED) throw new TooMany()
      table[cell] = value
      for (const one of sums) {
        one.rest -= value
        one.parts--
      }
      fill(i + 1)
      for (const one of sums) {
        one.rest += value
        one.parts++
      }
    }
    table[cell] = truth[cell] ?? 0
  }
  fill(0)
  return found
}

/** null: there are too many to try. */
function tried<T>(work: () => T): T | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof TooMany) return null
    throw error
  }
}

const valuesOf = (tables: readonly number[][], cell: number): number =>
  new Set(tables.map((table) => table[cell])).size

test('a pattern is safe and no smaller one is, by trying them all', async () => {
  let seen = 0
  let withCompanions = 0
  for (let seed = 0; seed < 4 * TABLES && seen < TABLES; seed++) {
    const table = aTable(seed)
    const count = counted(table)
    const { lattice, truth } = count
    const { small, candidates } = rolesOf(count, DEFAULT_POLICY)
    const { minValues } = DEFAULT_POLICY
    const areShown = (tables: readonly number[][]): boolean =>
      [...small].every((cell) => valuesOf(tables, cell) >= minValues)
    const isSafe = (companions: readonly number[]): boolean =>
      areShown(everyTable(lattice, truth, new Set([...small, ...companions]), areShown))
    const done = await discloseTable(table, { policy: DEFAULT_POLICY, secondsLeft: () => 60 })
    const companions = done.cells.flatMap(({ at, role }) =>
      role === 'companion' ? [lattice.cellAt(at) ?? -1] : [],
    )
    const smaller = subsets([...candidates], companions.length - 1, MOST_SETS)
    const answer = tried(() =>
      done.status === 'impossible'
        ? { ok: !isSafe([...candidates]), why: 'all withheld would be safe' }
        : smaller && {
            ok: isSafe(companions) && done.withheld.proven && !smaller.some(isSafe),
            why: `${companions.length} companions are not safe, not proved or not the fewest`,
          },
    )
    if (!answer) continue
    seen++
    assert.ok(answer.ok, `seed ${seed}: ${answer.why}`)
    if (companions.length > 0) withCompanions++
  }
  assert.ok(seen >= TABLES, `only ${seen} tables were small enough to try`)
  assert.ok(withCompanions >= 50, `only ${withCompanions} tables needed companions`)
})

const MOST_SETS = 2_000

/** Of so many: a smaller safe set would make each larger one safe, so the largest are enough. */
function subsets(of: readonly number[], size: number, most: number): number[][] | null {
  let many = 1
  for (let i = 0; i < size; i++) many = (many * (of.length - i)) / (i + 1)
  if (many > most) return null
  const choose = (from: number, left: number): number[][] =>
    left === 0
      ? [[]]
      : of
          .slice(from)
          .flatMap((first, i) => choose(from + i + 1, left - 1).map((rest) => [first, ...rest]))
  return size < 0 ? [] : choose(0, size)
}

test('what a reader could work out is what every table that agrees says', async () => {
  let seen = 0
  for (let seed = 1000; seed < 1000 + 2 * TABLES && seen < TABLES; seed++) {
    const table = aTable(seed)
    const { lattice, truth } = counted(table)
    const next = numbers(seed)
    const parts = Array.from({ length: lattice.size }, (_, cell) => cell).filter(
      (cell) => (truth[cell] ?? 0) > 0 && cell !== lattice.total && next() < 0.45,
    )
    const withheld = new Set(parts)
    if (parts.length === 0) continue
    const tables = tried(() => everyTable(lattice, truth, withheld))
    if (!tables) continue
    seen++
    const cells = Array.from({ length: lattice.size }, (_, cell) => {
      const at = lattice.atOf(cell)
      return withheld.has(cell) ? { at, mark: '[c]' } : { at, value: truth[cell] ?? 0 }
    })
    const released = {
      dimensions: table.dimensions,
      marks: { '[c]': { low: 1, high: null, meaning: 'withheld' } },
      cells,
    }
    const audited = await auditTables({ tables: [published(released, 't')] }, DEFAULT_POLICY)
    for (const { at, possible } of audited.cells) {
      const cell = lattice.cellAt(at) ?? -1
      const values: number[] = tables.map((one) => one[cell] ?? 0)
      assert.equal(
        possible?.low,
        values.reduce((a, b) => Math.min(a, b)),
        `seed ${seed} ${lattice.nameOf(cell)}`,
      )
      assert.equal(
        possible?.high,
        values.reduce((a, b) => Math.max(a, b)),
        `seed ${seed} ${lattice.nameOf(cell)}`,
      )
      if (possible?.values)
        assert.equal(
          possible.values.length,
          new Set(values).size,
          `seed ${seed} ${lattice.nameOf(cell)}`,
        )
    }
  }
  assert.ok(seen >= TABLES, `only ${seen} tables were small enough to try`)
})
