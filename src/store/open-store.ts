// Opens the cellar: the data folder, the database in it or elsewhere, the sealed files and the queue.
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Blobs } from './blobs.ts'
import { openDataFolder } from './data-folder.ts'
import type { Database } from './db.ts'
import { headFile } from './head-file.ts'
import { jobQueue } from './job-queue.ts'
import type { Jobs } from './jobs.ts'
import { managedServer, type Server } from './managed-server.ts'
import { migrate, shippedMigrations } from './migrate.ts'
import { otherServer } from './other-server.ts'
import { postgresDatabase } from './postgres-database.ts'
import { sealedBlobs } from './sealed-blobs.ts'
import { type Verified, verifyStore } from './verify-store.ts'

export interface Store {
  db: Database
  blobs: Blobs
  jobs: Jobs
  /** Looks at every sealed file and every row of the history. */
  verify(): Promise<Verified>
  /** Ends our sessions; the last process out stops the managed server. */
  close(): Promise<void>
}

export interface StorePlan {
  /** The data folder; made where it is not there. */
  data: string
  /** Another PostgreSQL server, 16 or newer, instead of the managed one; sealed files stay in the data folder. */
  databaseUrl?: string | undefined
  /** For a data folder of one run: its server ends with this process, also when that is killed. */
  oneRun?: boolean
  log(line: string): void
}

/** Every way in which it cannot be opened is a CandourError that says what to do. */
export async function openStore({
  data,
  databaseUrl,
  oneRun: tied = false,
  log,
}: StorePlan): Promise<Store> {
  const folder = await openDataFolder(data)
  const server = databaseUrl
    ? await otherServer(databaseUrl)
    : await managedServer(folder, { tied, log })
  try {
    return await furnish(folder.path, server)
  } catch (error) {
    await server.leave()
    throw error
  }
}

async function furnish(
  path: string,
  { address, revive, leave, headFile: name }: Server,
): Promise<Store> {
  const worker = `candour ${hostname().slice(0, 20)} ${process.pid} ${randomUUID().slice(0, 8)}`
  const head = headFile(path, name)
  const plan = { address, revive, folder: path, name: worker, onHistory: head.keep }
  const db = postgresDatabase({ ...plan, size: 10 })
  // Sealing and taking never wait for a transaction that waits for them.
  const aside = postgresDatabase({ ...plan, size: 2 })
  const jobs = jobQueue(aside, worker)
  const close = async (): Promise<void> => {
    await jobs.letGo()
    await Promise.all([db.close(), aside.close()])
    await leave()
  }
  try {
    await migrate(db, await shippedMigrations())
    const blobs = await sealedBlobs(join(path, 'blobs'), aside)
    return {
      db,
      blobs,
      jobs,
      verify: async () => verifyStore({ db, blobs, headKept: await head.read() }),
      close,
    }
  } catch (error) {
    await Promise.all([db.close(), aside.close()])
    throw error
  }
}
