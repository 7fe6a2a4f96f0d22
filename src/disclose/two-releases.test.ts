// Two releases of one register by trying everything: a reader who has both, knows what a case is, and did not make the patterns.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dimension, Released, TrueTable } from '../vocabulary/released/true-table.ts'
import { discloseTable } from './disclose-table.ts'
import { DEFAULT_POLICY } from './policy/policy.ts'
import { rolesOf } from './policy/roles.ts'
import { isWithheld, type Published, published } from './released/read-released.ts'
import { counted } from './table/counted.ts'
import { verifyCertificate } from './verify-certificate.ts'

const { minValues, small } = DEFAULT_POLICY
const PAIRS = 300

/** The same numbers for the same seed, on every machine. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const RANKS = ['Constable', 'Sergeant', 'Inspector']
const OUTCOMES = ['Advice', 'Warning', 'Dismissed']

/** How many cases of each year, rank and outcome there are. */
type World = { year: number; Rank: string; Outcome: string; count: number }[]

interface Shape {
  dimensions: Dimension[]
  from: number
  to: number
}

function aWorld(next: () => number): { world: World; ranks: string[]; outcomes: string[] } {
  const ranks = RANKS.slice(0, next() < 0.5 ? 2 : 3)
  const outcomes = OUTCOMES.slice(0, next() < 0.5 ? 2 : 3)
  const world = [2020, 2021, 2022].flatMap((year) =>
    ranks.flatMap((Rank) =>
      outcomes.map((Outcome) => ({ year, Rank, Outcome, count: Math.floor(next() ** 3 * 9) })),
    ),
  )
  return { world, ranks, outcomes }
}

/** A table of it: of both dimensions or one, with a band or none, over one year or several. */
function aShape(next: () => number, ranks: string[], outcomes: string[]): Shape {
  const [, ...above] = ranks
  const sums = above.length > 1 && next() < 0.4 ? { sums: { 'Above constable': above } } : {}
  const both: Dimension[] = [
    { name: 'Rank', categories: ranks, ...sums },
    { name: 'Outcome', categories: outcomes },
  ]
  const which = next()
  const dimensions = which < 0.6 ? both : which < 0.8 ? both.slice(0, 1) : both.slice(1)
  const spans: [number, number][] = [
    [2020, 2020],
    [2020, 2021],
    [2021, 2021],
    [2020, 2022],
    [2021, 2022],
  ]
  const [from, to] = spans[next() < 0.4 ? 1 : Math.floor(next() * spans.length)] ?? [2020, 2021]
  return { dimensions, from, to }
}

const isIn = (shape: Shape, at: Record<string, string>, one: World[number]): boolean =>
  one.year >= shape.from &&
  one.year <= shape.to &&
  shape.dimensions.every(({ name, sums = {} }) => {
    const said = at[name] ?? ''
    const own = name === 'Rank' ? one.Rank : one.Outcome
    return said === 'All' || said === own || (sums[said]?.includes(own) ?? false)
  })

function tableOf(world: World, shape: Shape): TrueTable {
  const [first, second] = shape.dimensions
  const parts = (first?.categories ?? []).flatMap((a) =>
    second
      ? second.categories.map((b) => ({ [first?.name ?? '']: a, [second.name]: b }))
      : [{ [first?.name ?? '']: a }],
  )
  return {
    unit: 'matters',
    register: 'PSD',
    asOf: '2024-06-01',
    period: { from: `${shape.from}-01-01`, to: `${shape.to}-12-31` },
    dimensions: shape.dimensions,
    counts: parts.map((at) => ({
      at,
      count: world.reduce((sum, one) => (isIn(shape, at, one) ? sum + one.count : sum), 0),
    })),
  }
}

/** A sum of cases that lies between two numbers. */
interface Said {
  of: number[]
  low: number
  high: number
}

const MOST = 60

/** What a reader of a table knows of the cases that nobody shows him. */
const saidBy = (world: World, shape: Shape, { cells, lattice }: Published): Said[] =>
  cells.map((printed, cell) => {
    const at = lattice.atOf(cell)
    const of = world.flatMap((one, i) => (isIn(shape, at, one) ? [i] : []))
    return isWithheld(printed)
      ? { of, low: printed.low, high: printed.high ?? MOST }
      : { of, low: printed.value, high: printed.value }
  })

const MOST_TRIED = 20_000

class TooMany extends Error {}

/** Numbers of cases for which all that is said holds; null: there are none. Cases that nothing tells apart count as one number. */
function aWorldWith(width: number, said: readonly Said[]): number[] | null {
  const sets = said.map(({ of }) => new Set(of))
  const alike = Map.groupBy(
    Array.from({ length: width }, (_, i) => i),
    (i) => sets.map((set) => (set.has(i) ? '1' : '0')).join(''),
  )
  const firsts = [...alike.values()].map(([first = 0]) => first)
  const merged = said.map((one, s) => ({
    ...one,
    of: firsts.flatMap((i, merged) => (sets[s]?.has(i) ? [merged] : [])),
  }))
  const found = filled(firsts.length, merged)
  const whole = Array.from({ length: width }, () => 0)
  firsts.forEach((i, merged) => {
    whole[i] = found?.[merged] ?? 0
  })
  return found && whole
}

function filled(width: number, said: readonly Said[]): number[] | null {
  let tried = 0
  const fill = (low: number[], high: number[]): number[] | null => {
    if (++tried > MOST_TRIED) throw new TooMany()
    if (!narrowed(low, high, said)) return null
    let open = -1
    low.forEach((n, i) => {
      const left = (high[i] ?? 0) - n
      if (left > 0 && (open < 0 || left < (high[open] ?? 0) - (low[open] ?? 0))) open = i
    })
    if (open < 0) return low
    for (let n = low[open] ?? 0; n <= (high[open] ?? 0); n++) {
      const found = fill(low.with(open, n), high.with(open, n))
      if (found) return found
    }
    return null
  }
  return fill(
    Array.from({ length: width }, () => 0),
    Array.from({ length: width }, () => MOST),
  )
}

