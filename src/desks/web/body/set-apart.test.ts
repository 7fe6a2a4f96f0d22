// A reply with a hidden sheet: the desk says so, shows nothing of it, counts nothing of it, and drafts a letter to the body.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aHouse } from '../../../../test/a-desk.ts'
import { sheetBook } from '../../../../test/twins/otherwise.ts'
import { figuresOf } from '../../../reconcile/queries.ts'
import { historyOf } from '../../../store/queries.ts'
import { allSurveys } from '../../../survey/queries.ts'
import { importFiles } from '../../work/import-folder.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { deskApp } from '../app.ts'

const SURVEY = `title: Of a workbook
law: foia
period: { from: 2021-01-01, to: 2022-12-31 }
bodies: [durham, kent]
questions:
  - { number: "1", asks: "How many cases were there?", counts: { one: case, many: cases }, by: [year] }
`
const hidden = sheetBook({
  second: [
    ['Year', 'Cases'],
    [2021, 70],
    ['Nightjar, Jane', 50],
  ],
  also: (_, book) => {
    book.Workbook = { Sheets: [{}, { Hidden: 1 }] }
  },
})

const house = await aHouse()
after(() => house.parsers.close())
await importFiles(
  house,
  {
    name: 'book',
    yaml: { 'survey.yaml': SURVEY },
    replies: ['durham/2024-03-12/cases.xlsx', 'kent/2024-03-12/cases.xlsx'],
    open: async (path) => (path.startsWith('durham') ? hidden : sheetBook()),
  },
  'book',
)
await runWaiting(house)
const [survey] = await allSurveys(house.db)
assert.ok(survey)
const app = deskApp({ house, work: () => runWaiting(house) })
const HOME = 'http://127.0.0.1:4343/surveys/book'
/** Days do not break over lines. */
const pageAt = async (path: string) =>
  (await (await app.request(`${HOME}${path}`)).text()).replaceAll('\u00a0', ' ')

test('the body’s page says where its file hides something, and the letter to the body says no more', async () => {
  const page = await pageAt('/bodies/durham')
  assert.match(page, /<b>cases\.xlsx<\/b>: a hidden sheet with 3 rows and 2 columns \(Working\)/)
  assert.match(page, /To: Durham[\s\S]*cases\.xlsx, received on 12 March 2024/)
  assert.doesNotMatch(page, /Nightjar/)
})

test('a body whose file hides nothing has no such panel', async () => {
  assert.doesNotMatch(await pageAt('/bodies/kent'), /set-apart/)
})

test('no figure is read from a hidden sheet', async () => {
  const inks = (await figuresOf(house.db, survey.id)).map(({ figure }) => figure.ink)
  assert.deepEqual([...new Set(inks)].sort(), ['12', '9'])
})

test('the queue says so until somebody says that the body was told', async () => {
  assert.match(await pageAt('/queue'), /1 file that came keeps what nobody sees who opens it/)
  const told = await app.request(`${HOME}/bodies/durham/set-apart`, {
    method: 'POST',
    headers: { origin: 'http://127.0.0.1:4343' },
  })
  assert.equal(told.status, 303)
  assert.doesNotMatch(await pageAt('/queue'), /nobody sees who opens/)
  assert.match(await pageAt('/bodies/durham'), /The body was told on 24 November 2026/)
  const said = (await historyOf(house.db, `survey:${survey.id}`)).map(({ what }) => what)
  assert.ok(said.includes('body told of what its files hide'))
})
