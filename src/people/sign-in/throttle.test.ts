import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type BucketKind, waitInWords, waitsUntil } from './throttle.ts'

const last = new Date('2026-11-30T09:00:00Z')
const later = (seconds: number): Date => new Date(last.getTime() + seconds * 1000)

const waits: [kind: BucketKind, times: number, seconds: number][] = [
  ['email', 0, 0],
  ['email', 4, 0],
  ['email', 5, 30],
  ['email', 6, 60],
  ['email', 7, 120],
  ['email', 50, 15 * 60],
  ['browser', 5, 30],
  ['address', 29, 0],
  ['address', 30, 30],
  ['address', 1_000_000, 15 * 60],
]

for (const [kind, times, seconds] of waits)
  test(`after ${times} failed tries by ${kind} the next waits ${seconds} seconds`, () => {
    const until = waitsUntil(kind, { times, lastAt: last }, last)
    assert.deepEqual(until, seconds === 0 ? null : later(seconds))
    assert.equal(waitsUntil(kind, { times, lastAt: last }, later(seconds)), null)
  })

test('a wait is said in whole minutes, rounded up', () => {
  assert.equal(waitInWords(later(30), last), 'in a minute')
  assert.equal(waitInWords(later(61), last), 'in 2 minutes')
})
