// How a server is come into by OAuth: "oauth" of "smtp" and of "imap" in mail.json. Its endpoint is one more server that the user set.
import { CandourError } from '../../../../vocabulary/errors.ts'
import {
  isRecord,
  isThisMachine,
  keepMailFile,
  mailFileRead,
  secretIn,
  textIn,
} from './mail-file.ts'

export interface OauthSetting {
  /** Where tokens are given out: an address by https; by http on this machine alone. */
  endpoint: string
  client: string
  /** Of a client that has one. */
  secret: string | null
  refresh: string
  scope: string | null
  /** Keeps the refresh token that was given in the place of that one. */
  keepRefresh(old: string, next: string): Promise<void>
}

/** null where `of`, the "smtp" or "imap" of mail.json, names none. Throws a sentence where it cannot be used. */
export function oauthOf(of: Record<string, unknown>, data: string): OauthSetting | null {
  const found = of['oauth']
  if (!isRecord(found)) return null
  const endpoint = textIn(found, 'endpoint')
  const client = textIn(found, 'client')
  const refresh = secretIn(found, 'refresh')
  if (!endpoint || !client || !refresh)
    throw new CandourError(
      'mail.json: “oauth” names no endpoint, no client or no refresh token: "oauth": {"endpoint": "https://…", "client": …, "secret": …, "refresh": …}.',
    )
  if (!isEndpoint(endpoint))
    throw new CandourError(
      'mail.json: “endpoint” of “oauth” is the address that gives out tokens, by https. Without TLS it is only used on this machine.',
    )
  return {
    ...{ endpoint, client, refresh, secret: secretIn(found, 'secret') },
    scope: textIn(found, 'scope'),
    keepRefresh: (old, next) => keepRefresh(data, old, next),
  }
}

export function isEndpoint(address: string): boolean {
  const url = URL.canParse(address) ? new URL(address) : null
  if (url === null || `${url.username}${url.password}` !== '') return false
  return url.protocol === 'https:' || (url.protocol === 'http:' && isThisMachine(url.hostname))
}

/** Wherever the old one stands: one consent may serve both servers. One of the environment stays there. */
async function keepRefresh(data: string, old: string, next: string): Promise<void> {
  const file = (await mailFileRead(data)) ?? {}
  const parts = Object.entries(file).flatMap(([name, part]) => {
    const oauth = isRecord(part) ? part['oauth'] : null
    return isRecord(part) && isRecord(oauth) && oauth['refresh'] === old
      ? [[name, { ...part, oauth: { ...oauth, refresh: next } }] as const]
      : []
  })
  if (parts.length > 0) await keepMailFile(data, Object.fromEntries(parts))
}
