// What a process has used so far, as Linux counts it. Elsewhere only the clock is known.
import { readFileSync } from 'node:fs'

export interface Used {
  cpuSeconds: number
  megabytes: number
  /** It waits for something; it is not kept waiting for a processor. */
  asleep: boolean
}

const TICKS_A_SECOND = 100
const PAGE_BYTES = 4096

/** null where the system does not say, or the process is gone. */
export function usedByProcess(pid: number): Used | null {
  if (process.platform !== 'linux') return null
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name in brackets and may hold blanks.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return {
      cpuSeconds: (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND,
      asleep: fields[0] === 'S',
      megabytes: (Number(fields[21]) * PAGE_BYTES) / 1_000_000,
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null
    throw new Error(`reading what process ${pid} used`, { cause: error })
  }
}
