// A letter is read for what must not be printed, by forms alone; until every one is, nothing is published.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { Hono } from 'hono'
import { aHouse } from '../../../../test/a-desk.ts'
import { decide } from '../../../reconcile/decide.ts'
import { decisionsOf } from '../../../reconcile/decisions/queries.ts'
import { wholeFile } from '../../../redact/decided.ts'
import type { House } from '../../../store/house.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import { importFiles } from '../../work/import-folder.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { deskApp } from '../app.ts'

const SURVEY = `title: Claims
law: foia
packs: []
period: { from: 2020-01-01, to: 2020-12-31 }
requester: Xan Qorlwether
bodies: [{ slug: ashcombe, name: Ashcombe Borough Council }, { slug: dunmere, name: Dunmere Council }]
questions:
  - { number: "1", asks: "How many claims did you receive?", counts: claim }
`

const LETTERS: Record<string, string> = {
  'ashcombe/2021-02-01/Reply to X Qorlwether.txt':
    'Dear Ms Brackwater,\n\nIn 2020 we received 20 claims. Mabel Thornquist counted them, at 01632 960 112.\n\nYours sincerely\n\nOttoline Sprague\nInformation Officer\n',
  'dunmere/2021-02-03/reply.txt': 'In 2020 we received 7 claims, said Xan\nQorlwether.\n',
}

let app: Hono
let house: House
let id: string

before(async () => {
  house = await aHouse()
  const open = async (path: string) => new TextEncoder().encode(LETTERS[path] ?? '')
  await importFiles(
    house,
    { name: 'claims', yaml: { 'survey.yaml': SURVEY }, replies: Object.keys(LETTERS), open },
    'claims',
  )
  await runWaiting(house)
  id = (await surveyBySlug(house.db, 'claims'))?.id ?? ''
  for (const body of ['ashcombe', 'dunmere'])
    await decide(house, id, {
      action: 'confirm',
      body,
      question: '1',
      about: 'answer',
      evidence: [],
    })
  await runWaiting(house)
  app = deskApp({ house, work: async () => {} })
})

after(() => house.parsers.close())

const DESK = 'http://127.0.0.1:4343'
const HOME = '/surveys/claims'
const page = async (path: string) => (await app.request(`${DESK}${HOME}${path}`)).text()
const send = (path: string, fields: Record<string, string>) =>
  app.request(`${DESK}${HOME}${path}`, {
    method: 'POST',
    headers: { origin: DESK },
    body: new URLSearchParams(fields),
  })

const letters = async () => [
  ...new Set(
    [...(await page('/redaction')).matchAll(/<h3><a href="[^"]*redaction\/([0-9a-f]{64})"/g)].map(
      ([, sha]) => sha,
    ),
  ),
]

/** As a browser sends it: what is ticked, and what is typed. */
const asTicked = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input type="checkbox" name="([^"]+)" checked>/g)].map(([, name = '']) => [
      name,
      'on',
    ]),
  )

const printed = async (): Promise<string> => {
  const answer = await app.request(`${DESK}${HOME}/pack.zip`)
  assert.equal(answer.status, 200, await answer.clone().text())
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
  return Object.entries(files)
    .map(([path, bytes]) => `${path}\n${strFromU8(bytes)}`)
    .join('\n')
}

test('while a letter is unread nothing is published, and Publish names it without the people in its name', async () => {
  const answer = await app.request(`${DESK}${HOME}/pack.zip`)
  assert.equal(answer.status, 409)
  assert.match(await answer.text(), /not read yet for names that must not be printed/)
  const publish = await page('/publish')
  assert.match(publish, /Ashcombe Borough Council: .*\[removed\].*was not read yet/)
})

test('a letter is offered with what is proposed ticked, and read with one button', async () => {
  const [first = ''] = await letters()
  const html = await page(`/redaction/${first}`)
  for (const says of ['Ms Brackwater', 'Mabel Thornquist', '01632 960 112', 'Ottoline Sprague'])
    assert.match(html, new RegExp(`checked>\\s*<b>${says}`))
  const ticked = asTicked(html)
  const kept = await send(`/redaction/${first}`, { ...ticked, more: 'counted', action: 'read' })
  assert.equal(kept.status, 303)
  const next = kept.headers.get('location') ?? ''
  assert.match(next, /redaction\/[0-9a-f]{64}$/)
  assert.ok(!next.endsWith(first))
})

test('words that do not stand in the letter are an error, and what was ticked stays as it was sent', async () => {
  const [, second = ''] = await letters()
  const answer = await send(`/redaction/${second}`, { more: 'Nobody', action: 'read' })
  assert.equal(answer.status, 422)
  const html = await answer.text()
  assert.match(html, /“Nobody” does not stand in this letter/)
  assert.doesNotMatch(html, /type="checkbox" name="take-[^"]+" checked/)
})

test('when all are read the pack is handed out, and nothing that was taken out is in any of its files', async () => {
  const [, second = ''] = await letters()
  const ticked = asTicked(await page(`/redaction/${second}`))
  assert.equal((await send(`/redaction/${second}`, { ...ticked, action: 'read' })).status, 303)
  const pack = await printed()
  assert.match(pack, /received 20 claims/)
  for (const name of [
    'Brackwater',
    'Thornquist',
    '960 112',
    'Sprague',
    'Qorlwether',
    'counted them',
  ])
    assert.doesNotMatch(pack, new RegExp(name), name)
})

test('a rule takes its words out of letters that were read before it', async () => {
  await send('/redaction', { always: '20 claims', action: 'rules' })
  assert.doesNotMatch(await printed(), /received 20 claims/)
  const [, rule = ''] = /name="rule" value="([^"]+)"/.exec(await page('/redaction')) ?? []
  await send('/redaction', { rule, action: 'undo' })
  assert.match(await printed(), /received 20 claims/)
})

test('a reading that is taken back leaves its letter unread, and so does the pack', async () => {
  const [first = ''] = await letters()
  const ticked = asTicked(await page(`/redaction/${first}`))
  await send('/redaction', { never: 'Xan Qorlwether', action: 'rules' })
  await send(`/redaction/${first}`, { action: 'undo' })
  assert.equal((await app.request(`${DESK}${HOME}/pack.zip`)).status, 409)
  assert.equal((await send(`/redaction/${first}`, { action: 'undo' })).status, 409)
  await send(`/redaction/${first}`, { ...ticked, action: 'read' })
  assert.equal((await app.request(`${DESK}${HOME}/pack.zip`)).status, 200)
})

test('readings and rules go out with the survey’s decisions, each with the ink it is about', async () => {
  const made = (await decisionsOf(house.db, id)).filter(({ about }) => about === 'redaction')
  assert.ok(
    made.some(({ action, reads }) => action === 'reject' && reads?.means === 'Xan Qorlwether'),
  )
  const read = made.filter(({ action }) => action === 'confirm')
  assert.ok(read.length >= 2)
  for (const { evidence } of read)
    assert.deepEqual(evidence[0], wholeFile(evidence[0]?.sha256 ?? ''))
  assert.ok(read.some(({ evidence }) => evidence.some(({ ink }) => ink === 'Ottoline Sprague')))
})
