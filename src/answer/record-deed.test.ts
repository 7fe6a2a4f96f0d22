// A request in a real store: its events stand, its history is sealed, who asked stands apart.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { type AStandardsDesk, aStandardsDesk, type Someone } from '../../test/a-standards-desk.ts'
import type { EventSaid } from '../vocabulary/answering/event.ts'
import { requestById, requesterOf, requestsKept } from './queries.ts'
import { recordDeed } from './record-deed.ts'
import { type RequestTaken, takeRequests } from './take-request.ts'

let desk: AStandardsDesk
let rhoda: Someone
let hesper: Someone

before(async () => {
  desk = await aStandardsDesk()
  rhoda = await desk.someone('Rhoda Example', 'request-officer')
  hesper = await desk.someone('Hesper Example', 'disclosure-officer')
})
after(() => desk.close())

const taken = (more: Partial<RequestTaken> = {}): RequestTaken => ({
  id: desk.house.newId(),
  received: '2026-11-20',
  door: 'mail',
  law: 'foia',
  questions: [{ number: '1', words: 'How many?' }],
  requester: {
    name: 'Persis Invented',
    address: 'persis@example.org',
    words: 'How many? Persis Invented',
    files: [],
  },
  ...more,
})
const take = (...all: RequestTaken[]) =>
  takeRequests(desk.house, { viewer: rhoda.viewer, taken: all })
const triaged: EventSaid = { kind: 'triaged', facts: { risk: 'low', why: '' } }

test('a request is kept with its events, and numbered in its year', async () => {
  const [first] = await take(taken())
  const [second] = await take(taken({ law: 'eir' }))
  assert.deepEqual([first?.reference, second?.reference], ['FOI 2026/0001', 'EIR 2026/0002'])
  const kept = await requestById(desk.house.db, first?.id ?? '')
  assert.deepEqual(kept?.version, 2)
  assert.deepEqual(
    kept?.events.map(({ kind, actor }) => [kind, actor]),
    [
      ['received', 'Rhoda Example'],
      ['questions-split', 'Rhoda Example'],
    ],
  )
})

test('the same form sent twice takes in one request', async () => {
  const one = taken()
  const [first] = await take(one)
  const [again] = await take(one)
  assert.deepEqual([again?.id, again?.reference], [first?.id, first?.reference])
})

test('two that came in one letter are linked to each other', async () => {
  const [first, second] = await take(taken(), taken())
  const linked = first?.events.find(({ kind }) => kind === 'linked')
  assert.equal(linked?.kind === 'linked' && linked.facts.reference, second?.reference)
})

test('the same form of two requests sent twice links them once', async () => {
  const two = [taken(), taken()]
  await take(...two)
  const again = await take(...two)
  assert.deepEqual(
    again.map(({ events }) => events.map(({ kind }) => kind)),
    [0, 1].map(() => ['received', 'questions-split', 'linked']),
  )
})

test('the second of two who do something at once is told what the first did, and nothing of theirs is kept', async () => {
  const [request] = await take(taken())
  const id = request?.id ?? ''
  const deed = { viewer: rhoda.viewer, id, version: 2, said: [triaged] }
  assert.deepEqual(await recordDeed(desk.house, deed), { done: true, version: 3 })
  const second = await recordDeed(desk.house, { ...deed, viewer: hesper.viewer })
  assert.equal(second.done, false)
  assert.deepEqual(
    !second.done &&
      second.why === 'changed' &&
      second.since.map(({ kind, actor }) => [kind, actor]),
    [['triaged', 'Rhoda Example']],
  )
})

test('of several events of one act each is asked of the request with those before it, and one that may not be leaves none', async () => {
  const [request] = await take(taken())
  const id = request?.id ?? ''
  const notice: EventSaid = { kind: 'fee-notice', facts: { on: '2026-11-23', pounds: 30 } }
  const paid: EventSaid = { kind: 'fee-paid', facts: { on: '2026-11-24' } }
  const act = (said: EventSaid[]) =>
    recordDeed(desk.house, { viewer: rhoda.viewer, id, version: 2, said })
  await assert.rejects(act([paid, notice]), /No fee was asked/)
  await assert.rejects(act([notice, notice]), /A fee is asked already/)
  assert.equal((await requestById(desk.house.db, id))?.version, 2)
  assert.deepEqual(await act([notice, paid]), { done: true, version: 4 })
})

test('nobody records what needs another right', async () => {
  const [request] = await take(taken())
  const counted: EventSaid = {
    kind: 'counted',
    facts: {
      question: '1',
      mapped: 1,
      asOf: '2026-11-24T10:00:00Z',
      register: 1,
      table: 'a'.repeat(64),
      cases: 'b'.repeat(64),
    },
  }
  const act = { id: request?.id ?? '', version: 2, said: [counted] }
  await assert.rejects(
    recordDeed(desk.house, { ...act, viewer: rhoda.viewer }),
    /not among what you may do/,
  )
  assert.equal((await recordDeed(desk.house, { ...act, viewer: hesper.viewer })).done, true)
})

test('an event is changed by nobody, and the history holds its seal and no word of it', async () => {
  const [request] = await take(taken())
  for (const change of [
    "update force_request_event set kind = 'sent'",
    'delete from force_request_event',
  ])
    await assert.rejects(desk.house.db.query(change), /put right by a further event/)
  const { rows } = await desk.house.db.query<{ detail: unknown; what: string }>(
    'select what, detail from history where record = $1 order by seq',
    [`request:${request?.id}`],
  )
  assert.deepEqual(
    rows.map(({ what }) => what),
    ['request received', 'request split into questions'],
  )
  assert.doesNotMatch(JSON.stringify(rows), /Persis|How many/)
})

test('who asked stands apart from what is listed of requests', async () => {
  const [request] = await take(taken())
  assert.equal((await requesterOf(desk.house.db, request?.id ?? ''))?.name, 'Persis Invented')
  assert.doesNotMatch(JSON.stringify(await requestsKept(desk.house.db)), /Persis/)
})
