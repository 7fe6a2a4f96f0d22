// Where a request stands and when it is due, told from its events.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aRequest, asked, sent } from '../../../test/a-request.ts'
import { dueDate } from '../../calendar/due.ts'
import type { EventSaid } from '../../vocabulary/answering/event.ts'
import { courseOf } from './course-of.ts'
import { nextStep } from './next-step.ts'

const course = (said: readonly EventSaid[], today = '2026-11-10', parent: string | null = null) =>
  courseOf(aRequest(said, parent), today)
const due = (said: readonly EventSaid[]) => course(said).clocks.map((clock) => clock.due)

const askedBack = (on: string, questions: string[] = []): EventSaid => ({
  kind: 'clarification-asked',
  facts: { on, questions, asked: 'Which years?', lapsesAfter: 60 },
})
const cameBack = (on: string, seq: number): EventSaid => ({
  kind: 'clarification-given',
  facts: { asked: seq, on, words: '2019 to 2025' },
})
const moreTime = (on: string, until: string, questions: string[] = []): EventSaid => ({
  kind: 'extension-notice',
  facts: { on, questions, section: 's31(1)(g)', until, why: 'The test is not done.' },
})

test('the day it is due is the one that the calendar says', () => {
  for (const [on, law] of [
    ['2026-11-02', 'foia'],
    ['2026-12-18', 'foia'],
    ['2026-03-01', 'eir'],
  ] as const)
    assert.deepEqual(due(asked(on, law)), [dueDate(law, { received: on }).due])
})

test('one that comes on a Saturday counts from the Monday on, and the sum says so', () => {
  const [clock] = course(asked('2026-11-07')).clocks
  assert.deepEqual(clock?.days.slice(0, 2), [
    { date: '2026-11-08', counts: false, why: 'Sunday' },
    { date: '2026-11-09', counts: true, nth: 1 },
  ])
  assert.equal(clock?.due, '2026-12-07')
})

test('what was asked back of everything stops the clock, and the answer begins it anew', () => {
  const stopped = [...asked('2026-11-02'), askedBack('2026-11-05')]
  const [clock] = course(stopped).clocks
  assert.deepEqual(
    [clock?.stands, clock?.due, clock?.days.at(-1)?.date],
    ['clarification', null, '2026-11-05'],
  )
  assert.equal(course(stopped).state, 'asked-back')
  assert.deepEqual(due([...stopped, cameBack('2026-11-16', 3)]), [
    dueDate('foia', { received: '2026-11-02', clarified: '2026-11-16' }).due,
  ])
})

test('of two questions the one that is clear goes on', () => {
  const { clocks, state, questions } = course([
    ...asked('2026-11-02'),
    askedBack('2026-11-05', ['2']),
  ])
  assert.deepEqual(
    clocks.map((clock) => [clock.questions, clock.stands, clock.due]),
    [
      [['1'], null, '2026-12-01'],
      [['2'], 'clarification', null],
    ],
  )
  assert.equal(state, 'in-work')
  assert.deepEqual(
    questions.map((one) => one.state),
    ['to-look-at', 'asked-back'],
  )
})

test('a fee that is not paid stops the clock, and its days do not count', () => {
  const notice: EventSaid[] = [
    ...asked('2026-11-02'),
    { kind: 'fee-notice', facts: { on: '2026-11-05', pounds: 30 } },
  ]
  assert.deepEqual([course(notice).state, due(notice)], ['fee-asked', [null]])
  assert.deepEqual(due([...notice, { kind: 'fee-paid', facts: { on: '2026-11-20' } }]), [
    dueDate('foia', { received: '2026-11-02', feeNotice: '2026-11-05', feePaid: '2026-11-20' }).due,
  ])
})

test('more time for the public interest test moves the day to the one that the notice names, at most the fortieth', () => {
  const [inside] = course([...asked('2026-11-02'), moreTime('2026-11-27', '2026-12-21')]).clocks
  assert.deepEqual(
    [inside?.due, inside?.extended?.inTime, inside?.extended?.within, inside?.latest?.day],
    ['2026-12-21', true, true, '2026-12-31'],
  )
  const [beyond] = course([...asked('2026-11-02'), moreTime('2026-12-02', '2027-02-01')]).clocks
  assert.deepEqual([beyond?.extended?.inTime, beyond?.extended?.within], [false, false])
})

test('more time for one question leaves the other due when it was', () => {
  assert.deepEqual(due([...asked('2026-11-02'), moreTime('2026-11-27', '2026-12-21', ['1'])]), [
    '2026-12-01',
    '2026-12-21',
  ])
})

test('a review has twenty working days, forty at most, and no public interest test', () => {
  const { clock, dues } = course(asked('2026-11-02'), '2026-11-10', 'another')
  assert.deepEqual([clock?.due, clock?.latest?.day], ['2026-12-01', '2026-12-31'])
  assert.match(clock?.restsOn ?? '', /code of 2018, and no section of the Act/)
  assert.equal(dues[0]?.kind, 'review')
})

