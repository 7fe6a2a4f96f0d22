// Opens the cellar: the data folder, the database in it or elsewhere, the sealed files and the queue.
import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Blobs } from './blobs.ts'
import type { Database } from './db.ts'
import { type DeskKind, openDataFolder, otherDesk } from './folder/data-folder.ts'
import { headFile } from './folder/head-file.ts'
import { secretKept } from './folder/secret.ts'
import { jobQueue } from './job-queue.ts'
import type { Jobs } from './jobs.ts'
import { mendHead } from './mend-head.ts'
import { migrate, shippedMigrations } from './migrate.ts'
import { notNow } from './not-now.ts'
import { postgresDatabase } from './postgres-database.ts'
import { deskKept } from './queries.ts'
import { sealedBlobs } from './sealed-blobs.ts'
import { managedServer, type Server } from './server/managed-server.ts'
import { otherServer } from './server/other-server.ts'
import { trialWrite } from './trial-write.ts'
import { type Verified, verifyStore } from './verify-store.ts'
import { watchWrites } from './writes.ts'

export interface Store {
  db: Database
  blobs: Blobs
  jobs: Jobs
  /** What a browser must bring to be answered by a desk on this data folder. */
  deskKey(): Promise<string>
  /** Looks at every sealed file and every row of the history. */
  verify(): Promise<Verified>
  /** Ends our sessions; the last process out stops the managed server. */
  close(): Promise<void>
}

export interface StorePlan {
  /** The data folder; made where it is not there. */
  data: string
  /** Which desk is opened; whichever it is where none is named. */
  desk?: DeskKind | undefined
  /** Another PostgreSQL server, 16 or newer, instead of the managed one; sealed files stay in the data folder. */
  databaseUrl?: string | undefined
  /** For a data folder of one run: its server ends with this process, also when that is killed. */
  oneRun?: boolean
  log(line: string): void
}

/** Every way in which it cannot be opened is a CandourError that says what to do. */
export async function openStore({
  data,
  desk,
  databaseUrl,
  oneRun: tied = false,
  log,
}: StorePlan): Promise<Store> {
  const folder = await openDataFolder(data, desk)
  const server = databaseUrl
    ? await otherServer(databaseUrl)
    : await managedServer(folder, { tied, log })
  try {
    return await furnish(folder.path, server, { oneRun: tied, desk, log })
  } catch (error) {
    await server.leave()
    throw error
  }
}

async function furnish(
  path: string,
  server: Server,
  { oneRun, desk, log }: { oneRun: boolean } & Pick<StorePlan, 'desk' | 'log'>,
): Promise<Store> {
  const worker = `candour ${hostname().slice(0, 20)} ${process.pid} ${randomUUID().slice(0, 8)}`
  const head = headFile(path, server.headFile, (error) => {
    notNow(error, path).then((known) => writes.failed(known), log)
  })
  const writes = watchWrites(() => trialWrite({ path, head, db: aside }))
  const { address, revive } = server
  const plan = { address, revive, folder: path, name: worker, onHistory: head.keep, writes }
  const db = postgresDatabase({ ...plan, size: 10 })
  // Sealing and taking never wait for a transaction that waits for them, nor for the disk: a step that was taken up is
  // found again where it waited, and a sealed file by its name. What rests on them is committed later, and waits for both.
  const aside = postgresDatabase({ ...plan, size: 4, canBeRedone: true })
  const jobs = jobQueue(aside, worker)
  const endSessions = () => Promise.all([db.close(), aside.close()])
  try {
    await migrate(db, await shippedMigrations())
    if (desk) await ownDesk(db, desk)
    await mendHead(db, head, log)
    const blobs = await sealedBlobs(join(path, 'blobs'), { db: aside, writes, oneRun, log })
    await blobs.removeErased()
    return {
      db,
      blobs,
      jobs,
      deskKey: () => secretKept(path, 'desk.key'),
      async verify() {
        await head.flush()
        return verifyStore({ db, blobs, headKept: await head.read() })
      },
      async close() {
        await jobs.letGo()
        await endSessions()
        await head.flush().catch((error) => log(String(error)))
        await server.leave()
      },
    }
  } catch (error) {
    await endSessions()
    throw error
  }
}

/** Another server's database may be the other desk's, whatever the folder is. */
async function ownDesk(db: Database, desk: DeskKind): Promise<void> {
  const kind = await deskKept(db, desk)
  if (kind !== desk) throw otherDesk('The database', kind)
}
