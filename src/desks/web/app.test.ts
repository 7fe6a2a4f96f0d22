import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { aHouse } from '../../../test/a-desk.ts'
import type { House } from '../../store/house.ts'
import { importSurvey } from '../../survey/import-survey.ts'
import { readFolder } from '../../survey/read-folder.ts'
import { deskApp } from './app.ts'
import { pagesOf } from './routes/pages.ts'
import { ROUTES } from './routes.ts'

const SURVEY = `title: A <small> survey
law: foia
period: { from: 2009-01-01, to: 2014-02-17 }
bodies: [durham, essex]
questions:
  - { number: "1a", asks: "How many?", unit: person }
`

let app: Hono
let house: House

before(async () => {
  house = await aHouse()
  const { folder } = readFolder('small', { 'survey.yaml': SURVEY })
  assert.ok(folder)
  await importSurvey(house, folder)
  app = deskApp({ house, work: async () => {} })
})

after(() => house.parsers.close())

const DESK = 'http://127.0.0.1:4343'
const UPLOAD = `${DESK}/surveys/small/bodies/essex/upload`

test('whatever answers has its address in the table of routes, and each once', () => {
  const answering = Object.keys(pagesOf({ house, work: async () => {} }))
  assert.deepEqual(ROUTES.map(({ page }) => page).sort(), answering.sort())
})

test('the front page lists the surveys, their words escaped', async () => {
  const page = await (await app.request(`${DESK}/`)).text()
  assert.match(page, /<a href="\/surveys\/small">A &lt;small&gt; survey<\/a>/)
})

test('a body of which no request is known is shown as such, with no number', async () => {
  const page = await (await app.request(`${DESK}/surveys/small`)).text()
  assert.match(page, /aria-label="no request is known to have gone/)
  assert.doesNotMatch(page, /class="(ink|pencil)"/)
})

test('every page runs under a policy without inline script or style', async () => {
  const { headers } = await app.request(`${DESK}/surveys/small`)
  const policy = headers.get('content-security-policy') ?? ''
  assert.match(policy, /default-src 'none'/)
  assert.doesNotMatch(policy, /unsafe/)
  assert.equal(headers.get('x-content-type-options'), 'nosniff')
})

test('a made-up host name does not reach the desk', async () => {
  const answer = await app.request('http://desk.example:4343/')
  assert.equal(answer.status, 403)
  assert.match(await answer.text(), /answers on this machine only/)
})

for (const [whose, headers] of [
  ['another page', { origin: 'http://elsewhere.example' }],
  ['nobody', {}],
] as const) {
  test(`a form sent by ${whose} is not taken`, async () => {
    const answer = await app.request(UPLOAD, { method: 'POST', headers, body: new FormData() })
    assert.equal(answer.status, 403)
  })
}

test('what is not there is said, with the way back', async () => {
  for (const path of ['/surveys/none', '/surveys/small/bodies/kent', '/nowhere', '/files/00']) {
    const answer = await app.request(`${DESK}${path}`)
    assert.equal(answer.status, 404, path)
    assert.match(await answer.text(), /Back to the surveys/)
  }
})

test('files without a day come back with a sentence at each field', async () => {
  const body = new FormData()
  body.set('received', 'in March')
  const headers = { origin: DESK, 'content-length': '300' }
  const answer = await app.request(UPLOAD, { method: 'POST', headers, body })
  const page = await answer.text()
  assert.equal(answer.status, 422)
  assert.match(page, /<a href="#received">Write the day it was received as 14 March 2014/)
  assert.match(page, /<a href="#files">Choose the files of the reply/)
  assert.match(page, /value="in March"/)
})

test('an upload that is too large is refused before it is read', async () => {
  const headers = { origin: DESK, 'content-length': String(200 * 1024 * 1024) }
  const answer = await app.request(UPLOAD, { method: 'POST', headers, body: new FormData() })
  assert.equal(answer.status, 413)
})

const POSTED = { origin: DESK, 'content-type': 'application/x-www-form-urlencoded' }

test('no form holds more than a person types, whatever it says of its length', async () => {
  const long = `name=${'a'.repeat(2_000_000)}`
  const told = { method: 'POST', headers: { ...POSTED, 'content-length': `${long.length}` } }
  assert.equal((await app.request(`${DESK}/reader`, { ...told, body: long })).status, 413)
  const body = ReadableStream.from(
    (function* endless() {
      for (;;) yield new Uint8Array(100_000)
    })(),
  )
  const untold = { ...POSTED, 'transfer-encoding': 'chunked' }
  const sent = { method: 'POST', headers: untold, body, duplex: 'half' as const }
  assert.equal((await app.request(`${DESK}/reader`, sent)).status, 413)
})

test('only a form for files may carry as much as files are', () => {
  const forFiles = ROUTES.filter(({ carries }) => carries === 'files').map(({ page }) => page)
  assert.deepEqual(forFiles.sort(), [
    'changeKeptSurvey',
    'importFolderSent',
    'makeNewSurvey',
    'protectTable',
    'putMailsIn',
    'sealStatement',
    'sendTable',
    'sendToAudit',
    'sendToCheck',
    'takeAny',
    'takeList',
    'takeUpload',
  ])
})
