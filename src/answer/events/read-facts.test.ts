// What is kept of an event is what its kind asks for, and nothing beside it.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readEvent } from './read-facts.ts'

const received = { on: '2026-11-02', door: 'mail', law: 'foia' }

test('an event is kept with the facts that its kind asks for', () => {
  const said = { kind: 'received', facts: received }
  assert.deepEqual(readEvent(said), said)
})

for (const [about, kind, facts, why] of [
  ['a kind that is none', 'burnt', {}, /nothing that happens/],
  ['a fact left out', 'received', { on: '2026-11-02', door: 'mail' }, /received law/],
  [
    'a name beside the facts',
    'received',
    { ...received, name: 'Jo' },
    /received name is not asked/,
  ],
  [
    'a day that is none',
    'received',
    { ...received, on: '2026-02-31' },
    /received on must be a day/,
  ],
  ['no question', 'questions-split', { questions: [] }, /must name at least one/],
  [
    'words that are blank',
    'consulted',
    { on: '2026-11-02', whom: ' ', asked: 'x' },
    /whom must be said/,
  ],
  [
    'a count that is a number',
    'counted',
    { question: '1', mapped: 3, asOf: '2026-11-02T10:00:00Z', register: 1, table: 19, cases: 'x' },
    /hash of a sealed file/,
  ],
  ['facts that are a list', 'fee-paid', [], /facts with names/],
] as const)
  test(`an event with ${about} is not kept`, () => {
    assert.throws(() => readEvent({ kind, facts }), why)
  })
