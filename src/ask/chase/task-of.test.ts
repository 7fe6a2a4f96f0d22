// What is to be done next, in the situations that a newsroom meets.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Survey } from '../../vocabulary/survey.ts'
import type { AskedBody } from './asked-body.ts'
import { groupOf } from './in-order.ts'
import { taskOf } from './task-of.ts'

const survey: Survey = {
  slug: 'kestrels',
  title: 'Kestrels seen',
  law: 'foia',
  period: { year: '2025' },
  questions: [
    { number: '1', asks: 'How many?' },
    { number: '2', asks: 'How many of these were ringed?' },
  ],
  bodies: [{ slug: 'ashcombe', name: 'Ashcombe Council', workforce: null }],
  readers: 1,
}

/** Received on Monday 2 November 2026: due on 1 December, since St Andrew’s Day is a holiday of one part of the kingdom. */
const asked = (changes: Partial<AskedBody> = {}, law: Survey['law'] = 'foia'): AskedBody => ({
  survey: { ...survey, law },
  body: survey.bodies[0] as AskedBody['body'],
  law,
  portal: null,
  events: { body: 'ashcombe', sent: '2026-11-02', received: '2026-11-02' },
  messages: [],
  standings: [
    { question: '1', state: 'asked' },
    { question: '2', state: 'asked' },
  ],
  letters: [],
  today: '2026-12-07',
  ...changes,
})
const events = (more: object) => ({
  events: { body: 'ashcombe', sent: '2026-11-02', received: '2026-11-02', ...more },
})
const letter = (kind: 'reminder' | 'complaint' | 'request' | 'fee', sentOn: string) => ({
  kind,
  sentOn,
  state: 'accepted' as const,
  at: new Date(`${sentOn}T10:00:00Z`),
})
const decision = (received: string) => [
  { id: 'm', kind: 'decision' as const, decided: true, received, seen: true },
]
const both = (state: 'refused' | 'gave' | 'gave-part', section?: string) => [
  { question: '1', state, ...(section && { section }) },
  { question: '2', state, ...(section && { section }) },
]

test('nothing is to be done about what was not sent', () => {
  assert.equal(taskOf(asked({ events: null })), null)
  assert.equal(taskOf(asked({ events: { body: 'ashcombe', reference: 'F 12' } })), null)
})

test('a late answer is first reminded of, and ten working days later put to the Commissioner', () => {
  const late = taskOf(asked())
  assert.deepEqual(
    [late?.kind, late?.due, late?.left, late?.ready],
    ['overdue', '2026-12-01', -4, 'reminder'],
  )
  const reminded = { letters: [letter('reminder', '2026-12-02')] }
  assert.equal(taskOf(asked(reminded))?.ready, null)
  assert.equal(taskOf(asked({ ...reminded, today: '2026-12-17' }))?.ready, 'complaint')
  const complained = {
    letters: [letter('reminder', '2026-12-02'), letter('complaint', '2026-12-16')],
  }
  assert.equal(taskOf(asked({ ...complained, today: '2027-01-22' }))?.ready, null)
})

test('in Scotland, and of the environment, a review comes before the Commissioner', () => {
  const reminded = { letters: [letter('reminder', '2026-12-02')], today: '2026-12-17' }
  assert.equal(taskOf(asked(reminded, 'foisa'))?.ready, 'review')
  assert.equal(taskOf(asked(reminded, 'eir'))?.ready, 'review')
})

test('in Scotland an answer that came early leaves as many days for a review as one on the last day', () => {
  const by = (law: Survey['law'], received: string) =>
    taskOf(asked({ messages: decision(received), standings: both('refused', 's38(1)(b)') }, law))
      ?.due
  // Due on 1 December: St Andrew’s Day is a holiday there. The fortieth working day after it is 1 February.
  assert.deepEqual(
    ['2026-11-09', '2026-12-01', '2026-12-02'].map((day) => by('foisa', day)),
    ['2027-02-01', '2027-02-01', '2027-02-02'],
  )
  assert.ok((by('foia', '2026-11-09') ?? '') < (by('foia', '2026-12-01') ?? ''))
})

