import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  chmod,
  chown,
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  utimes,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, type TestContext, test } from 'node:test'
import { aDatabase } from '../../test/a-database.ts'
import { CandourError } from '../vocabulary/errors.ts'
import { record } from './history.ts'
import { openStore, type Store } from './open-store.ts'
import { deskKept } from './queries.ts'
import { refuseOld } from './server/other-server.ts'

const quiet = (): void => {}
const open = (data: string): Promise<Store> => openStore({ data, log: quiet })

async function aFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-open-'))
  await chmod(folder, 0o755)
  t.after(() => rm(folder, { recursive: true, force: true }))
  return join(folder, 'data')
}

/** Made once and copied: a server's folder takes a second or two to make. */
const made = (async () => {
  const home = await mkdtemp(join(tmpdir(), 'candour-open-'))
  await chmod(home, 0o755)
  after(() => rm(home, { recursive: true, force: true }))
  await (await open(join(home, 'data'))).close()
  return join(home, 'data')
})()

/** A data folder that was opened and closed before. */
async function aDataFolder(t: TestContext): Promise<string> {
  const data = await aFolder(t)
  assert.equal(spawnSync('cp', ['-a', await made, data]).status, 0)
  return data
}

/** It fails with one plain sentence or two, and no stack of reasons. */
async function refuses(data: string, words: RegExp): Promise<void> {
  await assert.rejects(open(data), (error) => {
    assert.ok(error instanceof CandourError, String(error))
    assert.match(error.message, words)
    return true
  })
}

test('a folder holds one desk, and is refused to the other with a sentence', async (t) => {
  const data = await aFolder(t)
  await (await openStore({ data, desk: 'standards', log: quiet })).close()
  await assert.rejects(
    openStore({ data, desk: 'investigations', log: quiet }),
    /holds the standards desk, and each desk keeps its own\. Open it with npm run standards/,
  )
  await assert.rejects(
    openStore({ data: await aDataFolder(t), desk: 'standards', log: quiet }),
    /holds the investigations desk, and each desk keeps its own\. Open it with npm start/,
  )
  await (await open(data)).close()
})

test('a database is one desk’s too, whichever folder it is opened with', async () => {
  const db = await aDatabase()
  assert.equal(await deskKept(db, 'standards'), 'standards')
  assert.equal(await deskKept(db, 'investigations'), 'standards')
})

async function serverPid(data: string): Promise<number> {
  const lock = await readFile(join(data, 'postgres/postmaster.pid'), 'utf8')
  return Number(lock.split('\n')[0])
}

const isAlive = (pid: number): boolean => spawnSync('kill', ['-0', String(pid)]).status === 0

test('what was put in is there after closing and opening again, and the server is gone in between', async (t) => {
  const data = await aDataFolder(t)
  const first = await open(data)
  const sha256 = await first.blobs.seal(Buffer.from('20 investigations'))
  const pid = await serverPid(data)
  await first.close()
  assert.equal(isAlive(pid), false)

  const second = await open(data)
  assert.equal(Buffer.from(await second.blobs.open(sha256)).toString(), '20 investigations')
  await second.close()
})

test('a second user of the folder shares the running server, and the last one out stops it', async (t) => {
  const data = await aFolder(t)
  const [first, second] = await Promise.all([open(data), open(data)])
  const pid = await serverPid(data)
  await first.close()
  assert.equal(isAlive(pid), true)
  assert.deepEqual((await second.verify()).problems, [])
  await second.close()
  assert.equal(isAlive(pid), false)
})

test('closing and opening at once, many times over, never fails', async (t) => {
  const data = await aDataFolder(t)
  for (let round = 0; round < 5; round++) {
    const store = await open(data)
    const [, next] = await Promise.all([store.close(), open(data)])
    assert.deepEqual((await next.verify()).problems, [])
    await next.close()
  }
})

