import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDatabase } from '../../test/a-database.ts'
import { jobQueue, MOST_ATTEMPTS } from './job-queue.ts'
import type { Job } from './jobs.ts'

// A worker is alive while a session of its name is open; "dead" has none.
const db = await aDatabase()
const [{ name: alive } = { name: '' }] = (
  await db.query<{ name: string }>(`select current_setting('application_name') as name`)
).rows
const jobs = jobQueue(db, alive)
const dead = jobQueue(db, 'candour worker that was killed')

async function empty(): Promise<void> {
  await db.query('delete from job')
}

async function taken(): Promise<Job> {
  const job = await jobs.take(['read'])
  assert.ok(job)
  return job
}

/** As if the time of the back-off had gone by. */
async function later(): Promise<void> {
  await db.query(`update job set run_after = now() - interval '1 second'`)
}

test('work that is asked for twice is done once', async () => {
  await empty()
  await jobs.put(db, 'read', 'a')
  await jobs.put(db, 'read', 'a')
  assert.equal(await jobs.waiting(), 1)
  const job = await taken()
  assert.equal(job.subject, 'a')
  assert.equal(await jobs.take(['read']), null)
  await jobs.done(db, job)
  assert.equal(await jobs.waiting(), 0)
})

test('work is put if and only if what makes it necessary stands', async () => {
  await empty()
  const broken = db.transaction(async (within) => {
    await jobs.put(within, 'read', 'b')
    throw new Error('the import failed')
  })
  await assert.rejects(broken)
  assert.equal(await jobs.waiting(), 0)
})

test('a stage takes only its own work, the oldest first', async () => {
  await empty()
  for (const subject of ['one', 'two']) await jobs.put(db, 'extract', subject)
  assert.equal(await jobs.take(['read', 'count']), null)
  assert.equal((await jobs.take(['extract']))?.subject, 'one')
})

test('twenty hands at once never take the same work', async () => {
  await empty()
  for (let n = 0; n < 20; n++) await jobs.put(db, 'read', `file ${n}`)
  const got = await Promise.all(Array.from({ length: 20 }, () => jobs.take(['read'])))
  const subjects = got.map((job) => job?.subject ?? 'none').filter((name) => name !== 'none')
  assert.equal(new Set(subjects).size, subjects.length)
  assert.ok(subjects.length > 0)
})

test('a killed worker’s work is free at once', async () => {
  await empty()
  await jobs.put(db, 'read', 'c')
  assert.equal((await dead.take(['read']))?.subject, 'c')
  assert.equal((await jobs.take(['read']))?.subject, 'c')
  assert.equal(await jobs.take(['read']), null)
})

test('work that is put again while it runs waits until it has ended', async () => {
  await empty()
  await jobs.put(db, 'read', 'd')
  const first = await taken()
  await jobs.put(db, 'read', 'd')
  assert.equal(await jobs.take(['read']), null)
  await jobs.done(db, first)
  assert.equal((await jobs.take(['read']))?.subject, 'd')
})

test('failed work is tried again later, and put again meanwhile it is still one', async () => {
  await empty()
  await jobs.put(db, 'read', 'e')
  const job = await taken()
  await jobs.put(db, 'read', 'e')
  await jobs.failed(job, 'the parser stopped')
  assert.equal(await jobs.waiting(), 1)
  assert.equal(await jobs.take(['read']), null)
  await later()
  assert.equal((await jobs.take(['read']))?.attempts, 1)
})

test('after five attempts it is given up with its error, until the same work is put again and done', async () => {
  await empty()
  await jobs.put(db, 'read', 'f')
  for (let n = 0; n < MOST_ATTEMPTS; n++) {
    await jobs.failed(await taken(), `error ${n + 1}`)
    await later()
  }
  assert.equal(await jobs.take(['read']), null)
  assert.equal(await jobs.waiting(), 0)
  assert.deepEqual(await jobs.givenUp(), [{ stage: 'read', subject: 'f', error: 'error 5' }])

  await jobs.put(db, 'read', 'f')
  await jobs.done(db, await taken())
  assert.deepEqual(await jobs.givenUp(), [])
})
