import assert from 'node:assert/strict'
import { test } from 'node:test'
import { killImports } from '../bench/kill-import.ts'

test('killed while it takes a survey in, Candour goes on at the next start and ends where it would have', async () => {
  const { undisturbed, inTheEnd, problems } = await killImports(3)
  assert.equal(inTheEnd, undisturbed)
  assert.deepEqual(problems, [])
})