test('a reminder that went before the day it was due does not count as one', () => {
  assert.equal(taskOf(asked({ letters: [letter('reminder', '2026-12-01')] }))?.ready, 'reminder')
})

test('after a year of silence it is better asked anew', () => {
  const task = taskOf(asked({ today: '2028-02-01' }))
  assert.deepEqual(
    [task?.kind, task?.ready, task?.overSince],
    ['overdue', 'new-request', '2027-12-01'],
  )
  assert.equal(task && groupOf(task), 'over')
})

test('what it asks back stops the clock until we answer', () => {
  const task = taskOf(asked(events({ clarificationAsked: '2026-11-10' })))
  assert.deepEqual([task?.kind, task?.due, task?.ready], ['clarification', null, 'clarification'])
  const given = taskOf(
    asked(events({ clarificationAsked: '2026-11-10', clarificationGiven: '2026-11-12' })),
  )
  assert.deepEqual([given?.kind, given?.due], ['due-soon', '2026-12-11'])
})

test('a question back that only a machine read leads to its letter, and writes nothing to the body', () => {
  const standings = [
    { question: '1', state: 'clarification-asked' as const, onlyRead: true as const },
  ]
  const task = taskOf(asked({ standings }))
  assert.deepEqual([task?.kind, task?.ready, task?.onlyRead], ['clarification', null, true])
})

test('a fee notice waits to be paid', () => {
  const task = taskOf(asked(events({ feeNotice: '2026-11-10' })))
  assert.deepEqual([task?.kind, task?.due, task?.ready], ['fee', null, 'fee'])
})

test('a letter about a fee that has gone is not ready again, until a further notice comes', () => {
  const letters = [letter('fee', '2026-11-12')]
  const went = taskOf(asked({ ...events({ feeNotice: '2026-11-10' }), letters }))
  assert.deepEqual([went?.kind, went?.ready], ['fee', null])
  assert.match(went?.why ?? '', /until it is paid; a letter about it went on 12\sNovember\s2026$/)
  const further = taskOf(asked({ ...events({ feeNotice: '2026-11-20' }), letters }))
  assert.equal(further?.ready, 'fee')
})

test('of a reply that nobody has checked nothing is said but that it came', () => {
  const task = taskOf(
    asked({
      messages: [{ id: 'm', kind: 'decision', received: '2026-11-20', seen: true }],
      standings: [
        { question: '1', state: 'not-checked' },
        { question: '2', state: 'refused' },
      ],
    }),
  )
  assert.deepEqual([task?.kind, task?.ready], ['to-read', null])
})

test('a refusal is to be reviewed within forty working days of the answer', () => {
  const task = taskOf(
    asked({ messages: decision('2026-11-20'), standings: both('refused', 's12(1)') }),
  )
  assert.deepEqual([task?.kind, task?.ready, task?.due], ['refused', 'review', '2027-01-22'])
  assert.match(
    task?.why ?? '',
    /^Refused \(s12\(1\)\): all questions; a review is to be asked for by/,
  )
  const later = taskOf(
    asked({ messages: decision('2026-11-20'), standings: both('refused'), today: '2027-02-10' }),
  )
  assert.deepEqual([later?.ready, later?.overSince], ['new-request', '2027-01-22'])
})

test('an answer to one question beside a refusal of another is answered in part', () => {
  const task = taskOf(
    asked({
      messages: decision('2026-11-20'),
      standings: [
        { question: '1', state: 'gave' },
        { question: '2', state: 'refused', section: 's40(2)' },
      ],
    }),
  )
  assert.deepEqual([task?.kind, task?.ready], ['part', 'review'])
  assert.match(task?.why ?? '', /^Refused \(s40\(2\)\): question 2 of 2/)
})

test('who answered all is not on the list', () => {
  assert.equal(taskOf(asked({ messages: decision('2026-11-20'), standings: both('gave') })), null)
})

