// Whether what is asked is out already, told from the ledger.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aRequest, asked, sent } from '../../../test/a-request.ts'
import type { Mapped } from '../../vocabulary/answering/counted.ts'
import type { EventSaid } from '../../vocabulary/answering/event.ts'
import type { ForceRequest } from '../../vocabulary/answering/force-request.ts'
import { courseOf } from '../course/course-of.ts'
import { publishedAlready } from './published-already.ts'

const mapped = (said: Partial<Mapped> = {}): EventSaid => ({
  kind: 'mapped',
  facts: {
    question: '1',
    unit: 'people',
    by: ['role'],
    only: {},
    social: true,
    span: { from: '2009-01-01', to: '2013-12-31' },
    written: [],
    title: 'People by role',
    words: 'People.',
    ...said,
  },
})
const SEAL = 'b'.repeat(64)
const counted: EventSaid = {
  kind: 'counted',
  facts: {
    question: '1',
    mapped: 3,
    asOf: '2026-11-02T12:00:00Z',
    register: 1,
    table: SEAL,
    cases: SEAL,
  },
}
const safe: EventSaid = {
  kind: 'protected',
  facts: {
    questions: ['1'],
    counted: [4],
    closed: SEAL,
    released: SEAL,
    certificate: SEAL,
    promised: {},
    earlier: [],
    together: true,
  },
}
const policy: EventSaid = {
  kind: 'document-chosen',
  facts: { question: '2', policy: 'social-media', on: '2026-11-02' },
}
const logged: EventSaid = {
  kind: 'logged',
  facts: {
    release: 1,
    on: '2026-11-20',
    subject: 'People by role',
    asked: 'How many.',
    answered: 'Given.',
    files: [],
    sections: [],
  },
}

const refusal: EventSaid = {
  kind: 'reason-given',
  facts: {
    questions: ['1', '2'],
    group: null,
    instead: null,
    section: 's42',
    fields: {},
    text: 'Advice.',
    until: null,
  },
}

/** Received, split, mapped (3), counted (4), made safe (5), a document (6), drawn up (7), signed, sent. */
function answered(more: readonly EventSaid[], of: Partial<Mapped> = {}): ForceRequest {
  const left = sent('2026-11-18', ['1', '2'], 7).map((one) =>
    one.kind === 'drawn-up' ? { ...one, facts: { ...one.facts, protected: [5] } } : one,
  )
  const all = [...asked('2026-11-02'), mapped(of), counted, safe, policy, ...left, ...more]
  return { ...aRequest(all), id: 'other', reference: 'FOI 2026/0008' }
}

const now = (...said: EventSaid[]) =>
  courseOf(aRequest([...asked('2026-11-20'), ...said]), '2026-11-24')
const out = (course: ReturnType<typeof now>, before: ForceRequest, alike: string[] = []) =>
  publishedAlready(course, [before, course.request], alike).map(
    ({ question, reference, isLogged }) => [question, reference, isLogged],
  )

test('the same count of the same days is on the log, also where it is told apart further there', () => {
  const is = [['1', 'FOI 2026/0008', true]]
  assert.deepEqual(out(now(mapped()), answered([logged])), is)
  assert.deepEqual(out(now(mapped({ by: [] })), answered([logged])), is)
})

test('another unit, other days, other people or a finer table are not what is out', () => {
  for (const said of [
    { unit: 'matters' },
    { span: { from: '2009-01-01', to: '2014-02-17' } },
    { only: { role: ['staff'] } },
    { social: false },
    { by: ['role', 'outcome'] },
  ] satisfies Partial<Mapped>[])
    assert.deepEqual(out(now(mapped(said)), answered([logged])), [], JSON.stringify(said))
})

test('the same document is on the log', () => {
  assert.deepEqual(out(now(policy), answered([logged])), [['2', 'FOI 2026/0008', true]])
})

test('what was handed over and is not on the log yet is told apart', () => {
  assert.deepEqual(out(now(mapped()), answered([])), [['1', 'FOI 2026/0008', false]])
})

test('what was withdrawn is not out, and a refusal in the same words published nothing', () => {
  const leaked: EventSaid = {
    kind: 'leaked',
    facts: { on: '2026-11-21', release: 1, what: 'A year.' },
  }
  assert.deepEqual(out(now(mapped()), answered([logged, leaked])), [])
  const refused = {
    ...aRequest([...asked('2026-11-02'), refusal, ...sent('2026-11-18', ['1', '2'], 4), logged]),
    id: 'other',
  }
  assert.deepEqual(out(now(), refused, ['other']), [])
  assert.equal(out(now(), answered([logged]), ['other']).length, 2)
})
