// kill -9 at random moments: nothing that was acknowledged may be lost or doubled, and each next start goes on.
// node bench/kill.ts [TIMES]
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { many, sql } from '../src/store/db.ts'
import { openStore } from '../src/store/open-store.ts'

export interface Killed {
  kills: number
  serverKills: number
  acknowledged: number
  lost: string[]
  doubled: string[]
  problems: string[]
  /** Milliseconds from a start after a kill until the store was open: the longest. */
  slowestStart: number
}

const WRITER = fileURLToPath(new URL('./kill-writer.ts', import.meta.url))

/** Kills a writer so many times, every third time the database server with it, in a folder of its own. */
export async function killAtRandom(times: number): Promise<Killed> {
  const data = await mkdtemp(join(tmpdir(), 'candour-kill-'))
  const acknowledged: string[] = []
  let slowestStart = 0
  let serverKills = 0
  try {
    for (let kill = 0; kill < times; kill++) {
      const withServer = kill % 3 === 2
      const run = await writeUntilKilled(data, Math.random() * MOST_MS, withServer)
      acknowledged.push(...run.said)
      slowestStart = Math.max(slowestStart, run.openedAfter)
      if (withServer) serverKills++
    }
    return { kills: times, serverKills, slowestStart, ...(await lookAt(data, acknowledged)) }
  } finally {
    await rm(data, { recursive: true, force: true })
  }
}

const MOST_MS = 700

/** From the moment it is open, or from its start for every fifth: a start is killed as well. */
async function writeUntilKilled(
  data: string,
  after: number,
  withServer: boolean,
): Promise<{ said: string[]; openedAfter: number }> {
  const began = performance.now()
  const child = spawn(process.execPath, [WRITER, data], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  let text = ''
  let openedAfter = 0
  const opened = new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk) => {
      text += chunk
      if (openedAfter === 0) openedAfter = performance.now() - began
      resolve()
    })
  })
  if (Math.random() > 0.2) await Promise.race([opened, ended])
  await new Promise((resolve) => setTimeout(resolve, after))
  if (withServer) await killServer(data)
  child.kill('SIGKILL')
  const code = await ended
  if (code !== null && !withServer) throw new Error(`the writer ended by itself with ${code}`)
  const [, ...said] = text.split('\n')
  // A line without its end was cut by the kill: it is no acknowledgement.
  return { said: said.slice(0, -1), openedAfter: Math.round(openedAfter) }
}

async function killServer(data: string): Promise<void> {
  const lock = await readFile(join(data, 'postgres/postmaster.pid'), 'utf8').catch(() => null)
  const pid = Number(lock?.split('\n')[0])
  if (pid > 1) process.kill(pid, 'SIGKILL')
}

/** Each that was acknowledged is there once, and nothing else is wrong. */
export async function lookAt(
  data: string,
  acknowledged: string[],
  databaseUrl?: string,
): Promise<Pick<Killed, 'acknowledged' | 'lost' | 'doubled' | 'problems'>> {
  const store = await openStore({ data, databaseUrl, log: () => {} })
  try {
    const { problems } = await store.verify()
    const rows = await many<{ sha256: string; times: number }>(
      store.db,
      sql`
        select subject as sha256, count(history.seq) as times
        from job
        join blob on blob.sha256 = job.subject
        join history on history.record = 'blob:' || job.subject
        group by subject
      `,
    )
    const times = new Map(rows.map((row) => [row.sha256, row.times]))
    return {
      acknowledged: acknowledged.length,
      lost: acknowledged.filter((sha256) => !times.has(sha256)),
      doubled: rows.filter((row) => row.times > 1).map(({ sha256 }) => sha256),
      problems: problems.map(({ message }) => message),
    }
  } finally {
    await store.close()
  }
}

if (import.meta.main) {
  const killed = await killAtRandom(Number(process.argv[2] ?? 50))
  console.log(killed)
  const clean = killed.lost.length + killed.doubled.length + killed.problems.length === 0
  process.exitCode = clean ? 0 : 1
}
