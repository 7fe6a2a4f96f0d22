// The files of a release, put into a folder.
import { mkdir, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Disclosed } from '../../../disclose/disclose-table.ts'
import { releaseFiles } from '../../work/release/release-files.ts'

export async function writeRelease(folder: string, file: string, done: Disclosed): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { name, bytes } of releaseFiles(basename(file).replace(/\.[^.]*$/, ''), done))
    await writeFile(join(folder, name), bytes)
}