/** What each number can still be, as far as single sums say; false: none is left for one. */
function narrowed(low: number[], high: number[], said: readonly Said[]): boolean {
  for (let moved = true; moved; ) {
    moved = false
    for (const one of said) {
      let least = 0
      let most = 0
      for (const i of one.of) {
        least += low[i] ?? 0
        most += high[i] ?? 0
      }
      if (least > one.high || most < one.low) return false
      const [above, below] = [one.high - least, most - one.low]
      for (const i of one.of) {
        const [bottom, top] = [low[i] ?? 0, high[i] ?? 0]
        if (bottom + above >= top && top - below <= bottom) continue
        high[i] = Math.min(top, bottom + above)
        low[i] = Math.max(bottom, top - below)
        if ((low[i] ?? 0) > (high[i] ?? 0)) return false
        moved = true
      }
    }
  }
  return true
}

/** Of each sum the values that it can have: all of them, or so many as are enough and the small ones among them. */
function valuesOf(width: number, said: readonly Said[], asked: readonly number[][]): Set<number>[] {
  const values = asked.map(() => new Set<number>())
  const add = (found: number[] | null): void => {
    if (found)
      asked.forEach((of, q) => {
        values[q]?.add(of.reduce((sum, i) => sum + (found[i] ?? 0), 0))
      })
  }
  add(aWorldWith(width, said))
  asked.forEach((of, q) => {
    for (let n = 0; n <= 20 && (values[q]?.size ?? 0) < minValues; n++)
      if (!values[q]?.has(n)) add(aWorldWith(width, [...said, { of, low: n, high: n }]))
  })
  return values
}

/** As forces print it: the small ones withheld and nothing else. */
function asUsual(table: TrueTable): Released {
  const { lattice, truth } = counted(table)
  const isSmall = rolesOf({ lattice, truth }, DEFAULT_POLICY).small
  const { counts: _, rest: __, known: ___, ...heading } = table
  return {
    ...heading,
    marks: { '[c]': { low: 1, high: null, meaning: 'withheld' } },
    cells: truth.map((value, cell) =>
      isSmall.has(cell)
        ? { at: lattice.atOf(cell), mark: '[c]' }
        : { at: lattice.atOf(cell), value },
    ),
  }
}

test('of two releases of one register the second takes nothing from what the first withheld', async () => {
  const seen = { pairs: 0, impossible: 0, given: 0, tooMany: 0, ends: 0 }
  const wrong: string[] = []
  for (let seed = 0; seen.pairs < PAIRS; seed++) {
    const next = numbers(seed * 7919 + 3)
    const { world, ranks, outcomes } = aWorld(next)
    const [first, second] = [aShape(next, ranks, outcomes), aShape(next, ranks, outcomes)]
    const isUsual = next() < 0.2
    const asked = {
      policy: { ...DEFAULT_POLICY, differences: 'report' as const },
      secondsLeft: () => 60,
    }
    const before = isUsual ? null : await discloseTable(tableOf(world, first), asked)
    if (before && before.status !== 'protected') continue
    const earlier = published(before?.released ?? asUsual(tableOf(world, first)), 'first')
    const table = tableOf(world, second)
    const done = await discloseTable(table, { ...asked, earlier: [earlier] })
    seen.pairs++
    if (done.status !== 'protected') {
      seen.impossible++
      assert.equal(done.status, 'impossible', `seed ${seed}`)
      continue
    }
    const released = published(done.released, 'new')
    const certificate = done.certificate
    if (certificate?.ends) seen.ends++
    const { problems } = verifyCertificate({
      certificate,
      released,
      earlier: [earlier],
      truth: { table, policy: asked.policy },
    })
    assert.deepEqual(problems, [], `seed ${seed}`)
    try {
      const [said, more] = [saidBy(world, first, earlier), saidBy(world, second, released)]
      const sums = said.map(({ of }) => of)
      const alone = valuesOf(world.length, said, sums)
      const both = valuesOf(
        world.length,
        [...said, ...more],
        [...sums, ...more.map(({ of }) => of)],
      )
      const couldBeSmall = (values: Set<number> | undefined): boolean =>
        [...(values ?? [])].some((n) => n >= small.from && n <= small.to)
      earlier.cells.forEach((printed, cell) => {
        if (!isWithheld(printed)) return
        const [had, has] = [alone[cell], both[cell]]
        const least = Math.min(minValues, had?.size ?? 0)
        if (least < minValues) seen.given++
        if ((has?.size ?? 0) < least && couldBeSmall(has))
          wrong.push(
            `seed ${seed}: first ${earlier.lattice.nameOf(cell)} can be ${[...(has ?? [])]}`,
          )
      })
      const isSmall = rolesOf(counted(table), DEFAULT_POLICY).small
      for (const cell of isSmall) {
        const has = both[sums.length + cell]
        if ((has?.size ?? 0) < minValues)
          wrong.push(
            `seed ${seed}: second ${released.lattice.nameOf(cell)} can be ${[...(has ?? [])]}`,
          )
      }
    } catch (error) {
      if (!(error instanceof TooMany)) throw error
      seen.tooMany++
    }
  }
  assert.deepEqual(wrong, [])
  assert.ok(seen.tooMany < 20, `${seen.tooMany} pairs were too many to try`)
  assert.ok(seen.given > 20 && seen.ends > 10, 'some releases gave something away themselves')
  assert.ok(seen.impossible < 30, `${seen.impossible} pairs had no safe pattern`)
})