test('four that open at once where nobody is in all come in, each time', async (t) => {
  const data = await aDataFolder(t)
  for (let round = 0; round < 3; round++) {
    const all = await Promise.all([open(data), open(data), open(data), open(data)])
    await Promise.all(all.map((store) => store.close()))
  }
})

test('a server whose database was killed is found again by the same store', async (t) => {
  const data = await aDataFolder(t)
  const store = await open(data)
  const pid = await serverPid(data)
  process.kill(pid, 'SIGKILL')
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 20))
  assert.equal(await store.jobs.waiting(), 0)
  await store.close()
  assert.equal((await readdir(join(data, 'postgres'))).includes('postmaster.pid'), false)
})

test('a lock that names a living process which is no server does not stop a start', async (t) => {
  const data = await aDataFolder(t)
  const store = await open(data)
  const lock = await readFile(join(data, 'postgres/postmaster.pid'), 'utf8')
  await store.close()
  const other = spawn('sleep', ['60'])
  t.after(async () => void other.kill())
  const stale = lock.replace(/^\d+/, String(other.pid))
  await writeFile(join(data, 'postgres/postmaster.pid'), stale, { mode: 0o600 })
  await (await open(data)).close()
  assert.equal(other.exitCode, null)
})

test('a server without its socket, which a cleaner swept away, is started anew', async (t) => {
  const data = await aDataFolder(t)
  const store = await open(data)
  const lock = await readFile(join(data, 'postgres/postmaster.pid'), 'utf8')
  const socket = lock.split('\n')[4] ?? ''
  assert.ok(socket.includes('/candour-'))
  await rm(socket, { recursive: true })
  const second = await open(data)
  assert.deepEqual((await second.verify()).problems, [])
  await second.close()
  await store.close()
})

test('half a database, another version and a lost one are each said in words', async (t) => {
  const data = await aDataFolder(t)
  const store = await open(data)
  await store.db.transaction(async (db) =>
    record(db, { who: 'a', what: 'b', record: 'c:1', detail: {} }, new Date()),
  )
  await store.close()
  await writeFile(join(data, 'postgres/PG_VERSION'), '17\n')
  await refuses(data, /was made by PostgreSQL 17, and this Candour brings 18\. Export/)
  await rm(join(data, 'postgres/PG_VERSION'))
  await refuses(data, /is incomplete \(PG_VERSION is missing\)\. Restore the data folder/)
  await rm(join(data, 'postgres'), { recursive: true })
  await refuses(data, /is gone: .* remembers 1 entries of its history\. Restore/)
})

test('what a first start that was killed left behind is swept away', async (t) => {
  const data = await aFolder(t)
  await mkdir(join(data, 'postgres.new-999999999/base'), { recursive: true })
  await mkdir(join(data, 'postgres'))
  await writeFile(join(data, '0b54c1c6-0000-4000-8000-000000000000.part'), '{')
  await (await open(data)).close()
  assert.equal((await readdir(data)).includes('postgres.new-999999999'), false)
})

test('where the first start that was killed left an initdb writing, the next one waits for it and opens', async (t) => {
  const data = await aFolder(t)
  const left = join(data, 'postgres.new-999999999/base/1')
  await mkdir(left, { recursive: true })
  const writer = spawn(process.execPath, ['--eval', WRITES_ON, left], { stdio: 'pipe' })
  t.after(() => void writer.kill())
  await once(writer.stdout, 'data')
  await (await open(data)).close()
  assert.deepEqual(
    (await readdir(data)).filter((name) => name.startsWith('postgres.new')),
    [],
  )
})

/** A file every millisecond or two, until its folder is gone, as an initdb that nobody waits for any more. */
const WRITES_ON = `const { writeFileSync } = require('node:fs')
let n = 0
const writing = setInterval(() => {
  try { writeFileSync(process.argv[1] + '/' + n++, '') } catch { n = 1000 }
  if (n === 1) console.log('writing')
  if (n === 1000) clearInterval(writing)
}, 1)`

