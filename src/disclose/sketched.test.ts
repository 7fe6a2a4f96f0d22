// Coarser tables of three dimensions: searched quickly, and made safe when one is taken.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { TrueTable } from '../vocabulary/released/true-table.ts'
import { discloseTable } from './disclose-table.ts'
import { DEFAULT_POLICY } from './policy/policy.ts'
import { protectTable } from './protect-table.ts'
import { recoded } from './table/recode.ts'

const names = ['Breach', 'Rank', 'Outcome', 'Year']
const table: TrueTable = {
  dimensions: names.map((name) => ({ name, categories: ['a', 'b', 'c'] })),
  counts: Array.from({ length: 81 }, (_, i) => ({
    at: Object.fromEntries(names.map((name, d) => [name, 'abc'[Math.floor(i / 3 ** d) % 3] ?? ''])),
    count: i % 7 === 0 ? 2 : 9 + (i % 5),
  })),
}
const rungs = [
  { name: 'without Year', drop: ['Year'] },
  { name: 'crossed', drop: ['Year', 'Rank'] },
]

test('a coarser table of three dimensions is sketched, one of two is made safe', async () => {
  const asked = { policy: DEFAULT_POLICY, rungs, seconds: 5, sketchedIn: 5 }
  const { ladder } = await protectTable(table, asked)
  assert.deepEqual(
    ladder?.map(({ rung, status }) => [rung, status]),
    [
      ['as it is', 'protected'],
      ['without Year', 'sketched'],
      ['crossed', 'protected'],
    ],
  )
})

test('what is sketched is no promise: taken, it is made safe, and withholds as many where both are proved', async () => {
  const [first = { name: '' }] = rungs
  const asked = { policy: DEFAULT_POLICY, rungs: [first], seconds: 5, sketchedIn: 5 }
  const { ladder } = await protectTable(table, asked)
  const sketched = ladder?.[1]
  const { status, withheld } = await discloseTable(recoded(table, first), {
    policy: DEFAULT_POLICY,
    secondsLeft: () => 60,
  })
  assert.deepEqual([status, sketched?.proven, withheld.proven], ['protected', true, true])
  assert.equal(sketched?.companions, withheld.companions)
})
