// The newsroom's own mail: mail.json in the data folder, which its owner alone may read. Off unless it is there.
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from '../../../store/folder/disk-full.ts'
import { writeDurably } from '../../../store/folder/durable-file.ts'
import { CandourError } from '../../../vocabulary/errors.ts'

export interface SmtpSetting {
  host: string
  port: number
  /** tls: from the first byte. starttls: asked for, and nothing is sent without it. none: on this machine alone. */
  security: 'tls' | 'starttls' | 'none'
  user: string | null
  /** A password of the account or of this program, or "env:CANDOUR_NAME". */
  password: string | null
  /** An OAuth token in the place of a password, or "env:CANDOUR_NAME". */
  token: string | null
  /** The file of the authority that the server's certificate is signed by, where it is the house's own. */
  authority: string | null
}

export interface MailSetting {
  from: { name: string | null; address: string }
  smtp: SmtpSetting | null
  undoMinutes: number
  perMinute: number
  plusTags: boolean
}

const NAME = 'mail.json'
export const mailFile = (data: string): string => join(data, NAME)

/** null where nothing is set. Throws a sentence where the file cannot be used. */
export async function mailSetting(data: string): Promise<MailSetting | null> {
  const found = await mailFileRead(data)
  return found && settingOf(found)
}

/** As it stands in the file: whoever knows a part of it reads that part and leaves the others. */
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

function settingOf(found: Record<string, unknown>): MailSetting {
  const from = isRecord(found['from']) ? found['from'] : {}
  const address = textIn(from, 'address')
  if (!address)
    throw new CandourError(`${NAME} says no address to send from: "from": {"address": …}.`)
  return {
    from: { name: textIn(from, 'name'), address },
    smtp: isRecord(found['smtp']) ? smtpOf(found['smtp']) : null,
    undoMinutes: numberIn(found, 'undoMinutes', 10),
    perMinute: Math.max(1, numberIn(found, 'perMinute', 20)),
    plusTags: found['plusTags'] === true,
  }
}

function smtpOf(found: Record<string, unknown>): SmtpSetting {
  const host = textIn(found, 'host')
  if (!host) throw new CandourError(`${NAME} names no server to send by: "smtp": {"host": …}.`)
  const said = textIn(found, 'security') ?? 'tls'
  const security = said === 'tls' || said === 'starttls' || said === 'none' ? said : null
  if (!security) throw new CandourError(`${NAME}: "security" is tls, starttls or none.`)
  if (security === 'none' && !isThisMachine(host))
    throw new CandourError(
      `${NAME} would send letters and the password to ${host} in the open. Without TLS a server is only used on this machine.`,
    )
  return {
    host,
    port: numberIn(found, 'port', security === 'tls' ? 465 : 587),
    security,
    user: textIn(found, 'user'),
    password: secretIn(found, 'password'),
    token: secretIn(found, 'token'),
    authority: textIn(found, 'authority'),
  }
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

const numberIn = (found: Record<string, unknown>, name: string, otherwise: number): number => {
  const value = found[name]
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : otherwise
}
