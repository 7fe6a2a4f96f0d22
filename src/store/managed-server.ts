// The PostgreSQL server that Candour brings and runs in the data folder: entered by each process, left by each.
import type pg from 'pg'
import { clusterPlace, ensureCluster, REACHABLE_HOME } from './cluster.ts'
import type { DataFolder } from './data-folder.ts'
import type { DatabasePlan } from './postgres-database.ts'
import { enter, type Presence } from './presence.ts'
import { ensureRunning, type ServerPlan, stopServer } from './running-server.ts'
import { canReach, serverAccount } from './server-account.ts'
import { serverPackage } from './server-package.ts'

/** A server that answers, whoever runs it. */
export interface Server {
  address: pg.ClientConfig
  revive: DatabasePlan['revive']
  leave(): Promise<void>
}

export async function managedServer(
  folder: DataFolder,
  log: (line: string) => void,
): Promise<Server> {
  const account = serverAccount()
  const cluster = await clusterPlace(folder, account, log)
  const spare = (await canReach(account, folder.path)) ? folder.path : REACHABLE_HOME
  const programs = await serverPackage(account, spare, log)
  await ensureCluster(cluster, programs, account)
  const plan: ServerPlan = { cluster, server: programs, account, log }
  let { address, presence } = await comeIn(plan)
  return {
    address,
    async revive() {
      ;({ address, presence } = await comeIn(plan))
      return address
    },
    async leave() {
      if (await presence.leave()) await stopServer(cluster)
    },
  }
}

/** Running and entered; when the last one out was stopping it just then, once more. */
async function comeIn(plan: ServerPlan): Promise<{ address: pg.ClientConfig; presence: Presence }> {
  for (let attempt = 1; ; attempt++) {
    const address = await ensureRunning(plan)
    try {
      return { address, presence: await enter(address) }
    } catch (error) {
      if (attempt === ENTER_ATTEMPTS) throw error
    }
  }
}

const ENTER_ATTEMPTS = 10
