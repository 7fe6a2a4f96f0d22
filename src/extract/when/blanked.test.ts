import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blanked } from './blanked.ts'

test('stretches are put out of sight in any order, and what overlaps once', () => {
  const spans = [
    { start: 6, end: 8 },
    { start: 0, end: 2 },
    { start: 1, end: 4 },
  ]
  assert.equal(blanked('abcdefghij', spans), '    ef  ij')
  assert.equal(blanked('abcdefghij', spans, '|'), '||||ef||ij')
  assert.equal(blanked('abc', []), 'abc')
})
