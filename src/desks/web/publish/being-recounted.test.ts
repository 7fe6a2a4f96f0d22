// Nothing is handed out as publishable while any of its work waits, runs, failed or was set aside.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { Hono } from 'hono'
import { aHouse } from '../../../../test/a-desk.ts'
import { readAllLetters } from '../../../../test/letters-read.ts'
import { decide } from '../../../reconcile/decide.ts'
import { figuresOf } from '../../../reconcile/queries.ts'
import type { House } from '../../../store/house.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import { importFiles } from '../../work/import-folder.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { deskApp } from '../app.ts'

const SURVEY = `title: A small survey
law: foia
packs: [police-conduct]
period: { from: 2009-01-01, to: 2014-02-17 }
bodies: [durham]
questions:
  - { number: "1a", asks: "How many were investigated?", unit: person, whom: [officers, staff] }
`

const LETTER =
  'Our answer is set out below.\n\n1a. Those investigated between 1 January 2009 and 17 February 2014 were 13 police officers.\n'

let app: Hono
let house: House
let id: string

before(async () => {
  house = await aHouse()
  const open = async () => new TextEncoder().encode(LETTER)
  const replies = ['durham/2014-03-12/reply.txt']
  await importFiles(
    house,
    { name: 'small', yaml: { 'survey.yaml': SURVEY }, replies, open },
    'small',
  )
  app = deskApp({ house, work: async () => {} })
  id = (await surveyBySlug(house.db, 'small'))?.id ?? ''
  await readAllLetters(house, id)
})

beforeEach(() => runWaiting(house))

after(() => house.parsers.close())

const DESK = 'http://127.0.0.1:4343/surveys/small'
const ask = (path: string) => app.request(`${DESK}${path}`)
const page = async (path: string) => (await ask(path)).text()
const REFRESH = /<meta http-equiv="refresh" content="\d+">/

async function rejectTheFirst(): Promise<void> {
  const [reading] = await figuresOf(house.db, id)
  assert.ok(reading?.figure.question)
  await decide(house, id, {
    action: 'reject',
    body: 'durham',
    question: reading.figure.question,
    about: 'figure',
    evidence: [reading.figure],
    why: 'Of another year.',
  })
}

test('of a survey in which nothing is confirmed there is no pack, not even in part', async () => {
  const answer = await ask('/pack.zip')
  assert.equal(answer.status, 409)
  assert.match(await answer.text(), /Nothing in it is confirmed yet.*Begin with the queue/)
  const publish = await page('/publish')
  assert.match(publish, /Somebody has confirmed some of it/)
  assert.doesNotMatch(publish, /Download the pack/)
})

test('while nothing waits, pages stand still and the pack is handed out', async () => {
  await decide(house, id, {
    action: 'confirm',
    body: 'durham',
    question: '1a',
    about: 'answer',
    evidence: [],
  })
  await runWaiting(house)
  for (const path of ['', '/result', '/queue', '/publish', '/bodies/durham'])
    assert.doesNotMatch(await page(path), /Being recounted|http-equiv="refresh"/, path)
  assert.equal((await ask('/pack.zip')).status, 200)
  assert.equal((await ask('/pack/index.html')).status, 200)
})

test('after a decision the pages say that they are being recounted and load themselves again', async () => {
  await rejectTheFirst()
  for (const path of ['', '/result', '/queue', '/publish', '/bodies/durham', '/compared'])
    assert.match(await page(path), REFRESH, path)
  assert.match(await page(''), /Being recounted/)
  const [reading] = await figuresOf(house.db, id)
  const form = await page(`/bodies/durham/figures/${reading?.id}`)
  assert.match(form, /Being recounted/)
  assert.doesNotMatch(form, REFRESH, 'a page that somebody may be typing in')
})

for (const path of ['/pack.zip', '/pack/index.html']) {
  test(`${path} is refused with a sentence until the count holds every decision`, async () => {
    await rejectTheFirst()
    const answer = await ask(path)
    assert.equal(answer.status, 409)
    assert.match(await answer.text(), /It is being recounted: 1 step of its work waits or runs/)
    await runWaiting(house)
    assert.equal((await ask(path)).status, 200)
  })
}

test('a count older than a decision is refused though no work waits: the history knows', async () => {
  await rejectTheFirst()
  await house.db.query('delete from job')
  const answer = await ask('/pack.zip')
  assert.equal(answer.status, 409)
  assert.match(await answer.text(), /something was decided that the count does not hold yet/)
  await house.jobs.put(house.db, 'reconcile', id)
})

for (const [what, set] of [
  ['failed', `given_up = true, error = 'no'`],
  ['was set aside', `given_up = true, set_aside = true, error = 'no'`],
  ['is held by a process that is gone', `lease = gen_random_uuid(), locked_by = 'nobody'`],
] as const) {
  test(`nothing is published while work on one of its replies ${what}`, async () => {
    const [file] = (
      await house.db.query<{ sha256: string }>('select sha256 from attachment where leaf')
    ).rows
    await house.jobs.put(house.db, 'read', file?.sha256 ?? '')
    await house.db.query(`update job set ${set}`)
    const answer = await ask('/pack.zip')
    assert.equal(answer.status, 409)
    assert.match(await answer.text(), /failed or was set aside|being recounted/)
    assert.match(await page('/publish'), /failed or was set aside|being recounted/)
    await house.db.query('delete from job')
  })
}

test('work of another survey holds nothing up', async () => {
  await house.jobs.put(house.db, 'count', 'another')
  assert.equal((await ask('/pack.zip')).status, 200)
  await house.db.query('delete from job')
})
