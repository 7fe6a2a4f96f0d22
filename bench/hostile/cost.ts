// What the processes below this one use: processor time since a moment, and the most memory of any of them (Linux only).
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'

export interface Cost {
  /** Of processor time, of all of them together. */
  seconds: number
  /** Resident bytes of the largest, at its most. */
  peak: number
}

const TICKS_A_SECOND = 100
const LOOK_EVERY_MS = 25

/** Of `work`, and of nothing that ran beside it. */
export async function costOf<T>(work: () => Promise<T>): Promise<Cost & { made: T }> {
  for (const pid of childrenOf(process.pid)) forgetMost(pid)
  const begun = secondsBelow(process.pid)
  let peak = 0
  const look = (): void => {
    for (const pid of childrenOf(process.pid)) peak = Math.max(peak, mostOf(pid))
  }
  const looking = setInterval(look, LOOK_EVERY_MS)
  try {
    const made = await work()
    look()
    return { made, seconds: secondsBelow(process.pid) - begun, peak }
  } finally {
    clearInterval(looking)
  }
}

/** Those that ended are with their parent. */
const secondsBelow = (pid: number): number =>
  timesOf(pid).ended +
  childrenOf(pid).reduce((all, child) => all + timesOf(child).own + secondsBelow(child), 0)

function childrenOf(pid: number): number[] {
  try {
    return readdirSync(`/proc/${pid}/task`)
      .flatMap((task) => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' '))
      .filter(Boolean)
      .map(Number)
  } catch {
    return []
  }
}

/** The name in brackets may hold blanks. */
function timesOf(pid: number): { own: number; ended: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const at = (place: number): number => Number(fields[place - 3]) / TICKS_A_SECOND
    return { own: at(14) + at(15), ended: at(16) + at(17) }
  } catch {
    return { own: 0, ended: 0 }
  }
}

/** The high-water mark that Linux keeps of a process. */
function mostOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
  } catch {
    return 0
  }
}

/** A child is kept for the next file: its mark of the last one goes. */
function forgetMost(pid: number): void {
  try {
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
  } catch {
    // It ended, or the system keeps the mark: then it is of a file before.
  }
}