test('a review is waited for, then late, then the Commissioner’s', () => {
  const reviewed = {
    ...events({ internalReviewAsked: '2026-11-23' }),
    messages: decision('2026-11-20'),
    standings: both('refused', 's31(1)(g)'),
  }
  const waits = taskOf(asked(reviewed))
  assert.deepEqual([waits?.kind, waits?.due, waits?.ready], ['review-waits', '2026-12-22', null])
  const late = taskOf(asked({ ...reviewed, today: '2027-01-05' }))
  assert.deepEqual([late?.kind, late?.ready], ['review-overdue', 'reminder'])
  const fortyDays = taskOf(asked({ ...reviewed, today: '2027-01-26' }))
  assert.deepEqual([fortyDays?.kind, fortyDays?.ready], ['review-overdue', 'complaint'])
  const scottish = taskOf(asked({ ...reviewed, today: '2027-01-05' }, 'foisa'))
  assert.equal(scottish?.ready, 'complaint')
})

test('a refusal that stands after the review may go to the Commissioner for six weeks, in Scotland for six months', () => {
  const reviewed = {
    ...events({ internalReviewAsked: '2026-11-23', internalReviewAnswered: '2026-12-04' }),
    messages: decision('2026-11-20'),
    standings: both('refused', 's31(1)(g)'),
  }
  const task = taskOf(asked(reviewed))
  assert.deepEqual(
    [task?.kind, task?.due, task?.ready],
    ['review-answered', '2027-01-15', 'complaint'],
  )
  assert.equal(taskOf(asked(reviewed, 'foisa'))?.due, '2027-06-04')
  const given = taskOf(asked({ ...reviewed, standings: both('gave') }))
  assert.equal(given, null)
})

test('a holding letter that names no day is asked for one, once', () => {
  const holding = {
    today: '2026-11-25',
    messages: [
      { id: 'h', kind: 'holding' as const, decided: true, received: '2026-11-20', seen: true },
    ],
  }
  const task = taskOf(asked(holding))
  assert.deepEqual([task?.kind, task?.ready, task?.due], ['holding', 'reminder', '2026-12-01'])
  const reminded = taskOf(asked({ ...holding, letters: [letter('reminder', '2026-11-24')] }))
  assert.equal(reminded?.kind, 'due-soon')
  const [message] = holding.messages
  const read = taskOf(
    asked({ ...holding, messages: message ? [{ ...message, decided: false }] : [] }),
  )
  assert.deepEqual([read?.kind, read?.ready, read?.onlyRead], ['holding', null, true])
})

test('an extension whose day has passed is late, though the law reaches further', () => {
  const task = taskOf(asked({ ...events({ extension: '2026-12-04' }), today: '2026-12-07' }))
  assert.deepEqual([task?.kind, task?.due, task?.latest], ['extended', '2026-12-04', '2026-12-31'])
  assert.equal(task?.ready, 'reminder')
  assert.equal(task && groupOf(task), 'late')
})

test('a request that came back is to be sent again', () => {
  const task = taskOf(
    asked({
      letters: [{ ...letter('request', '2026-11-02'), state: 'bounced' }],
      today: '2026-11-04',
    }),
  )
  assert.equal(task?.kind, 'bounced')
})

test('a letter that was put and has not gone is not offered a second time', () => {
  const put = { ...letter('reminder', '2026-12-07'), sentOn: null, state: 'waiting' as const }
  const task = taskOf(asked({ letters: [put] }))
  assert.deepEqual([task?.kind, task?.ready, task?.put], ['overdue', null, true])
  const undone = taskOf(asked({ letters: [{ ...put, state: 'undone' }] }))
  assert.equal(undone?.ready, 'reminder')
})

test('what lies on a page of the body’s is fetched before its day is over', () => {
  const portal = { received: '2026-11-27', expires: '2026-12-11' }
  const task = taskOf(asked({ portal }))
  assert.deepEqual([task?.kind, task?.due, task?.ready], ['portal', '2026-12-11', null])
  const fetched = taskOf(
    asked({ portal, messages: decision('2026-11-27'), standings: both('gave') }),
  )
  assert.equal(fetched, null)
  assert.equal(taskOf(asked({ portal, today: '2026-12-14' }))?.kind, 'overdue')
})
