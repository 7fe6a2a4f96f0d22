// Requests on their pages: what is open next, the clock, acts and why not, two who are at it at once, and who asked apart.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  type AStandardsDesk,
  aStandardsDesk,
  type Someone,
} from '../../../../../test/a-standards-desk.ts'
import { requestById } from '../../../../answer/queries.ts'
import { recordDeed } from '../../../../answer/record-deed.ts'
import { type RequestTaken, takeRequests } from '../../../../answer/take-request.ts'
import { openMatter } from '../../../../register/record-deeds.ts'
import type { EventSaid } from '../../../../vocabulary/answering/event.ts'
import type { ForceRequest } from '../../../../vocabulary/answering/force-request.ts'

let desk: AStandardsDesk
let rhoda: Someone
let hesper: Someone
let ivo: Someone
let ada: Someone

before(async () => {
  desk = await aStandardsDesk()
  rhoda = await desk.someone('Rhoda Example', 'request-officer')
  hesper = await desk.someone('Hesper Example', 'disclosure-officer')
  ivo = await desk.someone('Ivo Example', 'investigator')
  ada = await desk.someone('Ada Example', 'case-administrator', 'request-officer')
})
after(() => desk.close())

async function taken(more: Partial<RequestTaken> = {}): Promise<ForceRequest> {
  const [request] = await takeRequests(desk.house, {
    viewer: rhoda.viewer,
    taken: [
      {
        id: desk.house.newId(),
        received: '2026-11-20',
        door: 'mail',
        law: 'foia',
        questions: [
          { number: '1', words: 'How many officers were investigated?' },
          { number: '2', words: 'A copy of the policy.' },
        ],
        requester: {
          name: 'Persis Quillfeather',
          address: 'persis@example.org',
          words: 'How many officers?\n\nPersis Quillfeather',
          files: [],
        },
        ...more,
      },
    ],
  })
  return request ?? assert.fail()
}

const textOf = async (answer: Promise<Response>): Promise<string> =>
  (await (await answer).text()).replaceAll('&#39;', "'").replaceAll('\u00a0', ' ')
const at = ({ id }: ForceRequest, rest = ''): string => `/requests/${id}${rest}`
const say = async ({ id }: ForceRequest, ...said: EventSaid[]) =>
  recordDeed(desk.house, { viewer: rhoda.viewer, id, version: null, said })

test('the page of a request begins with what is open next and how many days are left', async () => {
  const page = await textOf(hesper.ask(at(await taken())))
  assert.match(page, /What is open next/)
  assert.match(page, /Question 1: say whether it is held/)
  assert.match(page, /18 working days left, to 21 December 2026/)
  assert.match(page, /Monday 30 November 2026.*does not count: St Andrew/s)
})

