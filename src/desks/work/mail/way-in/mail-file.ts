// mail.json in the data folder, which its owner alone may read: the way into the newsroom's mail. Whoever knows a part of it reads
// that part and leaves the others.
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from '../../../../store/folder/disk-full.ts'
import { writeDurably } from '../../../../store/folder/durable-file.ts'
import { CandourError } from '../../../../vocabulary/errors.ts'

export const NAME = 'mail.json'
export const mailFile = (data: string): string => join(data, NAME)

/** As it stands there; null where it is not. */
export async function mailFileRead(data: string): Promise<Record<string, unknown> | null> {
  const path = mailFile(data)
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  })
  if (text === null) return null
  const { mode } = await stat(path)
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new CandourError(
      `${path} holds the way into a mailbox and others on this machine can read it. Make it yours alone (chmod 600 ${path}), and change that password if others may have read it.`,
    )
  try {
    const read: unknown = JSON.parse(text)
    if (isRecord(read)) return read
  } catch {
    // What stands in it may be a password: no part of it is shown.
  }
  throw new CandourError(`${path} is no JSON. Mend it, or remove it and set the mail up again.`)
}

/** These parts of the file; the others stay. 0600. */
export async function keepMailFile(data: string, parts: Record<string, unknown>): Promise<void> {
  const kept = (await mailFileRead(data)) ?? {}
  await writeDurably(mailFile(data), `${JSON.stringify({ ...kept, ...parts }, null, 2)}\n`)
}

/**
 * What a field says; "env:CANDOUR_NAME" is what that variable says when the desk is started. No other variable: whoever may set
 * the mail up would have any of them sent to a server of theirs.
 */
export function secretIn(found: Record<string, unknown>, name: string): string | null {
  const said = textIn(found, name)
  const variable = /^env:(\w+)$/.exec(said ?? '')?.[1]
  if (!variable) return said
  if (!variable.startsWith('CANDOUR_'))
    throw new CandourError(
      `${NAME} takes “${name}” from ${variable}: only a variable whose name begins with CANDOUR_ is read. Give it such a name.`,
    )
  const value = process.env[variable]
  if (value) return value
  throw new CandourError(
    `${NAME} takes “${name}” from ${variable}, which is not set. Set it and start again.`,
  )
}

export const isThisMachine = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const textIn = (found: Record<string, unknown>, name: string): string | null => {
  const value = found[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

export const numberIn = (
  found: Record<string, unknown>,
  name: string,
  otherwise: number,
): number => {
  const value = found[name]
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : otherwise
}
