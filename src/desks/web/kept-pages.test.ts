// What a page that is kept may never do: be older than what was written before it was asked for, or be another reader's.
import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { Hono } from 'hono'
import { SERVER } from '../../../test/a-database.ts'
import { aHouse } from '../../../test/a-desk.ts'
import type { Db } from '../../store/db.ts'
import type { House } from '../../store/house.ts'
import { importSurvey } from '../../survey/import-survey.ts'
import { readFolder } from '../../survey/read-folder.ts'
import { deskApp } from './app.ts'

const DESK = 'http://127.0.0.1:4343'

const surveyCalled = (title: string): string => `title: ${title}
law: foia
bodies: [durham, essex]
questions:
  - { number: "1a", asks: "How many?", unit: person }
`

let plain: House
/** As `plain`, and counts what is asked of the database beside what shows what can be seen. */
let house: House
let app: Hono
let asked = 0
/** Done once, within the next question to the database that a page asks. */
let meanwhile: (() => Promise<void>) | null = null

before(async () => {
  // What others write on one server is seen in every database of it: here nobody else writes.
  delete process.env[SERVER]
  plain = await aHouse()
  await called('First')
  const counting = (db: Db): Db['query'] =>
    async function query<Row>(text: string, params?: unknown[]) {
      if (!text.includes('pg_current_snapshot')) {
        asked++
        const first = meanwhile
        meanwhile = null
        await first?.()
      }
      return db.query<Row>(text, params)
    }
  house = { ...plain, db: { ...plain.db, query: counting(plain.db) } }
})

after(() => plain.parsers.close())

beforeEach(() => {
  app = deskApp({ house, work: async () => {} })
})

async function called(title: string): Promise<void> {
  const { folder } = readFolder('small', { 'survey.yaml': surveyCalled(title) })
  assert.ok(folder)
  await importSurvey(plain, folder)
}

const pageOf = async (reader = 'ann'): Promise<string> => {
  const headers = { cookie: `candour-reader=${reader}` }
  const answer = await app.request(`${DESK}/surveys/small`, { headers })
  assert.equal(answer.status, 200)
  assert.match(answer.headers.get('content-type') ?? '', /^text\/html/)
  assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/)
  return answer.text()
}

const costOf = async (work: () => Promise<unknown>): Promise<number> => {
  const from = asked
  await work()
  return asked - from
}

test('a page is made once while nothing is written', async () => {
  const first = await pageOf()
  assert.equal(await costOf(async () => assert.equal(await pageOf(), first)), 0)
})

test('after anything was written it is made anew', async () => {
  await called('Second')
  await pageOf()
  await called('Third')
  assert.match(await pageOf(), /<h1>Third<\/h1>/)
})

test('what was written while a page was made is on the next one', async () => {
  meanwhile = () => called('Fourth')
  await pageOf()
  assert.match(await pageOf(), /<h1>Fourth<\/h1>/)
})

test('who asks after something was written is not answered with a page begun before', async () => {
  await called('Fifth')
  let late: Promise<string> | null = null
  meanwhile = async () => {
    await called('Sixth')
    late = pageOf()
  }
  await pageOf()
  assert.ok(late)
  assert.match(await late, /<h1>Sixth<\/h1>/)
})

test('many who ask at once cost no more than one', async () => {
  await called('Seventh')
  const one = await costOf(() => pageOf())
  await called('Eighth')
  const many = await costOf(() => Promise.all(Array.from({ length: 20 }, () => pageOf())))
  assert.equal(many, one)
})

test('another reader has a page of their own', async () => {
  assert.match(await pageOf('ann'), />ann</)
  assert.match(await pageOf('ben'), />ben</)
})

test('an error is no page that is kept', async () => {
  const missing = () => app.request(`${DESK}/surveys/none`)
  assert.equal((await missing()).status, 404)
  assert.ok((await costOf(async () => assert.equal((await missing()).status, 404))) > 0)
})
