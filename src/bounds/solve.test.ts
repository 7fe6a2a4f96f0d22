import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Statement } from '../vocabulary/constraint.ts'
import { solve } from './solve.ts'

/** says('a + b = t') with whole coefficients: says('2a + b <= 7'). */
function says(text: string, id = text): Statement {
  const [, left = '', relation = '=', value = '0'] = /^(.*?)(<=|>=|=)\s*(-?\d+)$/.exec(text) ?? []
  const terms: Record<string, number> = {}
  for (const [, sign, times, name] of left.matchAll(/([+-]?)\s*(\d*)\s*([a-z]+)/g))
    terms[name ?? ''] = (sign === '-' ? -1 : 1) * Number(times || 1)
  return { id, terms, relation: relation as Statement['relation'], value: Number(value) }
}

const solved = (...texts: string[]) => {
  const statements = texts.map((text) => says(text))
  const unknowns = [...new Set(statements.flatMap(({ terms }) => Object.keys(terms)))]
  return solve({ unknowns, statements })
}

test('20 in total with 13 officers and fewer than five staff cannot be', async () => {
  const { feasible, intervals, contradictions } = await solved(
    'officers + staff - total = 0',
    'total = 20',
    'officers = 13',
    'staff <= 4',
  )
  assert.equal(feasible, false)
  assert.deepEqual(intervals, {})
  assert.deepEqual(contradictions, [
    ['officers + staff - total = 0', 'total = 20', 'officers = 13', 'staff <= 4'],
  ])
})

test('a withheld cell is worked out from the total and the others', async () => {
  const { intervals } = await solved('a + b + c - t = 0', 't = 20', 'a = 13', 'b = 4')
  assert.deepEqual(intervals['c'], { low: 3, high: 3 })
})

test('what nothing caps has no ceiling', async () => {
  const { intervals } = await solved('a + b >= 7', 'a <= 3')
  assert.deepEqual(intervals, { a: { low: 0, high: 3 }, b: { low: 4, high: null } })
})

test('halves are not counted: 2a + 2b is never odd', async () => {
  const { feasible, contradictions } = await solved('2a + 2b = 7')
  assert.equal(feasible, false)
  assert.deepEqual(contradictions, [['2a + 2b = 7']])
})

test('ends are whole-number ends, where fractions would allow more', async () => {
  const { intervals } = await solved('2a + 3b = 12', 'a >= 1', 'b >= 1')
  assert.deepEqual(intervals, { a: { low: 3, high: 3 }, b: { low: 2, high: 2 } })
})

test('two contradictions in one reply are both named, each as small as it can be', async () => {
  const { contradictions } = await solved(
    'a + b - t = 0',
    't = 20',
    'a = 13',
    'b = 6',
    't = 21',
    'c <= 4',
    'c >= 5',
  )
  assert.deepEqual(contradictions, [
    ['t = 20', 't = 21'],
    ['c <= 4', 'c >= 5'],
    ['a + b - t = 0', 't = 20', 'a = 13', 'b = 6'],
    ['a + b - t = 0', 'a = 13', 'b = 6', 't = 21'],
  ])
})

test('an unknown that no statement speaks of can be anything', async () => {
  const { intervals } = await solve({ unknowns: ['a'], statements: [] })
  assert.deepEqual(intervals, { a: { low: 0, high: null } })
})

test('a statement without unknowns is true or a contradiction by itself', async () => {
  const nothing = (value: number): Statement => ({
    id: `0 = ${value}`,
    terms: {},
    relation: '=',
    value,
  })
  assert.equal((await solve({ unknowns: [], statements: [nothing(0)] })).feasible, true)
  const { contradictions } = await solve({ unknowns: [], statements: [nothing(0), nothing(5)] })
  assert.deepEqual(contradictions, [['0 = 5']])
})

test('numbers too large for a solver in doubles are still exact', async () => {
  const { intervals, open } = await solved('a + b = 9007199254740991', 'a - b <= 1', 'b - a <= 0')
  assert.equal(open, undefined)
  assert.deepEqual(intervals, {
    a: { low: 4503599627370496, high: 4503599627370496 },
    b: { low: 4503599627370495, high: 4503599627370495 },
  })
})

test('two statements that push each other up for ever are a contradiction', async () => {
  const { contradictions } = await solved('a - b >= 1', 'b - a >= 1', 'a + c = 9')
  assert.deepEqual(contradictions, [['a - b >= 1', 'b - a >= 1']])
})

test('a table of 43 by 12 whose margins disagree is said at once, with all its margins and no cell', async () => {
  const rows = Array.from({ length: 43 }, (_, r) => r)
  const columns = Array.from({ length: 12 }, (_, c) => c)
  const cell = (r: number, c: number) => `r${r}c${c}`
  const inRow = (r: number) => columns.map((c) => (r * 7 + c * 5) % 13)
  const total = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0)
  const terms = (names: string[]) => Object.fromEntries(names.map((name) => [name, 1]))
  const margins: Statement[] = [
    ...rows.map((r) => ({
      id: `row ${r}`,
      terms: terms(columns.map((c) => cell(r, c))),
      relation: '=' as const,
      value: total(inRow(r)),
    })),
    ...columns.map((c) => ({
      id: `column ${c}`,
      terms: terms(rows.map((r) => cell(r, c))),
      relation: '=' as const,
      value: total(rows.map((r) => inRow(r)[c] ?? 0)) + (c === 3 ? 1 : 0),
    })),
  ]
  const known = rows.flatMap((r) =>
    columns
      .filter((c) => (r + c) % 2 === 0)
      .map(
        (c): Statement => ({
          id: `cell ${r} ${c}`,
          terms: { [cell(r, c)]: 1 },
          relation: '=',
          value: inRow(r)[c] ?? 0,
        }),
      ),
  )
  const unknowns = rows.flatMap((r) => columns.map((c) => cell(r, c)))
  const { contradictions } = await solve({ unknowns, statements: [...margins, ...known] })
  assert.deepEqual(
    contradictions[0],
    margins.map(({ id }) => id),
  )
})
