import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Decision } from '../../vocabulary/survey.ts'
import { standOf } from './two-readers.ts'

const said = (...all: [by: string, says: string][]) =>
  all.map(([by, says], i) => ({
    id: `decision ${i + 1}`,
    decision: {
      action: says === 'reject' ? ('reject' as const) : ('correct' as const),
      body: 'kent',
      about: 'figure' as const,
      evidence: [],
      reads: { means: says },
      by,
      at: `2026-11-24T12:0${i}:00Z`,
    },
  }))

const outcome = ({ action, reads }: Decision): string =>
  action === 'reject' ? 'reject' : (reads?.means ?? '')

const two = (...all: [by: string, says: string][]) => standOf(said(...all), 2, outcome)

test('one answer of two leaves the reading as the machine read it, in pencil, and says nothing of what was answered', () => {
  for (const says of ['55', 'reject']) {
    const { state, applied, decided, last } = two(['Anna', says])
    assert.deepEqual({ state, applied, decided, last }, OPEN)
  }
  assert.deepEqual(two(['Anna', '55'], ['Anna', '56']).applied, [])
})

const OPEN = { state: 'pencil', applied: [], decided: null, last: null }

test('agreement is silent: two equal answers settle it, whoever spoke first', () => {
  const stand = two(['Anna', '55'], ['Ben', '55'])
  assert.equal(stand.state, 'confirmed')
  assert.equal(stand.decided?.by, 'Anna and Ben')
  assert.equal(two(['Anna', 'reject'], ['Ben', 'reject']).state, 'rejected')
})

test('a reader who thinks again before the other has answered has one answer, the last', () => {
  assert.equal(two(['Anna', '54'], ['Anna', '55'], ['Ben', '55']).state, 'confirmed')
})

test('a difference is open until somebody decides it with both answers on the table', () => {
  const differing = two(['Anna', '55'], ['Ben', 'reject'])
  assert.deepEqual(
    [differing.state, differing.readers?.differ, differing.applied],
    ['pencil', true, []],
  )
  for (const [who, says, state] of [
    ['Anna', 'reject', 'rejected'],
    ['Ben', '55', 'confirmed'],
    ['Cleo', '56', 'confirmed'],
  ] as const) {
    const decided = two(['Anna', '55'], ['Ben', 'reject'], [who, says])
    assert.equal(decided.state, state)
    assert.equal(decided.decided?.by, `${who}, after Anna and Ben differed`)
    assert.equal(decided.last?.id, 'decision 3')
  }
})

test('a reader who changes an answer that was agreed on opens it again', () => {
  assert.equal(two(['Anna', '55'], ['Ben', '55'], ['Anna', '56']).readers?.differ, true)
})

test('with one reader the last answer stands', () => {
  const stand = standOf(said(['Anna', '55'], ['Ben', 'reject']), 1, outcome)
  assert.deepEqual([stand.state, stand.decided?.by, stand.readers], ['rejected', 'Ben', undefined])
})
