import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmod, chown, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type TestContext, test } from 'node:test'
import pg from 'pg'
import { openStore, type Store } from '../open-store.ts'

async function aFolder(t: TestContext): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-password-'))
  await chmod(folder, 0o755)
  t.after(async () => {
    for (const store of open.splice(0)) await store.close()
    await rm(folder, { recursive: true, force: true })
  })
  return join(folder, 'data')
}

/** Closed at the end of the test, before its folder goes. */
const open: Store[] = []

async function opened(data: string) {
  const lines: string[] = []
  const store = await openStore({ data, log: (line) => lines.push(line) })
  open.push(store)
  return { store, lines }
}

const passwordOf = async (data: string): Promise<string> =>
  (await readFile(join(data, 'postgres.password'), 'utf8')).trim()

/** Where the server's socket is, for whoever can look. */
async function socketOf(data: string): Promise<string> {
  const lines = (await readFile(join(data, 'postgres/postmaster.pid'), 'utf8')).split('\n')
  return lines[4]?.trim() ?? ''
}

async function comesIn(data: string, password?: string): Promise<boolean> {
  const address = { host: await socketOf(data), port: 5432, user: 'candour', database: 'postgres' }
  const client = new pg.Client({ ...address, ...(password !== undefined && { password }) })
  client.on('error', () => {})
  return client.connect().then(
    async () => {
      await client.end()
      return true
    },
    () => false,
  )
}

test('the database lets nobody in without the password that the data folder keeps for its owner', async (t) => {
  const data = await aFolder(t)
  await opened(data)
  assert.equal(await comesIn(data), false)
  assert.equal(await comesIn(data, 'guessed'), false)
  assert.equal(await comesIn(data, await passwordOf(data)), true)
  assert.equal((await stat(join(data, 'postgres.password'))).mode & 0o777, 0o600)
})

test('another account of the machine, the server’s own among them, can read no password and come in with none', async (t) => {
  if (process.getuid?.() !== 0) return t.skip('only root can act as another account')
  const data = await aFolder(t)
  await opened(data)
  // Nobody else goes by the server's number, and it keeps it.
  const { uid } = await stat(join(data, 'postgres'))
  assert.ok(uid > 0 && uid < 65_534, `the server runs as ${uid}`)
  const program = `
    import fs from 'node:fs'
    import pg from ${JSON.stringify(import.meta.resolve('pg'))}
    try { fs.readFileSync(${JSON.stringify(join(data, 'postgres.password'))}); console.log('read') } catch (error) { console.log(error.code) }
    try { fs.readdirSync(${JSON.stringify(join(data, 'postgres'))}); console.log('read') } catch (error) { console.log(error.code) }
    const client = new pg.Client({ host: ${JSON.stringify(await socketOf(data))}, user: 'candour', database: 'postgres' })
    await client.connect().then(() => console.log('in'), () => console.log('out'))
    process.exit()
  `
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    uid: 65_534,
    gid: 65_534,
    encoding: 'utf8',
    cwd: '/',
  })
  assert.equal(stdout, 'EACCES\nEACCES\nout\n')
})

/** As Candour made data folders before: whoever reaches the socket is let in. */
async function asBefore(data: string): Promise<void> {
  const rules = join(data, 'postgres/pg_hba.conf')
  await writeFile(rules, 'local all all trust\nhost all all 127.0.0.1/32 reject\n', { mode: 0o600 })
  const { uid, gid } = await stat(join(data, 'postgres'))
  await chown(rules, uid, gid)
  await rm(join(data, 'postgres.password'))
}

test('a data folder of before gets a password at its next start, and says so', async (t) => {
  const data = await aFolder(t)
  const first = await openStore({ data, log: () => {} })
  const sha256 = await first.blobs.seal(Buffer.from('20 investigations'))
  await first.close()
  await asBefore(data)

  const { store, lines } = await opened(data)
  assert.match(lines.join('\n'), /now asks for the password/)
  assert.equal(await comesIn(data), false)
  assert.equal(await comesIn(data, await passwordOf(data)), true)
  assert.equal(await store.blobs.has(sha256), true)
})

test('a lost password is made anew, and the data is still there', async (t) => {
  const data = await aFolder(t)
  const first = await openStore({ data, log: () => {} })
  await first.db.transaction((db) => first.jobs.put(db, 'read', 'a'))
  const before = await passwordOf(data)
  await first.close()
  await rm(join(data, 'postgres.password'))

  const { store } = await opened(data)
  assert.equal(await store.jobs.waiting(), 1)
  assert.equal(await comesIn(data, before), false)
  assert.equal(await comesIn(data, await passwordOf(data)), true)
})
