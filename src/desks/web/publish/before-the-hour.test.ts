// A second version waits for its hour: nothing that it newly says is in anything that the public can have before.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Hono } from 'hono'
import { aHouse } from '../../../../test/a-desk.ts'
import { readAllLetters } from '../../../../test/letters-read.ts'
import { decide } from '../../../reconcile/decide.ts'
import { figuresOf } from '../../../reconcile/queries.ts'
import type { House } from '../../../store/house.ts'
import { surveyBySlug } from '../../../survey/queries.ts'
import { importFiles } from '../../work/import-folder.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { filesInZip } from '../../work/versions/zip-files.ts'
import { deskApp } from '../app.ts'

const SURVEY = `title: A small survey
law: foia
packs: [police-conduct]
period: { from: 2009-01-01, to: 2014-02-17 }
bodies: [durham]
newsroom: { name: The Loam Post, site: "https://loam.example/small/" }
questions:
  - { number: "1a", asks: "How many were investigated?", unit: person, whom: [officers, staff] }
`
const LETTER =
  'Our answer is set out below.\n\n1a. Those investigated between 1 January 2009 and 17 February 2014 were 4813 police officers and 6 members of police staff.\n'

/** What only the waiting version says: its words, its number, whom it was handed to. */
const CANARIES = ['zqchangedqz', 'zqcorrectedqz', 'zqpartnerqz', '4813', '4,813', '4,819']

let app: Hono
let house: House
let clock = '2026-10-24T12:00:00Z'

before(async () => {
  house = { ...(await aHouse()), now: () => new Date(clock) }
  const folder = {
    name: 'small',
    yaml: { 'survey.yaml': SURVEY },
    replies: ['durham/2014-03-12/reply.txt'],
    open: async () => new TextEncoder().encode(LETTER),
  }
  await importFiles(house, folder, 'small')
  await runWaiting(house)
  await readAllLetters(house, await idOf())
  app = deskApp({ house, work: async () => {} })
  await confirm('6')
  await publish({ changed: 'First publication.' })
  await confirm('4813')
  await publish({
    changed: 'zqchangedqz',
    'why-durham': 'zqcorrectedqz',
    embargo: '26 October 2026 06:00',
    zone: 'Europe/London',
  })
  assert.equal((await send('/versions/2', { act: 'hand', to: 'zqpartnerqz' })).status, 303)
})

after(() => house.parsers.close())

const idOf = async () => (await surveyBySlug(house.db, 'small'))?.id ?? ''

async function confirm(starts: string): Promise<void> {
  const all = await figuresOf(house.db, await idOf())
  const one = all.find(({ figure }) => figure.ink.startsWith(starts))
  assert.ok(one, starts)
  await decide(house, await idOf(), {
    action: 'confirm',
    about: 'figure',
    body: 'durham',
    question: '1a',
    evidence: [one.figure],
  })
  await runWaiting(house)
}

const DESK = 'http://127.0.0.1:4343/surveys/small'
const cookie = 'candour-reader=Ann'
const ask = (path: string) => app.request(`${DESK}${path}`, { headers: { cookie } })
const send = (path: string, typed: Record<string, string>) =>
  app.request(`${DESK}${path}`, {
    method: 'POST',
    body: new URLSearchParams(typed),
    headers: { cookie, origin: 'http://127.0.0.1:4343' },
  })

async function publish(typed: Record<string, string>): Promise<void> {
  const text = await (await ask('/versions')).text()
  const hidden = [...text.matchAll(/type="hidden" name="(number|mark|seen)" value="([^"]*)"/g)]
  const form = Object.fromEntries(hidden.map(([, name, value]) => [name, value]))
  const answer = await send('/versions', { ...form, ...typed })
  assert.equal(answer.status, 303, await answer.text())
}

/** The files of what an address hands out, as texts with the signs between digits taken out of none. */
async function handedOut(path: string): Promise<[path: string, text: string][]> {
  const answer = await ask(path)
  assert.equal(answer.status, 200, path)
  return filesInZip(new Uint8Array(await answer.arrayBuffer())).map((one) => [
    one.path,
    new TextDecoder('latin1').decode(one.content),
  ])
}

test('before the hour the download is the version before, and holds nothing of the one that waits', async () => {
  const leads = await ask('/pack.zip')
  assert.match(leads.headers.get('location') ?? '', /\/versions\/1\/pack\.zip$/)
  const files = await handedOut('/versions/1/pack.zip')
  assert.ok(files.some(([path]) => path === 'feed.xml'))
  // The letter itself came with the first version; its number is what was not confirmed.
  for (const [path, text] of files)
    for (const canary of CANARIES)
      if (!(/^(?:evidence|bodies)\//.test(path) && canary === '4813'))
        assert.ok(!text.includes(canary) && !path.includes(canary), `${canary} in ${path}`)
})

test('what refuses the waiting version says its hour and nothing of it', async () => {
  const refused = await ask('/versions/2/pack.zip')
  assert.equal(refused.status, 409)
  const text = await refused.text()
  for (const canary of CANARIES) assert.ok(!text.includes(canary), canary)
  assert.equal((await ask('/versions/2/notice.zip')).status, 404)
})

test('at the hour it says all of it but whom it was shown to', async () => {
  clock = '2026-10-26T06:00:00Z'
  const all = (await handedOut('/versions/2/pack.zip')).map(([, text]) => text).join('\n')
  for (const canary of ['zqchangedqz', 'zqcorrectedqz']) assert.ok(all.includes(canary), canary)
  assert.ok(!all.includes('zqpartnerqz'))
})
