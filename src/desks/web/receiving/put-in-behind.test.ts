// Files put in at the desk: the form answers once they are sealed, and a step opens them behind the pages.
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { aHouse, DESK } from '../../../../test/a-desk.ts'
import { aSmallSurvey } from '../../../../test/a-small-survey.ts'
import { workOn } from '../../../publish/work-in-the-way.ts'
import { messagesOf } from '../../../receive/queries.ts'
import { errandOf, errandsOpen } from '../../../store/errand-queries.ts'
import { historyAfter } from '../../../store/queries.ts'
import { doErrand } from '../../work/do-errand.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { deskApp } from '../app.ts'

const HOME = '/surveys/small'
const house = await aHouse('An Editor')
after(() => house.parsers.close())
/** Its work is done when the test says so. */
const app = deskApp({ house, work: async () => {} })
const { id } = await aSmallSurvey(house)
await runWaiting(house)

const ask = (path: string) => app.request(`${DESK}${path}`)
const page = async (path: string) => (await ask(path)).text()

function putIn(path: string, files: Record<string, string>) {
  const body = new FormData()
  body.set('received', '14 March 2014')
  for (const [name, text] of Object.entries(files)) body.append('files', new File([text], name))
  const headers = { origin: DESK, 'content-length': '1000' }
  return app.request(`${DESK}${path}`, { method: 'POST', headers, body })
}

const LETTER = 'Essex Police\n\nDear Sir\n\n1. There were 20 investigations.\n'

test('a form that brings files answers before anybody has opened them, and leads to a page that loads itself', async () => {
  const answer = await putIn(`${HOME}/upload`, {
    'essex.txt': LETTER,
    'broken.zip': 'PK\u0003\u0004 no archive',
  })
  assert.equal(answer.status, 303)
  const to = answer.headers.get('location') ?? ''
  assert.match(to, /^\/surveys\/small\/errands\//)
  assert.deepEqual(await messagesOf(house.db, id), [])
  const shown = await page(to)
  assert.match(shown, /sealed and are being opened/)
  assert.match(shown, /http-equiv="refresh"/)
  assert.equal((await workOn(house, id)).waiting, 1, 'nothing is published meanwhile')
  const acts = (await historyAfter(house.db, 0, 100)).map(({ who, what }) => `${who}: ${what}`)
  assert.ok(acts.includes('An Editor: files put in'))
})

test('once they are opened the page leads on, and the body says what could not be opened and why', async () => {
  const [errand] = await errandsOpen(house.db, id)
  await runWaiting({ ...house, viewer: { name: 'candour' } })
  const waits = await ask(`${HOME}/errands/${errand?.id}`)
  assert.equal(waits.headers.get('location'), `${HOME}/upload?put=${errand?.id}`)
  const placed = await page(`${HOME}/upload?put=${errand?.id}`)
  assert.match(placed, /1 file of 2 placed/)
  assert.match(placed, /broken\.zip: <b>whose is it/)
  const acts = (await historyAfter(house.db, 0, 100)).map(({ who, what }) => `${who}: ${what}`)
  assert.ok(acts.includes('An Editor: reply received'), 'in the name of who put them in')

  const answer = await putIn(`${HOME}/bodies/essex/upload`, {
    'broken.zip': 'PK\u0003\u0004 no archive',
  })
  await runWaiting(house)
  const to = (await ask(answer.headers.get('location') ?? '')).headers.get('location')
  assert.equal(to, `${HOME}/bodies/essex#correspondence`)
  assert.match(await page(`${HOME}/bodies/essex`), /broken\.zip is damaged/)
})

test('what was broken off after it had placed its files is done once more and doubles nothing', async () => {
  const twice = 'Essex Police\n\n1. There were 21 investigations.\n'
  await putIn(`${HOME}/upload`, { 'essex again.txt': twice, 'nobody.txt': 'Town Hall' })
  const job = await house.jobs.take(['errand'])
  assert.ok(job)
  const { db } = house
  const dies = () => Promise.reject(new Error('the process ends here'))
  await assert.rejects(doErrand({ ...house, jobs: { ...house.jobs, done: dies } }, job))
  const before = await messagesOf(db, id)
  const known = await historyAfter(db, 0, 1000)
  await doErrand(house, job)
  assert.deepEqual(await messagesOf(db, id), before)
  assert.equal((await historyAfter(db, 0, 1000)).length, known.length)
  assert.notEqual((await errandOf(db, job.subject))?.came, null)
})

test('a person who asks for a practice copy waits for nothing, and is led to its queue', async () => {
  await runWaiting(house)
  const headers = { origin: DESK, 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await app.request(`${DESK}${HOME}/practise`, { method: 'POST', headers, body: '' })
  const to = answer.headers.get('location') ?? ''
  assert.match(await page(to), /practice copy is being made/)
  await runWaiting(house)
  assert.equal((await ask(to)).headers.get('location'), '/surveys/small-practice/queue')
})

test('an errand of one survey is not shown under another', async () => {
  assert.equal((await ask(`${HOME}-practice/errands/nothing`)).status, 404)
})

test('who says whose a file is that another person has placed meanwhile is told so', async () => {
  const { id: own } = await aSmallSurvey(house, 'meanwhile')
  const home = '/surveys/meanwhile'
  await putIn(`${home}/upload`, { 'nobody.txt': 'Town Hall' })
  await runWaiting(house)
  const [, field = ''] = /name="(whose-[^"]+)"/.exec(await page(`${home}/upload`)) ?? []
  const say = () =>
    app.request(`${DESK}${home}/whose`, {
      method: 'POST',
      headers: { origin: DESK, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ [field]: 'essex' }).toString(),
    })
  assert.equal((await say()).status, 303)
  await runWaiting(house)
  assert.equal((await messagesOf(house.db, own)).length, 1)
  const late = await say()
  assert.equal(late.status, 422)
  assert.match(await late.text(), /Somebody said meanwhile whose these files are/)
})
