import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { EventOffered } from '../../vocabulary/reply.ts'
import { offersWaiting, withOffer } from './events-offered.ts'

const asksBack: EventOffered = {
  event: 'clarificationAsked',
  sha256: 'a'.repeat(64),
  place: { kind: 'text', start: 0, end: 10 },
  ink: 'Please clarify.',
}
const letter = { body: 'cedar', message: 'm1', received: '2024-01-12', offers: [asksBack] }

test('a question back waits to be taken with the day it came, where it bears none', () => {
  const [waiting] = offersWaiting([letter], [{ body: 'cedar', sent: '2024-01-08' }])
  assert.equal(waiting?.date, '2024-01-12')
  assert.deepEqual(
    waiting && withOffer({ body: 'cedar', sent: '2024-01-08' }, waiting, '2024-01-12'),
    { body: 'cedar', sent: '2024-01-08', clarificationAsked: '2024-01-12' },
  )
})

test('what stands among the events of the request is not offered again', () => {
  assert.deepEqual(
    offersWaiting([letter], [{ body: 'cedar', clarificationAsked: '2024-01-12' }]),
    [],
  )
})

test('two letters that ask back offer one event, with the day of the first', () => {
  const later = { ...letter, message: 'm2', received: '2024-01-20' }
  assert.deepEqual(
    offersWaiting([letter, later], []).map(({ date }) => date),
    ['2024-01-12'],
  )
})
