// Every call to the file system that sealing and acting make fails once, in turn: a full disk, a failing one. What was
// acknowledged is there, what was not says so in one sentence, and the next act goes through. PostgreSQL's own calls are its
// own; bench/kill.ts and a small disk (full-disk.test.ts) stand for those.
import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { callsMayFail, callsOf, DISK_FAILS, withNthFailing } from '../../test/nth-call.ts'
import { CandourError } from '../vocabulary/errors.ts'
import { secretKept } from './folder/secret.ts'
import { record } from './history.ts'
import { NotNow } from './not-now.ts'
import { openStore } from './open-store.ts'
import { historyOf } from './queries.ts'

const home = await fs.mkdtemp(join(tmpdir(), 'candour-nth-'))
await fs.chmod(home, 0o755)
const store = await openStore({ data: join(home, 'data'), log: () => {} })
after(async () => {
  await store.close()
  await fs.rm(home, { recursive: true, force: true })
})
await callsMayFail()

/** Calls that write the history's head, a moment behind the act. */
const HEAD_FILE = 8

/** Some files sealed and the act that says so. */
async function act(files: number): Promise<string[]> {
  const sealed = await store.blobs.sealAll(Array.from({ length: files }, () => randomBytes(1000)))
  await store.db.transaction(async (db) => {
    for (const sha256 of sealed)
      record(
        db,
        { who: 'a', what: 'file received', record: `file:${sha256}`, detail: {} },
        new Date(),
      )
  })
  return sealed
}

for (const [what, files] of [
  ['a file is', 1],
  ['several files of an upload are', 5],
] as const) {
  test(`whichever call fails while ${what} sealed, nothing that was acknowledged is lost and the next act goes through`, async () => {
    await act(files)
    const calls = (await callsOf(() => act(files))) + HEAD_FILE
    assert.ok(calls >= 8 + HEAD_FILE, `only ${calls} calls seen`)
    const acknowledged: string[] = []
    let refused = 0
    for (const code of DISK_FAILS) {
      for (let n = 1; n <= calls; n++) {
        try {
          acknowledged.push(...(await withNthFailing(n, code, () => act(files))))
        } catch (error) {
          assert.ok(error instanceof NotNow, `call ${n}, ${code}: ${error}`)
          refused++
        }
        acknowledged.push(...(await act(files)))
      }
    }
    assert.ok(refused >= 8, `only ${refused} acts were refused`)
    const { problems } = await store.verify()
    assert.deepEqual(problems, [])
    for (const sha256 of acknowledged) {
      assert.ok(await store.blobs.open(sha256))
      assert.equal((await historyOf(store.db, `file:${sha256}`)).length, 1)
    }
  })
}

test('a sealed file that the disk does not give is said to be so in a sentence, and is there at the next try', async () => {
  const [sha256 = ''] = await act(1)
  for (const code of ['EIO', 'EMFILE']) {
    await assert.rejects(
      withNthFailing(1, code, () => store.blobs.open(sha256)),
      (error) => error instanceof CandourError && error.status === 503,
    )
    assert.equal((await store.blobs.open(sha256)).byteLength, 1000)
  }
})

test('whichever call fails while a secret is made, it is never another one afterwards, and never empty', async () => {
  const folder = join(home, 'secrets')
  await fs.mkdir(folder)
  const calls = await callsOf(() => secretKept(folder, 'first'))
  let failed = 0
  for (const code of DISK_FAILS) {
    for (let n = 1; n <= calls; n++) {
      const name = `${code}-${n}`
      const said = await withNthFailing(n, code, () => secretKept(folder, name)).catch(() => null)
      if (said === null) failed++
      const then = await secretKept(folder, name)
      assert.match(then, /^[0-9a-f]{64}$/)
      if (said !== null) assert.equal(then, said)
    }
  }
  const left = (await fs.readdir(folder)).filter((name) => name.endsWith('.part'))
  // What could not be taken away is swept at a later time; it is no secret of anything. The store's own calls are counted too,
  // so which call fails is not the same each time: most tries that failed leave nothing.
  assert.ok(left.length < failed / 2, `${left.length} left of ${failed} tries that failed`)
})
