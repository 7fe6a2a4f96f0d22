// Cases of a reply decided on the desk: a table at once, a row at a time, split, joined, added, ticked; and out and in again.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { aHouse } from '../../../../test/a-desk.ts'
import { casesOf } from '../../../reconcile/cases/queries.ts'
import { decisionsOf } from '../../../reconcile/decisions/queries.ts'
import type { House } from '../../../store/house.ts'
import { historyOf } from '../../../store/queries.ts'
import { exportSurvey } from '../../../survey/export-survey.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import { importFiles } from '../../work/import-folder.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { deskApp } from '../app.ts'

const SURVEY = `title: Conduct
law: foia
packs: [police-conduct]
period: { from: 2012-01-01, to: 2014-12-31 }
bodies: [{ slug: ashby, name: Ashby Constabulary }]
questions:
  - { number: "1", asks: "Please list each case.", rows: [year, rank, breach, outcome] }
`
const LETTER = `<html><body><p>Ashby Constabulary</p><p>Response</p><p>1. Each case is set out below.</p>
<table><tr><th>Year</th><th>Rank</th><th>Allegation</th><th>Outcome</th></tr>
<tr><td>2012</td><td>Constable</td><td>Comment on Facebook</td><td>Written warning</td></tr>
<tr><td>2013</td><td>Sergeant</td><td>Photograph on Twitter</td><td>Resigned</td></tr>
<tr><td>2013</td><td>Police staff</td><td>Comment on Facebook</td><td>Management advice</td></tr></table>
<p>The officers concerned were all of the rank of sergeant.</p></body></html>`

let app: Hono
let house: House
let id: string

const filesOf = async () => new TextEncoder().encode(LETTER)
const replies = ['ashby/2014-03-12/reply.html']

before(async () => {
  house = await aHouse('Ada Reader')
  const files = { name: 'conduct', yaml: { 'survey.yaml': SURVEY }, replies, open: filesOf }
  await importFiles(house, files, 'conduct')
  await runWaiting(house)
  app = deskApp({ house, work: () => runWaiting(house) })
  id = (await surveyBySlug(house.db, 'conduct'))?.id ?? ''
})
after(() => house.parsers.close())

const DESK = 'http://127.0.0.1:4343'
const BODY = '/surveys/conduct/bodies/ashby'
const page = async (path: string) => (await app.request(`${DESK}${path}`)).text()
const send = (path: string, fields: Record<string, string>) =>
  app.request(`${DESK}${path}`, {
    method: 'POST',
    headers: { origin: DESK },
    body: new URLSearchParams(fields),
  })
const told = async () =>
  (await casesOf(house.db, id)).map(
    ({ state, case: { facets } }) =>
      `${state} ${[facets['year'], facets['rank'] ?? facets['role'], facets['outcome']].filter(Boolean).join(' ')}`,
  )
const ids = async () => (await casesOf(house.db, id)).map((one) => one.id)

const PENCIL = [
  'pencil 2012 constable written_warning',
  'pencil 2013 sergeant resigned',
  'pencil 2013 staff management_advice',
]

test('cases wait in the queue as one table, and stand beside their ink on one page', async () => {
  assert.deepEqual(await told(), PENCIL)
  const queue = await page('/surveys/conduct/queue')
  assert.match(queue, /3 cases in pencil/)
  assert.match(queue, /href="\/surveys\/conduct\/bodies\/ashby\/cases\?queue">Cases, one by one/)
  const shown = await page(`${BODY}/cases`)
  assert.match(shown, /Rank: Constable/i)
  assert.match(shown, /Confirm 3 cases/)
})

test('a table of cases is confirmed in one act with one entry in the history, and one undo takes it back', async () => {
  const seen = (await ids()).join(' ')
  await send(`${BODY}/cases`, { action: 'confirm', seen })
  assert.deepEqual(
    await told(),
    PENCIL.map((one) => one.replace('pencil', 'confirmed')),
  )
  const acts = (await historyOf(house.db, `survey:${id}`)).filter(
    ({ what }) => what === 'cases confirmed',
  )
  assert.equal(acts.length, 1)
  await send(`${BODY}/cases`, { action: 'undo' })
  assert.deepEqual(await told(), PENCIL)
})

test('a case is corrected with a reason, in the words of the list', async () => {
  const [first = ''] = await ids()
  const wrong = await send(`${BODY}/cases/${first}`, {
    action: 'correct',
    'field-rank': 'Sergeant',
  })
  assert.equal(wrong.status, 422)
  await send(`${BODY}/cases/${first}`, {
    action: 'correct',
    'field-rank': 'Sergeant',
    why: 'The next line says so.',
  })
  assert.equal((await told())[0], 'confirmed 2012 sergeant written_warning')
  await send(`${BODY}/cases/${first}`, { action: 'undo' })
  assert.deepEqual(await told(), PENCIL)
})

