import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aDatabase } from '../../test/a-database.ts'
import type { Database } from './db.ts'
import { record } from './history.ts'
import { migrate, shippedMigrations } from './migrate.ts'

const shipped = await shippedMigrations()
const next = {
  name: '9999-a-later-word',
  text: `alter table survey add column later text default 'yes'`,
}

async function emptied(): Promise<Database> {
  const db = await aDatabase()
  await db.query('drop schema public cascade')
  await db.query('create schema public')
  return db
}

test('the shipped migrations are read, in order', () => {
  assert.equal(shipped[0]?.name, '0001-the-spine')
  assert.deepEqual(
    shipped.map(({ name }) => name).sort(),
    shipped.map(({ name }) => name),
  )
})

/** Pairs that landed at once before this was looked at: a migration that was applied somewhere is never renamed. */
const TWICE = ['0023', '0027', '0032']

test('no two migrations have one number: which comes first would hang on their names', () => {
  const numbers = shipped.map(({ name }) => name.slice(0, 4))
  const again = numbers.filter((number, i) => numbers.indexOf(number) !== i)
  assert.deepEqual(again, TWICE)
  assert.deepEqual(
    [...new Set(numbers)].map(Number),
    Array.from({ length: new Set(numbers).size }, (_, i) => i + 1),
  )
})

test('an empty database gets every table once, however often it is opened', async () => {
  const db = await emptied()
  assert.equal((await migrate(db, shipped)).length, shipped.length)
  assert.deepEqual(await migrate(db, shipped), [])
})

test('four processes at once bring it up to date once', async () => {
  const db = await emptied()
  const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(db, shipped)))
  assert.equal(applied.flat().length, shipped.length)
})

test('a filled database keeps what is in it', async () => {
  const db = await aDatabase()
  await db.transaction(async (within) => {
    await within.query(
      `insert into survey values (gen_random_uuid(), 's', 'S', '{"slug":"s"}', now())`,
    )
    record(
      within,
      { who: 'a', what: 'survey imported', record: 'survey:s', detail: {} },
      new Date(),
    )
  })
  assert.deepEqual(await migrate(db, [...shipped, next]), [next.name])
  const { rows } = await db.query('select slug, later from survey')
  assert.deepEqual(rows, [{ slug: 's', later: 'yes' }])
})

test('a migration that fails leaves nothing of itself', async () => {
  const db = await aDatabase()
  const broken = { name: '9999-broken', text: 'create table half (n int); select nonsense' }
  await assert.rejects(migrate(db, [...shipped, broken]))
  assert.deepEqual((await db.query(`select to_regclass('half') as half`)).rows, [{ half: null }])
})

test('a database of a newer Candour, or of an altered migration, is refused in words', async () => {
  const db = await aDatabase()
  await migrate(db, [...shipped, next])
  await assert.rejects(migrate(db, shipped), /made by a newer Candour \(it knows 9999-a-later-word/)
  await assert.rejects(
    migrate(db, [...shipped, { ...next, text: 'select 1' }]),
    /another text of src\/store\/migrations\/9999-a-later-word\.sql/,
  )
})
