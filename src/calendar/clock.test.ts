import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockOf } from './clock.ts'

const asked = { body: 'west-mercia', received: '2014-02-18' }
const on = (received: string) => [{ received, kind: 'decision' as const }]

test('West Mercia answered on working day 18', () => {
  const clock = clockOf('foia', asked, on('2014-03-14'), '2026-11-24')
  assert.deepEqual([clock.due, clock.repliedOnDay, clock.late], ['2014-03-19', 18, false])
})

test('a reply on the day after is late, and so is silence', () => {
  assert.equal(clockOf('foia', asked, on('2014-03-20'), '2014-03-20').late, true)
  assert.equal(clockOf('foia', asked, [], '2014-03-20').late, true)
  assert.equal(clockOf('foia', asked, [], '2014-03-19').late, false)
})

test('of a request that came back no day is due, until it was sent anew', () => {
  const bounce = [{ received: '2014-02-18', kind: 'bounce' as const }]
  const of = (received: string) =>
    clockOf('foia', { body: 'essex', received }, bounce, '2014-06-01')
  assert.deepEqual([of('2014-02-18').due, of('2014-02-18').late], [null, false])
  assert.equal(of('2014-02-19').late, true)
})

test('without the day of receipt there is no sum', () => {
  assert.equal(clockOf('foia', { body: 'essex' }, [], '2014-03-20').sum, null)
})
