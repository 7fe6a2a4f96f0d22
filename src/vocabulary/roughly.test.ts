import assert from 'node:assert/strict'
import { test } from 'node:test'
import { justAbove, roughly, shortOf } from './roughly.ts'

for (const [n, low, high] of [
  [40, 35, 44],
  [6000, 5500, 6499],
  [256, 255, 257],
  [25_600_000, 25_550_000, 25_649_999],
  [1000, 950, 1049],
  [12, 11, 13],
  [1, 0, 2],
  [0, 0, 0],
] as const)
  test(`about ${n} is from ${low} to ${high}`, () => assert.deepEqual(roughly(n), { low, high }))

test('just under and just over lie on one side', () => {
  assert.deepEqual(shortOf(300), { low: 250, high: 299 })
  assert.deepEqual(justAbove(300), { low: 301, high: 350 })
})
