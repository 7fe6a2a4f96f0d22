import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { aStore } from '../../test/a-database.ts'
import { noParsers } from '../../test/no-parsers.ts'
import type { House } from '../store/house.ts'
import { openLocked } from './open-locked.ts'
import { renderPage } from './page-image.ts'
import { pageImage } from './page-images.ts'
import { documentOf } from './queries.ts'
import { readFile } from './read-file.ts'
import { readWaiting } from './read-waiting.ts'

const store = await aStore()
const house: House = {
  ...store,
  parsers: {
    ...noParsers,
    read: (file) => readFile(file),
    readAsText: async (file) => JSON.stringify(await readFile(file)),
    render: ({ bytes, password }, page, dpi) => renderPage(bytes, page, dpi, password),
  },
  now: () => new Date('2026-11-24T10:00:00Z'),
  newId: randomUUID,
  held: new Map(),
  viewer: { name: 'Ada Reader' },
  log: () => {},
}
const locked = readFileSync(
  new URL('../../fixtures/read/pdf-opens-with-a-password/reply.pdf', import.meta.url),
)
const sha256 = await store.blobs.seal(locked)
const message = await aMessage()

test('a wrong password is said at its field, and the file stays unread', async () => {
  await readNow()
  const opened = await openLocked(house, sha256, 'Milbrook')
  assert.ok(!opened.ok)
  assert.deepEqual(
    opened.formErrors.map(({ field }) => field),
    ['password'],
  )
  assert.equal((await documentOf(store.db, sha256))?.outcome.status, 'refused')
})

test('the right password leaves the reading, the pictures of its pages and who opened it; not itself', async () => {
  assert.ok((await openLocked(house, sha256, 'Millbrook')).ok)
  assert.match(await text(), /20 investigations/)
  assert.equal((await pageImage(house, sha256, 1))?.width, 1240)
  const history = JSON.stringify(
    (await store.db.query(`select who, what, record, detail from history`)).rows,
  )
  assert.match(history, /"Ada Reader","what":"file opened with a password"/)
  const kept = JSON.stringify([history, await documentOf(store.db, sha256)])
  // The letter itself names Millbrook Police, in its first line.
  assert.equal(kept.match(/Millbrook(?! Police)/), null)
  const jobs = await store.db.query<{ subject: string }>(
    `select subject from job where stage = 'extract'`,
  )
  assert.deepEqual(
    jobs.rows.map(({ subject }) => subject),
    [message],
  )
})

test('a later reader that has no password leaves the earlier reading, and asks for it', async () => {
  await store.db.query(`update document set reader = 'an earlier one'`)
  await readNow()
  assert.match(await text(), /20 investigations/)
  const kept = await documentOf(store.db, sha256)
  assert.ok(kept?.outcome.status === 'read')
  const notes = kept.outcome.document.doubts.filter(({ code }) => code === 'opened-with-password')
  assert.deepEqual(
    notes.map(({ note }) => /Type the password again/.test(note)),
    [true],
  )
})

async function text(): Promise<string> {
  const kept = await documentOf(store.db, sha256)
  return kept?.outcome.status === 'read' ? kept.outcome.document.text : ''
}

async function readNow(): Promise<void> {
  await store.db.transaction((db) => store.jobs.put(db, 'read', sha256))
  const job = await store.jobs.take(['read'])
  assert.ok(job)
  await readWaiting(house, job)
  await store.db.query(`delete from job`)
}

async function aMessage(): Promise<string> {
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
  await store.db.query(
    `insert into attachment (id, message_id, ordinal, name, sha256, media_type, size, leaf)
     values ($1, $2, 0, 'reply.pdf', $3, 'application/pdf', $4, true)`,
    [randomUUID(), id, sha256, locked.length],
  )
  return id
}
