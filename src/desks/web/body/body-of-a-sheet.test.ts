// A sheet may be a hundred megabytes once it is read: a page that shows some of its numbers is made without it.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aHouse } from '../../../../test/a-desk.ts'
import { tablesIn } from '../../../read/queries.ts'
import { figuresOf } from '../../../reconcile/queries.ts'
import type { House } from '../../../store/house.ts'
import { allSurveys } from '../../../survey/queries.ts'
import { importFiles } from '../../work/import-folder.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { deskApp } from '../app.ts'

const SURVEY = `title: Of a sheet
law: foia
period: { from: 2012-01-01, to: 2013-12-31 }
bodies: [durham]
questions:
  - { number: "1", asks: "How many complaints were received?", counts: { one: complaint, many: complaints }, by: [year] }
`
const SHEET = 'Year,Complaints received\n2012,5\n2013,7\n'

const house = await aHouse()
after(() => house.parsers.close())
await importFiles(
  house,
  {
    name: 'sheet',
    yaml: { 'survey.yaml': SURVEY },
    replies: ['durham/2014-03-12/complaints.csv'],
    open: async () => new TextEncoder().encode(SHEET),
  },
  'sheet',
)
await runWaiting(house)
const [survey] = await allSurveys(house.db)
assert.ok(survey)
const [figure, ...more] = await figuresOf(house.db, survey.id)

test('a body’s page shows the numbers of a sheet in their table, and opens no document', async () => {
  assert.deepEqual([figure, ...more].map((one) => one?.figure.ink).sort(), ['5', '7'])
  const asked: string[] = []
  const db: House['db'] = {
    ...house.db,
    query: (text, params) => {
      asked.push(text)
      return house.db.query(text, params)
    },
  }
  const app = deskApp({ house: { ...house, db }, work: async () => {} })
  const answer = await app.request('http://127.0.0.1:4343/surveys/sheet/bodies/durham')
  const page = await answer.text()
  assert.equal(answer.status, 200)
  assert.match(page, /Table 1, sheet [^<]*beside its picture/)
  assert.deepEqual(
    asked.filter((text) => /\boutcome\b/.test(text)),
    [],
  )
})

test('beside a file stand its tables without their cells', async () => {
  const sha256 = figure?.figure.sha256 ?? ''
  const [table] = (await tablesIn(house.db, [sha256])).get(sha256) ?? []
  assert.deepEqual(table && Object.keys(table).includes('cells'), false)
  assert.deepEqual([table?.nth, table?.first?.kind, table?.last?.kind], [1, 'sheet', 'sheet'])
})
