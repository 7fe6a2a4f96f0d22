// A pack written to a folder of its own. What an earlier pack left there goes; a folder that holds anything else is left alone.
import { lstat, mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PackFile } from '../../publish/pack/input.ts'
import { CandourError } from '../../vocabulary/errors.ts'
import { inside } from './folder/inside.ts'

/** Which files a pack wrote there: those, and no others, are ours to take away. */
const LIST = '.candour-pack'

export async function writePack(out: string, files: readonly PackFile[]): Promise<void> {
  const paths = files.map(({ path }) => inside(path))
  try {
    await emptied(out)
    for (const folder of new Set(paths.map((path) => dirname(join(out, path)))))
      await mkdir(folder, { recursive: true })
    // Listed first, so that a pack that was cut short is known for one.
    await writeFile(join(out, LIST), `${paths.toSorted().join('\n')}\n`)
    for (const { path, content } of files) await writeFile(join(out, path), content)
  } catch (cause) {
    if (cause instanceof CandourError) throw cause
    throw new CandourError(
      `The pack could not be written to ${out}: ${whyNotWritten(cause)}. Make room there, or give another --out.`,
      { cause },
    )
  }
}

async function emptied(out: string): Promise<void> {
  const there = await lstat(out).catch(() => null)
  if (!there) return
  if (there.isSymbolicLink())
    throw new CandourError(`${out} is a link to elsewhere. Give the folder itself.`)
  const before = await listed(out)
  const [strange] = (await filesBelow(out)).filter((path) => path !== LIST && !before.has(path))
  if (strange !== undefined)
    throw new CandourError(
      `${out} holds other files (${strange}). Give an empty folder, or one that holds an earlier pack and nothing else.`,
    )
  const folders = new Set([...before].map((path) => dirname(join(out, path))))
  for (const path of before) await rm(join(out, path), { force: true })
  // Deepest first; what is not empty, or the folder itself, stays.
  for (const folder of [...folders].sort((a, b) => b.length - a.length))
    if (folder !== out) await rmdir(folder).catch(() => {})
}

async function listed(out: string): Promise<Set<string>> {
  const text = await readFile(join(out, LIST), 'utf8').catch(() => '')
  return new Set(text.split('\n').filter(Boolean).map(inside))
}

/** Links are named like files, and not followed. */
async function filesBelow(folder: string, below = ''): Promise<string[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch((cause) => {
    throw new CandourError(
      `${folder} is no folder that a pack can be written to: ${whyNotWritten(cause)}.`,
      {
        cause,
      },
    )
  })
  const found = await Promise.all(
    entries.map((entry) => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      return entry.isDirectory() ? filesBelow(folder, path) : [path]
    }),
  )
  return found.flat()
}

/** Why a file could not be written, as a part of a sentence: an error of the file system, or another's own words. */
export function whyNotWritten(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return WORDS[code] ?? (cause instanceof Error ? cause.message : String(cause))
}

const WORDS: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  EIO: 'the disk fails',
  EACCES: 'it may not be written to',
  EPERM: 'it may not be written to',
  ENOTDIR: 'it is a file',
  EROFS: 'it is read-only',
}
