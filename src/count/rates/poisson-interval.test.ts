import assert from 'node:assert/strict'
import { test } from 'node:test'
import { poissonInterval } from './poisson-interval.ts'

// Half the chi-square quantiles, as scipy gives them.
const known: [count: number, low: number, high: number][] = [
  [0, 0, 3.6889],
  [1, 0.0253, 5.5716],
  [2, 0.2422, 7.2247],
  [5, 1.6235, 11.6683],
  [10, 4.7954, 18.3904],
  [20, 12.2165, 30.8884],
  [46, 33.6778, 61.3576],
  [88, 70.5786, 108.4185],
  [100, 81.364, 121.6268],
  [1000, 938.973, 1063.9521],
]

for (const [count, low, high] of known) {
  test(`a count of ${count} could by chance stand for ${low} to ${high}`, () => {
    const interval = poissonInterval(count)
    assert.ok(Math.abs(interval.low - low) < 0.0001, String(interval.low))
    assert.ok(Math.abs(interval.high - high) < 0.0001, String(interval.high))
  })
}
