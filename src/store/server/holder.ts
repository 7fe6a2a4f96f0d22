// One machine at a time: a folder shared over a network or between containers is held by the one that uses it.
import { randomUUID } from 'node:crypto'
import { readFile, readlink, rename, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { CandourError } from '../../vocabulary/errors.ts'
import { isThere } from './cluster.ts'

export interface Holding {
  letGo(): void
}

const NOTE = 'postgres.holder'
const BEAT_MS = 4000
/** Three beats missed: it is gone, and whatever it left may be taken over. */
const GONE_MS = 13_000

/**
 * Processes of one machine see each other's server; those of another do not, and two servers on one folder would destroy it.
 * So whoever holds a folder leaves a sign of life there, and another machine that finds a server's lock waits for it to cease.
 */
export async function hold(path: string, cluster: string): Promise<Holding> {
  const note = join(path, NOTE)
  const us = await thisMachine()
  const holder = await readFile(note, 'utf8').catch(() => null)
  if (holder !== null && !holder.startsWith(us) && (await isThere(join(cluster, 'postmaster.pid'))))
    await waitUntilGone(path, note, holder)
  // Whole or not there: read half written it would be another machine's.
  const beside = `${note}.${randomUUID()}`
  await writeFile(beside, `${us}, process ${process.pid}\n`, { mode: 0o600 })
  await rename(beside, note)
  const beat = setInterval(() => {
    const now = new Date()
    utimes(note, now, now).catch(() => {})
  }, BEAT_MS)
  beat.unref()
  return { letGo: () => clearInterval(beat) }
}

async function waitUntilGone(path: string, note: string, holder: string): Promise<void> {
  const before = await lastBeat(note)
  for (let waited = 0; waited < GONE_MS; waited += BEAT_MS / 4) {
    await pause(BEAT_MS / 4)
    if ((await lastBeat(note)) !== before)
      throw new CandourError(
        `The data folder ${path} is in use on another machine (${holder.trim()}). Close Candour there first, or set DATABASE_URL to a server that both can use.`,
        { status: 409 },
      )
  }
}

const lastBeat = async (note: string): Promise<number> => (await stat(note)).mtimeMs

/** Containers on one host may share its name, but they do not see each other's processes. */
async function thisMachine(): Promise<string> {
  const processes = await readlink('/proc/self/ns/pid').catch(() => '')
  return [hostname(), processes].filter(Boolean).join(' ')
}
