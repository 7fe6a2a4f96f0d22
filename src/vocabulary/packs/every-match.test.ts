import assert from 'node:assert/strict'
import { test } from 'node:test'
import { everyMatch } from './every-match.ts'

const inks = (text: string, pattern: RegExp) =>
  [...everyMatch(text, pattern)].map(({ 0: ink, index }) => [index, ink])

test('all that a pattern finds is found as matchAll finds it, where it finds nothing and where it finds no letters', () => {
  for (const text of ['', '12', 'one 1 two 2', '🙂a🙂🙂', 'aaa'])
    for (const pattern of [/\d/g, /a*/g, /a*/gu, /(?:)/g, /(?:)/gu, /(?<=a)a/gi, /🙂?/gu])
      assert.deepEqual(
        inks(text, pattern),
        [...text.matchAll(pattern)].map(({ 0: ink, index }) => [index, ink]),
        `${pattern} in ${JSON.stringify(text)}`,
      )
})

test('no copy is made of the pattern, however often it is looked for', () => {
  let made = 0
  class Counted extends RegExp {
    constructor(source: string | RegExp, flags?: string) {
      super(source, flags)
      made++
    }
  }
  const pattern = new Counted('officers?|staff', 'gi')
  assert.equal(inks('Officers and staff', pattern).length, 2)
  assert.equal(inks('12', pattern).length, 0)
  assert.equal(made, 1)
})

test('who looks for the same pattern within a text that is gone through finds all, and so does who began before', () => {
  const digits = /\d/g
  const outer: string[] = []
  for (const { 0: one } of everyMatch('1 2 3', digits)) {
    outer.push(one)
    assert.equal(inks('4 5', digits).length, 2)
    if (one === '2') for (const _ of everyMatch('6 7', digits)) break
  }
  assert.deepEqual(outer, ['1', '2', '3'])
  assert.equal(digits.test('8'), true)
})

test('a pattern that would find its first match for ever is refused', () => {
  assert.throws(() => [...everyMatch('aa', /a/)], TypeError)
})
