// Two requests of one register that are answered at the same time, each safe by itself.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { aHouse } from '../../../../test/a-desk.ts'
import { anAccount } from '../../../../test/a-standards-desk.ts'
import { courseOf } from '../../../answer/course/course-of.ts'
import { requestById } from '../../../answer/queries.ts'
import { recordDeed } from '../../../answer/record-deed.ts'
import { takeRequests } from '../../../answer/take-request.ts'
import { USUALLY_PROMISED } from '../../../disclose/given/release-form.ts'
import type { Viewer } from '../../../people/viewer.ts'
import { proposedMapping } from '../../../register/counted/mapped/propose-mapping.ts'
import type { House } from '../../../store/house.ts'
import type { EventSaid } from '../../../vocabulary/answering/event.ts'
import { writeDocx } from '../../../write/write-docx.ts'
import { protectRequest } from '../errands/protect-request.ts'
import { takeInForce } from '../force/take-in-force.ts'
import { countRequest } from './count-request.ts'
import { drawUp } from './draw-up.ts'
import { handOver } from './hand-over.ts'
import { keepSafe, toProtect } from './keep-safe.ts'
import { openToSign, signRelease } from './sign-release.ts'

let FIRST = '00000000-0000-4000-8000-00000000a001'
const SECOND = '00000000-0000-4000-8000-00000000a002'
let OTHER = SECOND
const ALL = 'From 1 January 2009 to 17 February 2014.'
const QUESTIONS = [
  { number: '1', words: 'How many police officers were investigated over social media?' },
  { number: '2', words: 'For each investigation, what was the nature of the allegation?' },
]
const LETTER = {
  name: 'answer.docx',
  bytes: writeDocx({ title: 'Answer', blocks: [{ kind: 'paragraph', text: 'Our answer.' }] }),
}

let house: House
let clerk: Viewer
let officer: Viewer
let second: Viewer

before(async () => {
  house = await aHouse('standards desk')
  await takeInForce(house)
  clerk = await anAccount(house, 'A Clerk', ['request-officer'])
  officer = await anAccount(house, 'An Officer', ['disclosure-officer'])
  second = await anAccount(house, 'A Second', ['second-person'])
  const requester = { name: 'Zephyrine', address: 'z@example.org', words: ALL, files: [] }
  for (const id of [FIRST, OTHER]) {
    const of = { id, received: '2026-11-02', door: 'mail', law: 'foia' } as const
    const taken = [{ ...of, questions: QUESTIONS, requester }]
    await takeRequests(house, { viewer: clerk, taken })
    await recordDeed(house, { viewer: officer, id, version: null, said: QUESTIONS.map(meant) })
    await countRequest(house, officer, await at(id))
  }
})

after(() => house.parsers.close())

async function at(id: string) {
  const request = (await requestById(house.db, id)) ?? assert.fail()
  return { course: courseOf(request, '2026-11-20'), version: request.version }
}

function meant(question: { number: string; words: string }): EventSaid {
  const of = proposedMapping(question, { all: ALL, received: '2026-11-02' })
  return 'mapping' in of
    ? { kind: 'mapped', facts: { ...of.mapping, words: 'As it is.' } }
    : assert.fail()
}

async function madeSafe(id: string) {
  const { course } = await at(id)
  const asked = await toProtect(house, course, {
    promised: USUALLY_PROMISED,
    rungs: {},
    bands: {},
  })
  return { asked, made: await protectRequest(house, asked) }
}

const kept = async (id: string, safe: Awaited<ReturnType<typeof madeSafe>>) =>
  keepSafe(house, officer, { ...(await at(id)), ...safe })

async function drawn(id: string, questions: readonly string[]) {
  const facts = { version: 1, kind: 'answer', on: '2026-11-20', parts: {}, asked: {} } as const
  const letter: EventSaid = { kind: 'notice-written', facts: { ...facts, edited: [], welsh: null } }
  await recordDeed(house, { viewer: officer, id, version: null, said: [letter] })
  const asked = { questions, formats: [], letters: [LETTER], corrects: null }
  return drawUp(house, officer, { ...(await at(id)), ...asked })
}

async function last(id: string) {
  const now = await at(id)
  return { ...now, release: now.course.releases.at(-1) ?? assert.fail() }
}

async function signed(id: string) {
  const { release, course } = await last(id)
  for (const { sha256 } of release.drawnUp.files)
    await openToSign(house, second, { course, release, sha256 })
  const { questions } = release.drawnUp
  return signRelease(house, second, { ...(await last(id)), questions })
}

const sent = async (id: string) =>
  handOver(house, clerk, { ...(await last(id)), door: 'mail', on: '2026-11-20' })

async function mailsKept() {
  const mails: string[] = []
  for await (const sha256 of house.blobs.list()) {
    const text = Buffer.from(await house.blobs.open(sha256)).toString('latin1')
    if (/^To: .*Zephyrine/m.test(text.slice(0, 500))) mails.push(sha256)
  }
  return mails
}

const LEFT = /was sent, of the same register.*Make them safe anew/

test('what one answer releases keeps back another that was not made safe beside it, at each step', async () => {
  const safe = { first: await madeSafe(FIRST), other: await madeSafe(OTHER) }
  assert.ok((await kept(FIRST, safe.first)).done)
  assert.ok((await kept(OTHER, safe.other)).done)
  for (const id of [FIRST, OTHER]) {
    assert.ok((await drawn(id, ['1'])).done)
    assert.ok((await signed(id)).done)
  }
  // Both at once, and one of them twice: one leaves.
  const gone = await Promise.allSettled([sent(FIRST), sent(OTHER), sent(FIRST)])
  const left = gone.filter((one) => one.status === 'fulfilled' && one.value.done)
  assert.equal(left.length, 1)
  if (!(await last(FIRST)).release.sent) [FIRST, OTHER] = [OTHER, FIRST]
  assert.equal((await last(OTHER)).release.sent, null)

  await assert.rejects(sent(OTHER), LEFT)
  await assert.rejects(drawn(OTHER, ['1']), LEFT)
  await assert.rejects(kept(OTHER, OTHER === SECOND ? safe.other : safe.first), LEFT)
})

test('of a mail that was not sent nothing stays', async () => {
  assert.deepEqual(await mailsKept(), [(await last(FIRST)).release.sent?.sha256])
})

test('what was sent was sent by today, and after it was asked', async () => {
  const on = async (day: string) =>
    handOver(house, clerk, { ...(await last(OTHER)), door: 'mail', on: day })
  await assert.rejects(on('2026-12-24'), /24\sDecember\s2026 has not come yet/)
  await assert.rejects(on('2026-11-01'), /nothing was sent before/)
})

test('made safe anew beside it, it leaves; of a mail that could not be opened again nothing stays', async () => {
  assert.ok((await kept(OTHER, await madeSafe(OTHER))).done)
  assert.ok((await drawn(OTHER, ['1'])).done)
  assert.ok((await signed(OTHER)).done)
  const [before, { unpack }] = [await mailsKept(), house.parsers]
  house.parsers.unpack = () => Promise.reject(new Error('The child died.'))
  await assert.rejects(sent(OTHER), /The child died/)
  house.parsers.unpack = unpack
  assert.deepEqual(await mailsKept(), before)
  assert.ok((await sent(OTHER)).done)
})

test('what of the same answer was made safe at once leaves later', async () => {
  assert.ok((await drawn(OTHER, ['2'])).done)
  assert.ok((await signed(OTHER)).done)
  assert.ok((await sent(OTHER)).done)
})
