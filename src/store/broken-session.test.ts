// A session whose connection breaks: the act that had it fails, and the house goes on with another.
import assert from 'node:assert/strict'
import { connect, createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { after, before, test } from 'node:test'
import { theServer } from '../../test/a-database.ts'
import type { Database } from './db.ts'
import { NotNow } from './not-now.ts'
import { postgresDatabase } from './postgres-database.ts'

/** Stands between the house and its server. */
interface Between {
  server: Server
  /** Breaks every connection now. */
  breaks(): void
  /** Lets nothing more through in either direction of the connections there are, and closes none. */
  hangs(): void
}

let between: Between
let db: Database

before(async () => {
  const address = await theServer()
  between = await standBetween(`${address.host}/.s.PGSQL.${address.port}`)
  const own = between.server.address()
  assert.ok(own && typeof own === 'object')
  db = postgresDatabase({
    address: { ...address, host: '127.0.0.1', port: own.port },
    name: 'candour test of broken sessions',
    size: 1,
    folder: tmpdir(),
    revive: null,
    patience: { askAfter: 200, toldWithin: 5000 },
  })
})

after(async () => {
  await db.close()
  between.server.close()
})

async function standBetween(to: string): Promise<Between> {
  const open = new Map<Socket, Socket>()
  const server = createServer((near) => {
    const far = connect(to)
    open.set(near, far)
    near.pipe(far).pipe(near)
    for (const one of [near, far]) one.on('error', () => {})
    near.on('close', () => {
      open.delete(near)
      far.destroy()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    server,
    breaks() {
      for (const near of open.keys()) near.resetAndDestroy()
    },
    hangs() {
      for (const [near, far] of open) {
        near.unpipe(far).pause()
        far.unpipe(near).pause()
      }
    },
  }
}

const one = async (): Promise<unknown> => (await db.query('select 1 as one')).rows

test('an act whose session breaks fails, and the next one has another session', async () => {
  const broken = db.transaction(async (inner) => {
    between.breaks()
    await inner.query('select 1 as one')
  })
  await assert.rejects(broken, NotNow)
  assert.deepEqual(await one(), [{ one: 1 }])
})

test('a question finds another session where its own broke while nobody used it', async () => {
  await one()
  between.breaks()
  assert.deepEqual(await one(), [{ one: 1 }])
})

test('an act whose link hangs in the middle of it fails, and what it held is free', async () => {
  const hung = db.transaction(async (inner) => {
    await inner.query('select pg_advisory_xact_lock(4711)')
    between.hangs()
    await inner.query('select 1 as one')
  })
  await assert.rejects(hung, NotNow)
  await db.query('select pg_advisory_lock(4711)')
})

test('an act whose link hangs at its commit fails', async () => {
  const hung = db.transaction(async (inner) => {
    await inner.query('select 1 as one')
    between.hangs()
  })
  await assert.rejects(hung, NotNow)
})

test('a long statement is waited for, however often somebody asks after it', async () => {
  const { rows } = await db.query(`select 'done' as it from pg_sleep(1.5)`)
  assert.deepEqual(rows, [{ it: 'done' }])
})
