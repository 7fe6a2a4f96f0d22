// The mailbox that answers come to: "imap" in mail.json. Off unless it is there.
import { readFile } from 'node:fs/promises'
import { CandourError } from '../../../vocabulary/errors.ts'
import { isRecord, isThisMachine, mailFileRead, secretIn, textIn } from './way-in/mail-file.ts'
import { type OauthSetting, oauthOf } from './way-in/oauth-setting.ts'

export interface ImapSetting {
  host: string
  port: number
  /** As of the server that sends. */
  security: 'tls' | 'starttls' | 'none'
  user: string
  password: string | null
  /** An OAuth token in the place of a password. */
  token: string | null
  /** How tokens are obtained, where neither of these is set. */
  oauth: OauthSetting | null
  /** The one folder that is looked at. */
  folder: string
  /** Under which name the receiving server says in mails what it found of their senders; null: none of them is believed. */
  server: string | null
  /** The authority that signed the server's certificate, where it is the house's own. */
  authority: string | null
}

/** null where none is set. Throws a sentence where it cannot be used. */
export async function imapSetting(data: string): Promise<ImapSetting | null> {
  const file = await mailFileRead(data)
  const found = file?.['imap']
  return isRecord(found) ? settingOf(found, data) : null
}

async function settingOf(found: Record<string, unknown>, data: string): Promise<ImapSetting> {
  const host = textIn(found, 'host')
  const user = textIn(found, 'user')
  if (!host || !user)
    throw new CandourError(
      'mail.json names no mailbox to read: "imap": {"host": …, "user": …, "password": …, "folder": …}.',
    )
  const said = textIn(found, 'security') ?? 'tls'
  const security = said === 'tls' || said === 'starttls' || said === 'none' ? said : null
  if (!security) throw new CandourError('mail.json: “security” of “imap” is tls, starttls or none.')
  if (security === 'none' && !isThisMachine(host))
    throw new CandourError(
      `mail.json would send the password of ${user} to ${host} in the open. Without TLS a server is only used on this machine.`,
    )
  const port = found['port']
  const authority = textIn(found, 'authority')
  return {
    ...{ host, user, security },
    port: typeof port === 'number' ? port : security === 'tls' ? 993 : 143,
    password: secretIn(found, 'password'),
    token: secretIn(found, 'token'),
    oauth: oauthOf(found, data),
    folder: textIn(found, 'folder') ?? 'INBOX',
    server: textIn(found, 'server')?.toLowerCase() ?? null,
    authority: authority && (await authorityIn(authority)),
  }
}

const authorityIn = (path: string): Promise<string> =>
  readFile(path, 'utf8').catch(() => {
    throw new CandourError(
      `${path}, the file of the authority of “imap” in mail.json, cannot be read.`,
    )
  })
