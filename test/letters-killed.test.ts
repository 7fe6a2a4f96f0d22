import assert from 'node:assert/strict'
import { test } from 'node:test'
import { killLetters } from '../bench/kill-letters.ts'

test('killed while it hands letters over, Candour goes on at the next start and each letter is at the server once', async () => {
  const { taken, distinct, states } = await killLetters(4, 6)
  assert.deepEqual([taken, distinct, states], [6, 6, ['accepted']])
})
