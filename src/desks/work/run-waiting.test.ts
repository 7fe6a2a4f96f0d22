import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { aStore } from '../../../test/a-database.ts'
import { noParsers } from '../../../test/no-parsers.ts'
import { reason } from '../../vocabulary/reasons.ts'
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
