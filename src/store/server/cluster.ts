// The folder of one PostgreSQL server: where it lies, made whole, and refused in words when it is not.
import { spawn } from 'node:child_process'
import {
  chown,
  lchown,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  rmdir,
  stat,
  writeFile,
} from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { CandourError } from '../../vocabulary/errors.ts'
import type { DataFolder } from '../folder/data-folder.ts'
import { codeOf, diskFull, saysDiskFull } from '../folder/disk-full.ts'
import { flushFolder } from '../folder/durable-file.ts'
import { type Account, canReach, NOBODY } from '../folder/server-account.ts'
import { MAJOR, type ServerPackage } from './server-package.ts'

/** Where a server's folder is kept for root when the data folder itself cannot be reached by the server's account. */
export const REACHABLE_HOME = '/var/lib/candour'

/** Where the server's folder may be. */
export const clustersOf = ({ path, id }: DataFolder): string[] => [
  join(path, 'postgres'),
  join(REACHABLE_HOME, id, 'postgres'),
]

/** In the data folder; or, where the server's account cannot walk there, in a folder of its own under REACHABLE_HOME. */
export async function clusterPlace(
  folder: DataFolder,
  account: Account | null,
  log: (line: string) => void,
): Promise<string> {
  const inside = join(folder.path, 'postgres')
  if (await canReach(account, folder.path)) {
    const outside = join(REACHABLE_HOME, folder.id, 'postgres')
    return !(await isThere(inside)) && account && (await isThere(outside)) ? outside : inside
  }
  if (await isThere(inside))
    throw new CandourError(
      `The database in ${inside} cannot be reached by the account that the server runs under, because a folder above it is closed. Open it with chmod o+x on the folders above, move the data folder, or set DATABASE_URL.`,
      { status: 403 },
    )
  const outside = await placeOutside(folder)
  log(
    `${folder.path} lies under a folder that only root may enter, and the database server does not run as root: its files are in ${outside}.`,
  )
  return outside
}

async function placeOutside({ path, id }: DataFolder): Promise<string> {
  const home = join(REACHABLE_HOME, id)
  try {
    await mkdir(home, { recursive: true, mode: 0o711 })
  } catch (cause) {
    throw new CandourError(
      `The database server cannot reach ${path}, because a folder above it is closed, and ${REACHABLE_HOME} cannot be made. Choose a data folder elsewhere with --data, or set DATABASE_URL.`,
      { status: 403, cause },
    )
  }
  const owner = join(home, 'belongs-to')
  const before = (await readFile(owner, 'utf8').catch(() => path)).trim()
  if (before !== path && (await isThere(join(before, 'candour.json'))))
    throw new CandourError(
      `${path} is a copy of ${before}, and both would share one database. Use ${before}, or export its surveys and import them into a new data folder.`,
      { status: 409 },
    )
  await writeFile(owner, `${path}\n`)
  return join(home, 'postgres')
}

interface Owner {
  account: Account | null
  password: string
  /** It goes with this run: nothing of it is flushed. */
  oneRun?: boolean
}

/** Makes the server's folder where there is none. Whole or not at all: it is made beside its place and moved in. */
export async function makeCluster(
  cluster: string,
  server: ServerPackage,
  owner: Owner,
): Promise<void> {
  const { account } = owner
  await sweepUnfinished(cluster)
  const unfinished = await mkdtemp(`${cluster}.new-${process.pid}-`)
  try {
    await initdb(unfinished, server, owner)
    if (account) await giveAll(unfinished, account)
    await rmdir(cluster).catch(() => {})
    await rename(unfinished, cluster)
    await flushFolder(dirname(cluster))
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    // Another process made it in the meantime.
    if (codeOf(error) !== 'ENOTEMPTY' && codeOf(error) !== 'EEXIST') throw error
  }
}

async function giveAll(folder: string, { uid, gid }: Account): Promise<void> {
  for (const name of await readdir(folder, { recursive: true }))
    await lchown(join(folder, name), uid, gid)
  await lchown(folder, uid, gid)
}

/**
 * What first starts left behind that were killed. The initdb of one may still be writing there: what it writes is taken
 * away again, until it finds its folder gone and ends.
 */
