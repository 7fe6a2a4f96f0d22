// Sealed files in a folder, blobs/ab/cdef…: whole or not there, flushed before acknowledged, never altered.
import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { CandourError } from '../vocabulary/errors.ts'
import type { Blobs } from './blobs.ts'
import type { Database } from './db.ts'
import { codeOf } from './folder/disk-full.ts'
import { makeFolder, type Whole, writeAllDurably } from './folder/durable-file.ts'
import { notNow } from './not-now.ts'
import { addBlobs, blobsRemoved, blobsToRemove } from './queries.ts'
import type { Writes } from './writes.ts'

export interface BlobsPlan {
  /** Where each sealed file is listed, after its bytes are safe. */
  db: Database
  writes?: Writes
  /** For a data folder that goes with this run: nothing is flushed. */
  oneRun?: boolean
  /** Hears of erased files that are still there. */
  log?: (line: string) => void
}

/** The folder is made. */
export async function sealedBlobs(
  folder: string,
  { db, writes, oneRun = false, log = () => {} }: BlobsPlan,
): Promise<Blobs> {
  const unfinished = join(folder, 'unfinished')
  await makeFolder(folder)
  await makeFolder(unfinished)
  await sweep(unfinished)
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2))

  const write = async (files: ReadonlyMap<string, Uint8Array>): Promise<void> => {
    const missing: Whole[] = []
    for (const [sha256, bytes] of files) {
      const path = pathOf(sha256)
      if (!(await isSealed(path, sha256, bytes.byteLength))) missing.push({ path, bytes })
    }
    for (const home of new Set(missing.map(({ path }) => dirname(path)))) await makeFolder(home)
    await writeAllDurably(missing, { beside: unfinished, oneRun })
  }
  const sealAll = async (files: readonly Uint8Array[]): Promise<string[]> => {
    const names = files.map(hashOfBytes)
    const byName = new Map(names.map((sha256, i) => [sha256, files[i] ?? NOTHING]))
    if (byName.size === 0) return []
    await writes?.ready()
    try {
      await write(byName)
      const revived = await addBlobs(
        db,
        [...byName].map(([sha256, { byteLength }]) => ({ sha256, size: byteLength })),
      )
      // Erased just now, its bytes may have gone after they were looked for.
      if (revived.length > 0) await write(byName)
    } catch (error) {
      const known = await notNow(error, folder)
      writes?.failed(known)
      throw known ?? error
    }
    return names
  }

  return {
    sealAll,
    async seal(bytes) {
      const [sha256 = ''] = await sealAll([bytes])
      return sha256
    },
    async open(sha256) {
      const bytes = await readFile(pathOf(named(sha256))).catch((cause: unknown) => {
        throw codeOf(cause) === 'ENOENT'
          ? lost(sha256, folder, cause)
          : notGiven(sha256, folder, cause)
      })
      if (hashOfBytes(bytes) !== sha256) throw altered(sha256, folder)
      return bytes
    },
    removeErased: () =>
      db.transaction(async (within) => {
        const gone: string[] = []
        // One that the folder does not let go of keeps no desk from opening: verify names it, and the next start tries again.
        for (const { sha256 } of await blobsToRemove(within))
          try {
            await rm(pathOf(named(sha256)), { force: true })
            gone.push(sha256)
          } catch (error) {
            log(
              `The erased file ${pathOf(sha256)} could not be taken away (${codeOf(error)}): see who may write in its folder; the next start tries again.`,
            )
          }
        if (gone.length > 0) await blobsRemoved(within, gone)
      }),
    has: (sha256) =>
      stat(pathOf(named(sha256))).then(
        () => true,
        () => false,
      ),
    list: () => listed(folder),
  }
}

const NOTHING = new Uint8Array()

export const hashOfBytes = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex')

/** A hash is data from a page's address, too: nothing else may become a path. */
function named(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error(`not a sha256: ${sha256}`)
  return sha256
}

/** A copy that was damaged on the disk does not count: the same bytes, brought again, take its place. */
async function isSealed(path: string, sha256: string, size: number): Promise<boolean> {
  const there = await stat(path).catch(() => null)
  return there?.size === size && hashOfBytes(await readFile(path)) === sha256
}

/** Seals that were cut short by a kill; a younger file may be another process's, at work. */
async function sweep(unfinished: string): Promise<void> {
  for (const name of await readdir(unfinished)) {
    const path = join(unfinished, name)
    const age = Date.now() - ((await stat(path).catch(() => null))?.mtimeMs ?? Date.now())
    if (age > UNFINISHED_MS) await rm(path, { force: true })
  }
}

const UNFINISHED_MS = 3_600_000

async function* listed(folder: string): AsyncIterable<string> {
  for (const first of (await readdir(folder)).sort()) {
    if (!/^[0-9a-f]{2}$/.test(first)) continue
    for (const rest of (await readdir(join(folder, first))).sort()) yield first + rest
  }
}

function lost(sha256: string, folder: string, cause: unknown): CandourError {
  return new CandourError(
    `The sealed file ${sha256} is gone from ${folder}. Restore it from a back-up, or bring the original file again.`,
    { status: 503, cause },
  )
}

/** Not a hindrance that passes by itself: a step that meets it is given up in the end, and named. */
function notGiven(sha256: string, folder: string, cause: unknown): CandourError {
  return new CandourError(
    `The sealed file ${sha256} in ${folder} could not be read (${codeOf(cause) ?? 'no reason given'}). Look after the disk, and try again.`,
    { status: 503, cause },
  )
}

function altered(sha256: string, folder: string): CandourError {
  return new CandourError(
    `The sealed file ${sha256} in ${folder} was altered: its bytes no longer match its name. Restore it from a back-up, or bring the original file again.`,
    { status: 503 },
  )
}
