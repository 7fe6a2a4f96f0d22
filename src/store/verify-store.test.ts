import assert from 'node:assert/strict'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { aDatabase } from '../../test/a-database.ts'
import type { Blobs } from './blobs.ts'
import type { Database } from './db.ts'
import type { HistoryHead } from './folder/head-file.ts'
import { record } from './history.ts'
import { hashOf } from './history-chain.ts'
import { historyAfter, historyHead } from './queries.ts'
import { sealedBlobs } from './sealed-blobs.ts'
import { verifyStore } from './verify-store.ts'

interface Cellar {
  db: Database
  blobs: Blobs
  pathOf(sha256: string): string
  headKept: HistoryHead | null
}

/** Five entries and two sealed files. */
async function aCellar(t: TestContext): Promise<Cellar> {
  const db = await aDatabase(t)
  const folder = await mkdtemp(join(tmpdir(), 'candour-verify-'))
  t.after(() => rm(folder, { recursive: true }))
  const blobs = await sealedBlobs(folder, { db })
  for (const text of ['a', 'b']) await blobs.seal(Buffer.from(text))
  for (let n = 1; n <= 5; n++)
    await db.transaction(async (within) =>
      record(
        within,
        {
          who: 'Ada',
          what: 'figure confirmed',
          record: `figure:${n}`,
          detail: { n, at: 'page 1' },
        },
        new Date(`2026-11-2${n}T09:00:00Z`),
      ),
    )
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2))
  return { db, blobs, pathOf, headKept: await historyHead(db) }
}

/** As somebody with the database's password could. */
async function tamper(db: Database, statement: string): Promise<void> {
  await db.transaction(async (within) => {
    await within.query('set local session_replication_role = replica')
    await within.query(statement)
  })
}

async function found(cellar: Cellar): Promise<string[]> {
  const { problems } = await verifyStore(cellar)
  return problems.map(({ message }) => message)
}

test('an untouched cellar has no problems, and says how much was looked at', async (t) => {
  const { history, blobs, problems } = await verifyStore(await aCellar(t))
  assert.deepEqual({ history, blobs, problems }, { history: 5, blobs: 2, problems: [] })
})

test('a changed byte in a sealed file is found', async (t) => {
  const cellar = await aCellar(t)
  const sha256 = await cellar.blobs.seal(Buffer.from('20 investigations'))
  await writeFile(cellar.pathOf(sha256), '21 investigations')
  const [problem, ...more] = await found(cellar)
  assert.match(problem ?? '', new RegExp(`${sha256} .* was altered`))
  assert.deepEqual(more, [])
})

test('a sealed file that is gone is found', async (t) => {
  const cellar = await aCellar(t)
  const sha256 = await cellar.blobs.seal(Buffer.from('gone'))
  await rm(cellar.pathOf(sha256))
  assert.match((await found(cellar)).join(), /is gone/)
})

test('a file that crept in among the sealed ones is found', async (t) => {
  const cellar = await aCellar(t)
  const sha256 = await cellar.blobs.seal(Buffer.from('c'))
  await writeFile(`${cellar.pathOf(sha256)}.bak`, 'c')
  assert.match((await found(cellar)).join(), /among the sealed files is none of them/)
})

for (const change of [
  `update history set who = 'Bob' where seq = 3`,
  `update history set what = 'figure rejected' where seq = 3`,
  `update history set record = 'figure:9' where seq = 3`,
  `update history set detail = '{"n": 4, "at": "page 1"}' where seq = 3`,
  `update history set at = at + interval '1 millisecond' where seq = 3`,
])
  test(`a changed row is found: ${change}`, async (t) => {
    const cellar = await aCellar(t)
    await tamper(cellar.db, change)
    assert.match((await found(cellar)).join(), /History row 3 was changed after it was written/)
  })

test('a changed row is found also when its hash was made to fit', async (t) => {
  const cellar = await aCellar(t)
  const row = (await historyAfter(cellar.db, 2, 1))[0]
  assert.ok(row)
  const hash = hashOf({ ...row, who: 'Bob' })
  await tamper(cellar.db, `update history set who = 'Bob', hash = '${hash}' where seq = 3`)
  assert.match((await found(cellar)).join(), /History row 4 is not sealed to the row before it/)
})

test('a removed row is found', async (t) => {
  const cellar = await aCellar(t)
  await tamper(cellar.db, 'delete from history where seq = 3')
  assert.match((await found(cellar)).join(), /History row 3 was removed/)
})

test('a removed row is found also when the others moved up', async (t) => {
  const cellar = await aCellar(t)
  await tamper(cellar.db, 'delete from history where seq = 3')
  for (const seq of [4, 5])
    await tamper(cellar.db, `update history set seq = ${seq - 1} where seq = ${seq}`)
  assert.match((await found(cellar)).join(), /History row 3 is not sealed/)
})

test('an inserted row is found, wherever it stands', async (t) => {
  for (const seq of [0, 6]) {
    const cellar = await aCellar(t)
    await tamper(
      cellar.db,
      `insert into history select ${seq}, at, who, what, record, detail, previous, 'new' from history where seq = 3`,
    )
    assert.notDeepEqual(await found(cellar), [], `at ${seq}`)
  }
})

test('a well-made row added at the end without its door is found', async (t) => {
  const cellar = await aCellar(t)
  const last = (await historyAfter(cellar.db, 4, 1))[0]
  assert.ok(last)
  const row = { ...last, seq: 6, previous: last.hash }
  await tamper(
    cellar.db,
    `insert into history select 6, at, who, what, record, detail, hash, '${hashOf(row)}' from history where seq = 5`,
  )
  assert.match((await found(cellar)).join(), /History row 6 was added behind the history's back/)
})

test('a history cut short at its end is found', async (t) => {
  const cellar = await aCellar(t)
  await tamper(cellar.db, 'delete from history where seq = 5')
  assert.match((await found(cellar)).join(), /History row 5 and what followed were removed/)
})

test('a history cut short is found also when the database’s own mark was moved with it', async (t) => {
  const cellar = await aCellar(t)
  await tamper(cellar.db, 'delete from history where seq = 5')
  await tamper(
    cellar.db,
    `update history_head set seq = 4, hash = (select hash from history where seq = 4)`,
  )
  assert.match((await found(cellar)).join(), /is not as the data folder remembers it/)
})

test('a history emptied without a trace in the database is found', async (t) => {
  const cellar = await aCellar(t)
  await tamper(cellar.db, 'truncate history')
  await tamper(cellar.db, `update history_head set seq = 0, hash = repeat('0', 64)`)
  assert.match((await found(cellar)).join(), /is not as the data folder remembers it/)
})
