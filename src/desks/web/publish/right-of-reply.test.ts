import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { unzipSync } from 'fflate'
import type { Hono } from 'hono'
import { aHouse } from '../../../../test/a-desk.ts'
import { readAllLetters } from '../../../../test/letters-read.ts'
import { decide } from '../../../reconcile/decide.ts'
import { figuresOf } from '../../../reconcile/queries.ts'
import { keepCame, keepErrand } from '../../../store/errand-queries.ts'
import type { House } from '../../../store/house.ts'
import { publicationsOf, surveyBySlug } from '../../../survey/queries.ts'
import { importFiles } from '../../work/import-folder.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { filesInZip } from '../../work/versions/zip-files.ts'
import { deskApp } from '../app.ts'

const CANARIES = ['notes', 'partner', 'aside', 'why', 'request', 'draft', 'reader'] as const
/** Words that stand nowhere in the world. */
const canary = (of: (typeof CANARIES)[number]): string => `zq${of}canaryqz`

const SURVEY = `title: A small survey
law: foia
packs: [police-conduct]
period: { from: 2009-01-01, to: 2014-02-17 }
bodies: [durham, kent]
questions:
  - { number: "1a", asks: "How many were investigated?", unit: person, whom: [officers, staff] }
`
const REQUESTS = `- body: durham
  sent: 2014-02-17
  received: 2014-02-18
  note: ${canary('request')}
`
const LETTER =
  '1a. Those investigated between 1 January 2009 and 17 February 2014 were 13 police officers and 6 members of police staff.\n'

let app: Hono
let house: House
let clock = '2026-11-24T12:00:00Z'

before(async () => {
  house = { ...(await aHouse()), now: () => new Date(clock) }
  const yaml = { 'survey.yaml': SURVEY, 'requests.yaml': REQUESTS }
  const open = async () => new TextEncoder().encode(LETTER)
  const replies = ['durham/2014-03-12/reply.txt']
  await importFiles(house, { name: 'small', yaml, replies, open }, 'small')
  await runWaiting(house)
  const id = await idOf()
  const [first, second] = await figuresOf(house.db, id)
  assert.ok(first && second)
  const about = { about: 'figure', body: 'durham', question: '1a' } as const
  await decide(house, id, { ...about, action: 'confirm', evidence: [first.figure] })
  await decide(house, id, {
    ...about,
    action: 'reject',
    evidence: [second.figure],
    why: canary('why'),
  })
  await readAllLetters(house, id)
  await runWaiting(house)
  app = deskApp({ house, work: async () => {} })
})

after(() => house.parsers.close())

const idOf = async () => (await surveyBySlug(house.db, 'small'))?.id ?? ''
const asked = async () => (await publicationsOf(house.db, await idOf())).at(-1)?.rightOfReply ?? []

const DESK = 'http://127.0.0.1:4343/surveys/small'
const REPLY = '/bodies/durham/right-of-reply'
const page = async (path: string) => (await app.request(`${DESK}${path}`)).text()
const send = (path: string, body: FormData | URLSearchParams) =>
  app.request(`${DESK}${path}`, {
    method: 'POST',
    body,
    headers: {
      cookie: `candour-reader=${canary('reader')}`,
      origin: 'http://127.0.0.1:4343',
    },
  })
const typed = (fields: Record<string, string>) => new URLSearchParams(fields)

test('what is put to a body begins as its page will say it, and its time is counted in working days with the sum', async () => {
  assert.match(await page(REPLY), /<textarea id="claim"[^>]*>Durham[^<]*13/)
  const wrong = await send(REPLY, typed({ act: 'ask', claim: '', asked: 'soon', days: '0' }))
  assert.equal(wrong.status, 422)
  const ask = {
    act: 'ask',
    claim: 'Durham gave 13 officers.',
    to: 'press office',
    asked: '24 November 2026',
    days: '4',
  }
  assert.equal((await send(REPLY, typed(ask))).status, 303)
  // St Andrew's Day does not count.
  assert.equal((await asked())[0]?.deadline, '2026-12-01')
  assert.match(await page(REPLY), /4 working days\..*St Andrew/s)
  assert.match(await page('/publish'), /was asked to reply by 2026-12-01 and has not/)
})

test('nobody can say that a body did not reply before its time is over, and a page says it only on that decision', async () => {
  assert.equal((await send(REPLY, typed({ act: 'silent' }))).status, 409)
  clock = '2026-12-02T12:00:00Z'
  const shown = () => page('/pack/bodies/durham.html')
  assert.doesNotMatch(await shown(), /did not reply/)
  assert.equal((await send(REPLY, typed({ act: 'silent' }))).status, 303)
  assert.match(
    await shown(),
    /asked for comment on 24.November.2026 and had until 1.December.2026\. It did not reply\./,
  )
  assert.match(await shown(), /It did not reply to our request for comment\./)
})

