import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { aStore } from '../../test/a-database.ts'
import { countAgain } from './count-waiting.ts'

test('what was counted by an older rule, or on another day, waits to be counted again', async () => {
  const { db, jobs } = await aStore()
  const survey = randomUUID()
  await db.query('insert into survey values ($1, $2, $3, $4, now())', [survey, 'one', 'One', {}])
  const row = [survey, 'kent', '1', '0 2026-01-02 asked something', {}]
  await db.query('insert into body_count values ($1, $2, $3, $4, null, $5)', row)
  assert.equal(await countAgain({ db, jobs, now: () => new Date('2026-01-02T12:00:00Z') }), 1)
  assert.equal((await jobs.take(['count']))?.subject, survey)
})
