// Every call to the file system that sealing and acting make fails once, in turn: a full disk, a failing one. What was
// acknowledged is there, what was not says so in one sentence, and the next act goes through. PostgreSQL's own calls are its
// own; bench/kill.ts and a small disk (full-disk.test.ts) stand for those.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { record } from './history.ts'
import { NotNow } from './not-now.ts'
import { openStore, type Store } from './open-store.ts'
import { historyOf } from './queries.ts'

const CALLS = ['open', 'rename', 'mkdir', 'stat', 'readFile', 'statfs'] as const
const OF_A_FILE = ['sync', 'writeFile', 'close'] as const

/** The nth call from now on fails with this code; 0: none. Counts all it saw. */
const shim = { failAt: 0, code: 'EIO', seen: 0 }

function failing(call: (...args: never[]) => unknown) {
  return function shimmed(this: unknown, ...args: never[]): unknown {
    shim.seen++
    if (shim.seen === shim.failAt)
      return Promise.reject(Object.assign(new Error(`${shim.code}: shim`), { code: shim.code }))
    return call.apply(this, args)
  }
}

async function putIn(): Promise<void> {
  for (const name of CALLS) Object.assign(fs, { [name]: failing(fs[name]) })
  const handle = await fs.open(tmpdir(), 'r')
  const files = Object.getPrototypeOf(handle)
  await handle.close()
  for (const name of OF_A_FILE) files[name] = failing(files[name])
  syncBuiltinESMExports()
}

/** A file sealed and the act that says so. */
async function act(store: Store): Promise<string> {
  const sha256 = await store.blobs.seal(randomBytes(1000))
  await store.db.transaction(async (db) =>
    record(
      db,
      { who: 'a', what: 'file received', record: `file:${sha256}`, detail: {} },
      new Date(),
    ),
  )
  return sha256
}

test('whichever call fails, nothing that was acknowledged is lost and the next act goes through', async (t) => {
  const home = await fs.mkdtemp(join(tmpdir(), 'candour-nth-'))
  await fs.chmod(home, 0o755)
  const store = await openStore({ data: join(home, 'data'), log: () => {} })
  t.after(async () => {
    shim.failAt = 0
    await store.close()
    await fs.rm(home, { recursive: true, force: true })
  })
  await act(store)
  await putIn()

  shim.seen = 0
  await act(store)
  await store.verify()
  const calls = shim.seen
  assert.ok(calls >= 8, `only ${calls} calls seen`)

  const acknowledged: string[] = []
  let refused = 0
  for (const code of ['ENOSPC', 'EIO', 'EROFS', 'EDQUOT']) {
    for (let n = 1; n <= calls; n++) {
      Object.assign(shim, { failAt: n, seen: 0, code })
      try {
        acknowledged.push(await act(store))
      } catch (error) {
        assert.ok(error instanceof NotNow, `call ${n}, ${code}: ${error}`)
        refused++
      }
      shim.failAt = 0
      acknowledged.push(await act(store))
    }
  }
  assert.ok(refused > 8, `only ${refused} acts were refused`)
  const { problems } = await store.verify()
  assert.deepEqual(problems, [])
  for (const sha256 of acknowledged) {
    assert.ok(await store.blobs.open(sha256))
    assert.equal((await historyOf(store.db, `file:${sha256}`)).length, 1)
  }
})
