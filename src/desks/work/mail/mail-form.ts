// The sending half of mail.json as a form has it. What is secret goes in and never comes out.

import { record } from '../../../store/history.ts'
import type { House } from '../../../store/house.ts'
import type { FormError, FormRead } from '../../../vocabulary/errors.ts'
import { append } from '../../../vocabulary/long-lists.ts'
import { isAddress } from '../../../wording/pasted/cells.ts'
import { isRecord, isThisMachine, keepMailFile, mailFileRead } from './way-in/mail-file.ts'
import { oauthAsTyped, oauthTyped } from './way-in/oauth-form.ts'

export interface MailTyped {
  from: { name: string | null; address: string }
  smtp: Record<string, unknown> | null
  undoMinutes: number
  perMinute: number
  plusTags: boolean
}

/** As the form shows it; of the secrets only that they are kept. */
export async function mailAsTyped(data: string): Promise<Record<string, string>> {
  const found = (await mailFileRead(data)) ?? {}
  const from = isRecord(found['from']) ? found['from'] : {}
  const smtp = isRecord(found['smtp']) ? found['smtp'] : {}
  const said = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  return {
    name: said(from['name']),
    address: said(from['address']),
    host: said(smtp['host']),
    port: said(smtp['port']),
    security: said(smtp['security']) || 'tls',
    user: said(smtp['user']),
    secret: smtp['password'] ? 'password' : smtp['token'] ? 'token' : '',
    ...oauthAsTyped(smtp),
    undoMinutes: said(found['undoMinutes']) || '10',
    perMinute: said(found['perMinute']) || '20',
    plusTags: found['plusTags'] === true ? 'yes' : '',
  }
}

/** A password left empty stays as it was, as long as it goes to the same server and user: to another it is typed anew. */
export async function readMailForm(
  data: string,
  typed: Record<string, string>,
): Promise<FormRead<MailTyped>> {
  const before = (await mailFileRead(data)) ?? {}
  const was = isRecord(before['smtp']) ? before['smtp'] : {}
  const said = (name: string): string => typed[name]?.trim() ?? ''
  const formErrors: FormError[] = []
  const wrong = (field: string, message: string) => formErrors.push({ field, message })
  const host = said('host')
  const security = said('security')
  if (!isAddress(said('address')) && !/^[^\s@]+@localhost$/.test(said('address')))
    wrong('address', 'Write the address that letters are sent from')
  if (host !== '' && /[\s/@:]/.test(host))
    wrong('host', 'Write the name of the server alone: smtp.example.org')
  if (!['tls', 'starttls', 'none'].includes(security)) wrong('security', 'Choose one')
  if (security === 'none' && host !== '' && !isThisMachine(host))
    wrong(
      'security',
      'Unencrypted only on this machine: letters and the password would go in the open',
    )
  const port = whole(said('port'), 1, 65_535)
  if (said('port') !== '' && port === null) wrong('port', 'A port is a number such as 465')
  const undoMinutes = whole(said('undoMinutes') || '10', 0, 1440)
  if (undoMinutes === null) wrong('undoMinutes', 'Write a number of minutes, up to a day')
  const perMinute = whole(said('perMinute') || '20', 1, 600)
  if (perMinute === null) wrong('perMinute', 'Write a number from 1 to 600')
  const isSame = was['host'] === host && (was['user'] ?? '') === said('user')
  const byToken = oauthTyped(typed, isSame ? was['oauth'] : null)
  append(formErrors, byToken.formErrors)
  const [password, token] = [typed['password'] ?? '', typed['token'] ?? '']
  if (
    host !== '' &&
    said('user') !== '' &&
    password === '' &&
    token === '' &&
    byToken.oauth === null &&
    !(isSame && (was['password'] || was['token']))
  )
    wrong(
      'password',
      'Write the password: it is kept for the server and user that it was written for',
    )
  if (formErrors.length > 0) return { ok: false, formErrors }
  const kept = {
    ...(was['password'] ? { password: was['password'] } : {}),
    ...(was['token'] ? { token: was['token'] } : {}),
  }
  const secret = secretTyped(password, token, byToken.oauth) ?? (isSame ? kept : {})
  return {
    ok: true,
    value: {
      from: { name: said('name') || null, address: said('address') },
      smtp:
        host === ''
          ? null
          : {
              host,
              ...(port !== null && { port }),
              security,
              ...(said('user') !== '' && { user: said('user'), ...secret }),
              ...(typeof was['authority'] === 'string' && { authority: was['authority'] }),
            },
      undoMinutes: undoMinutes ?? 10,
      perMinute: perMinute ?? 20,
      plusTags: typed['plusTags-yes'] === 'yes',
    },
  }
}

/** null: none is typed. */
const secretTyped = (password: string, token: string, oauth: Record<string, string> | null) =>
  password !== '' ? { password } : token !== '' ? { token } : oauth && { oauth }

function whole(text: string, least: number, most: number): number | null {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : Number.NaN
  return value >= least && value <= most ? value : null
}

/** The history says that it was set, by whom and to which server, and no more. */
export async function keepMail(house: House, data: string, mail: MailTyped): Promise<void> {
  await keepMailFile(data, { ...mail })
  await house.db.transaction(async (db) => {
    const detail = { from: mail.from.address, server: mail.smtp?.['host'] ?? null }
    record(db, { who: house.viewer.name, what: 'mail set up', record: 'mail', detail }, house.now())
  })
}
