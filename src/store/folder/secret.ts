// A secret that a data folder keeps: made once, by chance, and readable by the folder's owner alone.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CandourError } from '../../vocabulary/errors.ts'
import { codeOf } from './disk-full.ts'
import { writeOnce } from './durable-file.ts'

const BYTES = 32

/** Two processes that come at once get the same. */
export async function secretKept(folder: string, name: string): Promise<string> {
  const path = join(folder, name)
  const before = await secretIn(path)
  if (before) return before
  await writeOnce(path, `${randomBytes(BYTES).toString('hex')}\n`)
  const made = await secretIn(path)
  if (made) return made
  throw new CandourError(`${path} is empty. Remove it and start again: a new one is made.`)
}

async function secretIn(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return ''
    throw error
  })
  return text.trim()
}
