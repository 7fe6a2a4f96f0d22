// A survey made on the desk, from the first page to its folder: what a person types and drops, sent as a browser sends it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { strToU8, zipSync } from 'fflate'
import type { Hono } from 'hono'
import { aHouse } from '../../../../test/a-desk.ts'
import { messagesOf, unplacedOf, withdrawnOf } from '../../../receive/queries.ts'
import { figuresOf } from '../../../reconcile/queries.ts'
import type { House } from '../../../store/house.ts'
import { requestsOf, surveyBySlug } from '../../../survey/queries.ts'
import { readFolder } from '../../../survey/read-folder.ts'
import { exportFiles } from '../../work/export-files.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { deskApp } from '../app.ts'

let app: Hono
let house: House

before(async () => {
  house = await aHouse('Ada Reader')
  app = deskApp({ house, work: () => runWaiting(house) })
})
after(() => house.parsers.close())

const DESK = 'http://127.0.0.1:4343'
const HOME = '/surveys/complaints-about-buses'
const page = async (path: string) => (await app.request(`${DESK}${path}`)).text()

/** The page that a form leads to. */
async function ledTo(answer: Response): Promise<string> {
  assert.equal(answer.status, 303)
  return page(answer.headers.get('location') ?? '')
}

function send(
  path: string,
  fields: Record<string, string>,
  files: Record<string, string | Uint8Array<ArrayBuffer>> = {},
) {
  const body = new FormData()
  for (const [name, value] of Object.entries(fields)) body.set(name, value)
  for (const [name, bytes] of Object.entries(files)) body.append('files', new File([bytes], name))
  const headers = { origin: DESK, 'content-length': '1000' }
  return app.request(`${DESK}${path}`, { method: 'POST', headers, body })
}

const BUSES = {
  title: 'Complaints about buses',
  period: '2022/23 to 2023/24',
  'd1-name': 'kind',
  'd1-categories': 'Late\nDriver\nFares',
  'q1-asks': 'How many complaints about bus services did you receive?',
  'q1-by': 'kind',
  bodies:
    'Ashby Transport\tfoi@ashby.example\t120\r\nBeck Vale\tfoi@beck.example\t87\r\nCold Ash\t\t40',
  'per-name': 'buses',
}

const surveyId = async () => (await surveyBySlug(house.db, HOME.slice(9)))?.id ?? ''

test('an empty first page says what can be done, and offers it', async () => {
  const first = await page('/')
  assert.match(first, /Make a survey/)
  assert.match(first, /Try the example/)
  assert.match(first, /Import a survey’s folder/)
})

test('what is wrong comes back with every field, and nothing typed is lost', async () => {
  const answer = await send('/new-survey', { ...BUSES, period: 'lately', 'q1-by': 'ward' })
  const again = await answer.text()
  assert.equal(answer.status, 422)
  assert.match(again, /<a href="#period">Write the period/)
  assert.match(again, /<a href="#q1-by">“ward” is no list/)
  assert.match(again, /value="lately"/)
  assert.match(again, /Ashby Transport\tfoi@ashby.example\t120/)
})

test('another block is given without losing what is typed', async () => {
  const again = await (await send('/new-survey', { ...BUSES, action: 'more-q' })).text()
  assert.match(again, /name="q3-asks"/)
  assert.match(again, /value="Complaints about buses"/)
})

test('a sample shows how a reply would be read, before anything is kept', async () => {
  const sample = 'We received 48 complaints about bus services in 2022/23.'
  const tried = await ledTo(await send('/new-survey', { ...BUSES, action: 'try', sample }))
  assert.match(tried, /value="Complaints about buses"/)
  assert.match(tried, /Read as/)
  assert.match(tried, />48</)
  assert.match(tried, /complaints/)
  assert.equal(await surveyBySlug(house.db, 'complaints-about-buses'), null)
})

test('the survey is made, and its page says the next step first', async () => {
  const answer = await send('/new-survey', { ...BUSES, action: 'save' })
  assert.equal(answer.status, 303, await answer.text())
  assert.equal(answer.headers.get('location'), HOME)
  assert.match(await page(HOME), /Ask: write the letters/)
})

