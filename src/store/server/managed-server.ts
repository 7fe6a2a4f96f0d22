// The PostgreSQL server that Candour brings and runs in the data folder: entered by each process, left by each.
import { join } from 'node:path'
import type pg from 'pg'
import { CandourError } from '../../vocabulary/errors.ts'
import type { DataFolder } from '../folder/data-folder.ts'
import { headFile, MANAGED_HEAD } from '../folder/head-file.ts'
import { canReach, serverAccount } from '../folder/server-account.ts'
import { clusterPlace, clustersOf, isWholeCluster, makeCluster, REACHABLE_HOME } from './cluster.ts'
import { type Address, findRunning, stopServer } from './find-server.ts'
import { hold } from './holder.ts'
import { asksForPassword, isWrongPassword, lockServer, serverPassword } from './password.ts'
import { enter, type Presence } from './presence.ts'
import { serverPackage } from './server-package.ts'
import { ensureRunning, type ServerPlan } from './start-server.ts'

/** A server that answers, whoever runs it. */
export interface Server {
  address: pg.ClientConfig
  /** Finds or starts it again after it died; null for a server that is not ours. */
  revive: (() => Promise<pg.ClientConfig>) | null
  /** The file of the data folder that remembers the end of this database's history. */
  headFile: string
  leave(): Promise<void>
}

/** `tied`: the server ends with this process, however that ends. */
export async function managedServer(
  folder: DataFolder,
  { tied, log }: Pick<ServerPlan, 'tied' | 'log'>,
): Promise<Server> {
  const account = await serverAccount(folder, clustersOf(folder))
  const cluster = await clusterPlace(folder, account, log)
  const spare = (await canReach(account, folder.path)) ? folder.path : REACHABLE_HOME
  const programs = await serverPackage(account, spare, log)
  // Read before looking: where a neighbour makes the database just now, it is there before its history is.
  const kept = await headFile(folder.path, MANAGED_HEAD).read()
  const password = await serverPassword(folder.path)
  if (!(await isWholeCluster(cluster))) {
    if (kept)
      throw lostDatabase(folder.path, cluster, kept === 'damaged' ? 'some' : String(kept.seq))
    await makeCluster(cluster, programs, { account, password, oneRun: tied })
  }
  const plan: ServerPlan = { cluster, server: programs, account, password, tied, log }
  const holding = await hold(folder.path, cluster)
  let inside = await comeIn(plan)
  let reviving: Promise<pg.ClientConfig> | null = null
  const comeInAgain = async (): Promise<pg.ClientConfig> => {
    if (!(await inside.presence.isIn())) inside = await comeIn(plan)
    return inside.address
  }
  return {
    address: inside.address,
    headFile: MANAGED_HEAD,
    revive() {
      reviving ??= comeInAgain().finally(() => {
        reviving = null
      })
      return reviving
    },
    async leave() {
      await goOut(inside.presence, plan)
      holding.letGo()
    },
  }
}

/** A server that crashed may have come back by itself; the last one out stops that one. */
async function goOut(presence: Presence, { cluster, password }: ServerPlan): Promise<void> {
  const left = await presence.leave()
  if (left === 'last') await stopServer(cluster)
  if (left !== 'gone') return
  const address = await findRunning(cluster, password, RECOVERY_AT_LEAVING_MS)
  // On a full disk it recovers without end; nobody can be in it, and who comes starts it anew.
  if (!address) return stopServer(cluster)
  const again = await enter(address).catch(() => null)
  if ((await again?.leave()) === 'last') await stopServer(cluster)
}

const RECOVERY_AT_LEAVING_MS = 5_000

/** Running and entered; when the last one out was stopping it just then, once more. */
async function comeIn(plan: ServerPlan): Promise<{ address: pg.ClientConfig; presence: Presence }> {
  for (let attempt = 1; ; attempt++) {
    const address = await ensureRunning(plan)
    try {
      if (!(await asksForPassword(plan.cluster))) await lock(plan, address)
      return { address, presence: await enter(address) }
    } catch (error) {
      if (attempt === ENTER_ATTEMPTS) throw error
      if (isWrongPassword(error)) await lock(plan, address)
    }
  }
}

async function lock({ cluster, account, log }: ServerPlan, address: Address): Promise<void> {
  await lockServer(cluster, address, account)
  log('The database of this data folder now asks for the password that the folder keeps for it.')
}

const ENTER_ATTEMPTS = 10

/** Beginning anew without a word would hide that a history was kept here. */
function lostDatabase(path: string, cluster: string, entries: string): CandourError {
  return new CandourError(
    `The database of ${path} is gone: ${cluster} is not there, but ${MANAGED_HEAD} remembers ${entries} entries of its history. Restore the data folder from a back-up, or remove ${join(path, MANAGED_HEAD)} to begin a new database beside the sealed files.`,
    { status: 409 },
  )
}
