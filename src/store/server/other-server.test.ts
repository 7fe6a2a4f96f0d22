// A server that somebody else keeps, on TCP: shared by two Candours, stopped, started again and killed under them.
import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { serverAccount } from '../folder/server-account.ts'
import { record } from '../history.ts'
import { NotNow } from '../not-now.ts'
import { openStore, type Store } from '../open-store.ts'
import { historyHead } from '../queries.ts'
import { makeCluster, SERVER_ENVIRONMENT } from './cluster.ts'
import { serverPackage } from './server-package.ts'

const account = await serverAccount({ id: 'other' }, [])
const home = await mkdtemp(join(tmpdir(), 'candour-other-'))
await chmod(home, 0o755)
const cluster = join(home, 'postgres')
const programs = await serverPackage(account, home, () => {})
await makeCluster(cluster, programs, { account, password: 'theirs' })
const rules = join(cluster, 'pg_hba.conf')
await writeFile(rules, 'host all all 127.0.0.1/32 scram-sha-256\n', { mode: 0o600 })
if (account) await chown(rules, account.uid, account.gid)

const port = await new Promise<number>((resolve) => {
  const free = createServer().listen(0, '127.0.0.1', () => {
    const at = free.address()
    free.close(() => resolve(at && typeof at === 'object' ? at.port : 0))
  })
})
const databaseUrl = `postgresql://candour:theirs@127.0.0.1:${port}/postgres`

let server: ChildProcess | null = null

async function start(): Promise<void> {
  const settings = ['listen_addresses=127.0.0.1', `port=${port}`, 'unix_socket_directories=']
  const args = ['-D', cluster, ...settings.flatMap((one) => ['-c', one])]
  server = spawn(join(programs.native, 'bin/postgres'), args, {
    ...account,
    cwd: programs.native,
    env: SERVER_ENVIRONMENT,
    stdio: 'ignore',
  })
  for (;;) {
    const client = new pg.Client({ connectionString: databaseUrl })
    client.on('error', () => {})
    try {
      await client.connect()
      return await client.end()
    } catch {
      await pause(50)
    }
  }
}

async function end(signal: NodeJS.Signals): Promise<void> {
  const ended = new Promise((resolve) => server?.once('exit', resolve))
  server?.kill(signal)
  await ended
}

const stores: Store[] = []
const open = async (name: string): Promise<Store> => {
  const store = await openStore({ data: join(home, name), databaseUrl, log: () => {} })
  stores.push(store)
  return store
}

await start()
after(async () => {
  for (const store of stores) await store.close()
  await end('SIGINT')
  await rm(home, { recursive: true, force: true })
})

const put = (store: Store, subject: string): Promise<void> =>
  store.db.transaction(async (db) => {
    await store.jobs.put(db, 'read', subject)
    const act = { who: 'a', what: 'file received', record: `file:${subject}`, detail: {} }
    record(db, act, new Date())
  })

const [one, two] = [await open('one'), await open('two')]

test('two Candours on one server share its queue: each step is done once, by one of them', async () => {
  for (let n = 0; n < 40; n++) await put(n % 2 ? one : two, `step ${n}`)
  const done: string[] = []
  const work = async (store: Store): Promise<void> => {
    for (let job = await store.jobs.take(['read']); job; job = await store.jobs.take(['read'])) {
      const taken = job
      await store.db.transaction((db) => store.jobs.done(db, taken))
      done.push(taken.subject)
    }
  }
  await Promise.all([work(one), work(two), work(one), work(two)])
  assert.equal(done.length, 40)
  assert.equal(new Set(done).size, 40)
  assert.equal(await one.jobs.waiting(), 0)
})

test('what one of them had taken up when it went is taken up by the other', async () => {
  const third = await openStore({ data: join(home, 'three'), databaseUrl, log: () => {} })
  await put(third, 'left')
  assert.equal((await third.jobs.take(['read']))?.subject, 'left')
  await third.close()
  let job = await one.jobs.take(['read'])
  while (!job) {
    await pause(100)
    job = await one.jobs.take(['read'])
  }
  assert.equal(job.subject, 'left')
  const taken = job
  await one.db.transaction((db) => one.jobs.done(db, taken))
})

for (const [what, signal] of [
  ['stopped', 'SIGINT'],
  ['killed', 'SIGKILL'],
] as const) {
  test(`while the server is ${what} both say so, and both go on once it is started again`, async () => {
    const before = (await historyHead(one.db))?.seq ?? 0
    await end(signal)
    for (const store of [one, two])
      await assert.rejects(put(store, `while ${what}`), (error) => {
        assert.ok(error instanceof NotNow, String(error))
        assert.equal(error.status, 503)
        return true
      })
    await start()
    await put(one, `after ${what} one`)
    await put(two, `after ${what} two`)
    assert.equal((await historyHead(two.db))?.seq, before + 2)
    assert.deepEqual((await one.verify()).problems, [])
  })
}
