// A file that is whole or not there: written beside its place, flushed, moved in, and the folder flushed too.
import { randomUUID } from 'node:crypto'
import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from './disk-full.ts'

/** When this returns, the bytes survive a loss of power. */
export const writeDurably = (path: string, bytes: Uint8Array | string): Promise<void> =>
  writeAllDurably([{ path, bytes }], { beside: dirname(path) })

export interface Whole {
  path: string
  bytes: Uint8Array | string
}

/**
 * Several files, each whole or not there; each folder is flushed once, when all of its files are in it. `beside`: where the
 * unfinished files are kept, on the same disk. `oneRun`: nothing is kept for longer than this run, so nothing is flushed.
 */
export async function writeAllDurably(
  files: readonly Whole[],
  { beside, oneRun = false }: { beside: string; oneRun?: boolean },
): Promise<void> {
  await severalAtOnce(files, async ({ path, bytes }) => {
    const unfinished = `${beside}/${randomUUID()}.part`
    try {
      await writeFlushed(unfinished, bytes, oneRun)
      await rename(unfinished, path)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw error
    }
  })
  if (oneRun) return
  const folders = new Set(files.map(({ path }) => dirname(path)))
  await severalAtOnce([...folders], flushFolder)
}

/** As many as the system's own threads: while one waits for the disk the others' bytes are on their way to it. */
const AT_ONCE = 4

async function severalAtOnce<T>(
  all: readonly T[],
  work: (one: T) => Promise<unknown>,
): Promise<void> {
  const waiting = all.values()
  const ended = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, async () => {
      for (const one of waiting) await work(one)
    }),
  )
  for (const end of ended) if (end.status === 'rejected') throw end.reason
}

/** The same for a file that is written only once: whoever comes second leaves what stands. */
export async function writeOnce(path: string, bytes: Uint8Array | string): Promise<void> {
  const unfinished = `${dirname(path)}/${randomUUID()}.part`
  try {
    await writeFlushed(unfinished, bytes)
    await link(unfinished, path)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    await rm(unfinished, { force: true })
  }
  await flushFolder(dirname(path))
}

async function writeFlushed(
  path: string,
  bytes: Uint8Array | string,
  oneRun = false,
): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    if (!oneRun) await file.sync()
  } finally {
    await file.close()
  }
}

/** A new name lives in its folder: it is safe only when the folder has been flushed. */
export async function flushFolder(path: string): Promise<void> {
  // Windows keeps names in its own journal and opens no folders.
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Makes one folder inside another that is there, flushed; 0700. */
export async function makeFolder(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true, mode: 0o700 })
  if (made) await flushFolder(dirname(path))
}
