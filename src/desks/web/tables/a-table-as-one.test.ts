// A table reviewed as one thing: seen with what it was taken for, confirmed, changed and undone in one act.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { aHouse } from '../../../../test/a-desk.ts'
import { answersOf, figuresOf } from '../../../reconcile/queries.ts'
import type { House } from '../../../store/house.ts'
import { historyOf } from '../../../store/queries.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import { importFiles } from '../../work/import-folder.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { deskApp } from '../app.ts'

const SURVEY = `title: Bus complaints
law: foia
packs: []
period: { from: 2021/22, to: 2022/23 }
dimensions: [{ name: kind, categories: [Late, Driver, Fares] }, { name: area, categories: [North, South] }]
bodies: [{ slug: ashby, name: Ashby Transport }]
questions:
  - { number: "1", asks: "How many complaints did you receive?", counts: complaint, by: [kind, financial-year] }
  - { number: "2", asks: "How many claims were made?", counts: claim }
`
const LETTER = `<html><body><p>Ashby Transport</p><p>1. The complaints we received are set out below.</p>
<table><tr><th>Kind</th><th>2021/22</th><th>2022/23</th></tr>
<tr><td>Late</td><td>31</td><td>42</td></tr><tr><td>Driver</td><td>12</td><td>9</td></tr><tr><td>Fares</td><td>5</td><td>7</td></tr></table>
<p>2. We received 14 claims between 1 April 2021 and 31 March 2023.</p></body></html>`

let app: Hono
let house: House
let id: string

before(async () => {
  house = await aHouse('Ada Reader')
  const open = async () => new TextEncoder().encode(LETTER)
  const replies = ['ashby/2024-03-12/reply.html']
  await importFiles(
    house,
    { name: 'buses', yaml: { 'survey.yaml': SURVEY }, replies, open },
    'buses',
  )
  await runWaiting(house)
  app = deskApp({ house, work: () => runWaiting(house) })
  id = (await surveyBySlug(house.db, 'buses'))?.id ?? ''
})
after(() => house.parsers.close())

const DESK = 'http://127.0.0.1:4343'
const HOME = '/surveys/buses'
const page = async (path: string) => (await app.request(`${DESK}${path}`)).text()
const send = (path: string, fields: Record<string, string>) =>
  app.request(`${DESK}${path}`, {
    method: 'POST',
    headers: { origin: DESK },
    body: new URLSearchParams(fields),
  })

const tablePath = async (): Promise<string> => {
  const found = /href="([^"]+\/tables\/[0-9a-f]{16}-[^"?]+)/.exec(
    await page(`${HOME}/bodies/ashby`),
  )
  assert.ok(found?.[1], 'the body’s page leads to its table')
  return found[1]
}
const seenOn = async (path: string): Promise<string> =>
  /name="seen" value="([^"]+)"/.exec(await page(path))?.[1] ?? ''
const inTable = async () =>
  (await figuresOf(house.db, id)).filter(
    ({ figure }) => figure.ink !== '14' && !/14/.test(figure.ink),
  )

test('the queue has the table as one thing, and begins with it or with what stands by itself', async () => {
  const queue = await page(`${HOME}/queue`)
  assert.match(queue, /<h2><a href="\/surveys\/buses\/bodies\/ashby">Ashby Transport<\/a><\/h2>/)
  assert.match(queue, />Table, table 1<\/a>/)
  assert.match(queue, /6 numbers/)
})

test('a table says what it was taken for', async () => {
  const shown = await page(await tablePath())
  assert.match(shown, /Table 1: 6 numbers/)
  assert.match(shown, /<dt>Question<\/dt><dd>1: How many complaints/)
  assert.match(shown, /<dt>What is counted<\/dt><dd>complaints/)
  assert.match(shown, /<dt>Rows are<\/dt><dd>(?:kind|measure)/)
  assert.match(shown, /<dt>Columns are<\/dt><dd>years/)
})

test('it is confirmed whole with one entry in the history, and one undo takes all of it back', async () => {
  const path = await tablePath()
  await send(path, { action: 'confirm', seen: await seenOn(path) })
  const states = async () => new Set((await inTable()).map(({ state }) => state))
  assert.deepEqual([...(await states())], ['confirmed'])
  const acts = await historyOf(house.db, `survey:${id}`)
  assert.deepEqual(
    acts.filter(({ what }) => what.startsWith('table')).map(({ what }) => what),
    ['table confirmed'],
  )
  await send(path, { action: 'undo' })
  assert.deepEqual([...(await states())], ['pencil'])
})

test('what was not on the page is not confirmed by it', async () => {
  const path = await tablePath()
  const [one = ''] = (await seenOn(path)).split(' ')
  await send(path, { action: 'confirm', seen: one })
  const confirmed = (await inTable()).filter(({ state }) => state === 'confirmed')
  assert.deepEqual(
    confirmed.map((reading) => reading.id),
    [one],
  )
  await send(path, { action: 'undo' })
  assert.equal((await send(path, { action: 'confirm', seen: 'nothing' })).status, 422)
})

test('its unit, question and dimension are changed in all its numbers in one act', async () => {
  const path = await tablePath()
  const seen = await seenOn(path)
  const change = {
    action: 'change',
    seen,
    unit: 'claim',
    question: '2',
    'as-kind': 'area',
    'as-measure': 'area',
  }
  const without = await send(path, change)
  assert.equal(without.status, 422)
  assert.match(await without.text(), /<a href="#why">Say why/)
  await send(path, { ...change, why: 'The head of the table says claims by area.' })
  const now = (await inTable()).map(({ figure: { unit, question, facets }, state }) => [
    unit,
    question,
    Object.keys(facets),
    state,
  ])
  assert.deepEqual(new Set(now.map(String)), new Set(['claim,2,area,confirmed']))
  assert.equal(now.length, 6)
  await send(path, { action: 'undo' })
  assert.deepEqual([...new Set((await inTable()).map(({ figure }) => figure.unit))], ['complaint'])
})

test('a body is confirmed whole, its answers with it, and nothing is left of it in the queue', async () => {
  const path = `${HOME}/bodies/ashby/tables/all`
  const shown = await page(path)
  assert.match(shown, /Confirm \d+ numbers and 2 answers/)
  await send(path, { action: 'confirm', seen: await seenOn(path), queue: '1' })
  assert.ok((await figuresOf(house.db, id)).every(({ state }) => state === 'confirmed'))
  assert.ok((await answersOf(house.db, id)).every(({ state }) => state === 'confirmed'))
  assert.match(await page(`${HOME}/queue`), /Nothing waits for you here/)
  await send(path, { action: 'undo' })
  assert.ok((await answersOf(house.db, id)).every(({ state }) => state === 'pencil'))
})

test('everywhere it says one word it means another, also where that word was known', async () => {
  const [first] = await inTable()
  const said = first?.figure.unitInk ?? ''
  assert.ok(said, 'the table says what it counts')
  const word = `${HOME}/words/unit/${encodeURIComponent(said)}`
  assert.match(await page(word), /In this survey it means/)
  const mapped = await send(word, { means: 'claim', why: 'They call claims complaints.' })
  assert.equal(mapped.status, 303, await mapped.text())
  assert.deepEqual([...new Set((await inTable()).map(({ figure }) => figure.unit))], ['claim'])
})
