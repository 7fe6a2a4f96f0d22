import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { aStore } from '../../test/a-database.ts'
import { extractAgain } from './extract-waiting.ts'
import { EXTRACTOR_VERSION } from './extractor-version.ts'

test('what an older extractor understood waits to be understood again, and nothing else', async () => {
  const { db, jobs } = await aStore()
  const [survey, older, newer] = [randomUUID(), randomUUID(), randomUUID()]
  await db.query('insert into survey values ($1, $2, $3, $4, now())', [survey, 'one', 'One', {}])
  for (const [message, extractor] of [
    [older, '0'],
    [newer, EXTRACTOR_VERSION],
  ]) {
    const values = [message, survey, 'kent', extractor]
    await db.query('insert into message values ($1, $2, $3, $4, null, true, null)', values)
    await db.query('insert into extraction values ($1, $2, $3, now())', [message, extractor, {}])
  }
  assert.equal(await extractAgain({ db, jobs }), 1)
  assert.equal((await jobs.take(['extract']))?.subject, older)
  assert.equal(await jobs.take(['extract']), null)
})
