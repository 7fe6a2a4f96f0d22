// Who waits for a table sees how far it is, and can stop it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { discloseTable } from './disclose-table.ts'
import type { Progress } from './pattern/watched.ts'
import { DEFAULT_POLICY } from './policy/policy.ts'

const dimensions = ['Breach', 'Rank'].map((name) => ({
  name,
  categories: ['a', 'b', 'c', 'd', 'e'].map((letter) => `${name} ${letter}`),
}))

const table = {
  dimensions,
  counts: Array.from({ length: 25 }, (_, i) => ({
    at: {
      Breach: dimensions[0]?.categories[i % 5] ?? '',
      Rank: dimensions[1]?.categories[Math.floor(i / 5)] ?? '',
    },
    count: (i * 7) % 11,
  })),
}
const asked = { policy: DEFAULT_POLICY, secondsLeft: () => 60 }

test('the bound that is told while it runs never falls and ends at what is claimed', async () => {
  const seen: Progress[] = []
  const { status, withheld } = await discloseTable(table, {
    ...asked,
    onProgress: (so) => seen.push(so),
  })
  assert.equal(status, 'protected')
  const bounds = seen.map(({ bound = 0 }) => bound)
  assert.deepEqual(
    bounds,
    bounds.toSorted((a, b) => a - b),
  )
  assert.equal(bounds.at(-1), withheld.bound)
  const last = seen.at(-1)
  assert.ok(last?.stage === 'audit' && last.done === withheld.small && last.of === withheld.small)
})

test('a search that is stopped while it runs ends with the reason given', async () => {
  const stop = new AbortController()
  const running = discloseTable(table, {
    ...asked,
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('not wanted any more')),
  })
  await assert.rejects(running, /not wanted any more/)
})
