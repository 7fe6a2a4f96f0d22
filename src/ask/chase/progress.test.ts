// How far a survey was, day by day.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Survey } from '../../vocabulary/survey.ts'
import type { AskedBody, MessageOfBody } from './asked-body.ts'
import { progressOf, stageOn } from './progress.ts'

const body = (slug: string, messages: MessageOfBody[] = [], events: object = {}): AskedBody => ({
  survey: {
    slug: 's',
    title: 'S',
    law: 'foia',
    period: null,
    questions: [],
    bodies: [],
    readers: 1,
  } satisfies Survey,
  body: { slug, name: slug, workforce: null },
  events: { body: slug, sent: '2026-10-26', received: '2026-10-26', ...events },
  law: 'foia',
  portal: null,
  messages,
  standings: [],
  letters: [],
  today: '2026-11-30',
})
const came = (kind: MessageOfBody['kind'], received: string): MessageOfBody => ({
  id: kind ?? '',
  kind,
  received,
  seen: true,
})

test('a request is out, acknowledged, late the day after it was due, and answered from the day the answer came', () => {
  const one = body('a', [came('acknowledgement', '2026-10-28'), came('decision', '2026-11-26')])
  const on = (day: string) => stageOn(one, day)
  assert.deepEqual(
    ['2026-10-25', '2026-10-26', '2026-10-28', '2026-11-23', '2026-11-24', '2026-11-26'].map(on),
    [null, 'sent', 'acknowledged', 'acknowledged', 'late', 'answered'],
  )
})

test('while it waits for us it is not late', () => {
  const one = body('a', [], { clarificationAsked: '2026-11-03' })
  assert.deepEqual([stageOn(one, '2026-11-02'), stageOn(one, '2026-11-28')], ['sent', 'for-us'])
})

test('a letter that may be a question back keeps its body from being called late until somebody says what it is', () => {
  const asks = came('clarification', '2026-11-03')
  const on = (one: AskedBody) => stageOn(one, '2026-11-28')
  assert.equal(on(body('a', [asks])), 'for-us')
  assert.equal(on(body('a', [asks], { clarificationGiven: '2026-10-27' })), 'late')
  assert.equal(on(body('a', [came('fee-notice', '2026-11-03')])), 'for-us')
  assert.equal(on(body('a', [{ ...came('acknowledgement', '2026-11-03') }])), 'late')
})

test('each day counts every body that was sent to, once', () => {
  const days = progressOf([
    body('a', [came('decision', '2026-11-13')]),
    body('b'),
    body('c', [], { sent: '2026-11-04', received: '2026-11-04' }),
  ])
  assert.equal(days[0]?.day, '2026-10-26')
  assert.equal(days.at(-1)?.day, '2026-11-30')
  const sums = days.map(({ bodies }) => Object.values(bodies).reduce((sum, n) => sum + n, 0))
  assert.ok(days.every(({ day }, i) => sums[i] === (day < '2026-11-04' ? 2 : 3)))
  assert.deepEqual(days.at(-1)?.bodies, {
    answered: 1,
    late: 1,
    'for-us': 0,
    acknowledged: 0,
    sent: 1,
    returned: 0,
  })
})

test('a picture of years ends a month after the last thing happened, and shows no more days than can be seen', () => {
  const days = progressOf([{ ...body('a', [came('decision', '2027-03-01')]), today: '2038-01-01' }])
  assert.ok(days.length <= 62, `${days.length} days`)
  assert.equal(days.at(-1)?.day, '2027-04-01')
})

test('where nothing was sent there is no picture', () => {
  assert.deepEqual(progressOf([{ ...body('a'), events: null }]), [])
})
