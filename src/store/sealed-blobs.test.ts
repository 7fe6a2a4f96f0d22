import assert from 'node:assert/strict'
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { aDatabase } from '../../test/a-database.ts'
import { hashOfBytes, sealedBlobs } from './sealed-blobs.ts'

const db = await aDatabase()
const folder = await mkdtemp(join(tmpdir(), 'candour-blobs-'))
after(() => rm(folder, { recursive: true }))
const blobs = await sealedBlobs(folder, { db })

const letter = Buffer.from('13 officers and six police staff')
const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2))

test('a sealed file comes back as it was, under the hash of its bytes, for its owner only', async () => {
  const sha256 = await blobs.seal(letter)
  assert.equal(sha256, hashOfBytes(letter))
  assert.deepEqual(await blobs.open(sha256), letter)
  assert.equal((await stat(pathOf(sha256))).mode & 0o777, 0o600)
})

test('the same file twice is one, also when both come at once', async () => {
  const twin = Buffer.from('the same file')
  const names = await Promise.all(Array.from({ length: 12 }, () => blobs.seal(twin)))
  assert.equal(new Set(names).size, 1)
  assert.deepEqual(await blobs.open(names[0] ?? ''), twin)
})

test('files that come together are sealed together, each once, and are answered in their order', async () => {
  const [one, other] = [Buffer.from('one of them'), Buffer.from('another of them')]
  const names = await blobs.sealAll([one, other, one])
  assert.deepEqual(names, [one, other, one].map(hashOfBytes))
  assert.deepEqual(await Promise.all(names.map((name) => blobs.open(name))), [one, other, one])
  assert.deepEqual(await blobs.sealAll([]), [])
})

test('an empty file is sealed like any other', async () => {
  assert.equal((await blobs.open(await blobs.seal(new Uint8Array()))).byteLength, 0)
})

test('a file that was altered is not handed out, and the original brought again restores it', async () => {
  const original = Buffer.from('20 occasions')
  const sha256 = await blobs.seal(original)
  await writeFile(pathOf(sha256), '21 occasions')
  await assert.rejects(blobs.open(sha256), /was altered: its bytes no longer match its name/)
  await truncate(pathOf(sha256), 3)
  await assert.rejects(blobs.open(sha256), /was altered/)
  await blobs.seal(original)
  assert.deepEqual(await blobs.open(sha256), original)
})

test('a file that is gone is said to be gone', async () => {
  const sha256 = await blobs.seal(Buffer.from('soon gone'))
  await rm(pathOf(sha256))
  assert.equal(await blobs.has(sha256), false)
  await assert.rejects(blobs.open(sha256), /is gone from .*Restore it from a back-up/)
})

test('only a hash opens a file, whatever an address says', async () => {
  for (const name of ['../../etc/passwd', '', 'AB', `${'a'.repeat(63)}/`])
    await assert.rejects(async () => blobs.open(name), /not a sha256/)
})

test('all sealed files are listed, and unfinished ones are not', async () => {
  await writeFile(join(folder, 'unfinished', 'x.part'), 'half a le')
  const listed: string[] = []
  for await (const name of blobs.list()) listed.push(name)
  assert.ok(listed.includes(hashOfBytes(letter)))
  assert.ok(listed.every((name) => /^[0-9a-f]{64}$/.test(name)))
})

test('what a killed seal left is swept away after an hour, and not before', async () => {
  await writeFile(join(folder, 'unfinished', 'old.part'), 'half')
  await writeFile(join(folder, 'unfinished', 'new.part'), 'half')
  const before = new Date(Date.now() - 7_200_000)
  await utimes(join(folder, 'unfinished', 'old.part'), before, before)
  await sealedBlobs(folder, { db })
  const left = await readdir(join(folder, 'unfinished'))
  assert.deepEqual([left.includes('old.part'), left.includes('new.part')], [false, true])
  assert.equal(await readFile(join(folder, 'unfinished', 'new.part'), 'utf8'), 'half')
})

test('an erased file that its folder does not let go of is told of, stops nothing, and is tried again', async () => {
  const told: string[] = []
  const plan = { db, log: (line: string) => told.push(line) }
  const opened = await sealedBlobs(folder, plan)
  const [held, other] = await opened.sealAll([Buffer.from('held on to'), Buffer.from('let go of')])
  assert.ok(held && other)
  await rm(pathOf(held))
  await mkdir(pathOf(held))
  await db.query('update blob set erased_at = now() where sha256 = any($1)', [[held, other]])

  await opened.removeErased()
  assert.equal(told.length, 1)
  assert.match(told[0] ?? '', /could not be taken away .*tries again/)
  assert.equal(await opened.has(other), false)

  await rm(pathOf(held), { recursive: true })
  await (await sealedBlobs(folder, plan)).removeErased()
  assert.equal(told.length, 1)
  const { rows } = await db.query(
    'select from blob where erased_at is not null and gone_at is null',
  )
  assert.equal(rows.length, 0)
})
