// Runs a command and watches what it and its children use: seconds, processor seconds, the most memory at once.
import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'

export interface Watched {
  seconds: number
  /** Resident memory of the command and all below it, at its most (Linux only, else 0). */
  peakBytes: number
  out: string
  code: number
}

const EVERY_MS = 50

/** `quiet`: what it says beside its answer is not shown. */
export async function watched(
  command: string,
  args: string[],
  { quiet = false } = {},
): Promise<Watched> {
  const started = performance.now()
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', quiet ? 'ignore' : 'inherit'] })
  let out = ''
  child.stdout?.on('data', (chunk) => {
    out += chunk
  })
  let running = true
  const code = new Promise<number>((resolve) =>
    child.once('close', (exit) => {
      running = false
      resolve(exit ?? 1)
    }),
  )
  let peakBytes = 0
  while (running) {
    peakBytes = Math.max(peakBytes, await memoryBelow(child.pid ?? 0))
    await pause(EVERY_MS)
  }
  return { code: await code, seconds: (performance.now() - started) / 1000, peakBytes, out }
}

/** Of a process and all its descendants. Pages that PostgreSQL's processes share are counted in each: an upper bound. */
export async function memoryBelow(pid: number): Promise<number> {
  const processes = await Promise.all(
    (await readdir('/proc').catch(() => []))
      .filter((name) => /^\d+$/.test(name))
      .map(async (name) => {
        const status = await readFile(`/proc/${name}/status`, 'utf8').catch(() => '')
        const field = (key: string) =>
          Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0)
        return { pid: Number(name), parent: field('PPid'), bytes: field('VmRSS') * 1024 }
      }),
  )
  const below = new Set([pid])
  for (let grew = true; grew; ) {
    grew = false
    for (const one of processes) {
      if (below.has(one.parent) && !below.has(one.pid)) {
        below.add(one.pid)
        grew = true
      }
    }
  }
  return processes.filter((one) => below.has(one.pid)).reduce((sum, { bytes }) => sum + bytes, 0)
}