test('subject access runs by the month, to the next working day of England and Wales', () => {
  // 30 November is a holiday in Scotland alone; 14 November is a Saturday.
  assert.deepEqual(due(asked('2026-10-31', 'subject-access')), ['2026-11-30'])
  assert.deepEqual(due(asked('2026-10-14', 'subject-access')), ['2026-11-16'])
  assert.equal(course(asked('2026-10-31', 'subject-access'), '2026-11-27').clock?.left, 1)
})

test('what is asked back of subject access stops its month, and does not begin it anew', () => {
  const stopped = [...asked('2026-11-02', 'subject-access'), askedBack('2026-11-05')]
  assert.deepEqual(due(stopped), [null])
  // 5 to 16 November, both with, are twelve days: 2 December and twelve days.
  assert.deepEqual(due([...stopped, cameBack('2026-11-16', 3)]), ['2026-12-14'])
})

test('what was sent answers the questions it names, and no notice of more time does', () => {
  const part = [...asked('2026-11-02'), ...sent('2026-11-20', ['1'], 3)]
  const { clocks, state } = course(part)
  assert.deepEqual(
    clocks.map(({ questions, answered }) => [questions, answered]),
    [
      [['1'], { on: '2026-11-20', nth: 14, inTime: true }],
      [['2'], null],
    ],
  )
  assert.equal(state, 'in-work')
  assert.equal(course([...part, ...sent('2026-12-01', ['2'], 6, 2)]).state, 'answered')
  assert.equal(course([...asked('2026-11-02'), ...sent('2026-11-20', [], 3)]).state, 'in-work')
})

test('the days left are working days, and below nought once it is overdue', () => {
  const left = (today: string) => course(asked('2026-11-02'), today).clock?.left
  assert.deepEqual([left('2026-11-27'), left('2026-12-01'), left('2026-12-03')], [1, 0, -2])
})

test('an event that was wrong counts as not said', () => {
  const said: EventSaid[] = [
    ...asked('2026-11-02'),
    askedBack('2026-11-05'),
    { kind: 'event-corrected', facts: { event: 3 } },
  ]
  assert.equal(course(said).state, 'in-work')
})

test('a decision notice may be appealed against for 28 days', () => {
  const { dues } = course([
    ...asked('2026-11-02'),
    ...sent('2026-11-20', ['1', '2'], 3),
    { kind: 'ico-complaint', facts: { on: '2027-01-04', reference: 'IC-1' } },
    {
      kind: 'decision-notice',
      facts: { on: '2027-03-01', reference: 'IC-1', outcome: 'upheld', by: null, what: '' },
    },
  ])
  assert.deepEqual(
    dues.map(({ kind, due: day }) => [kind, day]),
    [['tribunal', '2027-03-29']],
  )
})

test('what is open next is never what was done, nor what cannot be done', () => {
  const held = (questions: string[]): EventSaid => ({
    kind: 'held',
    facts: { questions, held: true, why: 'The register has it.' },
  })
  const next = (said: EventSaid[]) => nextStep(course(said)).words
  const both = [...asked('2026-11-02'), held(['1', '2'])]
  assert.match(next(asked('2026-11-02')), /say whether it is held/)
  assert.match(next(both), /Question 1 is held: count it/)
  const drawn = [...both, ...sent('2026-11-20', ['1', '2'], 4).slice(0, 1)]
  assert.match(next(drawn), /a second person/)
  assert.doesNotMatch(next([...drawn, held(['1'])]), /a second person/)
})

test('an estimate over the limit leads on to the refusal, and one within it does not', () => {
  const estimated = (minutes: number): EventSaid => ({
    kind: 'estimated',
    facts: {
      questions: ['1'],
      section: 's12(1)',
      work: [],
      searches: [{ activity: 'locate', what: 'the archive', questions: ['1'], minutes }],
      together: [],
      found: '',
      advice: '',
    },
  })
  const next = (minutes: number) => nextStep(course([...asked('2026-11-02'), estimated(minutes)]))
  assert.deepEqual([next(6000).step, next(6000).of], ['refuse', '1'])
  assert.equal(next(600).step, 'look')
})

test('of a table without a reason it is not said that every question has its reason', () => {
  const hash = 'a'.repeat(64)
  const safe: EventSaid = {
    kind: 'protected',
    facts: {
      questions: ['1'],
      counted: [],
      closed: hash,
      released: hash,
      certificate: hash,
      promised: {},
      earlier: [],
      together: true,
    },
  }
  const notHeld: EventSaid = {
    kind: 'held',
    facts: { questions: ['2'], held: false, why: 'No field.' },
  }
  const { step, words } = nextStep(course([...asked('2026-11-02'), notHeld, safe]))
  assert.equal(step, 'notice')
  assert.match(words, /withholds a number \(question 1\), give the reason first/)
})

test('what paid an earlier fees notice does not pay the last one: the clock stands', () => {
  const notice = (on: string): EventSaid => ({ kind: 'fee-notice', facts: { on, pounds: 30 } })
  const paid = (on: string): EventSaid => ({ kind: 'fee-paid', facts: { on } })
  const first = [...asked('2026-11-02'), notice('2026-11-03'), paid('2026-11-04')]
  assert.equal(course(first).clock?.stands, null)
  assert.equal(course([...first, notice('2026-11-06')]).clock?.stands, 'fee')
  assert.equal(course([...first, notice('2026-11-06'), paid('2026-11-09')]).clock?.stands, null)
})
