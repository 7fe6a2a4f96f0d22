import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { aStore } from '../../../test/a-database.ts'
import { aHouse } from '../../../test/a-desk.ts'
import { noParsers } from '../../../test/no-parsers.ts'
import { reason } from '../../vocabulary/reasons.ts'
import { importFiles } from './import-folder.ts'
import { runWaiting } from './run-waiting.ts'

test('a survey whose numbers take too long to compare is set aside after one try, with the reason', async () => {
  const { db, blobs, jobs } = await aStore()
  let tries = 0
  const refused = reason('timed-out', 'One', 'more than 20 seconds')
  const house = {
    db,
    blobs,
    jobs,
    parsers: {
      ...noParsers,
      apart: async () => {
        tries++
        return { refused }
      },
    },
    now: () => new Date('2026-11-24T10:00:00Z'),
    newId: randomUUID,
    held: new Map(),
    viewer: { name: 'Ada Reader' },
    log: () => {},
  }
  const survey = randomUUID()
  const words = { questions: [], bodies: [], packs: [], readers: 1, title: 'One' }
  await db.query('insert into survey values ($1, $2, $3, $4, now())', [survey, 'one', 'One', words])
  await jobs.put(db, 'reconcile', survey)
  await runWaiting(house)
  assert.equal(tries, 1)
  assert.deepEqual(
    (await jobs.givenUp()).map(({ stage, error }) => [stage, error]),
    [['reconcile', refused.message]],
  )
})

test('files are looked into one at a time, after the results, and left where a result is all that is wanted', async (t) => {
  const own = await aHouse()
  t.after(() => own.parsers.close())
  let [atOnce, most] = [0, 0]
  const parsers: typeof own.parsers = {
    ...own.parsers,
    async inspect(...asked) {
      atOnce++
      most = Math.max(most, atOnce)
      try {
        return await own.parsers.inspect(...asked)
      } finally {
        atOnce--
      }
    },
  }
  const house = { ...own, parsers }
  const replies = ['durham', 'kent', 'essex', 'surrey'].map(
    (slug) => `${slug}/2024-03-12/reply.txt`,
  )
  const yaml = `title: Of letters
law: foia
period: { from: 2021-01-01, to: 2022-12-31 }
bodies: [durham, kent, essex, surrey]
questions:
  - { number: "1", asks: "How many cases were there?", counts: { one: case, many: cases } }
`
  const open = async (path: string) => Buffer.from(`In ${path} there were 12 cases.`)
  const folder = { name: 'letters', yaml: { 'survey.yaml': yaml }, replies, open }
  await importFiles(house, folder, 'letters')
  const done: string[] = []
  const onDone = ({ stage }: { stage: string }) => void done.push(stage)
  await runWaiting(house, { forResult: true, onDone })
  assert.deepEqual([done.includes('count'), done.includes('inspect')], [true, false])
  assert.equal(await house.jobs.waiting(), 4)
  await runWaiting(house)
  assert.deepEqual([await house.jobs.waiting(), most], [0, 1])
})

test('a step that another worker took up meanwhile is no failure of it, and is told in one line', async () => {
  const { db, blobs, jobs } = await aStore()
  const said: string[] = []
  const message = randomUUID()
  await jobs.put(db, 'extract', message)
  const house = {
    ...{ db, blobs, parsers: noParsers, now: () => new Date(), newId: randomUUID },
    ...{ held: new Map(), viewer: { name: 'Ada Reader' }, log: (line: string) => said.push(line) },
    jobs: {
      ...jobs,
      async take(stages: Parameters<typeof jobs.take>[0]) {
        const job = await jobs.take(stages)
        await db.query('delete from job')
        return job
      },
    },
  }
  await runWaiting(house)
  assert.deepEqual(said, [`extract of ${message} was taken up by another meanwhile`])
  assert.deepEqual(await jobs.givenUp(), [])
})
