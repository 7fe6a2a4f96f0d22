// Two readers on one desk, each in a browser of their own: what the second sees, and what becomes of their answers.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { aHouse } from '../../../../test/a-desk.ts'
import { countOf } from '../../../count/queries.ts'
import { figuresOf } from '../../../reconcile/queries.ts'
import type { House } from '../../../store/house.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import type { DecidedFigure } from '../../../vocabulary/decided.ts'
import { importFiles } from '../../work/import-folder.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { deskApp } from '../app.ts'

const SURVEY = `title: A small survey
law: foia
period: { from: 2009-01-01, to: 2014-02-17 }
bodies: [durham, essex]
readers: 2
questions:
  - { number: "1a", asks: "How many were investigated?", unit: person, whom: [officers, staff] }
`

const letter = (words: string) => `Our reference: 14/0206
Date: 12 March 2014

Thank you for your request. Our answer is set out below.

1a. ${words}

You may ask for an internal review of this decision.
`

const LETTERS: Record<string, string> = {
  'durham/2014-03-12/letter.txt': letter(
    'Between 1 January 2009 and 17 February 2014, 31 employees were investigated.',
  ),
  'essex/2014-03-14/letter.txt': letter(
    'Between 1 January 2009 and 17 February 2014, 17 employees were investigated.',
  ),
}

let app: Hono
let house: House
let id: string

before(async () => {
  house = {
    ...(await aHouse('whoever started it')),
    now: () => new Date(Date.parse('2026-11-24T12:00:00Z') + tick++),
  }
  await importFiles(
    house,
    {
      name: 'small',
      yaml: { 'survey.yaml': SURVEY },
      replies: Object.keys(LETTERS),
      open: async (path) => new TextEncoder().encode(LETTERS[path]),
    },
    'small',
  )
  await runWaiting(house)
  app = deskApp({ house, work: () => runWaiting(house) })
  id = (await surveyBySlug(house.db, 'small'))?.id ?? ''
})

let tick = 0

after(() => house.parsers.close())

const DESK = 'http://127.0.0.1:4343'

const as = (reader: string) => ({ cookie: `candour-reader=${encodeURIComponent(reader)}` })

async function page(reader: string, path: string): Promise<string> {
  const answer = await app.request(`${DESK}${path}`, { headers: as(reader) })
  return answer.text()
}

async function send(
  reader: string,
  path: string,
  fields: Record<string, string>,
): Promise<Response> {
  const headers = { ...as(reader), origin: DESK }
  return app.request(`${DESK}${path}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(fields),
  })
}

async function reading(body: string): Promise<DecidedFigure> {
  const [one] = await figuresOf(house.db, id, body)
  assert.ok(one, `${body}’s letter holds a number`)
  return one
}

const pathOf = ({ body, id: figure }: DecidedFigure): string =>
  `/surveys/small/bodies/${body}/figures/${figure}`

const total = async () => {
  const count = await countOf(house.db, id)
  return count?.questions[0]?.total.low
}

async function allPages(reader: string): Promise<string[]> {
  const paths = [
    '/surveys/small',
    '/surveys/small/queue',
    '/surveys/small/result',
    '/surveys/small/words',
    '/surveys/small/proved',
    '/surveys/small/agreement',
    '/surveys/small/pack/index.html',
    '/surveys/small/bodies/durham',
    '/surveys/small/bodies/durham/answers/1a',
    pathOf(await reading('durham')),
    '/',
  ]
  return Promise.all(paths.map((path) => page(reader, path)))
}

const correction = {
  action: 'correct',
  number: '30',
  unit: 'person',
  question: '1a',
  why: 'One was counted twice.',
}

test('until the second has answered too, no page shows them that the first has answered, or what', async () => {
  const before = await allPages('Ben')
  assert.equal((await send('Anna', pathOf(await reading('durham')), correction)).status, 303)
  const answers = '/surveys/small/bodies/durham/answers/1a'
  await send('Anna', answers, { action: 'correct', answer: 'partial', why: 'Staff are left out.' })
  assert.deepEqual(await allPages('Ben'), before)
  const own = await page('Anna', pathOf(await reading('durham')))
  assert.match(own, /You answered: 30, people, question 1a/)
})

test('nothing is counted on one reader of two, and publication waits for the second', async () => {
  assert.equal(await total(), 0)
  assert.match(
    await page('Ben', '/surveys/small/publish'),
    /Durham \(2\): one reader of two has answered/,
  )
  assert.equal((await app.request(`${DESK}/surveys/small/pack.zip`)).status, 409)
})

test('a reader cannot take an answer that is not open to them', async () => {
  const one = await reading('durham')
  const [first] = one.readers?.answered ?? []
  const sent = await send('Ben', pathOf(one), { action: 'take', decision: first?.decision ?? '' })
  assert.equal(sent.status, 422)
})

test('where the second differs both answers are open to both, and a third decides by name', async () => {
  await send('Ben', pathOf(await reading('durham')), { action: 'confirm' })
  const one = await reading('durham')
  assert.equal(one.readers?.differ, true)
  for (const reader of ['Anna', 'Ben', 'Cleo']) {
    const shown = await page(reader, pathOf(one))
    assert.match(shown, /Two readers differ/)
    assert.match(shown, /Anna: <b>30, people, question 1a/)
    assert.match(shown, /Ben: <b>31, people, question 1a/)
  }
  assert.match(await page('Cleo', '/surveys/small/publish'), /two readers differ/)
  const [first] = one.readers?.answered ?? []
  await send('Cleo', pathOf(one), { action: 'take', decision: first?.decision ?? '' })
  const settled = await reading('durham')
  assert.equal(settled.state, 'confirmed')
  assert.deepEqual(settled.figure.value, { low: 30, high: 30 })
  assert.equal(settled.decided?.by, 'Cleo, after Anna and Ben differed')
  assert.equal(await total(), 30)
})

test('equal answers are one, without a word', async () => {
  for (const reader of ['Anna', 'Ben'])
    await send(reader, pathOf(await reading('essex')), { action: 'confirm' })
  const one = await reading('essex')
  assert.deepEqual([one.state, one.decided?.by], ['confirmed', 'Anna and Ben'])
  assert.equal(await total(), 47)
})

test('a reader takes back their own answer, and nobody else’s', async () => {
  const path = pathOf(await reading('essex'))
  assert.equal((await send('Cleo', path, { action: 'undo' })).status, 409)
  assert.equal((await send('Ben', path, { action: 'undo' })).status, 303)
  const one = await reading('essex')
  assert.deepEqual([one.state, one.readers?.answered.map(({ by }) => by)], ['pencil', ['Anna']])
  await send('Ben', path, { action: 'confirm' })
})

test('the agreement page counts what both said alone: one of two numbers agreed', async () => {
  const shown = await page('Anna', '/surveys/small/agreement')
  assert.match(shown, /Numbers by both/)
  assert.match(shown, /50 %/)
})

test('a name is kept by the browser that gave it', async () => {
  const answer = await send('Anna', '/reader', {
    name: '  Dora  Ray ',
    back: '//elsewhere.example',
  })
  assert.equal(answer.headers.get('location'), '/')
  assert.match(
    answer.headers.get('set-cookie') ?? '',
    /candour-reader=Dora%20Ray; .*HttpOnly; SameSite=Strict/,
  )
  assert.equal((await send('Anna', '/reader', { name: ' ' })).status, 422)
})
