import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nextAfter } from './waiting-for.ts'

const queue = (keys: string) => [...keys].map((key) => ({ key }))

test('after a decision comes what stood after it and still waits; after the last the first', () => {
  const cases = [
    ['abc', 'bc', 'a', 'b'],
    ['abc', 'ac', 'b', 'c'],
    ['abcd', 'ad', 'b', 'd'],
    ['abc', 'ab', 'c', 'a'],
    ['abc', 'abc', 'b', 'c'],
    ['a', 'a', 'a', 'a'],
    ['ab', 'ab', 'unknown', 'a'],
  ] as const
  assert.equal(cases.length, 7)
  for (const [before, now, key, next] of cases)
    assert.equal(nextAfter(queue(before), queue(now), key)?.key, next, `${before} ${now} ${key}`)
})

test('after the last of all comes nothing', () => {
  assert.equal(nextAfter(queue('a'), [], 'a'), null)
})
