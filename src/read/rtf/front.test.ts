import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rtfFront } from './front.ts'

test('a list of 60,000 fonts of which none ends is looked through once', () => {
  const began = performance.now()
  assert.equal(rtfFront(`{\\rtf1{\\fonttbl${'\\f1 '.repeat(60_000)}}}`).fonts.size, 0)
  assert.ok(performance.now() - began < 5000)
})
