// The files that the verbs of disclosure are given: read whole, named in every refusal, and answered as a refusal says.
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readLinks } from '../../../disclose/links/links.ts'
import { DEFAULT_POLICY, type Policy, readPolicy } from '../../../disclose/policy/policy.ts'
import { apart } from '../../../disclose/released/apart.ts'
import {
  type Marks,
  type Published,
  readReleased,
} from '../../../disclose/released/read-released.ts'
import { Refusal } from '../../../disclose/table/refusal.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import type { Io } from '../verb/command.ts'

export async function textOf(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null)
    throw new CandourError(`${file} cannot be opened; check the name and try again.`)
  return text
}

export const policyIn = async (file: string | undefined): Promise<Policy> =>
  file === undefined ? DEFAULT_POLICY : readPolicy(await textOf(file), basename(file))

export const linksIn = async (file: string | undefined) =>
  file === undefined ? null : readLinks(await textOf(file), basename(file))

export async function releasedIn(
  files: readonly string[],
  marks: Marks = {},
): Promise<Published[]> {
  const read: Published[] = []
  for (const file of files) read.push(readReleased(await textOf(file), basename(file), marks))
  return apart(read)
}

/** With --json a refusal is an answer, on standard output; the exit code stays 2. */
export async function answering(
  json: boolean,
  { out, err }: Io,
  file: string,
  work: () => Promise<number>,
): Promise<number> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, message, cells } = error
    if (json)
      out(
        JSON.stringify({
          file,
          status: 'refused',
          reason: { code, message, ...(cells.length > 0 && { cells }) },
        }),
      )
    else err(`${file}: ${message}`)
    return 2
  }
}