test('what is said to be held already is not asked after again, of who may not count either', async () => {
  const request = await taken()
  const asks = async () => textOf(rhoda.ask(at(request)))
  assert.match(await asks(), /acts\/held"[^>]*>Say whether it is held<\/a>\s*<\/div>/)
  await say(request, { kind: 'held', facts: { questions: ['1'], held: true, why: 'Found.' } })
  const page = await asks()
  assert.match(page, /Question 1 is held/)
  assert.match(page, /\/reasons"[^>]*>Say why it is not given/)
  assert.doesNotMatch(page, /acts\/held"[^>]*>Say whether it is held<\/a>\s*<\/div>/)
})

test('the list says what is due first, who works on it, and counts what is mine', async () => {
  const request = await taken({ received: '2026-11-19' })
  await say(request, {
    kind: 'taken-on',
    facts: { account: hesper.viewer.account, name: 'Hesper Example' },
  })
  const mine = await textOf(hesper.ask('/requests?show=mine'))
  assert.match(mine, new RegExp(request.reference))
  assert.match(mine, /Mine \(1\)/)
  assert.match(await textOf(rhoda.ask('/requests')), /Take a request in/)
  assert.doesNotMatch(mine, /Take a request in/)
})

test('from the list one comes to the ledger, the returns and the log, and from the ledger to a copy of the log', async () => {
  const list = await textOf(hesper.ask('/requests'))
  for (const page of ['/ledger', '/returns', '/log']) {
    assert.ok(list.includes(`href="${page}"`), page)
    assert.equal((await hesper.ask(page)).status, 200, page)
  }
  assert.match(await textOf(hesper.ask('/ledger')), /href="\/ledger\/log\.zip"/)
})

test('an act is done by its form, and stands in the timeline with who did it', async () => {
  const request = await taken()
  const form = { version: '2', risk: 'high', why: 'A named officer' }
  const answer = await hesper.send(at(request, '/acts/triage'), form)
  assert.equal(answer.headers.get('location'), at(request))
  const page = await textOf(hesper.ask(at(request)))
  assert.match(page, /Risk: high\. A named officer.*Hesper Example/s)
})

test('what is not open is said with why, and a rule’s sentence stands over the form with what was typed', async () => {
  const request = await taken()
  assert.match(
    await textOf(hesper.ask(at(request))),
    /Record that the fee was paid.*No fee waits to be paid/s,
  )
  const answer = await hesper.send(at(request, '/acts/fee-paid'), {
    version: '2',
    on: '23 November 2026',
  })
  assert.equal(answer.status, 422)
  assert.match(await textOf(Promise.resolve(answer)), /No fee was asked.*23 November 2026/s)
})

test('a form wrongly filled comes back with its errors and with everything that was typed', async () => {
  const request = await taken()
  const answer = await hesper.send(at(request, '/acts/clarify'), {
    version: '2',
    on: '31 February 2026',
    asked: 'Which years?',
    lapsesAfter: 'soon',
  })
  assert.equal(answer.status, 422)
  const page = await textOf(Promise.resolve(answer))
  assert.match(page, /Write the day as/)
  assert.match(page, /Write a whole number/)
  assert.match(page, /Which years\?/)
})

test('the second of two who are at one request sees both: what was done, and what they typed', async () => {
  const request = await taken()
  await rhoda.send(at(request, '/acts/triage'), { version: '2', risk: 'low', why: '' })
  const answer = await hesper.send(at(request, '/acts/consult'), {
    version: '2',
    on: '24 November 2026',
    whom: 'Professional standards',
    asked: 'Since when is the field there?',
  })
  assert.equal(answer.status, 409)
  const page = await textOf(Promise.resolve(answer))
  assert.match(page, /Rhoda Example.*Risk: low/s)
  assert.match(page, /Since when is the field there\?/)
  assert.equal((await requestById(desk.house.db, request.id))?.version, 3)
})

test('a clarification stops the clock of its question, lapses after a warning only, and never before its day', async () => {
  const request = await taken({ received: '2026-08-03' })
  const form = { version: '2', on: '5 August 2026', asked: 'Which years?', lapsesAfter: '60' }
  await rhoda.send(at(request, '/acts/clarify'), form)
  assert.match(
    await textOf(rhoda.ask(at(request))),
    /has not answered in the time they were told: warn them/,
  )
  const lapse = { version: '3', on: '24 November 2026' }
  const early = await rhoda.send(at(request, '/acts/lapse?n=3'), lapse)
  assert.match(await textOf(Promise.resolve(early)), /Warn the requester first/)
  await rhoda.send(at(request, '/acts/warn-of-lapse?n=3'), lapse)
  await rhoda.send(at(request, '/acts/lapse?n=3'), { ...lapse, version: '4' })
  assert.match(await textOf(rhoda.ask(at(request))), /Lapsed on 24 November 2026/)
  assert.match(await textOf(rhoda.ask('/requests?show=closed')), new RegExp(request.reference))
})

test('more time is taken for an exemption that is weighed, and for no other', async () => {
  const request = await taken()
  const form = {
    version: '2',
    on: '24 November 2026',
    until: '20 January 2027',
    why: 'The balance is not struck.',
  }
  const absolute = await rhoda.send(at(request, '/acts/extend'), { ...form, section: 's40(2)' })
  assert.match(await textOf(Promise.resolve(absolute)), /not weighed against the public interest/)
  await rhoda.send(at(request, '/acts/extend'), { ...form, section: 's.31(1)(g)' })
  assert.match(
    await textOf(rhoda.ask(at(request))),
    /An answer is due on Wednesday 20 January 2027/,
  )
})

test('requests are put beside each other within sixty working days, and not beyond', async () => {
  const [early, late] = [await taken({ received: '2026-03-02' }), await taken()]
  const form = (reference: string) => ({
    version: '2',
    reference,
    how: 'in-concert',
    why: 'The same campaign, the same words.',
  })
  const beyond = await rhoda.send(at(late, '/acts/link'), form(early.reference))
  assert.match(await textOf(Promise.resolve(beyond)), /only within 60 may they be added up/)
  const near = await taken({ received: '2026-11-02' })
  await rhoda.send(at(late, '/acts/link'), form(near.reference))
  assert.match(
    await textOf(rhoda.ask(at(late))),
    new RegExp(`of people in concert with those of ${near.reference}`),
  )
  const unknown = await rhoda.send(at(late, '/acts/link'), { ...form('FOI 1999/1'), version: '3' })
  assert.match(await textOf(Promise.resolve(unknown)), /no such request here/)
})

test('the same words asked before are named with the earlier request', async () => {
  const questions = [{ number: '1', words: 'How many drones did the force fly over Lower Sedge?' }]
  const [first, second] = [await taken({ questions }), await taken({ questions })]
  assert.match(
    await textOf(hesper.ask(at(second))),
    new RegExp(`The same was asked before:.*${first.reference}`),
  )
})

test('a review is a request of its own beside the first, with its own clock, once something was answered', async () => {
  const request = await taken({ received: '2026-10-01' })
  const form = { version: '2', on: '23 November 2026', door: 'mail', why: 'Too much is withheld.' }
  const early = await rhoda.send(at(request, '/review'), form)
  assert.match(await textOf(Promise.resolve(early)), /Nothing was answered yet/)
  await say(request, { kind: 'withdrawn', facts: { on: '2026-10-05', why: '' } })
  const asked = await rhoda.send(at(request, '/review'), form)
  const again = await rhoda.send(at(request, '/review'), form)
  assert.equal(again.headers.get('location'), asked.headers.get('location'))
  const page = await textOf(rhoda.ask(asked.headers.get('location') ?? ''))
  assert.match(page, new RegExp(`Review ${request.reference}-R1`))
  assert.match(page, /The review is due on Tuesday 22 December 2026/)
  assert.match(page, /code of 2018, and no section of the Act/)
  assert.match(page, /What is said to be wrong<\/dt><dd>Too much is withheld\./)
})

test('who asked is looked up on a page of its own, and every look is in the history', async () => {
  const request = await taken()
  const page = await textOf(rhoda.ask(at(request, '/requester')))
  assert.match(page, /Persis Quillfeather/)
  const { rows } = await desk.house.db.query(
    "select who from history where what = 'requester read' and record = $1",
    [`request:${request.id}`],
  )
  assert.deepEqual(rows, [{ who: rhoda.viewer.account }])
  assert.equal((await hesper.ask(at(request, '/requester'))).status, 404)
  assert.equal((await ivo.ask(at(request))).status, 404)
})

test('a requester’s name in words that others read is warned of, to who knows it; to who does not, nothing is told', async () => {
  const request = await taken()
  const form = {
    version: '2',
    on: '24 November 2026',
    whom: 'PSD',
    asked: 'Ms Quillfeather asks how many.',
  }
  const warned = await rhoda.send(at(request, '/acts/consult'), form)
  assert.equal(warned.status, 422)
  assert.match(await textOf(Promise.resolve(warned)), /part of the requester’s name stands in this/)
  // Who may not know the name is not told by a warning that it is one.
  assert.equal((await hesper.send(at(request, '/acts/consult'), form)).status, 303)
  const stays = { ...form, version: '3', 'name-stays': 'yes' }
  assert.equal((await rhoda.send(at(request, '/acts/consult'), stays)).status, 303)
})

test('who asked is erased at the end of its time and not before, and the history still holds together', async () => {
  const request = await taken()
  const early = await rhoda.send(at(request, '/requester'), { do: 'erase' })
  assert.equal(early.status, 409)
  const old = await taken({ received: '2024-11-20' })
  assert.match(await textOf(rhoda.ask(at(old, '/requester'))), /Erase who asked/)
  await rhoda.send(at(old, '/requester'), { do: 'erase' })
  const page = await textOf(rhoda.ask(at(old, '/requester')))
  assert.match(page, /Nobody knows any more/)
  assert.doesNotMatch(page, /Persis/)
  assert.match(await textOf(hesper.ask(at(old))), /Who asked was erased/)
})

test('the days that are owed are a calendar with references and no word more, fetched by a key of one’s own', async () => {
  const page = await textOf(hesper.send('/requests/calendar'))
  const key = /\/calendars\/[\w-]+/.exec(page)?.[0] ?? ''
  const text = await textOf(desk.ask(key))
  assert.match(text, /SUMMARY:FOI 2026\/\d{4}: an answer/)
  assert.doesNotMatch(text, /Persis|officers|Quillfeather/)
  assert.match(await textOf(hesper.ask('/requests.ics')), /SUMMARY:FOI 2026\/\d{4}: an answer/)
})

test('a requester of the name of a subject is said to who may see that matter, and to nobody else', async () => {
  await openMatter(desk.house, {
    viewer: ada.viewer,
    opened: { kind: 'complaint', cameToAttention: '2026-11-02', complaintOn: null, summary: 'x' },
    deeds: () => [{ action: 'subject named', subject: A_SUBJECT }],
    standingOf: () => null,
  })
  const request = await taken({
    requester: { name: 'ROBIN Invented', address: 'r@example.org', words: '', files: [] },
  })
  assert.match(
    await textOf(ada.ask(at(request, '/requester'))),
    /Somebody of this name is the subject of a matter/,
  )
  assert.doesNotMatch(await textOf(rhoda.ask(at(request, '/requester'))), /subject of a matter/)
})

const A_SUBJECT = {
  name: 'Robin Invented',
  account: null,
  role: 'officer' as const,
  rankThen: null,
  rankNow: null,
  grade: null,
  force: '',
  facts: {},
}
