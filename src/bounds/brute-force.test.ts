import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Statement, StatementSystem } from '../vocabulary/constraint.ts'
import { solve } from './solve.ts'

const NAMES = ['a', 'b', 'c', 'd']
const CEILING = 6

/** Each unknown is 0 to 6, so that every combination can be tried. */
const ceilings = (unknowns: string[]): Statement[] =>
  unknowns.map((name) => ({
    id: `${name} is at most ${CEILING}`,
    terms: { [name]: 1 },
    relation: '<=',
    value: CEILING,
  }))

const smallSystem: fc.Arbitrary<StatementSystem> = fc
  .record({
    many: fc.integer({ min: 1, max: 4 }),
    spoken: fc.array(
      fc.record({
        by: fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 }),
        relation: fc.constantFrom('=' as const, '<=' as const, '>=' as const),
        value: fc.integer({ min: -8, max: 16 }),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .map(({ many, spoken }) => {
    const unknowns = NAMES.slice(0, many)
    const statements = spoken.map(({ by, relation, value }, i) => ({
      id: `s${i}`,
      terms: Object.fromEntries(unknowns.map((name, k) => [name, by[k] ?? 0])),
      relation,
      value,
    }))
    return { unknowns, statements: [...statements, ...ceilings(unknowns)] }
  })

type Values = Record<string, number>

function allValues(unknowns: string[], upTo: number): Values[] {
  return unknowns.reduce<Values[]>(
    (so, name) =>
      so.flatMap((values) =>
        Array.from({ length: upTo + 1 }, (_, n) => ({ ...values, [name]: n })),
      ),
    [{}],
  )
}

function holds({ terms, relation, value }: Statement, values: Values): boolean {
  const sum = Object.entries(terms).reduce((so, [name, by]) => so + by * (values[name] ?? 0), 0)
  if (relation === '=') return sum === value
  return relation === '<=' ? sum <= value : sum >= value
}

const solutions = ({ unknowns, statements }: StatementSystem, upTo = CEILING): Values[] =>
  allValues(unknowns, upTo).filter((values) => statements.every((one) => holds(one, values)))

/** Coefficients to 3 and values to 16 in two unknowns: any set of statements that agrees does so below this. */
const FAR = 110

/** Every minimal set that cannot be true, by trying all sets. */
function allMinimal(system: StatementSystem): string[] {
  const { statements } = system
  const holding = statements.map((one) =>
    allValues(system.unknowns, FAR).map((values) => holds(one, values)),
  )
  const agree = (set: number) =>
    holding[0]?.some((_, v) => statements.every((_s, i) => !(set & (1 << i)) || holding[i]?.[v])) ??
    true
  const minimal: string[] = []
  for (let set = 1; set < 1 << statements.length; set++) {
    const members = statements.flatMap((_, i) => (set & (1 << i) ? [i] : []))
    if (agree(set) || !members.every((i) => agree(set & ~(1 << i)))) continue
    minimal.push(members.map((i) => statements[i]?.id).join(' '))
  }
  return minimal.sort()
}

test('1,000 random systems have the ends that trying every combination gives', async () => {
  const check = fc.asyncProperty(smallSystem, async (system) => {
    const solved = await solve(system)
    const all = solutions(system)
    assert.equal(solved.feasible, all.length > 0)
    assert.equal(solved.open, undefined)
    const ends = system.unknowns.map((name) => {
      const values = all.map((one) => one[name] ?? 0)
      return [name, { low: Math.min(...values), high: Math.max(...values) }]
    })
    assert.deepEqual(solved.intervals, all.length > 0 ? Object.fromEntries(ends) : {})
  })
  await fc.assert(check, { numRuns: 1000, seed: 2014 })
})

test('every contradiction named is one, and none of its statements could be left out', async () => {
  const check = fc.asyncProperty(smallSystem, async (system) => {
    for (const ids of (await solve(system)).contradictions) {
      const only = (kept: string[]) => ({
        unknowns: system.unknowns,
        statements: system.statements.filter(({ id }) => kept.includes(id)),
      })
      assert.equal(solutions(only(ids), 20).length, 0)
      for (const id of ids) assert.ok((await solve(only(ids.filter((one) => one !== id)))).feasible)
    }
  })
  await fc.assert(check, { numRuns: 80, seed: 2014 })
})

test('all minimal contradictions of a small system are found, when they are fewer than twenty', async () => {
  const check = fc.asyncProperty(smallSystem, async (system) => {
    if (system.unknowns.length > 2) return
    const { contradictions } = await solve(system)
    const tried = allMinimal(system)
    const found = contradictions.map((ids) => ids.join(' ')).sort()
    if (tried.length < 20) assert.deepEqual(found, tried)
  })
  await fc.assert(check, { numRuns: 100, seed: 11 })
})

test('without ceilings the ends still hold every combination, and each small end is reached', async () => {
  const check = fc.asyncProperty(smallSystem, async (boxed) => {
    const system = {
      unknowns: boxed.unknowns,
      statements: boxed.statements.filter(({ id }) => id.startsWith('s')),
    }
    const { feasible, intervals, open } = await solve(system)
    const all = solutions(system, 12)
    if (all.length > 0) assert.ok(feasible)
    assert.equal(open, undefined)
    for (const name of feasible ? system.unknowns : []) {
      const { low = 0, high = null } = intervals[name] ?? {}
      for (const one of all) {
        const n = one[name] ?? 0
        assert.ok(n >= low && (high === null || n <= high), `${name} can be ${n}`)
      }
      const reached = await solve({
        unknowns: system.unknowns,
        statements: [
          ...system.statements,
          { id: 'end', terms: { [name]: 1 }, relation: '=', value: high ?? low },
        ],
      })
      assert.ok(reached.feasible, `${name} can be ${high ?? low}`)
    }
  })
  await fc.assert(check, { numRuns: 200, seed: 828 })
})
