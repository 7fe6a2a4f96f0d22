// A folder sent as a ZIP, a sample and a password: the form answers before anybody has opened them, and a step does it.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import { aHouse, DESK } from '../../../../test/a-desk.ts'
import { aSmallSurvey, SMALL } from '../../../../test/a-small-survey.ts'
import { receiveUpload } from '../../../receive/receive-upload.ts'
import { many, sql } from '../../../store/db.ts'
import { errandOf, errandsApart, errandsOpen, forgetEnded } from '../../../store/errand-queries.ts'
import { historyAfter } from '../../../store/queries.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import { doErrand } from '../../work/do-errand.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { deskApp } from '../app.ts'

const house = await aHouse('An Editor')
after(() => house.parsers.close())
/** Its work is done when the test says so. */
const app = deskApp({ house, work: async () => {} })

const ask = (path: string) => app.request(`${DESK}${path}`)
const page = async (path: string) => (await ask(path)).text()
const ledTo = (answer: Response) => answer.headers.get('location') ?? ''

function send(path: string, fields: Record<string, string | File>) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  const headers = { origin: DESK, 'content-length': '1000' }
  return app.request(`${DESK}${path}`, { method: 'POST', headers, body })
}

const folder = (survey: string) =>
  zipSync({
    'small/survey.yaml': strToU8(survey),
    'small/replies/essex/2014-03-14/reply.txt': strToU8('1. There were 20 investigations.\n'),
  })
const asFile = (bytes: Uint8Array, name: string) => new File([new Uint8Array(bytes)], name)

