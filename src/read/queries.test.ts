import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { aStore } from '../../test/a-database.ts'
import { noParsers } from '../../test/no-parsers.ts'
import type { House } from '../store/house.ts'
import type { Job } from '../store/jobs.ts'
import { pageImage } from './page-images.ts'
import { documentOf, readerOf } from './queries.ts'
import { readFile } from './read-file.ts'
import { readAgain, readWaiting } from './read-waiting.ts'
import { READER_VERSION } from './reader-version.ts'

const store = await aStore()
let reads = 0
let renders = 0

const house: House = {
  ...store,
  parsers: {
    ...noParsers,
    readAsText: async (file) => {
      reads++
      return JSON.stringify(await readFile(file))
    },
    render: async (_, page) => {
      renders++
      return { page, png: Buffer.from(`page ${page}`), width: 620, height: 877 }
    },
  },
  now: () => new Date('2026-11-24T10:00:00Z'),
  newId: randomUUID,
  held: new Map(),
  viewer: { name: 'Ada Reader' },
  log: () => {},
}

/** A message with these texts as its files; answers its id and their sha256s. */
async function aMessage(...texts: string[]): Promise<{ id: string; files: string[] }> {
  const survey = randomUUID()
  const id = randomUUID()
  await store.db.query(
    `insert into survey (id, slug, title, survey, imported_at) values ($1, $2, 'A survey', '{}', now())`,
    [survey, survey],
  )
  await store.db.query(
    `insert into message (id, survey_id, body, folder, seen) values ($1, $2, 'essex', '', true)`,
    [id, survey],
  )
  const files: string[] = []
  for (const [ordinal, text] of texts.entries()) {
    const sha256 = await store.blobs.seal(Buffer.from(text))
    files.push(sha256)
    await store.db.query(
      `insert into attachment (id, message_id, ordinal, name, sha256, media_type, size, leaf)
       values ($1, $2, $3, $4, $5, 'text/plain', $6, true)`,
      [randomUUID(), id, ordinal, `letter ${ordinal}.txt`, sha256, text.length],
    )
  }
  return { id, files }
}

const aJob = async (sha256: string): Promise<Job> => {
  await store.db.transaction((db) => store.jobs.put(db, 'read', sha256))
  const job = await store.jobs.take(['read'])
  assert.ok(job)
  return job
}

async function extractsWaiting(): Promise<string[]> {
  const { rows } = await store.db.query<{ subject: string }>(
    `select subject from job where stage = 'extract'`,
  )
  return rows.map(({ subject }) => subject)
}

test('a message is sent on when its last file is read, not before', async () => {
  const { id, files } = await aMessage('We hold 20 records.', 'See the letter.')
  await readWaiting(house, await aJob(files[0] ?? ''))
  assert.ok(!(await extractsWaiting()).includes(id))
  await readWaiting(house, await aJob(files[1] ?? ''))
  assert.ok((await extractsWaiting()).includes(id))
  const kept = await documentOf(store.db, files[0] ?? '')
  assert.equal(kept?.outcome.status === 'read' && kept.outcome.document.text, 'We hold 20 records.')
  assert.equal(await store.jobs.take(['read']), null)
})

test('two last files read at the same moment still send their message on', async () => {
  const { id, files } = await aMessage('One.', 'Two.', 'Three.', 'Four.')
  const jobs = []
  for (const sha256 of files) jobs.push(await aJob(sha256))
  await Promise.all(jobs.map((job) => readWaiting(house, job)))
  assert.ok((await extractsWaiting()).includes(id))
})

/** As if each that waits were understood. */
const understood = () => store.db.query(`delete from job where stage = 'extract'`)

test('the same file in two messages is read once and sends both on, each when it came', async () => {
  const first = await aMessage('The same annex.')
  await readWaiting(house, await aJob(first.files[0] ?? ''))
  const before = reads
  const second = await aMessage('The same annex.')
  await readWaiting(house, await aJob(second.files[0] ?? ''))
  assert.equal(reads, before)
  const waiting = await extractsWaiting()
  assert.ok(waiting.includes(first.id) && waiting.includes(second.id))
})

test('a letterhead that comes with every reply has no earlier one understood anew', async () => {
  const first = await aMessage('The letterhead.')
  await readWaiting(house, await aJob(first.files[0] ?? ''))
  await understood()
  const second = await aMessage('The letterhead.', 'What it says.')
  await readWaiting(house, await aJob(second.files[0] ?? ''))
  assert.deepEqual(await extractsWaiting(), [])
  await readWaiting(house, await aJob(second.files[1] ?? ''))
  assert.deepEqual(await extractsWaiting(), [second.id])
})

test('read by a newer reader, a file sends on every message that holds it', async () => {
  const both = [await aMessage('Twice sent.'), await aMessage('Twice sent.')]
  const [sha256 = ''] = both[0]?.files ?? []
  await readWaiting(house, await aJob(sha256))
  await understood()
  await store.db.query(`update document set reader = '0' where sha256 = $1`, [sha256])
  await readWaiting(house, await aJob(sha256))
  assert.deepEqual((await extractsWaiting()).toSorted(), both.map(({ id }) => id).toSorted())
})

test('a file that is refused is read to the end as well, with its reason', async () => {
  const { id, files } = await aMessage('   ')
  await readWaiting(house, await aJob(files[0] ?? ''))
  const kept = await documentOf(store.db, files[0] ?? '')
  assert.equal(kept?.outcome.status === 'refused' && kept.outcome.reason.code, 'empty')
  assert.ok((await extractsWaiting()).includes(id))
})

test('what an older reader read waits to be read again', async () => {
  const { files } = await aMessage('Read long ago.')
  const [sha256 = ''] = files
  await readWaiting(house, await aJob(sha256))
  await store.db.query(`update document set reader = '0' where sha256 = $1`, [sha256])
  assert.equal(await readAgain(house), 1)
  const job = await store.jobs.take(['read'])
  assert.equal(job?.subject, sha256)
  if (job) await readWaiting(house, job)
  assert.equal(await readerOf(store.db, sha256), READER_VERSION)
})

test('a page is drawn once and then kept', async () => {
  const { files } = await aMessage('%PDF stands for a letter')
  const [sha256 = ''] = files
  const first = await pageImage(house, sha256, 1)
  const again = await pageImage(house, sha256, 1)
  assert.deepEqual(again, first)
  assert.equal(renders, 1)
  assert.equal(first?.image, createHash('sha256').update('page 1').digest('hex'))
})
