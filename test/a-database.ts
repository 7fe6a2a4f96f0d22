// A real database for a test file: a fresh copy of one migrated template, on one server for the whole run.
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
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
export async function aStore(until: Afterwards = wholeFile): Promise<AStore> {
  const { name, address } = await aCopy()
  const plan = { address, name: `candour test ${name}`, folder: tmpdir(), revive: null }
  const db = postgresDatabase({ ...plan, size: 10 })
  const aside = postgresDatabase({ ...plan, size: 2 })
  const folder = await mkdtemp(join(tmpdir(), 'candour-test-'))
  until.after(async () => {
    await Promise.all([db.close(), aside.close()])
    await tell(`drop database ${name} with (force)`)
    await rm(folder, { recursive: true, force: true })
  })
  return {
    db,
    blobs: await sealedBlobs(join(folder, 'blobs'), aside),
    jobs: jobQueue(aside, plan.name),
  }
}

async function aCopy(): Promise<{ name: string; address: pg.ClientConfig }> {
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await tell(`create database ${name} template ${TEMPLATE}`)
  return { name, address: { ...(await serverOfRun()), database: name } }
}

/** On the server itself, as its owner. Copies are made one after the other: a template is copied while nobody is in it. */
async function tell(statement: string): Promise<void> {
  const client = new pg.Client(await serverOfRun())
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
async function serverOfRun(): Promise<pg.ClientConfig> {
  const given = process.env[SERVER]
  if (given) return JSON.parse(given)
  own ??= startTestServer().then((server) => {
    wholeFile.after(server.stop)
    return server
  })
  return (await own).address
}

export interface TestServer {
  address: pg.ClientConfig
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
    async stop() {
      await server.leave()
      await rm(data, { recursive: true, force: true })
    },
  }
}
