// A real database for a test file: a fresh copy of one migrated template, on one server for the whole run.
import { randomUUID } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import pg from 'pg'
import type { Blobs } from '../src/store/blobs.ts'
import type { Database } from '../src/store/db.ts'
import { openDataFolder } from '../src/store/folder/data-folder.ts'
import { jobQueue } from '../src/store/job-queue.ts'
import type { Jobs } from '../src/store/jobs.ts'
import { migrate, shippedMigrations } from '../src/store/migrate.ts'
import { postgresDatabase } from '../src/store/postgres-database.ts'
import { sealedBlobs } from '../src/store/sealed-blobs.ts'
import { managedServer } from '../src/store/server/managed-server.ts'

/** Where a run's server is found; test/global-setup.ts sets it. */
export const SERVER = 'CANDOUR_TEST_SERVER'
const TEMPLATE = 'candour_template'

/** Something that clears up behind itself: a test's context, or by default the whole file. */
interface Afterwards {
  after(work: () => Promise<void>): void
}

const works: (() => Promise<void>)[] = []
const wholeFile: Afterwards = { after: (work) => void works.push(work) }

// Last made, first cleared: the databases go before the server that a file run alone started for them.
after(async () => {
  for (const work of works.toReversed()) await work()
})

/** Empty and migrated; dropped at the end of the file, or of the test whose context is given. */
export async function aDatabase(until: Afterwards = wholeFile): Promise<Database> {
  const { name, address } = await aCopy()
  const db = postgresDatabase({
    address,
    name: `candour test ${name}`,
    size: 10,
    folder: tmpdir(),
    revive: null,
  })
  until.after(async () => {
    await db.close()
    await tell(`drop database ${name} with (force)`)
  })
  return db
}

export interface AStore {
  db: Database
  blobs: Blobs
  jobs: Jobs
}

/** The same with sealed files in a temporary folder and a queue: three parts of a House. */
export const aStore = (until: Afterwards = wholeFile): Promise<AStore> => aStoreFrom(EMPTY, until)

/** A copy of a store that is filled once a run, by the first file that asks for it under this name; the others wait. */
export async function aFilledStore(
  name: string,
  fill: (store: AStore) => Promise<void>,
): Promise<AStore> {
  return aStoreFrom(await filledOnce(name, fill), wholeFile)
}

/** What a store is a copy of. */
interface Original {
  database: string
  /** Its sealed files; null where there are none. */
  blobs: string | null
}

const EMPTY: Original = { database: TEMPLATE, blobs: null }

async function aStoreFrom(original: Original, until: Afterwards): Promise<AStore> {
  const folder = await mkdtemp(join(tmpdir(), 'candour-test-'))
  const sealed = join(folder, 'blobs')
  if (original.blobs) await cp(original.blobs, sealed, { recursive: true })
  const { name, address } = await aCopy(original.database)
  const { store, close } = await openCopy(name, address, sealed)
  until.after(async () => {
    await close()
    await tell(`drop database ${name} with (force)`)
    await rm(folder, { recursive: true, force: true })
  })
  return store
}

async function openCopy(
  name: string,
  address: pg.ClientConfig,
  sealed: string,
): Promise<{ store: AStore; close(): Promise<unknown> }> {
  const plan = { address, name: `candour test ${name}`, folder: tmpdir(), revive: null }
  const db = postgresDatabase({ ...plan, size: 10 })
  const aside = postgresDatabase({ ...plan, size: 2 })
  return {
    store: {
      db,
      blobs: await sealedBlobs(sealed, { db: aside }),
      jobs: jobQueue(aside, plan.name),
    },
    close: () => Promise.all([db.close(), aside.close()]),
  }
}

/** Whole or not there: a database is given its name when it is full. */
async function filledOnce(name: string, fill: (store: AStore) => Promise<void>): Promise<Original> {
  const server = await serverOfRun()
  const filled = { database: `filled_${name}`, blobs: join(server.folder, 'filled', name) }
  const client = new pg.Client(server.address)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(2)')
    const there = 'select 1 from pg_database where datname = $1'
    const { rowCount } = await client.query(there, [filled.database])
    if (rowCount) return filled
    const copy = await aCopy(TEMPLATE)
    const { store, close } = await openCopy(copy.name, copy.address, filled.blobs)
    await fill(store)
    await close()
    await tell(`alter database ${copy.name} rename to ${filled.database}`)
    return filled
  } finally {
    await client.end()
  }
}

/** Of the run's server, for who only asks it whether it is there. */
export const theServer = async (): Promise<pg.ClientConfig> => (await serverOfRun()).address

async function aCopy(template = TEMPLATE): Promise<{ name: string; address: pg.ClientConfig }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await tell(`create database ${name} template ${template}`)
  return { name, address: { ...(await serverOfRun()).address, database: name } }
}

/** On the server itself, as its owner. Copies are made one after the other: a template is copied while nobody is in it. */
async function tell(statement: string): Promise<void> {
  const client = new pg.Client((await serverOfRun()).address)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(1)')
    await client.query(statement)
  } finally {
    await client.end()
  }
}

let own: Promise<TestServer> | null = null

/** The run's server; a file that is run alone starts its own. */
async function serverOfRun(): Promise<Pick<TestServer, 'address' | 'folder'>> {
  const given = process.env[SERVER]
  if (given) return JSON.parse(given)
  own ??= startTestServer().then((server) => {
    wholeFile.after(server.stop)
    return server
  })
  return own
}

export interface TestServer {
  address: pg.ClientConfig
  /** Its own, and of what is filled once a run; gone when it stops. */
  folder: string
  stop(): Promise<void>
}

/** A managed server in a temporary folder, with the template in it. */
export async function startTestServer(): Promise<TestServer> {
  const data = await mkdtemp(join(tmpdir(), 'candour-test-'))
  const server = await managedServer(await openDataFolder(data), { tied: true, log: () => {} })
  const db = postgresDatabase({
    address: server.address,
    name: 'candour template',
    size: 1,
    folder: data,
    revive: null,
  })
  await db.query(`create database ${TEMPLATE}`)
  await db.close()
  const template = postgresDatabase({
    address: { ...server.address, database: TEMPLATE },
    name: 'candour template',
    size: 1,
    folder: data,
    revive: null,
  })
  await migrate(template, await shippedMigrations())
  await template.close()
  return {
    address: server.address,
    folder: data,
    async stop() {
      await server.leave()
      await rm(data, { recursive: true, force: true })
    },
  }
}