test('of bodies of which no request has gone it is not said that they were asked', async () => {
  const shown = await page(HOME)
  assert.match(shown, /No request\s+is known here to have gone/)
  assert.match(shown, /Not asked from here\s+3/)
  assert.doesNotMatch(shown, /No answer\s+3|No answer is filed|#m-noreply/)
})

test('days of requests are written once for all, and none lies ahead', async () => {
  const wrong = await send(`${HOME}/requests`, { 'sent-all': '1 May 2031' })
  assert.equal(wrong.status, 422)
  const kept = await send(`${HOME}/requests`, {
    'sent-all': '1 May 2026',
    'received-all': '1 May 2026',
    'received-cold-ash': '5 May 2026',
    'reference-cold-ash': 'CA/12',
  })
  assert.equal(kept.status, 303, await kept.text())
  const before = await send(`${HOME}/requests`, { 'sent-ashby-transport': '1 May 1926' })
  assert.equal(before.status, 422)
  assert.match(
    await before.text(),
    /Ashby Transport, sent: the law is in force since 1 January 2005/,
  )
  const requests = await requestsOf(house.db, await surveyId())
  assert.deepEqual(
    requests.map(({ body, received, reference }) => [body, received, reference]),
    [
      ['ashby-transport', '2026-05-01', undefined],
      ['beck-vale', '2026-05-01', undefined],
      ['cold-ash', '2026-05-05', 'CA/12'],
    ],
  )
})

const LETTER = (name: string, n: number) =>
  `${name}\n\nDear Sir\n\n1. We received ${n} complaints about bus services in 2022/23 to 2023/24.\n`

test('files of several bodies go where they belong, and one that says nothing is asked about', async () => {
  const answer = await send(
    `${HOME}/upload`,
    { received: '' },
    {
      'reply.txt': LETTER('Ashby Transport', 48),
      'beck-vale.txt': LETTER('Town Hall', 19),
      'scan.txt': LETTER('Town Hall', 7),
    },
  )
  const shown = await ledTo(answer)
  assert.match(shown, /2 files of 3 placed/)
  assert.match(shown, /Whose are these/)
  const id = await surveyId()
  const [asked] = await unplacedOf(house.db, id)
  assert.deepEqual([asked?.name, asked?.received], ['scan.txt', null])
  await send(`${HOME}/whose`, { [`whose-${asked?.id}`]: 'ashby-transport' })
  assert.deepEqual(await unplacedOf(house.db, id), [])
  assert.deepEqual(
    (await messagesOf(house.db, id)).map(({ body, files }) => [body, files.length]),
    [
      ['ashby-transport', 2],
      ['beck-vale', 1],
    ],
  )
})

test('a reply dated after today is no reply', async () => {
  const path = `${HOME}/bodies/cold-ash/upload`
  const answer = await send(path, { received: '2030-01-01' }, { 'a.txt': LETTER('Cold Ash', 3) })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /still to come/)
})

test('the same file under two names keeps both names, and its number once', async () => {
  const letter = LETTER('Cold Ash', 3)
  const files = { 'letter.txt': letter, 'letter (copy).txt': letter }
  assert.equal((await send(`${HOME}/bodies/cold-ash/upload`, {}, files)).status, 303)
  const shown = await page(`${HOME}/bodies/cold-ash`)
  assert.match(shown, />letter\.txt</)
  assert.match(shown, />letter \(copy\)\.txt</)
  const figures = await figuresOf(house.db, await surveyId(), 'cold-ash')
  assert.equal(figures.length, 1)
})

test('two files of one name are two files, here and in the folder', async () => {
  const path = `${HOME}/bodies/cold-ash/upload`
  await send(path, { received: '1 June 2026' }, { 'annex.txt': 'First annex.' })
  await send(path, { received: '1 June 2026' }, { 'annex.txt': 'Second annex.' })
  const names = (await exportFiles(house, HOME.slice(9))).map((file) => file.path)
  const annexes = names.filter((name) => name.includes('annex'))
  assert.deepEqual(
    annexes.map((name) => name.split('/').at(-1)),
    ['annex.txt', 'annex (2).txt'],
  )
  const id = await surveyId()
  const [added] = (await messagesOf(house.db, id, 'cold-ash')).filter(
    ({ received }) => received === '2026-06-01',
  )
  const why = 'They belong elsewhere.'
  await send(`${HOME}/bodies/cold-ash/replies/${added?.id}`, { action: 'withdraw', why })
})

test('a reply that was put with the wrong body is moved, with its history', async () => {
  const id = await surveyId()
  const [wrong] = await messagesOf(house.db, id, 'beck-vale')
  const path = `${HOME}/bodies/beck-vale/replies/${wrong?.id}`
  const moved = await send(path, { action: 'move', to: 'cold-ash', received: '2 June 2026' })
  assert.equal(moved.status, 303, await moved.text())
  assert.deepEqual(await messagesOf(house.db, id, 'beck-vale'), [])
  assert.equal((await figuresOf(house.db, id, 'cold-ash')).length, 2)
  const history = await page(`${HOME}/bodies/cold-ash/replies/${wrong?.id}`)
  assert.match(history, /reply received, by Ada Reader/)
  assert.match(history, /reply moved, from Beck Vale, by Ada Reader/)
})

test('a reply that is taken back is gone from every number, and comes back as it lay', async () => {
  const id = await surveyId()
  const [one] = await messagesOf(house.db, id, 'ashby-transport')
  const path = `${HOME}/bodies/ashby-transport/replies/${one?.id}`
  assert.equal((await send(path, { action: 'withdraw' })).status, 422)
  await send(path, { action: 'withdraw', why: 'It answers another request.' })
  assert.deepEqual(await figuresOf(house.db, id, 'ashby-transport'), [])
  assert.match(await page(`${HOME}/bodies/ashby-transport`), /It answers another request/)
  const gone = (await withdrawnOf(house.db, id)).find(({ body }) => body === 'ashby-transport')
  await send(`${HOME}/bodies/ashby-transport/put-back`, { id: gone?.id ?? '' })
  assert.equal((await figuresOf(house.db, id, 'ashby-transport')).length, 2)
})