async function sweepUnfinished(cluster: string): Promise<void> {
  const stem = `${basename(cluster)}.new-`
  for (const name of await readdir(dirname(cluster))) {
    if (name.startsWith(stem) && !isAlive(Number.parseInt(name.slice(stem.length), 10)))
      await rm(join(dirname(cluster), name), SWEEP)
  }
}

/** Each wait is 50 ms longer than the one before: half a minute in all, where an initdb takes seconds. */
const SWEEP = { recursive: true, force: true, maxRetries: 35, retryDelay: 50 }

/** No folder, or an empty one: false. Half a folder or another version: a sentence. */
export async function isWholeCluster(cluster: string): Promise<boolean> {
  const entries = await readdir(cluster).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  if (entries.length === 0) return false
  const version = await readFile(join(cluster, 'PG_VERSION'), 'utf8').catch(() => null)
  if (version !== null && version.trim() !== MAJOR)
    throw new CandourError(
      `The database in ${cluster} was made by PostgreSQL ${version.trim()}, and this Candour brings ${MAJOR}. Export its surveys with the Candour that made it and import them into a new data folder, or run that version of PostgreSQL on it and set DATABASE_URL.`,
      { status: 409 },
    )
  const parts = ['PG_VERSION', 'global/pg_control', 'base', 'pg_wal', 'postgresql.conf']
  for (const part of parts) {
    if (!(await isThere(join(cluster, part))))
      throw new CandourError(
        `The database in ${cluster} is incomplete (${part} is missing). Restore the data folder from a back-up, or choose a new one with --data and import the surveys again; sealed files stay where they are.`,
        { status: 409 },
      )
  }
  return true
}

/** On its socket only, and with the password. */
const INITDB = [
  '--username=candour',
  '--encoding=UTF8',
  '--locale=C',
  '--auth-local=scram-sha-256',
  '--auth-host=reject',
  '--data-checksums',
  '--no-instructions',
  // Small segments keep a new data folder at 30 MB instead of 46.
  '--wal-segsize=4',
]

async function initdb(
  folder: string,
  { native }: ServerPackage,
  { account, password, oneRun = false }: Owner,
): Promise<void> {
  // Beside the folder, which must be empty; a first start that was killed has it swept away with the folder.
  const note = `${folder}.password`
  // It will only run under an account with a name. What others of that name see of its work opens nothing to them: the
  // socket and the folder are the server's own by the time it runs.
  const maker = account && NOBODY
  await writeFile(note, `${password}\n`, { mode: 0o600 })
  if (maker) for (const path of [folder, note]) await chown(path, maker.uid, maker.gid)
  try {
    await runInitdb([...INITDB, `--pwfile=${note}`, ...(oneRun ? ['--no-sync'] : [])], folder, {
      native,
      account: maker,
    })
  } finally {
    await rm(note, { force: true })
  }
}

async function runInitdb(
  options: string[],
  folder: string,
  { native, account }: { native: string; account: Account | null },
): Promise<void> {
  const child = spawn(join(native, 'bin/initdb'), ['-D', folder, ...options], {
    ...account,
    cwd: native,
    env: SERVER_ENVIRONMENT,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', resolve)
  }).catch((cause: unknown) => {
    throw cannotRun(native, cause)
  })
  if (code === 0) return
  if (saysDiskFull(said)) throw diskFull(dirname(folder), new Error(said))
  throw new CandourError(
    `The database in ${dirname(folder)} could not be made: ${lastLine(said)}. Choose another data folder with --data, or set DATABASE_URL.`,
    { status: 503, cause: new Error(said) },
  )
}

/** Nothing of ours leaks into the server, above all no PG* variable. */
export const SERVER_ENVIRONMENT = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

export function cannotRun(native: string, cause: unknown): CandourError {
  return new CandourError(
    `The database server in ${native} cannot be run (${codeOf(cause) ?? String(cause)}). Move the checkout and the data folder to a place that every account can reach, run Candour as an ordinary user, or set DATABASE_URL.`,
    { status: 503, cause },
  )
}

export const lastLine = (text: string): string =>
  text.trim().split('\n').at(-1)?.trim().replace(/\.$/, '') ?? ''

/** EPERM: it lives, as somebody else. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

export const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )
