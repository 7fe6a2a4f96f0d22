import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  add,
  agree,
  atLeast,
  both,
  exactly,
  inBrief,
  inWords,
  nothingKnown,
  sum,
} from './bounds.ts'

const fewerThanFive = { low: 0, high: 4 }

test('adding a hidden small number widens the total', () => {
  assert.deepEqual(add(exactly(13), fewerThanFive), { low: 13, high: 17 })
})

test('adding a refusal leaves a floor and no ceiling', () => {
  assert.deepEqual(sum([exactly(558), nothingKnown]), { low: 558, high: null })
})

test('20 in total does not agree with 13 officers and 6 staff', () => {
  assert.equal(agree(exactly(20), sum([exactly(13), exactly(6)])), false)
})

test('20 in total agrees with 16 officers and fewer than five staff', () => {
  assert.equal(agree(exactly(20), add(exactly(16), fewerThanFive)), true)
})

test('two statements about one number leave what both allow', () => {
  assert.deepEqual(both(atLeast(6), { low: 0, high: 9 }), { low: 6, high: 9 })
  assert.deepEqual(both(atLeast(6), atLeast(8)), atLeast(8))
  assert.equal(both(exactly(20), exactly(19)), null)
})

test('bounds are spoken the way a sub-editor would print them', () => {
  assert.equal(inWords(exactly(1204)), '1,204')
  assert.equal(inWords(fewerThanFive), 'between 0 and 4')
  assert.equal(inWords(atLeast(558)), 'at least 558')
})

test('in a table cell there is no room for words', () => {
  assert.deepEqual([exactly(20), { low: 13, high: 17 }, atLeast(6)].map(inBrief), [
    '20',
    '13–17',
    '6+',
  ])
})
