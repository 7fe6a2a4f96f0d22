// What the desk takes care of beside readings: practice copies, wordings, notes left over, broken folders, failed work.
import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { aHouse } from '../../../../test/a-desk.ts'
import { decide } from '../../../reconcile/decide.ts'
import { decisionsOf } from '../../../reconcile/decisions/queries.ts'
import { contradictionsFound, figuresOf } from '../../../reconcile/queries.ts'
import type { House } from '../../../store/house.ts'
import { allSurveys, surveyBySlug } from '../../../survey/queries.ts'
import { importFiles } from '../../work/import-folder.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { deskApp } from '../app.ts'
import { failedWork } from '../view/failed-work.ts'

const SURVEY = `title: A small survey
law: foia
packs: [police-conduct]
period: { from: 2009-01-01, to: 2014-02-17 }
bodies: [durham]
questions:
  - { number: "1a", asks: "How many were investigated?", unit: person, whom: [officers, staff] }
  - { number: "1b", asks: "What was the outcome of each?", rows: true, fields: [outcome] }
`

const LETTER = `<html><body><p>Our answer is set out below.</p>
<p>1a. Between 1 January 2009 and 17 February 2014 investigations were carried out on 20 occasions. Those investigated were 13 police officers and 6 members of police staff.</p>
<p>1b. The outcomes were:</p>
<table><tr><th>Outcome</th><th>Number of people</th></tr><tr><td>Taken aside by a grandee</td><td>4</td></tr><tr><td>Written warning</td><td>2</td></tr></table>
</body></html>`

let app: Hono
let house: House
let id: string

before(async () => {
  house = await aHouse()
  await takeIn({ 'survey.yaml': SURVEY })
  app = deskApp({ house, work: () => runWaiting(house) })
  id = (await surveyBySlug(house.db, 'small'))?.id ?? ''
})

after(() => house.parsers.close())

async function takeIn(yaml: Record<string, string>): Promise<void> {
  const replies = ['durham/2014-03-12/reply.html']
  const open = async () => new TextEncoder().encode(LETTER)
  await importFiles(house, { name: 'small', yaml, replies, open }, 'small')
  await runWaiting(house)
}

const DESK = 'http://127.0.0.1:4343'
const HOME = '/surveys/small'
const page = async (path: string) => (await app.request(`${DESK}${path}`)).text()
const send = (path: string, fields: Record<string, string> = {}) =>
  app.request(`${DESK}${path}`, {
    method: 'POST',
    headers: { origin: DESK },
    body: new URLSearchParams(fields),
  })

test('a wording that no list knows is mapped once, listed with its source, and taken back', async () => {
  const asked = await page(`${HOME}/words`)
  assert.match(asked, /Taken aside by a grandee/)
  const word = `${HOME}/words/outcome/${encodeURIComponent('Taken aside by a grandee')}`
  assert.match(await page(word), /What does “Taken aside by a grandee” mean\?/)
  assert.equal((await send(word, { means: '' })).status, 422)
  assert.equal((await send(word, { means: 'management_advice' })).status, 303)
  const outcomes = async () =>
    (await figuresOf(house.db, id)).flatMap(({ figure }) => figure.facets.outcome ?? [])
  assert.ok((await outcomes()).includes('management_advice'))
  const listed = await page(`${HOME}/words`)
  assert.match(listed, /Every wording is known/)
  const [, rule = ''] = /name="decision" value="([^"]+)"/.exec(listed) ?? []
  assert.equal((await send(`${HOME}/undo`, { decision: rule, back: `${HOME}/words` })).status, 303)
  assert.ok(!(await outcomes()).includes('management_advice'))
})

