import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { aStore } from '../../../test/a-database.ts'
import type { House } from '../../store/house.ts'
import { jobQueue } from '../../store/job-queue.ts'
import type { Jobs } from '../../store/jobs.ts'
import { NotNow } from '../../store/not-now.ts'
import { openParsers } from '../child/parsers.ts'
import { keepWorking } from './keep-working.ts'
import { runWaiting } from './run-waiting.ts'
import { doAside } from './step-alone.ts'

const store = await aStore()

/** A house in which `log` is kept; nothing here opens a file. */
function aHouse(lines: string[] = [], jobs: Jobs = store.jobs): House {
  return {
    ...store,
    jobs,
    parsers: openParsers({ count: 1 }),
    now: () => new Date(),
    newId: randomUUID,
    held: new Map(),
    viewer: { name: 'a worker' },
    log: (line) => lines.push(line),
  }
}

/** About no survey that is there: taken up, found empty, done. */
const put = (subject: string = randomUUID()): Promise<void> =>
  store.db.transaction((db) => store.jobs.put(db, 'count', subject))

test('what is put is done without anybody waiting for it', async () => {
  const done: string[] = []
  const working = keepWorking(aHouse(), { onDone: ({ subject }) => void done.push(subject) })
  await working.idle()
  const subject = randomUUID()
  await put(subject)
  void working.wake()
  await working.idle()
  assert.deepEqual(done, [subject])
  await working.close()
})

test('results are there while files still wait to be looked into for what they hide', async () => {
  const jobs: Jobs = {
    ...store.jobs,
    take: async (stages) => (stages.includes('inspect') ? null : store.jobs.take(stages)),
  }
  const done: string[] = []
  await store.db.transaction((db) => store.jobs.put(db, 'inspect', randomUUID()))
  const subject = randomUUID()
  await put(subject)
  const working = keepWorking(aHouse([], jobs), { onDone: (job) => void done.push(job.subject) })
  await working.results()
  assert.deepEqual(done, [subject])
  assert.equal(await store.jobs.waiting(['inspect']), 1)
  await working.close()
})

test('a queue that cannot be asked is asked again, and the worker goes on', async () => {
  const lines: string[] = []
  let away = true
  const jobs: Jobs = {
    ...store.jobs,
    async take(stages) {
      if (away) throw new NotNow('The database does not answer just now.')
      return store.jobs.take(stages)
    },
  }
  await put()
  const working = keepWorking(aHouse(lines, jobs))
  while (lines.length === 0) await new Promise(setImmediate)
  assert.match(lines[0] ?? '', /does not answer/)
  away = false
  void working.wake()
  await working.idle()
  assert.equal(await store.jobs.waiting(), 0)
  await working.close()
})

test('a step that meets a full disk waits and is not blamed for it', async () => {
  let full = true
  const house = aHouse()
  const fullHouse: House = {
    ...house,
    db: {
      ...store.db,
      transaction: (work) => {
        if (full) throw new NotNow('The disk is full.')
        return store.db.transaction(work)
      },
    },
  }
  await put()
  let tries = 0
  await runWaiting(fullHouse, {
    workers: 1,
    onDone: () => {
      if (++tries === 2) full = false
      void store.db.query(`update job set run_after = null`)
    },
  })
  assert.ok(tries >= 3)
  assert.deepEqual(await store.jobs.givenUp(), [])
})

test('a process that took a step up and is gone is followed by another, on one queue', async () => {
  await put()
  const other = jobQueue(store.db, 'candour on another machine')
  assert.ok(await other.take(['count']))
  const next: Jobs = jobQueue(store.db, 'candour test that lives')
  await runWaiting(aHouse([], next), { workers: 1 })
  assert.equal(await store.jobs.waiting(), 0)
  assert.deepEqual(await store.jobs.givenUp(), [])
})

async function setAside(): Promise<string> {
  const subject = randomUUID()
  await put(subject)
  await store.db.query(
    `update job set given_up = true, set_aside = true, broken_off = 2, error = 'it ended'`,
  )
  return subject
}

test('what was set aside is tried once away from the desk’s process; done there, it was innocent', async () => {
  const subject = await setAside()
  const house = aHouse()
  const tried: string[] = []
  const working = keepWorking(house, {
    async tryAlone(step) {
      tried.push(step.subject)
      return doAside(house, step)
    },
  })
  await working.idle()
  await working.close()
  assert.deepEqual(tried, [subject])
  assert.deepEqual(await store.jobs.givenUp(), [])
})

test('what ends that process, too, stays set aside and is not tried again by itself', async () => {
  const subject = await setAside()
  let tries = 0
  const working = keepWorking(aHouse(), {
    async tryAlone() {
      tries++
      // Taken by a process that is gone by now.
      assert.ok(await jobQueue(store.db, 'candour that ended').takeAside('count', subject))
      return false
    },
  })
  await working.idle()
  await working.idle()
  await working.close()
  assert.equal(tries, 1)
  const [aside] = await store.jobs.givenUp()
  assert.deepEqual([aside?.subject, aside?.setAside], [subject, true])
  assert.equal(await store.jobs.waiting(), 0)
})

test('who put something large is not kept waiting for it', async () => {
  await put()
  let finish = (): void => {}
  const held = new Promise<void>((resolve) => {
    finish = resolve
  })
  const house = aHouse()
  const slow: House = {
    ...house,
    db: {
      ...store.db,
      transaction: async (work) => {
        await held
        return store.db.transaction(work)
      },
    },
  }
  const done: string[] = []
  const working = keepWorking(slow, { onDone: ({ subject }) => void done.push(subject) })
  await working.wake()
  assert.deepEqual(done, [], 'answered while it is still at work')
  finish()
  await working.idle()
  assert.equal(done.length, 1)
  await working.close()
})
