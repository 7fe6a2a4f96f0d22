// The managed server of one cluster, while it runs: found by its socket, stopped, and what a killed one left swept away.
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFile, readlink, realpath, rename, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { isAlive } from './cluster.ts'

/** How a client finds the server: the folder its socket is in. */
export interface Address {
  password: string
  host: string
  port: number
  user: string
  database: string
}

/**
 * A running server says in postmaster.pid where its socket is. A dead one's file is left to the next server, which takes it over
 * in one step: taken away here it may already be that one's. Only where another process has the number now it must go.
 * null also where it still recovers after `longest` milliseconds.
 */
export async function findRunning(
  cluster: string,
  password: string,
  longest = LONGEST_RECOVERY_MS,
): Promise<Address | null> {
  const held = await readLock(cluster)
  if (!held) return null
  const address = addressOf(held.socket, password)
  const until = Date.now() + longest
  while (await isServerOf(cluster, held.pid)) {
    const state = await knock(address)
    if (state === 'open') return address
    // Its socket was swept away, as cleaners of temporary folders do: nobody can come in, so it may go.
    // By its own number: a new server may have come up meanwhile, which somebody is in.
    const still = await readLock(cluster)
    if (state === 'nobody' && still?.ready && still.pid === held.pid) await stopServer(cluster)
    if (Date.now() > until) break
    await pause(KNOCK_MS)
  }
  const now = await readLock(cluster)
  if (now?.pid === held.pid && !(await isServerOf(cluster, held.pid))) {
    if (isAlive(held.pid)) await takeAwayLock(cluster, held.pid)
    await sweepSocket(held.socket)
  }
  return null
}

/** Only that one's: what another server wrote there meanwhile is put back at once, or that one would stop. */
async function takeAwayLock(cluster: string, pid: number): Promise<void> {
  const lock = join(cluster, 'postmaster.pid')
  const away = `${lock}.${randomUUID()}`
  await rename(lock, away).catch(() => {})
  const taken = await readFile(away, 'utf8').catch(() => null)
  if (taken !== null && Math.abs(Number.parseInt(taken, 10)) !== pid) await rename(away, lock)
  await rm(away, { force: true })
}

export const KNOCK_MS = 25
export const LONGEST_RECOVERY_MS = 600_000
export const PORT = 5432

export const addressOf = (socket: string, password: string): Address => ({
  password,
  host: socket,
  port: PORT,
  user: 'candour',
  database: 'postgres',
})

interface Lock {
  pid: number
  socket: string
  ready: boolean
}

/** postmaster.pid, line by line: pid, folder, start, port, socket folder, address, memory key, state. */
async function readLock(cluster: string): Promise<Lock | null> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => null)
  if (text === null) return null
  const lines = text.split('\n').map((line) => line.trim())
  return { pid: Math.abs(Number(lines[0])), socket: lines[4] ?? '', ready: lines[7] === 'ready' }
}

/**
 * Numbers of processes are used again, so a living process need not be the server. Where the system shows in which folder
 * it stands, that decides; where it does not (root in a container may not look), its name does.
 */
async function isServerOf(cluster: string, pid: number): Promise<boolean> {
  if (!Number.isInteger(pid) || pid <= 1 || !isAlive(pid)) return false
  const standsIn = await readlink(`/proc/${pid}/cwd`).catch(() => null)
  if (standsIn !== null) return standsIn === (await realpath(cluster))
  return /(^|\/)postgres\b/.test(await commandOf(pid))
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === 'linux')
    return readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => 'postgres, for all we know')
  const { stdout } = await promisify(execFile)('ps', ['-p', String(pid), '-o', 'command='])
  return stdout.trim()
}

/** open: it answers, be it that the password is another; busy: it is there but not yet or no longer open; nobody: no socket. */
export async function knock(address: Address): Promise<'open' | 'busy' | 'nobody'> {
  const client = new pg.Client({ ...address, connectionTimeoutMillis: 5000 })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return 'open'
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === '28P01') return 'open'
    return code === 'ENOENT' || code === 'ECONNREFUSED' ? 'nobody' : 'busy'
  }
}

/** It reads its settings again. */
export async function reloadServer(cluster: string): Promise<void> {
  const held = await readLock(cluster)
  if (held && (await isServerOf(cluster, held.pid))) process.kill(held.pid, 'SIGHUP')
}

/** Ends every session and stops, all written. Asks harder when it takes too long. */
export async function stopServer(cluster: string): Promise<void> {
  const held = await readLock(cluster)
  if (!held) return
  for (const [signal, patience] of [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
  ] as const) {
    if (!(await isServerOf(cluster, held.pid))) break
    try {
      process.kill(held.pid, signal)
    } catch {
      break
    }
    const until = Date.now() + patience
    while (Date.now() < until && (await isServerOf(cluster, held.pid))) await pause(KNOCK_MS)
  }
  await sweepSocket(held.socket)
}

/** The folder we made for a socket, and only what a server leaves in it. */
export async function sweepSocket(folder: string): Promise<void> {
  if (!/\/candour-[^/]+$/.test(folder)) return
  for (const name of [`.s.PGSQL.${PORT}`, `.s.PGSQL.${PORT}.lock`])
    await rm(join(folder, name), { force: true })
  await rmdir(folder).catch(() => {})
}
