// The newsroom's own mail: mail.json in the data folder, which its owner alone may read. Off unless it is there.
import { CandourError } from '../../../vocabulary/errors.ts'
import {
  isRecord,
  isThisMachine,
  mailFileRead,
  NAME,
  numberIn,
  secretIn,
  textIn,
} from './way-in/mail-file.ts'
import { type OauthSetting, oauthOf } from './way-in/oauth-setting.ts'

export interface SmtpSetting {
  host: string
  port: number
  /** tls: from the first byte. starttls: asked for, and nothing is sent without it. none: on this machine alone. */
  security: 'tls' | 'starttls' | 'none'
  user: string | null
  /** A password of the account or of this program, or "env:CANDOUR_NAME". */
  password: string | null
  /** An OAuth token in the place of a password, or "env:CANDOUR_NAME"; it ends by itself. */
  token: string | null
  /** How tokens are obtained, where neither of these is set. */
  oauth: OauthSetting | null
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

/** null where nothing is set. Throws a sentence where the file cannot be used. */
export async function mailSetting(data: string): Promise<MailSetting | null> {
  const found = await mailFileRead(data)
  return found && settingOf(found, data)
}

function settingOf(found: Record<string, unknown>, data: string): MailSetting {
  const from = isRecord(found['from']) ? found['from'] : {}
  const address = textIn(from, 'address')
  if (!address)
    throw new CandourError(`${NAME} says no address to send from: "from": {"address": …}.`)
  return {
    from: { name: textIn(from, 'name'), address },
    smtp: isRecord(found['smtp']) ? smtpOf(found['smtp'], data) : null,
    undoMinutes: numberIn(found, 'undoMinutes', 10),
    perMinute: Math.max(1, numberIn(found, 'perMinute', 20)),
    plusTags: found['plusTags'] === true,
  }
}

function smtpOf(found: Record<string, unknown>, data: string): SmtpSetting {
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
    oauth: oauthOf(found, data),
    authority: textIn(found, 'authority'),
  }
}
