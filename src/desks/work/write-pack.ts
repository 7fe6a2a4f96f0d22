// A pack written to a folder of its own. What lay there before from an earlier pack goes; anything else is left alone.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { PackFile } from '../../publish/pack/input.ts'
import { CandourError } from '../../vocabulary/errors.ts'

/** Every pack has this file at this place; a folder without it is not ours to empty. */
const SIGN = join('data', 'datapackage.json')

export async function writePack(out: string, files: readonly PackFile[]): Promise<void> {
  await emptied(out)
  try {
    for (const folder of new Set(files.map(({ path }) => dirname(join(out, path)))))
      await mkdir(folder, { recursive: true })
    for (const { path, content } of files) await writeFile(join(out, path), content)
  } catch (cause) {
    throw new CandourError(
      `The pack could not be written to ${out}: ${said(cause)}. Make room there, or give another --out.`,
      { cause },
    )
  }
}

async function emptied(out: string): Promise<void> {
  const there = await readdir(out).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return []
    throw new CandourError(`${out} is no folder that a pack can be written to: ${said(cause)}.`, {
      cause,
    })
  })
  if (there.length === 0) return
  const sign = await readFile(join(out, SIGN), 'utf8').catch(() => null)
  if (sign === null) {
    throw new CandourError(
      `${out} holds other files. Give an empty folder, or one that holds an earlier pack.`,
    )
  }
  await rm(out, { recursive: true })
}

const said = (cause: unknown): string => {
  const code = cause instanceof Error && 'code' in cause ? cause.code : ''
  const words: Record<string, string> = {
    ENOSPC: 'the disk is full',
    EACCES: 'it may not be written to',
    EPERM: 'it may not be written to',
    ENOTDIR: 'it is a file',
    EROFS: 'it is read-only',
  }
  return words[String(code)] ?? (cause instanceof Error ? cause.message : String(cause))
}
