import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whiteBands } from './white-bands.ts'

const at = (...baselines: number[]) => baselines.map((baseline) => ({ baseline, size: 10 }))
const lengths = (bands: unknown[][] | null) => bands?.map((band) => band.length)

test('a point more between rows than between lines parts them', () => {
  assert.deepEqual(lengths(whiteBands(at(0, 12, 25, 37, 49, 62))), [2, 3, 1])
})

test('lines at one step are not parted', () => {
  assert.equal(whiteBands(at(0, 12, 24.1, 36, 48.1)), null)
})

test('lines beside one another, set to the middle of a row, do not set the step', () => {
  assert.deepEqual(lengths(whiteBands(at(0, 6, 12, 27, 39, 54))), [3, 2, 1])
})
