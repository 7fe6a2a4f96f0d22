import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rmdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import { CandourError } from '../vocabulary/errors.ts'
import { json } from './db.ts'
import { record } from './history.ts'
import { openStore, type Store } from './open-store.ts'

test('a full disk is one sentence, and nothing that was acknowledged is lost', async (t) => {
  const disk = await aSmallDisk(t)
  if (!disk) return t.skip('a small disk can only be mounted by root')
  const data = join(disk.folder, 'data')

  const store = await openStore({ data, log: () => {} })
  const { acknowledged, error } = await writeUntilFull(store)
  assert.ok(acknowledged.length > 0)
  assert.ok(error instanceof CandourError, String(error))
  assert.match(
    error.message,
    /^The disk that holds .* is full\. Nothing that was acknowledged is lost/,
  )
  assert.equal(error.status, 503)
  await store.close()

  disk.grow()
  const again = await openStore({ data, log: () => {} })
  const { problems, blobs } = await again.verify()
  assert.deepEqual(problems, [])
  assert.ok(blobs >= acknowledged.length)
  assert.equal(await again.jobs.waiting(), acknowledged.length)
  await again.close()
})

test('a data folder that cannot be made for want of space says so', async (t) => {
  const disk = await aSmallDisk(t, '8m')
  if (!disk) return t.skip('a small disk can only be mounted by root')
  await assert.rejects(
    openStore({ data: join(disk.folder, 'data'), log: () => {} }),
    /The disk that holds .* is full/,
  )
  disk.grow()
  const store = await openStore({ data: join(disk.folder, 'data'), log: () => {} })
  await store.close()
})

/** Large sealed files and large rows in turn, so that either may be what does not fit. */
async function writeUntilFull(store: Store): Promise<{ acknowledged: string[]; error: unknown }> {
  const acknowledged: string[] = []
  for (;;) {
    try {
      const sha256 = await store.blobs.seal(randomBytes(200_000))
      await store.db.transaction(async (db) => {
        await store.jobs.put(db, 'read', sha256)
        const detail = { ink: json(randomBytes(150_000).toString('hex')) }
        record(db, { who: 'a', what: 'reply sealed', record: sha256, detail }, new Date())
      })
      acknowledged.push(sha256)
    } catch (error) {
      return { acknowledged, error }
    }
  }
}

async function aSmallDisk(
  t: TestContext,
  size = '60m',
): Promise<{ folder: string; grow(): void } | null> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-disk-'))
  const mounted =
    process.platform === 'linux' &&
    spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=755`, 'tmpfs', folder]).status === 0
  t.after(async () => {
    if (mounted) spawnSync('umount', ['-l', folder])
    await rmdir(folder)
  })
  if (!mounted) return null
  return { folder, grow: () => spawnSync('mount', ['-o', 'remount,size=300m', folder]) }
}
