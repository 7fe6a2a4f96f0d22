// What a force reports of its requests.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aRequest, asked, sent } from '../../../test/a-request.ts'
import type { EventSaid } from '../../vocabulary/answering/event.ts'
import { courseOf } from '../course/course-of.ts'
import { quarterOf, returnsOf, returnsSheet } from './returns.ts'

const held: EventSaid = {
  kind: 'held',
  facts: { questions: ['1', '2'], held: true, why: 'Found.' },
}
const course = (said: readonly EventSaid[], today = '2026-12-10', reference = 'FOI 2026/0001') =>
  courseOf({ ...aRequest(said), id: reference, reference }, today)
const answered = (on: string, day = '2026-11-02', reference = 'FOI 2026/0001') =>
  course([...asked(day), held, ...sent(on, ['1', '2'], 4)], '2026-12-10', reference)

const numberOf = (all: ReturnType<typeof returnsOf>, line: string) =>
  all[0]?.lines.find((one) => one.line === line)?.requests.length

test('the quarter is that of the day of receipt', () => {
  assert.deepEqual(['2026-01-01', '2026-03-31', '2026-04-01', '2026-12-31'].map(quarterOf), [
    '2026 Q1',
    '2026 Q1',
    '2026 Q2',
    '2026 Q4',
  ])
})

test('in time is the twentieth working day, and the share is of those that were answered', () => {
  const all = returnsOf([
    answered('2026-11-30'),
    answered('2026-12-02', '2026-11-02', 'FOI 2026/0002'),
    course(asked('2026-11-03'), '2026-12-10', 'FOI 2026/0003'),
  ])
  assert.equal(all[0]?.inTime, 50)
  assert.deepEqual(
    [
      'Requests received',
      'Answered in time: within 20 working days',
      'Answered late',
      'Open and overdue',
    ].map((line) => numberOf(all, line)),
    [3, 1, 1, 1],
  )
})

test('a request of which one question lapsed and the other was answered in time was answered in time', () => {
  const [back, warned, lapsed]: EventSaid[] = [
    {
      kind: 'clarification-asked',
      facts: { on: '2026-11-04', questions: ['1'], asked: 'Which years?', lapsesAfter: 20 },
    },
    { kind: 'clarification-warned', facts: { asked: 3, on: '2026-11-25' } },
    { kind: 'clarification-lapsed', facts: { asked: 3, on: '2026-12-02' } },
  ]
  if (!back || !warned || !lapsed) assert.fail()
  const of = (on: string) =>
    returnsOf([course([...asked('2026-11-02'), back, ...sent(on, ['2'], 4), warned, lapsed])])
  const [inTime, late] = [of('2026-11-20'), of('2026-12-04')]
  assert.deepEqual([inTime[0]?.inTime, late[0]?.inTime], [100, 0])
  assert.deepEqual([numberOf(inTime, 'Answered late'), numberOf(late, 'Answered late')], [0, 1])
})

test('every number names the requests that it counts, and those of all states are all that were received', () => {
  const all = returnsOf([
    answered('2026-11-30'),
    course(asked('2026-12-03'), '2026-12-10', 'FOI 2026/0003'),
    course(
      [...asked('2026-12-03'), { kind: 'withdrawn', facts: { on: '2026-12-04', why: 'Had it.' } }],
      '2026-12-10',
      'FOI 2026/0004',
    ),
  ])
  const of = (line: string) =>
    all[0]?.lines.find((one) => one.line === line)?.requests.map(({ reference }) => reference) ?? []
  const states = [
    'Answered',
    'Withdrawn',
    'Lapsed: nothing came back to what was asked',
    'Waiting for the requester or a fee',
    'Open, not yet due',
    'Open and overdue',
  ]
  assert.deepEqual(states.flatMap(of).toSorted(), of('Requests received').toSorted())
})

test('one whose questions came out differently was answered in part, and its sections are counted once', () => {
  const reason: EventSaid = {
    kind: 'reason-given',
    facts: {
      questions: ['2'],
      group: null,
      instead: null,
      section: 's31(1)(g)',
      fields: {},
      text: 'Because.',
      until: null,
    },
  }
  const all = returnsOf([
    course([...asked('2026-11-02'), held, reason, ...sent('2026-11-20', ['1', '2'], 5)]),
  ])
  assert.deepEqual(
    ['Outcome: part of it given', 's31(1)(g)', 'Outcome: all of it given'].map((line) =>
      numberOf(all, line),
    ),
    [1, 1, 0],
  )
})

test('a review is no request received, and as a sheet quarters stand beside each other', () => {
  const review = courseOf({ ...aRequest(asked('2026-11-02'), 'a parent') }, '2026-12-10')
  const all = returnsOf([
    answered('2026-11-20'),
    answered('2026-08-20', '2026-08-03', 'FOI 2026/0009'),
    review,
  ])
  assert.deepEqual(
    [numberOf(all, 'Requests received'), numberOf(all, 'Internal reviews asked')],
    [1, 1],
  )
  const [head, first] = returnsSheet(all)
  assert.deepEqual(head?.slice(1), ['2026 Q3', '2026 Q4'])
  assert.deepEqual(first, ['Requests received', 1, 1])
})
