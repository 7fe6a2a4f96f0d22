// That no choice of withheld numbers is safe is an answer of its own: it is not what a search says that was cut short.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { discloseTable } from './disclose-table.ts'
import { DEFAULT_POLICY } from './policy/policy.ts'

const LETTERS = ['a', 'b']
const dimensions = ['Force', 'Rank', 'Year'].map((name) => ({ name, categories: LETTERS }))
const counted = [5, 1, 8, 7, 7, 7, 6, 0]

/** Every sum is printed: what fractions promise of its parts no whole numbers keep. */
const table = {
  dimensions,
  counts: counted.map((count, i) => ({
    at: {
      Force: LETTERS[i >> 2] ?? '',
      Rank: LETTERS[(i >> 1) & 1] ?? '',
      Year: LETTERS[i & 1] ?? '',
    },
    count,
  })),
}
const policy = { ...DEFAULT_POLICY, keep: 'totals' as const }

test('a table is called impossible once every number that could be withheld was tried', async () => {
  const { status } = await discloseTable(table, { policy, secondsLeft: () => 60 })
  assert.equal(status, 'impossible')
})

test('where the time is over before more was withheld, nothing is proved', async () => {
  const { status, unsafe } = await discloseTable(table, { policy, secondsLeft: () => 0 })
  assert.ok(unsafe.length > 0)
  assert.equal(status, 'not-proved')
})