test('a folder that is not Candour’s, a file, and a newer format are refused in words', async (t) => {
  const data = await aFolder(t)
  await mkdir(data)
  await writeFile(join(data, 'thesis.docx'), '')
  await refuses(data, /holds other files \(thesis\.docx\) and is not a data folder of Candour/)
  await refuses(join(data, 'thesis.docx'), /is a file, not a folder\. Choose a folder with --data/)
  await writeFile(join(data, 'candour.json'), '{"candour":2,"id":"x"}')
  await refuses(data, /was made by a newer Candour/)
  await writeFile(join(data, 'candour.json'), '')
  await refuses(data, /candour\.json is damaged/)
})

test('a folder made by another user is refused, naming both', async (t) => {
  if (process.getuid?.() !== 0) return t.skip('only root can make a folder for another user')
  const data = await aDataFolder(t)
  await (await open(data)).close()
  await chown(join(data, 'candour.json'), 1234, 1234)
  await refuses(
    data,
    /belongs to the user with uid 1234, and you are root\. Run Candour as its owner/,
  )
})

test('a data folder under a closed home works for root, and a copy of it is told apart', async (t) => {
  if (process.getuid?.() !== 0) return t.skip('only root lends the server another account')
  const data = await aFolder(t)
  await mkdir(data, { mode: 0o700 })
  const said: string[] = []
  const inside = join(data, 'candour-data')
  const store = await openStore({ data: inside, log: (line) => said.push(line) })
  const sha256 = await store.blobs.seal(Buffer.from('x'))
  await store.close()
  assert.match(said.join(' '), /only root may enter, .*: its files are in \/var\/lib\/candour\//)
  const { id } = JSON.parse(await readFile(join(inside, 'candour.json'), 'utf8'))
  t.after(() => rm(`/var/lib/candour/${id}`, { recursive: true }))

  await cp(inside, `${inside}-copy`, { recursive: true })
  await refuses(`${inside}-copy`, /is a copy of .*, and both would share one database/)
  await rm(inside, { recursive: true })
  const moved = await open(`${inside}-copy`)
  assert.ok(await moved.blobs.has(sha256))
  await moved.close()
})

test('another server is used when it is named, and told when it is too old or not there', async (t) => {
  const [host, here] = [await aDataFolder(t), await aFolder(t)]
  const keeper = await open(host)
  const socket = (await readFile(join(host, 'postgres/postmaster.pid'), 'utf8')).split('\n')[4]
  const password = (await readFile(join(host, 'postgres.password'), 'utf8')).trim()
  const databaseUrl = `postgresql://candour:${password}@localhost/postgres?host=${socket}`
  const store = await openStore({ data: here, databaseUrl, log: quiet })
  const sha256 = await store.blobs.seal(Buffer.from('x'))
  assert.ok(await store.blobs.has(sha256))
  assert.equal((await readdir(here)).includes('postgres'), false)
  await store.close()
  await keeper.close()

  await assert.rejects(
    openStore({ data: here, databaseUrl, log: quiet }),
    /that DATABASE_URL names does not let us in \(.+\)\. Check the address/,
  )
  assert.throws(() => refuseOld(150_008, '15.8'), /is version 15\.8; Candour needs 16 or newer/)
  assert.doesNotThrow(() => refuseOld(160_000, '16.0'))
})

test('a folder that another machine uses is refused, naming it', async (t) => {
  const data = await aDataFolder(t)
  await writeFile(join(data, 'postgres/postmaster.pid'), '1\n/data\n1\n5432\n/tmp/none\n')
  const note = join(data, 'postgres.holder')
  await writeFile(note, 'newsroom-2, process 7\n')
  const beat = setInterval(() => void utimes(note, new Date(), new Date()), 300)
  try {
    await refuses(
      data,
      /is in use on another machine \(newsroom-2, process 7\)\. Close Candour there/,
    )
  } finally {
    // Here, and not in t.after: those run in the order they were given, and the folder would go before the beat.
    clearInterval(beat)
  }
})
