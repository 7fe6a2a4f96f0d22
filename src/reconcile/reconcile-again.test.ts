import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { aStore } from '../../test/a-database.ts'
import { reconcileAgain } from './reconcile-waiting.ts'

test('what older rules worked out waits to be worked out again, and nothing is asked twice', async () => {
  const { db, jobs } = await aStore()
  const survey = randomUUID()
  await db.query('insert into survey values ($1, $2, $3, $4, now())', [survey, 'one', 'One', {}])
  for (const body of ['kent', 'essex'])
    await db.query('insert into reconciled_body values ($1, $2, $3, $4, $5)', [
      survey,
      body,
      '0 something',
      [],
      '[]',
    ])
  assert.equal(await reconcileAgain({ db, jobs }), 1)
  assert.equal((await jobs.take(['reconcile']))?.subject, survey)
  assert.equal(await jobs.take(['reconcile']), null)
})
