// Small tables by trying everything: every table that agrees with what is printed, every smaller set of withheld cells.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { auditTables } from './audit-tables.ts'
import { discloseTable } from './disclose-table.ts'
import { DEFAULT_POLICY } from './policy/policy.ts'
import { rolesOf } from './policy/roles.ts'
import { published } from './released/read-released.ts'
import { type Counted, counted } from './table/counted.ts'
import type { Lattice } from './table/lattice.ts'
import type { TrueTable } from './table/true-table.ts'

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

/** Every table of whole numbers that a reader cannot tell from the true one: withheld cells are at least 1. */
function everyTable(
  lattice: Lattice,
  truth: readonly number[],
  withheld: ReadonlySet<number>,
): number[][] {
  const open = [...withheld].filter((cell) => lattice.sumsIn(cell) === 0)
  const most = (truth[lattice.total ?? 0] ?? 0) - open.length + 1
  const found: number[][] = []
  const table = [...truth]
  const try_ = (i: number): void => {
    const cell = open[i]
    if (cell === undefined) {
      const full = table.map((_, at) =>
        lattice.sumsIn(at) === 0
          ? (table[at] ?? 0)
          : lattice.partsOf(at).reduce((sum, part) => sum + (table[part] ?? 0), 0),
      )
      if (full.every((value, at) => (withheld.has(at) ? value >= 1 : value === truth[at])))
        found.push(full)
      return
    }
    for (let value = 1; value <= most; value++) {
      table[cell] = value
      try_(i + 1)
    }
    table[cell] = truth[cell] ?? 0
  }
  try_(0)
  return found
}

/** At most so many are tried; a total that is withheld bounds nothing. */
function tablesToTry({ lattice, truth }: Counted, withheld: readonly number[]): number {
  const open = withheld.filter((cell) => lattice.sumsIn(cell) === 0).length
  if (withheld.includes(lattice.total ?? -1)) return Number.POSITIVE_INFINITY
  return ((truth[lattice.total ?? 0] ?? 0) - open + 1) ** open
}

const valuesOf = (tables: readonly number[][], cell: number): number =>
  new Set(tables.map((table) => table[cell])).size

test('a pattern is safe and no smaller one is, by trying them all', async () => {
  let withCompanions = 0
  for (let seed = 0; seed < 150; seed++) {
    const table = aTable(seed)
    const count = counted(table)
    const { lattice, truth } = count
    const { small, candidates } = rolesOf(count, DEFAULT_POLICY)
    if (tablesToTry(count, [...small, ...candidates]) > 5_000) continue
    const isSafe = (companions: readonly number[]): boolean => {
      const tables = everyTable(lattice, truth, new Set([...small, ...companions]))
      return [...small].every((cell) => valuesOf(tables, cell) >= DEFAULT_POLICY.minValues)
    }
    const done = await discloseTable(table, { policy: DEFAULT_POLICY, secondsLeft: () => 60 })
    if (done.status === 'impossible') {
      assert.ok(!isSafe([...candidates]), `seed ${seed}: all withheld would be safe`)
      continue
    }
    const companions = done.cells.flatMap(({ at, role }) =>
      role === 'companion' ? [lattice.cellAt(at) ?? -1] : [],
    )
    assert.ok(isSafe(companions), `seed ${seed}: not safe`)
    assert.ok(done.withheld.proven, `seed ${seed}: not proved`)
    if (companions.length > 0) withCompanions++
    for (const fewer of subsets([...candidates], companions.length - 1))
      assert.ok(
        !isSafe(fewer),
        `seed ${seed}: ${companions.length} were withheld where ${fewer.length} do`,
      )
  }
  assert.ok(withCompanions >= 10, `only ${withCompanions} tables needed companions`)
})

/** Of so many: a smaller safe set would make each larger one safe, so the largest are enough. */
function subsets(of: readonly number[], size: number): number[][] {
  if (size < 0) return []
  if (size === 0) return [[]]
  return of.flatMap((first, i) =>
    subsets(of.slice(i + 1), size - 1).map((rest) => [first, ...rest]),
  )
}

test('what a reader could work out is what every table that agrees says', async () => {
  let seen = 0
  for (let seed = 1000; seed < 1150; seed++) {
    const table = aTable(seed)
    const { lattice, truth } = counted(table)
    const next = numbers(seed)
    const parts = Array.from({ length: lattice.size }, (_, cell) => cell).filter(
      (cell) => (truth[cell] ?? 0) > 0 && cell !== lattice.total && next() < 0.45,
    )
    const withheld = new Set(parts)
    if (parts.length === 0 || tablesToTry(counted(table), parts) > 50_000) continue
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
    const tables = everyTable(lattice, truth, withheld)
    for (const { at, possible } of audited.cells) {
      const cell = lattice.cellAt(at) ?? -1
      const values = tables.map((one) => one[cell] ?? 0)
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
      seen++
    }
  }
  assert.ok(seen > 60, `only ${seen} cells seen`)
})
