// Processor time that a desk and its database have used so far, in milliseconds, from /proc (Linux only). Read synchronously: the
// buffers of a read in the background were rubbish by the hundred megabytes, and clearing it away was measured as the desk's work.
import { readdirSync, readFileSync } from 'node:fs'
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

export function processorTime(desk: number, data: string): () => Spent {
  let file: string | null = null
  return () => {
    // Looked for once: a data folder may hold some ten thousand files.
    file ??= pidFile(data)
    const [first = ''] = readFileSync(file, 'utf8').split('\n')
    const server = Number(first)
    // Whoever started the server is its parent: what the database spends is not the desk's.
    const children = childrenOf(desk).filter((pid) => pid !== server)
    const below = sum(children)
    return { desk: ownTime(desk) + below, children: below, database: timeBelow(server) }
  }
}

function pidFile(data: string): string {
  const found = readdirSync(data, { encoding: 'utf8', recursive: true }).find((path) =>
    path.endsWith('postmaster.pid'),
  )
  if (found === undefined) throw new Error(`no server runs in ${data}`)
  return join(data, found)
}

const timeBelow = (pid: number): number => ownTime(pid) + sum(childrenOf(pid))

const sum = (pids: readonly number[]): number => pids.reduce((all, pid) => all + timeBelow(pid), 0)

/** Started by any of its threads. */
function childrenOf(pid: number): number[] {
  const threads = readOr([], () => readdirSync(`/proc/${pid}/task`))
  return threads.flatMap((thread) =>
    readOr('', () => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'))
      .split(' ')
      .filter(Boolean)
      .map(Number),
  )
}

/** With what its children that ended have used; 0 where it has ended itself. */
function ownTime(pid: number): number {
  const stat = readOr('', () => readFileSync(`/proc/${pid}/stat`, 'utf8'))
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const at = (place: number): number => Number(fields[place - 3] ?? 0)
  return (at(14) + at(15) + at(16) + at(17)) * TICK_MS
}

/** A process may end between two looks. */
function readOr<T>(otherwise: T, read: () => T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}
