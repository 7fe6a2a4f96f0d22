// A whole desk in a process of its own, on a folder that is thrown away, for benches that ask it from outside.
import { spawn } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const MOST_MS = 120_000

export interface DeskApart {
  origin: string
  cookie: string
  pid: number
  /** Asks the desk with its key. */
  fetch(path: string, init?: RequestInit): Promise<Response>
  /** Resolves once nothing waits any more. */
  idle: Promise<void>
  /** It is still the process that was started. */
  isAlive(): boolean
  stop(): Promise<void>
}

/** Takes `folder` in, in a data folder that is thrown away; answers as soon as the desk opens. */
export async function openDeskApart(folder: string): Promise<DeskApart> {
  const home = await mkdtemp(join(tmpdir(), 'candour-bench-desk-'))
  await chmod(home, 0o755) // for root, the database server runs as another user
  const desk = await openDeskOn(join(home, 'd'), folder)
  return {
    ...desk,
    async stop() {
      await desk.stop()
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** On a data folder that stays. */
export async function openDeskOn(data: string, folder?: string): Promise<DeskApart> {
  const taken = folder === undefined ? [] : [folder]
  const args = [join(root, 'bin/candour.mjs'), ...taken, '--data', data, '--port', '0']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let said = ''
  const hears = (words: RegExp, ms: number): Promise<string> =>
    new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`not heard in time: ${said}`)), ms)
      late.unref()
      const look = (): void => {
        const [, found] = words.exec(said) ?? []
        if (found === undefined) return
        clearTimeout(late)
        resolve(found)
      }
      child.stdout.on('data', look)
      child.stderr.on('data', look)
      exited.then(() => reject(new Error(`the desk ended: ${said}`)))
    })
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk
    })
  const idle = hears(/The desk is at (\S+)/, 10 * MOST_MS).then(() => {})
  idle.catch(() => {})
  const address = await hears(/opens at (\S+) ;/, MOST_MS)
  const answer = await fetch(address, { redirect: 'manual' })
  const { origin } = new URL(address)
  const cookie = (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  return {
    origin,
    cookie,
    pid: child.pid ?? 0,
    fetch: (path, init = {}) =>
      fetch(`${origin}${path}`, {
        ...init,
        headers: { ...Object.fromEntries(new Headers(init.headers)), cookie },
      }),
    idle,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      child.kill('SIGTERM')
      await exited
    },
  }
}
