// The receiving half of mail.json as a form has it. What is secret goes in and never comes out.
import { record } from '../../../store/history.ts'
import type { House } from '../../../store/house.ts'
import type { FormError, FormRead } from '../../../vocabulary/errors.ts'
import { append } from '../../../vocabulary/long-lists.ts'
import { isRecord, isThisMachine, keepMailFile, mailFileRead } from './way-in/mail-file.ts'
import { oauthAsTyped, oauthTyped } from './way-in/oauth-form.ts'

/** null: no mailbox is looked at. */
export type ImapTyped = Record<string, unknown> | null

export async function imapAsTyped(data: string): Promise<Record<string, string>> {
  const imap = await imapKept(data)
  const said = (name: string): string => {
    const value = imap[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  return {
    ...Object.fromEntries(
      ['host', 'port', 'user', 'folder', 'server'].map((name) => [name, said(name)]),
    ),
    security: said('security') || 'tls',
    secret: imap['password'] ? 'password' : imap['token'] ? 'token' : '',
    ...oauthAsTyped(imap),
  }
}

async function imapKept(data: string): Promise<Record<string, unknown>> {
  const found = (await mailFileRead(data))?.['imap']
  return isRecord(found) ? found : {}
}

/** A password left empty stays as it was, as long as it goes to the same server and user. */
export async function readImapForm(
  data: string,
  typed: Record<string, string>,
): Promise<FormRead<ImapTyped>> {
  const was = await imapKept(data)
  const said = (name: string): string => typed[name]?.trim() ?? ''
  const host = said('host')
  if (host === '') return { ok: true, value: null }
  const formErrors: FormError[] = []
  const wrong = (field: string, message: string) => formErrors.push({ field, message })
  if (/[\s/@:]/.test(host)) wrong('host', 'Write the name of the server alone: imap.example.org')
  const security = said('security')
  if (!['tls', 'starttls', 'none'].includes(security)) wrong('security', 'Choose one')
  if (security === 'none' && !isThisMachine(host))
    wrong('security', 'Unencrypted only on this machine: the password would go in the open')
  const port = /^\d{1,5}$/.test(said('port')) ? Number(said('port')) : null
  if (said('port') !== '' && (port === null || port < 1 || port > 65_535))
    wrong('port', 'A port is a number such as 993')
  if (said('user') === '') wrong('user', 'Write the user of the mailbox: often the whole address')
  const isSame = was['host'] === host && was['user'] === said('user')
  const byToken = oauthTyped(typed, isSame ? was['oauth'] : null)
  append(formErrors, byToken.formErrors)
  const secret = byToken.oauth ? { oauth: byToken.oauth } : secretOf(typed, was, isSame)
  if (secret === null)
    wrong(
      'password',
      'Write the password: it is kept for the server and user that it was written for',
    )
  if (formErrors.length > 0) return { ok: false, formErrors }
  return {
    ok: true,
    value: {
      ...{ host, security, user: said('user'), folder: said('folder') || 'INBOX', ...secret },
      ...(port !== null && { port }),
      ...(said('server') !== '' && { server: said('server').toLowerCase() }),
      ...(typeof was['authority'] === 'string' && { authority: was['authority'] }),
    },
  }
}

function secretOf(
  typed: Record<string, string>,
  was: Record<string, unknown>,
  isSame: boolean,
): Record<string, unknown> | null {
  if (typed['password']) return { password: typed['password'] }
  if (typed['token']) return { token: typed['token'] }
  if (isSame && was['password']) return { password: was['password'] }
  return isSame && was['token'] ? { token: was['token'] } : null
}

/** The history says that it was set, by whom and to which folder of which server, and no more. */
export async function keepImap(house: House, data: string, imap: ImapTyped): Promise<void> {
  await keepMailFile(data, { imap })
  await house.db.transaction(async (db) => {
    const detail = { server: imap?.['host'] ?? null, folder: imap?.['folder'] ?? null }
    record(
      db,
      { who: house.viewer.name, what: 'mailbox set up', record: 'mail', detail },
      house.now(),
    )
  })
}