test('a contradiction stands beside its letter with a question to send; a note on it that fits no more is shown and taken back', async () => {
  const [found] = await contradictionsFound(house.db, id)
  assert.ok(found, '20 occasions are not 13 and 6 people')
  const address = `${HOME}/bodies/durham/contradictions/${found.id}`
  assert.match(await page(address), /To ask the body.*“20 occasions/s)
  assert.equal((await send(address, { [`why-${found.id}`]: '' })).status, 422)
  assert.equal(
    (await send(address, { [`why-${found.id}`]: 'One was looked into twice.' })).status,
    303,
  )
  const total = (await figuresOf(house.db, id)).find(({ figure }) => /^20/.test(figure.ink))
  assert.ok(total)
  const { sha256, place, ink } = total.figure
  await decide(house, id, {
    action: 'reject',
    body: 'durham',
    question: '1a',
    about: 'figure',
    evidence: [{ sha256, place, ink }],
    why: 'It counts something else.',
  })
  await runWaiting(house)
  const body = await page(`${HOME}/bodies/durham`)
  assert.match(body, /Notes on what no longer contradicts itself.*One was looked into twice/s)
  const [, note = ''] = /name="decision" value="([^"]+)"/.exec(body) ?? []
  await send(`${HOME}/undo`, { decision: note, back: `${HOME}/bodies/durham` })
  assert.doesNotMatch(await page(`${HOME}/bodies/durham`), /no longer contradicts/)
})

test('a practice copy has no decisions, says so on every page, is not published, and is thrown away', async () => {
  assert.ok((await decisionsOf(house.db, id)).length > 0)
  assert.equal((await send(`${HOME}/practise`)).headers.get('location'), `${HOME}-practice/queue`)
  const copy = await surveyBySlug(house.db, 'small-practice')
  assert.ok(copy)
  assert.deepEqual(await decisionsOf(house.db, copy.id), [])
  assert.equal((await figuresOf(house.db, copy.id)).length, (await figuresOf(house.db, id)).length)
  for (const path of ['', '/queue', '/bodies/durham', '/words', '/publish'])
    assert.match(await page(`${HOME}-practice${path}`), /<b>Practice copy\.<\/b>/)
  assert.match(await page(`${HOME}-practice/publish`), /practice copy: it is not published/)
  assert.equal((await app.request(`${DESK}${HOME}-practice/pack.zip`)).status, 409)
  assert.equal((await send(`${HOME}/throw-away`)).status, 409)
  assert.equal((await send(`${HOME}-practice/throw-away`)).status, 303)
  assert.deepEqual(
    (await allSurveys(house.db)).map(({ survey }) => survey.slug),
    ['small'],
  )
  assert.ok((await figuresOf(house.db, id)).length > 0)
})

test('what is wrong in the folder stands on the survey’s page until it is put right', async () => {
  await takeIn({ 'survey.yaml': SURVEY, 'requests.yaml': 'durham: { sent: the 3rd of March }\n' })
  assert.match(await page(HOME), /Wrong in the survey’s folder.*requests\.yaml/s)
  await assert.rejects(takeIn({ 'survey.yaml': 'title: [\n' }), /cannot be imported/)
  assert.match(await page(HOME), /Wrong in the survey’s folder.*survey\.yaml/s)
  await takeIn({ 'survey.yaml': SURVEY })
  assert.doesNotMatch(await page(HOME), /Wrong in the survey’s folder/)
})

test('work that failed for good is said with what it was about, and tried again at a press', async () => {
  await house.db.query(
    `insert into job (id, stage, subject, run_after, put_at, given_up, attempts, error)
     values ($1, 'count', $2, now(), now(), true, 5, 'the disk was full\n at somewhere')`,
    [randomUUID(), id],
  )
  assert.match(await page(HOME), /Not done.*Counting failed: the disk was full /s)
  assert.equal((await send(`${HOME}/again`, { stage: 'count', subject: id })).status, 303)
  assert.doesNotMatch(await page(HOME), /Not done/)
  assert.equal((await send(`${HOME}/again`, { stage: 'count', subject: id })).status, 404)
})

test('failed work of another survey is not this one’s', () => {
  assert.deepEqual(
    failedWork('one', [], [{ stage: 'count', subject: 'two', error: 'x', setAside: false }]),
    [],
  )
})

test('a survey that is meant is never taken for a practice copy, whatever its name', async () => {
  const yaml = { 'survey.yaml': SURVEY }
  const open = () => Promise.reject(new Error('it has no replies'))
  await importFiles(house, { name: 'small-practice', yaml, replies: [], open }, 'small-practice')
  const answer = await send(`${HOME}/practise`)
  assert.equal(answer.status, 409)
  assert.match(await answer.text(), /is no practice copy/)
})
