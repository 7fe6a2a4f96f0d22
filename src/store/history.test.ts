import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDatabase } from '../../test/a-database.ts'
import { record } from './history.ts'
import { historyHead, historyOf } from './queries.ts'

const db = await aDatabase()
const at = new Date('2026-11-24T10:00:00.123Z')
const act = { who: 'Ada Reader', what: 'figure confirmed', record: 'figure:1', detail: { n: 20 } }

test('what was done stands in the history with who, when and on which record', async () => {
  await db.transaction(async (within) => record(within, act, at))
  const [row] = await historyOf(db, 'figure:1')
  assert.deepEqual(
    { who: row?.who, what: row?.what, record: row?.record, detail: row?.detail, at: row?.at },
    { ...act, at },
  )
})

test('an act that fails leaves nothing in the history', async () => {
  await assert.rejects(
    db.transaction(async (within) => {
      record(within, { ...act, record: 'figure:2' }, at)
      throw new Error('the act failed')
    }),
  )
  assert.deepEqual(await historyOf(db, 'figure:2'), [])
})

test('outside a transaction nothing can be recorded', () => {
  assert.throws(() => record(db, act, at), /in the transaction of the act/)
})

test('the history cannot be changed, shortened or emptied', async () => {
  for (const statement of [
    `update history set who = 'somebody else'`,
    'delete from history',
    'truncate history',
    'delete from history_head',
  ])
    await assert.rejects(db.query(statement), /only added to/, statement)
})

test('sixty acts at once give sixty rows in one chain', async () => {
  await Promise.all(
    Array.from({ length: 60 }, (_, n) =>
      db.transaction(async (within) => {
        record(within, { ...act, record: 'body:essex', detail: { n } }, at)
      }),
    ),
  )
  const rows = await historyOf(db, 'body:essex')
  assert.equal(rows.length, 60)
  assert.ok(rows.slice(1).every((row, i) => row.previous === rows[i]?.hash))
})

test('text that no database can hold is recorded without it', async () => {
  const detail = { name: 'reply\0.pdf', half: '\ud800' }
  await db.transaction(async (within) => record(within, { ...act, record: 'odd:1', detail }, at))
  const [row] = await historyOf(db, 'odd:1')
  assert.deepEqual(row?.detail, { name: 'reply\ufffd.pdf', half: '\ufffd' })
})

test('what may be lost with the power and done again leaves nothing in the history', async () => {
  const before = await historyHead(db)
  await assert.rejects(
    db.transaction(async (within) => record(within, act, at), { canBeRedone: true }),
    /is not done again/,
  )
  assert.deepEqual(await historyHead(db), before)
})
