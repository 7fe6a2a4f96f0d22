import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kind } from '../vocabulary/reply.ts'
import { clockOf } from './clock.ts'
import { type MessageCame, stoppedBy } from './stopped-by.ts'

const came = (received: string | null, kind?: Kind): MessageCame => ({ received, kind })

const cases: [stops: string | null | 'nothing', messages: MessageCame[], because: string][] = [
  [
    '2014-04-30',
    [came('2014-02-20', 'acknowledgement'), came('2014-04-30', 'decision')],
    'an acknowledgement decides nothing',
  ],
  [
    '2014-03-10',
    [came('2014-05-01', 'decision'), came('2014-03-10', 'decision')],
    'a corrected decision does not make the first one late',
  ],
  [
    '2014-03-10',
    [came('2014-03-01'), came('2014-03-10', 'decision')],
    'the decision is told apart from what nobody could read',
  ],
  ['2014-03-12', [came('2014-03-12')], 'a reply that is not here was still a reply'],
  [
    '2014-03-12',
    [came('2014-02-19', 'auto-reply'), came('2014-03-12', 'other')],
    'an unclear letter may be the decision, an automatic answer may not',
  ],
  [null, [came(null, 'decision')], 'its day is not known'],
  ['2014-03-14', [came(null, 'decision'), came('2014-03-14', 'decision')], 'one day is known'],
  [null, [came('2014-06-02', 'internal-review')], 'a review follows a decision of another day'],
  ['nothing', [came('2014-02-20', 'holding'), came('2014-02-21', 'bounce')], 'neither answers'],
  ['nothing', [], 'nothing came'],
  [
    'nothing',
    [{ received: '2014-03-01', kind: 'decision', source: { kind: 'press', paper: 'The Argus' } }],
    'what a paper printed did not come from the body',
  ],
]

for (const [stops, messages, because] of cases) {
  test(`the clock stops ${stops === 'nothing' ? 'at nothing' : `on ${stops ?? 'a day not known'}`}: ${because}`, () => {
    const stopped = stoppedBy(messages)
    assert.equal(stopped ? stopped.received : 'nothing', stops)
  })
}

const asked = { body: 'kent', received: '2014-02-18' }

test('acknowledged on 20 February and decided on 30 April, the answer came on 30 April and was late', () => {
  const messages = [came('2014-02-20', 'acknowledgement'), came('2014-04-30', 'decision')]
  const { repliedOn, repliedOnDay, late } = clockOf('foia', asked, messages, '2026-11-24')
  assert.deepEqual([repliedOn, repliedOnDay, late], ['2014-04-30', 48, true])
})

test('a body that only acknowledged has not replied, and is late when its day has passed', () => {
  const messages = [came('2014-02-20', 'acknowledgement')]
  const { repliedOn, late } = clockOf('foia', asked, messages, '2014-03-20')
  assert.deepEqual([repliedOn, late], [null, true])
})

test('of a decision whose day is not known nobody can say that it was late', () => {
  const clock = clockOf('foia', asked, [came(null, 'decision')], '2026-11-24')
  assert.deepEqual([clock.repliedOn, clock.repliedOnDay, clock.late], [null, null, false])
})
