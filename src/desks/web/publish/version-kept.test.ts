import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { after, before, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import type { Hono } from 'hono'
import { aHouse } from '../../../../test/a-desk.ts'
import { readAllLetters } from '../../../../test/letters-read.ts'
import { makePack } from '../../../publish/make-pack.ts'
import { decide } from '../../../reconcile/decide.ts'
import { figuresOf } from '../../../reconcile/queries.ts'
import type { House } from '../../../store/house.ts'
import { publicationsOf, surveyBySlug } from '../../../survey/queries.ts'
import type { PublicationVersion } from '../../../vocabulary/survey.ts'
import { exportFiles } from '../../work/export-files.ts'
import { gatheredPack } from '../../work/gathered-pack.ts'
import { importFiles } from '../../work/import-folder.ts'
import { runWaiting } from '../../work/run-waiting.ts'
import { inputOf } from '../../work/versions/seal-version.ts'
import { filesInZip, zipFiles } from '../../work/versions/zip-files.ts'
import { deskApp } from '../app.ts'

const SURVEY = `title: A small survey
law: foia
packs: [police-conduct]
period: { from: 2009-01-01, to: 2014-02-17 }
bodies: [durham]
questions:
  - { number: "1a", asks: "How many were investigated?", unit: person, whom: [officers, staff] }
`

const LETTER =
  'Our answer is set out below.\n\n1a. Those investigated between 1 January 2009 and 17 February 2014 were 13 police officers and 6 members of police staff.\n'

let app: Hono
let house: House
let clock = '2026-10-24T12:00:00Z'

const folder = (yaml: Record<string, string>) => ({
  name: 'small',
  yaml,
  replies: ['durham/2014-03-12/reply.txt'],
  open: async () => new TextEncoder().encode(LETTER),
})

before(async () => {
  house = { ...(await aHouse()), now: () => new Date(clock) }
  await importFiles(house, folder({ 'survey.yaml': SURVEY }), 'small')
  await runWaiting(house)
  await readAllLetters(house, await idOf())
  await confirm(0)
  app = deskApp({ house, work: async () => {} })
})

after(() => house.parsers.close())

const idOf = async () => (await surveyBySlug(house.db, 'small'))?.id ?? ''

async function confirm(nth: number): Promise<void> {
  const one = (await figuresOf(house.db, await idOf()))[nth]
  assert.ok(one)
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
const ask = (path: string, as = 'Ann') =>
  app.request(`${DESK}${path}`, { headers: { cookie: `candour-reader=${as}` } })
const page = async (path: string) => (await ask(path)).text()
const send = (path: string, typed: Record<string, string>, as = 'Ann') =>
  app.request(`${DESK}${path}`, {
    method: 'POST',
    body: new URLSearchParams(typed),
    headers: { cookie: `candour-reader=${as}`, origin: 'http://127.0.0.1:4343' },
  })

async function form(): Promise<Record<string, string>> {
  const text = await page('/versions')
  const hidden = [...text.matchAll(/type="hidden" name="(number|mark|seen)" value="([^"]*)"/g)]
  assert.ok(hidden.length >= 3, text)
  return Object.fromEntries(hidden.map(([, name, value]) => [name, value]))
}

const hashes = async (zip: Uint8Array) =>
  Object.entries(unzipSync(zip)).map(
    ([path, bytes]) => `${path} ${createHash('sha256').update(bytes).digest('hex').slice(0, 8)}`,
  )

const kept = async (number: number): Promise<PublicationVersion> => {
  const found = (await publicationsOf(house.db, await idOf())).find((one) => one.number === number)
  assert.ok(found)
  return found
}

const UNTIL = { embargo: '25 October 2026 01:30', zone: 'Europe/London' }

test('an embargo at a minute that clocks show twice is asked about, and nothing is published', async () => {
  const answer = await send('/versions', { ...(await form()), changed: 'First.', ...UNTIL })
  assert.equal(answer.status, 422)
  assert.match(await answer.text(), /twice, as they are put back: say which, \+01:00 or \+00:00/)
  assert.deepEqual(await publicationsOf(house.db, await idOf()), [])
})

test('of two who publish at once one wins, and the other is told', async () => {
  const typed = { ...(await form()), changed: 'First publication.', ...UNTIL, offset: '+00:00' }
  const both = await Promise.all([send('/versions', typed, 'Ann'), send('/versions', typed, 'Bo')])
  assert.deepEqual(both.map(({ status }) => status).toSorted(), [303, 409])
  const told = await both.find(({ status }) => status === 409)?.text()
  assert.match(told ?? '', /was published by (Ann|Bo)|decided while it was made|has changed since/)
  const all = await publicationsOf(house.db, await idOf())
  assert.equal(all.length, 1)
  assert.ok(all[0]?.sealed)
})

test('before the hour the public pack is refused; a partner gets a copy that is headed with it and names them', async () => {
  const refused = await ask('/versions/1/pack.zip')
  assert.equal(refused.status, 409)
  assert.match(await refused.text(), /under embargo until 01:30 on 25 October 2026/)
  assert.equal((await ask('/pack.zip')).status, 409)
  const handed = await send('/versions/1', { act: 'hand', to: 'The Loam <Gazette>' })
  assert.equal(handed.status, 303)
  assert.equal((await kept(1)).handed?.[0]?.to, 'The Loam <Gazette>')
  const copy = await ask('/versions/1/partner/1.zip')
  assert.equal(copy.status, 200)
  const files = unzipSync(new Uint8Array(await copy.arrayBuffer()))
  const pages = Object.entries(files).filter(([path]) => path.endsWith('.html'))
  assert.ok(pages.length > 3)
  for (const [path, bytes] of pages)
    assert.match(
      strFromU8(bytes),
      /Embargoed until 01:30 on 25 October 2026 \(Europe\/London, \+00:00 from UTC\)\.<\/b> This copy was made for The Loam &lt;Gazette&gt;/,
      path,
    )
  const { rows } = await house.db.query<{ n: number }>(
    "select count(*)::int as n from history where what = 'version shown before its hour'",
  )
  assert.equal(rows[0]?.n, 1)
})

test('at the hour it is public without anybody, byte for byte as it was sealed, and names no partner', async () => {
  clock = '2026-10-25T01:29:59Z'
  assert.equal((await ask('/versions/1/pack.zip')).status, 409)
  clock = '2026-10-25T01:30:00Z'
  const answer = await ask('/versions/1/pack.zip')
  assert.equal(answer.status, 200)
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const { sealed } = await kept(1)
  assert.equal(createHash('sha256').update(bytes).digest('hex'), sealed?.sha256)
  const all = Object.values(unzipSync(bytes)).map((one) => Buffer.from(one).toString('latin1'))
  assert.ok(all.every((text) => !text.includes('Loam') && !text.includes('Draft, not published')))
  assert.equal((await ask('/versions/1/partner/1.zip')).status, 409)
})

test('the download of a survey with a public version is that version, as it was sealed', async () => {
  const answer = await ask('/pack.zip')
  assert.equal(answer.status, 303)
  assert.match(answer.headers.get('location') ?? '', /\/surveys\/small\/versions\/1\/pack\.zip$/)
  const publish = await page('/publish')
  assert.match(
    publish,
    /href="[^"]*\/versions\/1\/pack\.zip"[^>]*>Download version 1, as it was published/,
  )
  assert.doesNotMatch(publish, /Download the pack/)
})

test('the same files and decisions, exported and taken in elsewhere, make the same bytes again', async () => {
  const other = { ...(await aHouse('somebody else')), now: () => new Date('2026-10-24T12:00:00Z') }
  try {
    const files = await exportFiles(house, 'small')
    const yaml = Object.fromEntries(
      files.flatMap(({ path, content }) => (path.includes('/') ? [] : [[path, String(content)]])),
    )
    await importFiles(other, folder(yaml), 'small')
    await runWaiting(other)
    const there = await surveyBySlug(other.db, 'small')
    assert.ok(there)
    const version = (await publicationsOf(other.db, there.id))[0]
    assert.deepEqual(version, await kept(1))
    const input = await gatheredPack(other, there)
    const again = zipFiles('small', makePack(inputOf(input, version ?? assert.fail())))
    const { sealed } = await kept(1)
    assert.deepEqual(
      await hashes(again),
      await hashes(await house.blobs.open(sealed?.sha256 ?? '')),
    )
    assert.equal(createHash('sha256').update(again).digest('hex'), sealed?.sha256)
  } finally {
    await other.parsers.close()
  }
})

test('the next version says what it says otherwise, and prints why a body is corrected', async () => {
  await confirm(1)
  assert.match(await page('/changes'), /difference/)
  assert.match(await page('/versions'), /Why Durham[^<]* is corrected/)
  const typed = {
    ...(await form()),
    changed: 'Durham was corrected.',
    'why-durham': 'A line was overlooked.',
  }
  const answer = await send('/versions', typed)
  assert.equal(answer.status, 303, await answer.text())
  const version = await kept(2)
  assert.ok((version.corrections ?? []).length > 0)
  assert.equal((await kept(1)).withdrawn, undefined)
  const zip = await ask('/versions/2/pack.zip')
  const files = unzipSync(new Uint8Array(await zip.arrayBuffer()))
  const text = (path: string) => strFromU8(files[`small/${path}`] ?? new Uint8Array())
  assert.match(text('corrections.html'), /Why: A line was overlooked\./)
  assert.ok(JSON.parse(text('data/changes.json')).changes.length > 0)
  assert.match(await page('/versions'), /Published, and a later version puts it right/)
})

test('who decides between the look and the press is told of, and nothing is published', async () => {
  const typed = { ...(await form()), changed: 'Third.' }
  const [one] = await figuresOf(house.db, await idOf())
  assert.ok(one)
  await decide({ ...house, viewer: { name: 'Cy' } }, await idOf(), {
    action: 'reject',
    about: 'figure',
    body: 'durham',
    question: '1a',
    evidence: [one.figure],
    why: 'Of another year.',
  })
  await runWaiting(house)
  const answer = await send('/versions', typed)
  assert.equal(answer.status, 409)
  assert.match(await answer.text(), /has changed since you looked \(.*Cy: figure rejected/)
  assert.equal((await publicationsOf(house.db, await idOf())).length, 2)
})

test('where a legal read is asked for nothing is published before it, nor after what was read has changed', async () => {
  await send('/versions/legal', { ask: 'yes', number: '3' })
  await runWaiting(house)
  assert.match(await page('/versions'), /No lawyer has read version 3/)
  const text = await page('/versions')
  const mark = /name="mark" value="([^"]+)"/.exec(text)?.[1] ?? ''
  await send('/versions/legal', { by: 'Counsel', notes: 'Mind paragraph two.', number: '3', mark })
  assert.doesNotMatch(await page('/versions'), /No lawyer has read|changed since/)
  await confirm(0)
  assert.match(await page('/versions'), /changed since version 3 was read for the law/)
})

test('a version that is withdrawn is handed out no more, and its reason is said', async () => {
  assert.equal((await send('/versions/2', { act: 'withdraw', why: ' ' })).status, 422)
  assert.equal(
    (await send('/versions/2', { act: 'withdraw', why: 'A court ordered it.' })).status,
    303,
  )
  const answer = await ask('/versions/2/pack.zip')
  assert.equal(answer.status, 409)
  assert.match(await answer.text(), /withdrawn: A court ordered it\./)
  const notice = await ask('/versions/2/notice.zip')
  assert.equal(notice.status, 200)
  const pages = filesInZip(new Uint8Array(await notice.arrayBuffer()))
  assert.ok(pages.some(({ path }) => path === 'index.html'))
  for (const { path, content } of pages.filter(({ path }) => path.endsWith('.html')))
    assert.match(new TextDecoder().decode(content), /withdrawn on .* A court ordered it\./, path)
  assert.match((await ask('/pack.zip')).headers.get('location') ?? '', /\/versions\/1\/pack\.zip$/)
  assert.match(await page('/pack/index.html'), /Withdrawn on 25.October.2026: A court ordered it\./)
})
