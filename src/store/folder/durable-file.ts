// A file that is whole or not there: written beside its place, flushed, moved in, and the folder flushed too.
import { randomUUID } from 'node:crypto'
import { link, mkdir, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { codeOf } from './disk-full.ts'

/** When this returns, the bytes survive a loss of power. `beside`: where the unfinished file is kept, on the same disk. */
export async function writeDurably(
  path: string,
  bytes: Uint8Array | string,
  beside = dirname(path),
): Promise<void> {
  const unfinished = `${beside}/${randomUUID()}.part`
  try {
    await writeFlushed(unfinished, bytes)
    await rename(unfinished, path)
  } catch (error) {
    await rm(unfinished, { force: true })
    throw error
  }
  await flushFolder(dirname(path))
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

async function writeFlushed(path: string, bytes: Uint8Array | string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
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