test('a case that is several is split, and several that are one are joined', async () => {
  const [first = '', second = '', third = ''] = await ids()
  await send(`${BODY}/cases/${first}`, {
    action: 'split',
    'one-rank': 'constable',
    'one-outcome': 'written warning',
    'two-rank': 'sergeant',
    'split-why': 'Two are named in the cell.',
  })
  assert.deepEqual((await told()).slice(0, 2), [
    'confirmed constable written_warning',
    'confirmed sergeant',
  ])
  await send(`${BODY}/cases`, {
    action: 'join',
    [`join-${second}`]: 'on',
    [`join-${third}`]: 'on',
    'join-why': 'The same person, by the letter.',
  })
  assert.equal((await told()).length, 3)
  await send(`${BODY}/cases/${second}`, { action: 'undo' })
  await send(`${BODY}/cases/${first}-1`, { action: 'undo' })
  assert.deepEqual(await told(), PENCIL)
})

test('what tells of somebody and was not read leads to where a case is added from it', async () => {
  const link = /href="([^"]+\/cases\/new\?[^"]+)"/.exec(await page(BODY))?.[1]
  assert.ok(link, 'the body’s page has the sentence')
  const form = await page(link.replaceAll('&amp;', '&'))
  assert.match(form, /The officers concerned were all of the rank of sergeant/)
  const file = new URLSearchParams(link.replaceAll('&amp;', '&').split('?')[1]).get('file') ?? ''
  const typed = {
    file,
    quote: 'The officers concerned were all of the rank of sergeant.',
    'field-rank': 'sergeant',
    why: 'It tells of one more.',
  }
  const nowhere = await send(`${BODY}/cases/new`, { ...typed, quote: 'The officers left.' })
  assert.equal(nowhere.status, 422)
  await send(`${BODY}/cases/new`, typed)
  assert.equal((await told()).filter((one) => one === 'confirmed sergeant').length, 1)
})

test('examples and decisions go out with the folder and come in again the same', async () => {
  const [, second = ''] = await ids()
  await send(`${BODY}/cases/${second}`, { action: 'confirm' })
  await send(`${BODY}/cases/${second}`, { action: 'tick' })
  const before = (await casesOf(house.db, id)).map(({ state, example, case: { facets } }) => ({
    state,
    ticked: example !== undefined,
    facets,
  }))
  assert.equal(before.filter(({ ticked }) => ticked).length, 1)
  const yaml = await exportSurvey(house, 'conduct', (survey) => decisionsOf(house.db, survey))
  const files = { name: 'again', yaml, replies, open: filesOf }
  await importFiles(house, files, 'again')
  await runWaiting(house)
  const again = (await surveyBySlug(house.db, 'again'))?.id ?? id
  const after = (await casesOf(house.db, again)).map(({ state, example, case: { facets } }) => ({
    state,
    ticked: example !== undefined,
    facets,
  }))
  assert.deepEqual(after, before)
})

test('a list of 450 cases is decided in parts of 200, what still waits first', async () => {
  const rows = Array.from(
    { length: 450 },
    (_, i) => `${2012 + (i % 3)},Constable,Comment no ${i},Resigned`,
  )
  const csv = ['Year,Rank,Allegation,Outcome', ...rows].join('\n')
  const yaml = { 'survey.yaml': SURVEY.replace('title: Conduct', 'title: Long') }
  const open = async () => new TextEncoder().encode(csv)
  await importFiles(
    house,
    { name: 'long', yaml, replies: ['ashby/2014-03-12/list.csv'], open },
    'long',
  )
  await runWaiting(house)
  const list = '/surveys/long/bodies/ashby/cases'
  const shown = await page(list)
  assert.match(shown, /450 cases<\/h1>/)
  assert.match(shown, /Cases 1 to 200 of 450/)
  assert.equal(shown.match(/<tr id="case-/g)?.length, 200)
  const [, seen = ''] = /name="seen" value="([^"]*)"/.exec(shown) ?? []
  assert.equal(seen.split(' ').length, 200)
  await send(list, { action: 'confirm', seen })
  const after = await page(list)
  const [, next = ''] = /name="seen" value="([^"]*)"/.exec(after) ?? []
  assert.equal(next.split(' ').length, 200)
  assert.ok(!seen.includes(next.split(' ')[0] ?? ''))
  assert.match(await page(`${list}?page=3`), /Cases 401 to 450 of 450/)
})
