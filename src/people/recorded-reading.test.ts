import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aDatabase } from '../../test/a-database.ts'
import { type Database, one, run, sql } from '../store/db.ts'
import { historyOf } from '../store/queries.ts'
import { recordedReading } from './recorded-reading.ts'
import { rightsOf } from './roles.ts'

let db: Database
const now = (): Date => new Date('2026-11-30T09:00:00Z')
const viewer = { account: 'a1', name: 'Sam Lee', rights: rightsOf(['investigator']) }

before(async () => {
  db = await aDatabase()
})

test('what is read is in the history with who read it', async () => {
  const seen = await recordedReading({ db, now }, viewer, {
    what: 'matter read',
    record: 'matter:1',
    read: async () => 'the matter',
  })
  assert.equal(seen, 'the matter')
  assert.deepEqual(
    (await historyOf(db, 'matter:1')).map(({ who, what }) => [who, what]),
    [['a1', 'matter read']],
  )
})

test('where there is nothing for this viewer, nothing was read', async () => {
  const seen = await recordedReading({ db, now }, viewer, {
    what: 'matter read',
    record: 'matter:2',
    read: async () => null,
  })
  assert.equal(seen, null)
  assert.deepEqual(await historyOf(db, 'matter:2'), [])
})

test('what cannot be written down is not shown', async () => {
  await run(db, sql`alter table history rename to history_gone`)
  try {
    await assert.rejects(
      recordedReading({ db, now }, viewer, {
        what: 'matter read',
        record: 'matter:3',
        read: (within) => one(within, sql`select 'the matter' as text`),
      }),
      /history/,
    )
  } finally {
    await run(db, sql`alter table history_gone rename to history`)
  }
})
