import assert from 'node:assert/strict'
import { test } from 'node:test'
import { killAtRandom } from '../../bench/kill.ts'

// Fifty of them: node bench/kill.ts 50.
test('kill -9 at random moments, of the server too: nothing acknowledged is lost or doubled', async () => {
  const { acknowledged, lost, doubled, problems } = await killAtRandom(5)
  assert.ok(acknowledged > 0)
  assert.deepEqual({ lost, doubled, problems }, { lost: [], doubled: [], problems: [] })
})