test('a change says what it changes, and is kept when it is sent again', async () => {
  const changed = {
    ...BUSES,
    'q1-also': 'grievances',
    title: 'Bus complaints',
    'q2-asks': 'How many were upheld?',
    'q2-counts': 'complaint',
  }
  const said = await (await send(`${HOME}/edit`, { ...changed, action: 'save' })).text()
  assert.match(said, /What this changes/)
  assert.match(said, /Question 2 is new/)
  assert.match(said, /All 3 replies here are understood anew/)
  const agreed = /name="agreed" value="(\w+)"/.exec(said)?.[1] ?? ''
  assert.equal((await surveyBySlug(house.db, HOME.slice(9)))?.survey.questions.length, 1)
  const kept = await send(`${HOME}/edit`, { ...changed, action: 'save', agreed })
  assert.equal(kept.status, 303)
  const survey = (await surveyBySlug(house.db, HOME.slice(9)))?.survey
  assert.deepEqual([survey?.title, survey?.questions.length], ['Bus complaints', 2])
})

test('a body that replied is not taken out while its reply is here', async () => {
  const without = { ...BUSES, bodies: 'Ashby Transport\nBeck Vale', action: 'save' }
  const answer = await send(`${HOME}/edit`, without)
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /A reply of Cold Ash is here/)
})

test('what was made here is exported as a folder, and comes back the same', async () => {
  const files = await exportFiles(house, HOME.slice(9))
  const yaml = Object.fromEntries(
    files
      .filter(({ path }) => path.endsWith('.yaml'))
      .map(({ path, content }) => [path, String(content)]),
  )
  const kept = await surveyBySlug(house.db, HOME.slice(9))
  const { folder, problems } = readFolder('any', yaml)
  assert.deepEqual(problems, [])
  assert.deepEqual(folder?.survey, kept?.survey)
  assert.deepEqual(folder?.requests, await requestsOf(house.db, kept?.id ?? ''))

  const other = await aHouse('Ben')
  try {
    const there = deskApp({ house: other, work: () => runWaiting(other) })
    const zip = zipSync(
      Object.fromEntries(
        files.map(({ path, content }) => [
          `buses/${path}`,
          typeof content === 'string' ? strToU8(content) : content,
        ]),
      ),
    )
    const body = new FormData()
    body.set('zip', new File([new Uint8Array(zip)], 'buses.zip'))
    const headers = { origin: DESK, 'content-length': '1000' }
    const answer = await there.request(`${DESK}/import`, { method: 'POST', headers, body })
    assert.equal(answer.status, 303, await answer.text())
    const again = await exportFiles(other, HOME.slice(9))
    const bytesOf = (all: typeof files) =>
      all.map(({ path, content }) => [path, Buffer.from(content).toString()]).sort()
    assert.deepEqual(bytesOf(again), bytesOf(files))
  } finally {
    await other.parsers.close()
  }
})

test('each file is taken under its own day, told by its letter or its name, and put right at once', async () => {
  const dated = (day: string) => LETTER('Cold Ash', 3).replace('Dear Sir', `${day}\n\nDear Sir`)
  const answer = await send(
    `${HOME}/upload`,
    {},
    {
      'cold-ash letter.txt': dated('5 June 2026'),
      'cold-ash 2026-06-07.txt': LETTER('Cold Ash', 9),
      'cold-ash later.txt': dated('5 June 2031'),
    },
  )
  const shown = await ledTo(answer)
  assert.match(shown, /5\sJune\s2026, the date of its letter/)
  assert.match(shown, /7\sJune\s2026, as its name says/)
  assert.match(
    shown,
    /cold-ash later\.txt: .*, the day it came is not known: nothing tells it/,
    'a day still to come tells none',
  )
  assert.doesNotMatch(shown, /24\sNovember\s2026/, 'the day it was put in is not the day it came')
  assert.match(await page(`${HOME}/bodies/cold-ash`), /Day not known/)
  const [, message = ''] = /name="day-([^"]+)"[^>]*value="7\sJune\s2026"/.exec(shown) ?? []
  const undated = (await messagesOf(house.db, await surveyId(), 'cold-ash')).find(
    ({ received }) => received === null,
  )
  const leftOpen = await send(`${HOME}/days`, { [`day-${undated?.id}`]: '' })
  assert.equal(leftOpen.status, 303, 'a day that is not known may stay so')
  const change = (day: string) => send(`${HOME}/days`, { [`day-${message}`]: day })
  assert.equal((await change('1 January 2030')).status, 422)
  assert.equal((await change('8 June 2026')).status, 303)
  const id = await surveyId()
  const days = async () =>
    (await messagesOf(house.db, id, 'cold-ash')).map(({ received }) => received).sort()
  const now = await days()
  assert.ok(now.includes('2026-06-05') && now.includes('2026-06-08') && !now.includes('2026-06-07'))
  const again = await send(
    `${HOME}/upload`,
    { received: '9 June 2026' },
    { 'cold-ash letter.txt': dated('5 June 2026') },
  )
  assert.match(await ledTo(again), /where it is already/)
  assert.deepEqual(await days(), now)
})
