// Processor time that a desk and its database have used so far, in milliseconds, from /proc (Linux only).
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Spent {
  /** The desk's process and the children that read, reconcile and count for it. */
  desk: number
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
    const [server = ''] = (await readFile(file, 'utf8')).split('\n')
    const processes = await allProcesses()
    return { desk: below(desk, processes), database: below(Number(server), processes) }
  }
}

async function pidFile(data: string): Promise<string> {
  const found = (await readdir(data, { recursive: true })).find((path) =>
    path.endsWith('postmaster.pid'),
  )
  if (found === undefined) throw new Error(`no server runs in ${data}`)
  return join(data, found)
}

interface Process {
  pid: number
  parent: number
  own: number
  /** Of children that ended. */
  ended: number
}

async function allProcesses(): Promise<Process[]> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const stats = await Promise.all(
    pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')),
  )
  return stats.filter(Boolean).map((stat) => {
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const at = (place: number) => Number(fields[place - 3] ?? 0)
    return {
      pid: Number(stat.split(' ')[0]),
      parent: at(4),
      own: (at(14) + at(15)) * TICK_MS,
      ended: (at(16) + at(17)) * TICK_MS,
    }
  })
}

function below(root: number, processes: readonly Process[]): number {
  const own = processes.find(({ pid }) => pid === root)
  if (!own) throw new Error(`process ${root} has ended`)
  const children = processes.filter(({ parent }) => parent === root)
  return own.own + own.ended + children.reduce((sum, { pid }) => sum + below(pid, processes), 0)
}