test('a folder sent as a ZIP is answered before it is opened, taken in by a step, and led to', async () => {
  const answer = await send('/import', { zip: asFile(folder(SMALL), 'small.zip') })
  const to = ledTo(answer)
  assert.match(to, /^\/errands\//)
  assert.equal(await surveyBySlug(house.db, 'small'), null)
  const waits = await page(to)
  assert.match(waits, /being taken in/)
  assert.match(waits, /http-equiv="refresh"/)
  assert.match(await page('/'), new RegExp(`href="${to}"`), 'the first page names it')
  await runWaiting({ ...house, viewer: { name: 'candour' } })
  assert.equal(ledTo(await ask(to)), '/surveys/small')
  const acts = (await historyAfter(house.db, 0, 100)).map(({ who, what }) => `${who}: ${what}`)
  assert.ok(acts.includes('An Editor: folder sent'))
  assert.ok(acts.includes('An Editor: survey imported'), 'in the name of who sent it')
  assert.doesNotMatch(await page('/'), /not done yet/)
})

test('a ZIP that holds no survey, or is none, is refused with its sentence', async () => {
  for (const [bytes, says] of [
    [zipSync({ 'a.txt': strToU8('a') }), /holds no survey\.yaml/],
    [strToU8('PK\u0003\u0004 no archive'), /damaged.*Send the survey’s folder as a ZIP/s],
    [folder('title: [nothing'), /cannot be imported/],
  ] as const) {
    const to = ledTo(await send('/import', { zip: asFile(bytes, 'wrong.zip') }))
    await runWaiting(house)
    const refused = await ask(to)
    assert.equal(refused.status, 422)
    assert.match(await refused.text(), says)
  }
})

test('one that ended its process twice is set aside, named on its page with a button, and done once it is tried again', async () => {
  const again = SMALL.replace('A small survey', 'A second survey\nslug: second')
  const to = ledTo(await send('/import', { zip: asFile(folder(again), 'second.zip') }))
  const job = await house.jobs.take(['errand'])
  assert.ok(job)
  await house.jobs.failed(job, 'It ended its process twice.', true)
  const said = await page(to)
  assert.match(said, /Taking a survey’s folder in was not done/)
  assert.match(said, /It ended its process twice/)
  assert.doesNotMatch(said, /http-equiv="refresh"/)
  assert.equal(ledTo(await send(`${to}/again`, {})), to)
  await runWaiting(house)
  assert.match(ledTo(await ask(to)), /^\/surveys\//)
})

test('broken off after it was taken in, it is done once more and doubles nothing', async () => {
  const third = SMALL.replace('A small survey', 'A third survey')
  await send('/import', { zip: asFile(folder(third).slice(), 'third.zip') })
  const job = await house.jobs.take(['errand'])
  assert.ok(job)
  const dies = () => Promise.reject(new Error('the process ends here'))
  await assert.rejects(doErrand({ ...house, jobs: { ...house.jobs, done: dies } }, job))
  const before = await historyAfter(house.db, 0, 1000)
  await doErrand(house, job)
  assert.equal((await historyAfter(house.db, 0, 1000)).length, before.length)
  assert.notEqual((await errandOf(house.db, job.subject))?.came, null)
})

const FORM = {
  title: 'Buses',
  'bodies-from': 'pasted',
  bodies: 'Ashby Transport',
  period: '2022/23',
  'q1-number': '1',
  'q1-asks': 'How many complaints about buses?',
  'q1-one': 'complaint',
  'q1-many': 'complaints',
  action: 'try',
}

test('a sample is read by a step, its file written nowhere, and the form comes back as it was typed', async () => {
  const sample = new File(['We received 48 complaints.'], 'as it came.txt')
  const to = ledTo(await send('/new-survey', { ...FORM, 'sample-file': sample }))
  assert.match(await page(to), /sample is being read/)
  await runWaiting(house)
  const back = ledTo(await ask(to))
  assert.match(back, /^\/new-survey\?tried=.*#sample-read$/)
  const shown = await page(back)
  assert.match(shown, /value="Buses"/)
  assert.match(shown, />48</)
  const elsewhere = await page(`/surveys/small/edit${new URL(back, DESK).search}`)
  assert.doesNotMatch(elsewhere, /Buses|>48</, 'tried on one form, it fills no other')
  assert.equal(house.held.size, 0)
  const kept = await many<{ text: string }>(house.db, sql`select asked::text as text from errand`)
  assert.ok(kept.every(({ text }) => !text.includes('48 complaints')))
})

test('what was held by a process that ended is asked for once more, with nothing typed lost', async () => {
  const later = { ...house, now: () => new Date('2026-11-24T13:00:00Z') }
  const sample = new File(['We received 48 complaints.'], 'as it came.txt')
  const to = ledTo(await send('/new-survey', { ...FORM, 'sample-file': sample }))
  house.held.clear()
  await runWaiting(later)
  const back = await ask(ledTo(await ask(to)))
  assert.equal(back.status, 422)
  const shown = await back.text()
  assert.match(shown, /Choose the file once more/)
  assert.match(shown, /value="Buses"/)
})

const sampleTried = async (fields: Record<string, string>) => {
  const to = ledTo(await send('/new-survey', { ...FORM, sample: 'We received 48.', ...fields }))
  await runWaiting(house)
  return ledTo(await ask(to))
}
const idIn = (address: string) => new URL(address, DESK).searchParams.get('tried') ?? ''

test('a sample tried in one tab leaves what was typed in another, and replaces its own', async () => {
  const one = await sampleTried({ title: 'Trams' })
  const another = await sampleTried({ title: 'Ferries' })
  assert.match(await page(one), /value="Trams"/)
  assert.match(await page(one), new RegExp(`name="tried" value="${idIn(one)}"`))
  await sampleTried({ title: 'Trams', tried: idIn(one) })
  assert.equal(await errandOf(house.db, idIn(one)), null)
  assert.match(await page(another), /value="Ferries"/)

  await send('/new-survey', { ...FORM, title: 'Trains', action: 'save' })
  assert.match(await page(another), /value="Ferries"/)
  const tomorrow = { ...house, now: () => new Date('2026-11-25T12:00:01Z') }
  const headers = { origin: DESK, 'content-type': 'application/x-www-form-urlencoded' }
  const body = new URLSearchParams({ ...FORM, title: 'Planes', action: 'save' }).toString()
  const later = deskApp({ house: tomorrow, work: async () => {} })
  await later.request(`${DESK}/new-survey`, { method: 'POST', headers, body })
  assert.equal(await errandOf(house.db, idIn(another)), null)
})

/** Its step fails for the last time. */
async function failedSample(): Promise<string> {
  const to = ledTo(await send('/new-survey', { ...FORM, sample: 'We received 48.' }))
  const job = await house.jobs.take(['errand'])
  assert.ok(job)
  await house.jobs.failed(job, 'It ran on and on.', true)
  return to
}

test('a sample that failed is said to have failed, is thrown away by its button, and by itself after a day', async () => {
  await runWaiting(house)
  const to = await failedSample()
  assert.match(await page('/'), new RegExp(`href="${to}">failed, see why`))
  assert.match(await page(to), /Throw it away/)
  assert.equal(ledTo(await send(`${to}/throw-away`, {})), '/')
  assert.doesNotMatch(await page('/'), /failed, see why/)
  assert.deepEqual(await house.jobs.givenUp(), [])
  assert.equal((await ask(to)).status, 404)

  await failedSample()
  const ended = { kind: 'try-sample', id: null } as const
  await forgetEnded(house.db, { ...ended, before: house.now() })
  assert.equal((await errandsApart(house.db)).length, 1)
  await forgetEnded(house.db, { ...ended, before: new Date('2026-11-25T12:00:00Z') })
  assert.deepEqual(await errandsApart(house.db), [])
  assert.deepEqual(await house.jobs.givenUp(), [])
})

test('what is not done yet is not thrown away', async () => {
  const to = ledTo(await send('/new-survey', { ...FORM, sample: 'We received 48.' }))
  assert.equal(ledTo(await send(`${to}/throw-away`, {})), to)
  await runWaiting(house)
  assert.match(ledTo(await ask(to)), /tried=/)
})

test('a password waits in memory alone: neither the errand nor the history holds it', async () => {
  const { id } = await aSmallSurvey(house, 'locked')
  const from = '../../../../fixtures/read/pdf-opens-with-a-password/reply.pdf'
  const bytes = Uint8Array.from(readFileSync(new URL(from, import.meta.url)))
  const files = [{ name: 'reply.pdf', bytes }]
  await receiveUpload(house, id, { body: 'essex', received: '2014-03-14', files })
  await runWaiting(house)
  const home = '/surveys/locked/bodies/essex'
  const [, form = ''] = /href="([^"]+\/password)"/.exec(await page(home)) ?? []
  const to = ledTo(await send(form, { password: 'Millbrook' }))
  assert.match(await page(to), /being opened with its password/)
  const [errand] = await errandsOpen(house.db, id)
  assert.ok(errand)
  assert.doesNotMatch(JSON.stringify(errand), /Millbrook/)
  await runWaiting(house)
  assert.equal(ledTo(await ask(to)), `${home}#correspondence`)
  assert.equal(house.held.size, 0)
  assert.doesNotMatch(JSON.stringify(await historyAfter(house.db, 0, 1000)), /Millbrook/)

  const lost = ledTo(await send(form, { password: 'Millbrook' }))
  house.held.clear()
  await runWaiting({ ...house, now: () => new Date('2026-11-24T13:00:00Z') })
  const again = await ask(ledTo(await ask(lost)))
  assert.equal(again.status, 422)
  assert.match(await again.text(), /kept nowhere\. Type it once more/)
})
