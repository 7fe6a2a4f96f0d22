import assert from 'node:assert/strict'
import { test } from 'node:test'
import { houseLetter } from '../vocabulary/asking/request-letter.ts'
import type { Question, Survey } from '../vocabulary/survey.ts'
import { type Checking, checkRequest } from './check-request.ts'

const counted = { id: 'notice', one: 'notice', many: 'notices', also: [], kind: 'count' } as const
const good: Question = {
  number: '1',
  asks: 'How many notices were issued?',
  counts: { ...counted, also: [] },
}

const aSurvey = (more: Partial<Survey> = {}): Survey => ({
  slug: 'fines',
  title: 'Fines',
  law: 'foia',
  period: { from: '2023-04-01', to: '2025-03-31' },
  questions: [good],
  bodies: [{ slug: 'ashby', name: 'Ashby Council', workforce: null }],
  readers: 1,
  ...more,
})

const FIELDS =
  'officer law period covered,asked alike,questions,sheet,section on form,nouns,cost limit,section on advice,section named,section on refusal,due,our reference,signed,newsroom,reply to,request,title'
    .replace('officer law period', 'officer,law,period')
    .split(',')

const found = (more: Partial<Checking> = {}) =>
  checkRequest({
    survey: aSurvey(),
    wording: houseLetter,
    fields: FIELDS,
    signed: 'Ada Reader',
    hasSheet: true,
    today: '2026-11-30',
    put: new Set(),
    unaddressed: [],
    ...more,
  })
const ids = (more: Partial<Checking> = {}) => found(more).map(({ id }) => id)
const asking = (question: Partial<Question>) =>
  ids({ survey: aSurvey({ questions: [{ number: '1', asks: '', ...question }] }) })

test('a good question in our own wording, signed, of a time that is over, has nothing against it', () => {
  assert.deepEqual(ids(), [])
})

/** What a question is asked like, and what is said of it. */
const QUESTIONS: [asks: string, id: string | null][] = [
  ['How many notices were issued, and how many were paid?', null],
  ['Why were notices withdrawn?', 'asks-why'],
  ['Please provide all correspondence about notices.', 'every-file'],
  ['For each fine give full details of the offence.', 'every-file'],
  ['The names of officers who issued notices.', 'names-people'],
  ['How many serious offences were there?', 'vague'],
  ['How many seriously late notices were there?', null],
  ['How many notices will be issued going forward?', 'not-yet'],
]
for (const [asks, id] of QUESTIONS)
  test(`“${asks}” ${id ? `is said to be ${id}` : 'is a question that can be answered'}`, () => {
    const all = asking({ asks, counts: { ...counted, also: [] } })
    assert.deepEqual(all, id ? [id] : [])
  })

test('a number of nothing, a question of nothing and two in one are said', () => {
  assert.deepEqual(asking({ asks: 'How many were there?' }), ['no-unit'])
  assert.deepEqual(asking({ asks: 'What did the council do?' }), ['no-number'])
  assert.deepEqual(asking({ asks: 'Is it so? How many?', counts: { ...counted, also: [] } }), [
    'two-in-one',
  ])
  assert.deepEqual(asking({ asks: 'The policy on fines.', document: true }), [])
})

test('rows of many things that no list closes are where cost is argued', () => {
  const fields = ['date', 'place', 'offence', 'person', 'fine']
  assert.deepEqual(asking({ asks: 'Each fine', rows: true, fields }), ['rows-of-words'])
  assert.deepEqual(asking({ asks: 'Each fine', rows: true, fields: ['date', 'fine'] }), [])
})

test('a period that is not over, and none at all, are said', () => {
  assert.deepEqual(ids({ survey: aSurvey({ period: { year: '2026' } }) }), ['period-open'])
  assert.deepEqual(ids({ survey: aSurvey({ period: null }) }), ['no-period'])
})

test('what nobody signs, what has no questions, and a field that is not known do not go', () => {
  const stops = (more: Partial<Checking>) =>
    found(more).flatMap(({ id, level }) => (level === 'stop' ? [id] : []))
  assert.deepEqual(stops({ signed: ' ' }), ['unsigned'])
  assert.deepEqual(stops({ wording: { ...houseLetter, text: 'Dear all' } }), ['no-questions-in-it'])
  const wording = { ...houseLetter, text: `${houseLetter.text}\n{{offcer}}` }
  assert.deepEqual(stops({ wording }), ['unknown-field'])
  assert.deepEqual(stops({ survey: aSurvey({ practice: true }) }), ['practice'])
})

test('the Act asks for the real name of who asks, and the Regulations for none by a section', () => {
  const said = (law: Survey['law']) =>
    found({ survey: aSurvey({ law }), signed: '' }).find(({ id }) => id === 'unsigned')?.says ?? ''
  assert.match(said('foia'), /section 8/)
  assert.doesNotMatch(said('eir'), /section|must/)
})

test('a house’s own wording that forgets small numbers, format, totals or what is not held is told so', () => {
  const wording = { subject: 'Request [{{our reference}}]', text: 'Please answer:\n{{questions}}' }
  assert.deepEqual(ids({ wording }), ['small-numbers', 'format', 'aggregation', 'not-held'])
})

test('ten bodies are too many to ask at once what nobody was asked before', () => {
  const bodies = Array.from({ length: 10 }, (_, i) => ({
    slug: `b${i}`,
    name: `B ${i}`,
    workforce: null,
  }))
  const survey = aSurvey({ bodies })
  assert.deepEqual(ids({ survey }), ['pilot'])
  assert.deepEqual(ids({ survey, put: new Set(['b1']) }), [])
})

test('of a body that was formed within the time that is asked about, those before it are named', () => {
  const survey = aSurvey({
    period: { from: '2012-01-01', to: '2014-12-31' },
    bodies: [{ slug: 'police-scotland', name: 'Police Scotland', workforce: null }],
  })
  assert.match(found({ survey })[0]?.says ?? '', /Strathclyde Police/)
})
