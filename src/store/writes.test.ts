import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { aStore } from '../../test/a-database.ts'
import { headFile } from './folder/head-file.ts'
import { record } from './history.ts'
import { mendHead } from './mend-head.ts'
import { NotNow, notNow } from './not-now.ts'
import { openStore, type Store } from './open-store.ts'
import { historyHead } from './queries.ts'
import { watchWrites } from './writes.ts'

const failing = (code: string): Error => Object.assign(new Error(code), { code })

async function aFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-writes-'))
  await chmod(folder, 0o755)
  t.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}

const act = (n: number) => ({
  who: 'a',
  what: 'figure confirmed',
  record: `figure:${n}`,
  detail: {},
})

const acknowledged = (store: Pick<Store, 'db'>, n: number): Promise<void> =>
  store.db.transaction(async (db) => record(db, act(n), new Date()))

const ways: [what: string, code: string, says: RegExp][] = [
  ['a full disk', 'ENOSPC', /^The disk that holds .* is full\./],
  ['a used-up quota', 'EDQUOT', /is full\./],
  ['a full disk under the database', '53100', /is full\./],
  ['a disk that can only be read', 'EROFS', /can only be read\./],
  ['a database that can only be read', '25006', /can only be read\./],
  ['a disk that fails', 'EIO', /failed at a write \(EIO\)/],
  ['a disk that fails under the database', '58030', /failed at a write/],
  ['a database that went away', 'ECONNRESET', /^The database does not answer just now/],
  ['a database that goes down', '57P01', /^The database does not answer/],
]

for (const [what, code, says] of ways) {
  test(`${what} is said in one sentence with status 503`, async () => {
    const error = await notNow(failing(code), tmpdir())
    assert.equal(error?.status, 503)
    assert.match(error.message, says)
    assert.match(error.message, /Nothing that was acknowledged is lost/)
  })
}

test('what is no fault of disk or database is left as it is', async () => {
  assert.equal(await notNow(new TypeError('x is undefined'), tmpdir()), null)
  assert.equal(await notNow(failing('ENOENT'), tmpdir()), null)
})

test('after a write failed the next is refused while a trial fails, and goes through when it does not', async () => {
  let full = true
  let trials = 0
  const writes = watchWrites(async () => {
    trials++
    if (full) throw new NotNow('The disk is full.')
  })
  await writes.ready()
  assert.equal(trials, 0, 'while all is well nothing is tried')
  writes.failed(new TypeError('a bug'))
  assert.equal(writes.why(), null)

  writes.failed(new NotNow('The disk is full.'))
  assert.equal(writes.why(), 'The disk is full.')
  await assert.rejects(writes.ready(), /The disk is full/)
  full = false
  await writes.ready()
  assert.equal(writes.why(), null)
})

test('a head file that cannot be written fails no act that stands, and is written once it can be', async (t) => {
  const folder = join(await aFolder(t), 'data')
  const lines: string[] = []
  const store = await openStore({ data: folder, log: (line) => lines.push(line) })
  await acknowledged(store, 1)
  // What stands in its place cannot be replaced by a file.
  await store.verify()
  await rm(join(folder, 'history-head.json'))
  assert.equal(spawnSync('mkdir', ['-p', join(folder, 'history-head.json/in-the-way')]).status, 0)
  for (let n = 2; n < 5; n++) await acknowledged(store, n)
  await rm(join(folder, 'history-head.json'), { recursive: true })
  await acknowledged(store, 5)
  const { history, problems } = await store.verify()
  assert.equal(history, 5)
  assert.deepEqual(problems, [])
  assert.equal(JSON.parse(await readFile(join(folder, 'history-head.json'), 'utf8')).seq, 5)
  await store.close()
})

for (const [what, left] of [
  ['an empty', ''],
  ['a half-written', '{"seq":3,"ha'],
  ['a nonsensical', '[1]'],
] as const) {
  test(`${what} head file is made again from the database, and that is said`, async (t) => {
    const store = await aStore(t)
    await acknowledged(store, 1)
    const folder = await aFolder(t)
    await writeFile(join(folder, 'head.json'), left)
    const file = headFile(folder, 'head.json')
    assert.equal(await file.read(), 'damaged')
    const lines: string[] = []
    await mendHead(store.db, file, (line) => lines.push(line))
    assert.deepEqual(await file.read(), await historyHead(store.db))
    assert.match(lines.join(), /empty or half written: it was made again/)
  })
}

test('an older head never takes the place of a newer one', async (t) => {
  const file = headFile(await aFolder(t), 'head.json')
  file.keep({ seq: 1, hash: 'a' })
  file.keep({ seq: 7, hash: 'g' })
  await file.flush()
  file.keep({ seq: 3, hash: 'c' })
  await file.flush()
  assert.deepEqual(await file.read(), { seq: 7, hash: 'g' })
})

test('a database that can only be read refuses acts, answers questions, and goes on by itself', async (t) => {
  const store = await aStore(t)
  await store.db.query('set session characteristics as transaction read only')
  await assert.rejects(acknowledged(store, 1), (error) => {
    assert.ok(error instanceof NotNow)
    assert.match(error.message, /can only be read/)
    return true
  })
  assert.ok(await historyHead(store.db))
  await store.db.query('set session characteristics as transaction read write')
  await acknowledged(store, 1)
  assert.equal((await historyHead(store.db))?.seq, 1)
})

test('a session that ends in the middle of an act is a database that went away, at whichever question it shows', async (t) => {
  const store = await aStore(t)
  await assert.rejects(
    store.db.transaction(async (db) => {
      const [own] = (await db.query<{ pid: number }>('select pg_backend_pid() as pid')).rows
      await store.db.query('select pg_terminate_backend($1)', [own?.pid])
      for (;;) {
        // The first question that meets the dead session may be taken for answered by whoever asks on.
        await db.query('select 1').catch((error) => {
          if (error instanceof Error && /not queryable/.test(error.message)) throw error
        })
      }
    }),
    (error) => {
      assert.ok(error instanceof NotNow, String(error))
      return true
    },
  )
  await acknowledged(store, 1)
})
