// Processor time that a desk and its database have used so far, in milliseconds, from /proc (Linux only).
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Spent {
  /** The desk's process and the children that read, reconcile and count for it. */
  desk: number
  /** Of that, the children that are still there. */
  children: number
  /** The server and all its sessions, those that ended with them. */
  database: number
}

/** A tick of the kernel's clock. */
const TICK_MS = 10

export function processorTime(desk: number, data: string): () => Promise<Spent> {
  let file: string | null = null
  return async () => {
    // Looked for once: a data folder may hold some ten thousand files.
    file ??= await pidFile(data)
    const [first = ''] = (await readFile(file, 'utf8')).split('\n')
    const server = Number(first)
    // Whoever started the server is its parent: what the database spends is not the desk's.
    const children = (await childrenOf(desk)).filter((pid) => pid !== server)
    const below = await sum(children)
    return {
      desk: (await ownTime(desk)) + below,
      children: below,
      database: await timeBelow(server),
    }
  }
}

async function pidFile(data: string): Promise<string> {
  const found = (await readdir(data, { recursive: true })).find((path) =>
    path.endsWith('postmaster.pid'),
  )
  if (found === undefined) throw new Error(`no server runs in ${data}`)
  return join(data, found)
}

async function timeBelow(pid: number): Promise<number> {
  return (await ownTime(pid)) + (await sum(await childrenOf(pid)))
}

const sum = async (pids: readonly number[]): Promise<number> =>
  (await Promise.all(pids.map(timeBelow))).reduce((all, one) => all + one, 0)

/** Started by any of its threads. */
async function childrenOf(pid: number): Promise<number[]> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => [])
  const listed = await Promise.all(
    threads.map((thread) =>
      readFile(`/proc/${pid}/task/${thread}/children`, 'utf8').catch(() => ''),
    ),
  )
  return listed.flatMap((line) => line.split(' ').filter(Boolean).map(Number))
}

/** With what its children that ended have used; 0 where it has ended itself. */
async function ownTime(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const at = (place: number): number => Number(fields[place - 3] ?? 0)
  return (at(14) + at(15) + at(16) + at(17)) * TICK_MS
}
