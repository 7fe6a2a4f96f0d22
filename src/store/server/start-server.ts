// The managed server of one cluster, started where it does not run: durable first, small second.
import { type ChildProcess, spawn } from 'node:child_process'
import { chown, type FileHandle, mkdtemp, open, stat } from 'node:fs/promises'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CandourError } from '../../vocabulary/errors.ts'
import { diskFull, saysDiskFull } from '../folder/disk-full.ts'
import type { Account } from '../folder/server-account.ts'
import { cannotRun, lastLine, SERVER_ENVIRONMENT } from './cluster.ts'
import {
  type Address,
  addressOf,
  findRunning,
  KNOCK_MS,
  knock,
  LONGEST_RECOVERY_MS,
  PORT,
  sweepSocket,
} from './find-server.ts'
import type { ServerPackage } from './server-package.ts'

export interface ServerPlan {
  /** The server's folder, whole. */
  cluster: string
  server: ServerPackage
  account: Account | null
  /** That the data folder keeps for it. */
  password: string
  /** It ends with this process, however that ends: for a data folder of one run. */
  tied: boolean
  log(line: string): void
}

/** The running server's address, after starting it where it does not run. Two processes may call it at once. */
export async function ensureRunning(plan: ServerPlan): Promise<Address> {
  for (let turn = 0; turn < TURNS; turn++) {
    const found = await findRunning(plan.cluster, plan.password)
    if (found) return found
    const started = await start(plan)
    if (started) return started
    await pause(TURN_MS)
  }
  throw new CandourError(
    `The database server in ${plan.cluster} neither runs nor starts: another process seems to hold it. End that process, then start again.`,
    { status: 503 },
  )
}

/** A server that is going down holds its folder for a while, and a killed one's children do. */
const TURNS = 60
const TURN_MS = 250

/** null: somebody else holds the folder just now. */
async function start({
  cluster,
  server,
  account,
  password,
  tied,
  log,
}: ServerPlan): Promise<Address | null> {
  const socket = await mkdtemp(join(await shortTemporary(), 'candour-'))
  if (account) await chown(socket, account.uid, account.gid)
  const words = await openWords(cluster)
  const command = [
    join(server.native, 'bin/postgres'),
    '-D',
    cluster,
    '-k',
    socket,
    ...settings(tied),
  ]
  const [program = '', ...args] = tied ? ['/bin/sh', '-c', TIED, socket, ...command] : command
  const child = spawn(program, args, {
    ...account,
    cwd: server.native,
    env: SERVER_ENVIRONMENT,
    // Its own session: Ctrl-C at our terminal is for us, and killing us leaves it to be found again.
    detached: true,
    stdio: ['ignore', words.file.fd, words.file.fd, tied ? 'pipe' : 'ignore'],
  })
  const ended = endOf(child)
  ended.then(() => sweepSocket(socket))
  child.unref()
  const pipe = child.stdio[3]
  if (pipe instanceof Socket) pipe.unref()
  const address = addressOf(socket, password)
  const until = Date.now() + LONGEST_RECOVERY_MS
  try {
    while (Date.now() < until) {
      const end = await Promise.race([ended, pause(KNOCK_MS, null)])
      if (end) return await whyItEnded(end, cluster, { server, said: await words.since() })
      if ((await knock(address)) === 'open') {
        log(`The database server runs (process ${child.pid}).`)
        return address
      }
    }
  } finally {
    await words.file.close()
  }
  throw new CandourError(
    `The database server in ${cluster} has not come up for ten minutes. See ${logOf(cluster)}.`,
    { status: 503 },
  )
}

const logOf = (cluster: string): string => join(dirname(cluster), 'postgres.log')
/** Then it is begun anew. */
const LONGEST_LOG = 1_000_000

/**
 * Written behind what stands there: two that start at once, and one that is still going down, have one file, and neither
 * writes over the other's words. `since`: what was said from now on.
 */
async function openWords(cluster: string): Promise<{ file: FileHandle; since(): Promise<string> }> {
  const file = await open(logOf(cluster), 'a+', 0o600)
  const { size } = await file.stat()
  if (size > LONGEST_LOG) await file.truncate()
  const from = size > LONGEST_LOG ? 0 : size
  return {
    file,
    async since() {
      const end = (await file.stat()).size
      const said = Buffer.alloc(Math.max(0, Math.min(end - from, LONGEST_LOG)))
      await file.read(said, 0, said.length, from)
      return said.toString('utf8')
    },
  }
}

/** The shell becomes the server; beside it someone holds the other end of our pipe, which closes when we are gone. */
const TIED = `
  ((cat <&3 >/dev/null; kill -INT $$; while kill -0 $$; do sleep 1; done; rmdir "$0") >/dev/null 2>&1 &)
  exec "$@" 3<&-`

/** A socket's path may have 107 bytes; a temporary folder of macOS is long already. */
async function shortTemporary(): Promise<string> {
  const own = tmpdir()
  if (own.length <= LONGEST_TEMPORARY) return own
  return (await stat('/tmp').catch(() => null)) ? '/tmp' : own
}

const LONGEST_TEMPORARY = 60

/** Of a data folder that goes with this run: nothing in it is acknowledged, and after a crash it is made anew. */
const ONE_RUN = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/** Durable first: an acknowledged change survives a loss of power. Small second: a desk, not a data centre. */
function settings(oneRun: boolean): string[] {
  const chosen = {
    listen_addresses: '',
    port: PORT,
    unix_socket_permissions: '0700',
    max_connections: 100,
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    shared_buffers: '64MB',
    // The queue is swept every few seconds, or it would be read through again and again.
    autovacuum_naptime: '5s',
    wal_level: 'minimal',
    max_wal_senders: 0,
    min_wal_size: '16MB',
    max_wal_size: '128MB',
    io_method: 'sync',
    max_worker_processes: 2,
    max_parallel_workers_per_gather: 0,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    log_line_prefix: '%m [%p] ',
    ...(oneRun && ONE_RUN),
  }
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

type End = { code: number | null } | { error: Error }

function endOf(child: ChildProcess): Promise<End> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ error }))
    child.once('exit', (code) => {
      child.stdio[3]?.destroy()
      resolve({ code })
    })
  })
}

/** null where another server, or the dying children of a killed one, hold the folder, or it was stopped: to be tried again. */
async function whyItEnded(
  end: End,
  cluster: string,
  { server: { native }, said }: { server: ServerPackage; said: string },
): Promise<null> {
  if ('error' in end) throw cannotRun(native, end.error)
  if (HELD.test(said)) return null
  if (saysDiskFull(said)) throw diskFull(dirname(cluster), new Error(said))
  throw new CandourError(
    `The database server in ${cluster} does not start: ${lastLine(causeIn(said) ?? said)}. Its own words are in ${logOf(cluster)}.`,
    { status: 503, cause: new Error(said) },
  )
}

/**
 * Its lock is empty for the moment in which another server makes it. And a server that came up may have been entered, left and
 * stopped by another process before we knocked.
 */
const HELD =
  /lock file "[^"]*" (?:already exists|is empty)|shared memory block .* is still in use|received (?:smart|fast|immediate) shutdown request/

/** The first word of its end; behind it stand those that were turned away at its door meanwhile. */
export const causeIn = (said: string): string | undefined =>
  said
    .split('\n')
    .find((line) => /FATAL|PANIC/.test(line) && !/FATAL: +the database system is /.test(line))
