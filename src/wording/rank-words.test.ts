import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rankInWords } from './rank-words.ts'

test('a rank is said with the ranks that chance allows, and alone where chance allows no other', () => {
  const ranks = { best: 7, worst: 17 }
  assert.equal(
    rankInWords({ rank: 11, ranks }, 24),
    'eleventh of 24 ranked by rate, by chance seventh to seventeenth',
  )
  assert.equal(
    rankInWords({ rank: 1, ranks: { best: 1, worst: 1 } }, 24),
    'first of 24 ranked by rate',
  )
  assert.equal(rankInWords({ rank: null }, 24), '')
})
