import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDatabase } from '../../test/a-database.ts'
import { LEASE_SECONDS } from './job-queries.ts'
import { type JobQueue, jobQueue, MOST_ATTEMPTS } from './job-queue.ts'
import type { Job } from './jobs.ts'

// A worker is alive while a session of its name is open; "dead" has none.
const db = await aDatabase()
const [{ name: alive } = { name: '' }] = (
  await db.query<{ name: string }>(`select current_setting('application_name') as name`)
).rows
const jobs = jobQueue(db, alive)
// Whose last process was killed.
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

/** As a process that was just started: it looks at once for what others left. */
const started = (): JobQueue => jobQueue(db, alive)

test('a killed worker’s work is free for the next process at once, and the attempt was counted before it began', async () => {
  await empty()
  await jobs.put(db, 'read', 'c')
  assert.equal((await dead.take(['read']))?.attempts, 1)
  const again = await started().take(['read'])
  assert.equal(again?.subject, 'c')
  assert.equal(again.attempts, 2)
  assert.equal(await jobs.take(['read']), null)
})

test('what was done and lost with the database waits again, without blame, once its process surely has it no more', async () => {
  await empty()
  await jobs.put(db, 'read', 'done and lost')
  const taken = await jobs.take(['read'])
  assert.ok(taken)
  const lost = await db.query<{ row: object }>('select to_jsonb(job) as row from job')
  // The commit that took it off the queue was not yet on the disk.
  await jobs.done(db, taken)
  const columns = 'id, stage, subject, put_at, attempts, lease, lease_until, locked_by'
  await db.query(
    `insert into job (${columns}) select ${columns} from jsonb_populate_record(null::job, $1)`,
    [lost.rows[0]?.row],
  )
  const next = started()
  assert.equal(await next.take(['read']), null, 'it may just have been taken up')
  await db.query("update job set lease_until = now() + interval '10 seconds'")
  const again = await started().take(['read'])
  assert.equal(again?.subject, 'done and lost')
  const { rows } = await db.query<{ off: number }>('select broken_off as off from job')
  assert.equal(rows[0]?.off, 0)
})

test('a step that ended its process twice is set aside with a reason, and the rest of the queue goes on', async () => {
  await empty()
  for (const subject of ['poison', 'harmless']) await jobs.put(db, 'extract', subject)
  assert.equal((await dead.take(['extract']))?.subject, 'poison')
  const second = jobQueue(db, 'candour worker that was killed next')
  const harmless = await second.take(['extract'])
  assert.equal(harmless?.subject, 'harmless', 'what was broken off comes last')
  await second.done(db, harmless)
  assert.equal((await second.take(['extract']))?.subject, 'poison')

  const third = started()
  assert.equal(await third.take(['extract']), null)
  assert.equal(await third.waiting(), 0)
  const [aside] = await third.givenUp()
  assert.equal(aside?.subject, 'poison')
  assert.match(aside.error, /ended in the middle of it, 2 times/)
})

test('only a person has a step tried again that was set aside', async () => {
  // The one before, asked for again by the stage before it.
  await jobs.put(db, 'extract', 'poison')
  assert.equal(await jobs.take(['extract']), null)
  await jobs.again(db, 'extract', 'poison')
  const job = await jobs.take(['extract'])
  assert.ok(job)
  await jobs.done(db, job)
  assert.deepEqual(await jobs.givenUp(), [])
})

test('a lease that ended is taken up by another, and the first can no longer leave its result', async () => {
  await empty()
  await jobs.put(db, 'read', 'slow')
  const first = await taken()
  await db.query(`update job set lease_until = now() - interval '1 second'`)
  const second = await started().take(['read'])
  assert.equal(second?.subject, 'slow')
  await assert.rejects(jobs.done(db, first), /taken up by another/)
  await jobs.failed(first, 'too late to matter')
  assert.equal(await jobs.waiting(), 1)
  await jobs.done(db, second)
  assert.equal(await jobs.waiting(), 0)
})

test('a lease is renewed while its worker lives, and what is let go at the end does not count', async () => {
  await empty()
  const own = started()
  await own.put(db, 'read', 'long')
  assert.ok(await own.take(['read']))
  await db.query(`update job set lease_until = now() + interval '1 second'`)
  await own.renew()
  const [row] = (
    await db.query<{ left: number }>(
      'select extract(epoch from lease_until - now())::int as left from job',
    )
  ).rows
  assert.ok(row && row.left > LEASE_SECONDS / 2)
  await own.letGo()
  await later()
  assert.equal((await started().take(['read']))?.attempts, 1)
})

test('a clock that was set forward and back again holds nothing up', async () => {
  await empty()
  await jobs.put(db, 'read', 'early')
  await jobs.failed(await taken(), 'once')
  await db.query(`update job set run_after = now() + interval '400 days'`)
  assert.ok(await jobs.take(['read']))
  await db.query(`update job set lease_until = now() + interval '400 days'`)
  assert.equal((await started().take(['read']))?.subject, 'early')
})

test('work that could not be done for no fault of its own is put back without counting', async () => {
  await empty()
  await jobs.put(db, 'read', 'blameless')
  for (let n = 0; n < MOST_ATTEMPTS + 1; n++) {
    await jobs.postponed(await taken())
    await later()
  }
  assert.equal((await taken()).attempts, 1)
})

test('how work stands on a few subjects is told without the others', async () => {
  await empty()
  for (const subject of ['waits', 'runs', 'fails', 'another']) await jobs.put(db, 'count', subject)
  await db.query(`update job set lease = gen_random_uuid() where subject = 'runs'`)
  await db.query(`update job set given_up = true, error = 'no' where subject = 'fails'`)
  assert.deepEqual(await jobs.about(['waits', 'runs', 'fails']), {
    waiting: 1,
    running: 1,
    failed: 1,
  })
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
  assert.equal((await jobs.take(['read']))?.attempts, 2)
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
  assert.deepEqual(await jobs.givenUp(), [
    { stage: 'read', subject: 'f', error: 'error 5', setAside: false },
  ])

  await jobs.put(db, 'read', 'f')
  await jobs.done(db, await taken())
  assert.deepEqual(await jobs.givenUp(), [])
})