test('a statement is sealed as the file it came as, its words looked at, and printed in full, a joint one on both', async () => {
  const form = new FormData()
  form.set('file', new File(['We take this <seriously>.\n\nAll are trained.'], 'statement.txt'))
  const sent = await send(`${REPLY}/file`, form)
  assert.equal(sent.status, 303)
  await runWaiting(house)
  const waits = await app.request(new URL(sent.headers.get('location') ?? '', DESK).href)
  const read = await app.request(new URL(waits.headers.get('location') ?? '', DESK).href)
  assert.match(await read.text(), /<textarea id="answer"[^>]*>We take this &lt;seriously&gt;\./)
  assert.match(
    await page('/publish'),
    /made a statement that came as a file, and its words are not kept/,
  )
  const file = await app.request(`${DESK}${REPLY}/file`)
  assert.equal(await file.text(), 'We take this <seriously>.\n\nAll are trained.')
  const answer = 'We take this <seriously>.\r\n\r\nAll are trained.'
  const state = { act: 'state', answer, answered: '1 December 2026', 'also-kent': 'yes' }
  assert.equal((await send(REPLY, typed(state))).status, 303)
  const [kept] = await asked()
  assert.equal(kept?.answer, 'We take this <seriously>.\n\nAll are trained.')
  assert.equal(kept?.silent, undefined)
  assert.equal(kept?.statement?.unread, undefined)
  assert.doesNotMatch(await page('/publish'), /its words are not kept/)
  for (const body of ['durham', 'kent']) {
    const text = await page(`/pack/bodies/${body}.html`)
    assert.match(text, /<p>We take this &lt;seriously&gt;\.<\/p>\s*<p>All are trained\.<\/p>/, body)
    assert.doesNotMatch(text, /did not reply to our request/, body)
  }
})

test('the statement of one body fills no form of another', async () => {
  const survey = await idOf()
  for (const [body, fills] of [
    ['durham', true],
    ['kent', false],
  ] as const) {
    const id = house.newId()
    const asked = { body, name: 'statement.txt', sha256: '' }
    const kept = { id, survey, kind: 'read-statement', asked, by: 'an editor' } as const
    await keepErrand(house.db, { ...kept, at: house.now() })
    await keepCame(house.db, id, { came: { answer: 'Words of this file' }, refused: null })
    assert.equal((await page(`${REPLY}?read=${id}`)).includes('Words of this file'), fills, body)
  }
})

test('nothing that the desk keeps for itself stands in any byte of the public pack', async () => {
  const form = async () => {
    const text = await page('/versions')
    const hidden = text.matchAll(/type="hidden" name="(number|mark|seen)" value="([^"]*)"/g)
    return Object.fromEntries([...hidden].map(([, name, value]) => [name, value ?? '']))
  }
  const legal = { ...(await form()), by: canary('reader'), notes: canary('notes') }
  await send('/versions/legal', typed(legal))
  const embargo = { embargo: '4 December 2026 00:01', zone: 'Europe/London' }
  const one = await send('/versions', typed({ ...(await form()), changed: 'First.', ...embargo }))
  assert.equal(one.status, 303, await one.clone().text())
  await send('/versions/1', typed({ act: 'hand', to: canary('partner') }))
  clock = '2026-12-04T12:00:00Z'
  // The text of a version that is not published yet.
  await send(
    REPLY,
    typed({ act: 'ask', claim: canary('draft'), asked: '3 December 2026', days: '1' }),
  )
  const zip = new Uint8Array(await (await app.request(`${DESK}/versions/1/pack.zip`)).arrayBuffer())
  const found = filesInZip(zip).flatMap(({ path, content }) => inflated(path, content))
  assert.ok(found.length > 10, `only ${found.length} files seen`)
  const text = found.map(({ path, bytes }) => `${path}\n${bytes.toString('latin1')}`).join('\n')
  assert.match(text, /We take this/)
  for (const of of CANARIES) assert.equal(text.includes(canary(of)), false, of)
})

/** A file of the pack, and what stands in it where it is itself a ZIP: a workbook. */
function inflated(path: string, content: Uint8Array): { path: string; bytes: Buffer }[] {
  const whole = [{ path, bytes: Buffer.from(content) }]
  if (!/\.(xlsx|ods)$/.test(path)) return whole
  const inside = Object.entries(unzipSync(content))
  return [
    ...whole,
    ...inside.map(([name, bytes]) => ({ path: `${path}/${name}`, bytes: Buffer.from(bytes) })),
  ]
}
