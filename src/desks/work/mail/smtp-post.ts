// Letters to the newsroom's own server, by SMTP. One connection a letter, to the one server that was set and to no other.
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { NodemailerError } from 'nodemailer'
import SMTPConnection, {
  type SMTPConnectionCustomAuthHandler,
  type SMTPConnectionSendInfo,
} from 'nodemailer/lib/smtp-connection'
import type { HandedOver, Post } from '../../../store/house.ts'
import type { MailSetting, SmtpSetting } from './mail-setting.ts'
import { withToken } from './way-in/access-token.ts'

/** null where no server is set to send by. */
export function smtpPost(setting: MailSetting): Post | null {
  const { smtp, from, undoMinutes, perMinute, plusTags } = setting
  if (!smtp) return null
  return {
    from,
    server: serverInWords(smtp),
    undoMinutes,
    perMinute,
    plusTags,
    send: (mail, isMine) => handOver(smtp, from.address, mail, isMine),
    tryOut: async () => {
      const came = await comeIn(smtp)
      if ('wrong' in came) return came.wrong
      came.connection.quit()
      return null
    },
  }
}

export const serverInWords = ({ host, port, security }: SmtpSetting): string =>
  `${host}, port ${port}, ${security === 'none' ? 'not encrypted' : 'encrypted'}`

async function handOver(
  smtp: SmtpSetting,
  from: string,
  { to, bytes }: { to: readonly string[]; bytes: Uint8Array },
  isMine: () => Promise<boolean>,
): Promise<HandedOver> {
  const came = await comeIn(smtp)
  if ('wrong' in came) return { outcome: 'not-reached', words: came.wrong }
  const { connection } = came
  /** What becomes of it is the server's from here on. */
  let passed: 'no' | 'yes' | 'not ours' = 'no'
  // The server has a mail only when its end was sent: all but the last byte goes, then it is asked once more whether it is ours.
  const mail = Readable.from(
    (async function* () {
      yield bytes.subarray(0, -1)
      passed = (await isMine()) ? 'yes' : 'not ours'
      if (passed === 'not ours') throw new Error('taken back')
      yield bytes.subarray(-1)
    })(),
    { objectMode: false },
  )
  try {
    const sent = await new Promise<SMTPConnectionSendInfo>((resolve, reject) => {
      connection.once('error', reject)
      connection.send({ from, to: [...to], size: bytes.length, dsn: DSN }, mail, (error, info) =>
        error ? reject(error) : resolve(info),
      )
    })
    const left = (sent.rejectedErrors ?? []).map((error) => saidBy(error, smtp)).join(' ')
    return {
      outcome: 'accepted',
      words: left === '' ? sent.response : `${sent.response} (not for all: ${left})`,
      ...(sent.serverMessageId && { messageId: sent.serverMessageId.replace(/^<|>$/g, '') }),
    }
  } catch (thrown) {
    const error = thrown as NodemailerError
    return { outcome: outcomeOf(error, passed), words: saidBy(error, smtp) }
  } finally {
    connection.close()
  }
}

/** Asked for where the server offers it (RFC 3461); with the heads of our letter, which name it. */
const DSN = { ret: 'HDRS', notify: 'SUCCESS,FAILURE,DELAY' } as const

function outcomeOf(
  { responseCode, command, code }: NodemailerError,
  passed: 'no' | 'yes' | 'not ours',
): HandedOver['outcome'] {
  if (passed === 'not ours') return 'broken-off'
  // Longer than the server takes, or an address that is none.
  const isOfLetter = code === 'EMESSAGE' || (code === 'EENVELOPE' && command === 'API')
  if (responseCode === 552 || (responseCode === undefined && isOfLetter)) return 'refused'
  if (responseCode === undefined) return passed === 'yes' ? 'unknown' : 'not-reached'
  // 421 ends the session, 53x speaks of who we are: of no letter.
  const ofUs = responseCode === 421 || (responseCode >= 530 && responseCode <= 538)
  if (ofUs && passed === 'no') return 'not-reached'
  if (command === 'MAIL FROM' && passed === 'no') return 'not-reached'
  return responseCode >= 500 && responseCode !== 503 ? 'refused' : 'deferred'
}

async function comeIn(
  smtp: SmtpSetting,
): Promise<{ connection: SMTPConnection } | { wrong: string }> {
  const { user, password, token, oauth, authority } = smtp
  const ca = authority === null ? null : await readFile(authority).catch(() => null)
  if (authority !== null && ca === null)
    return { wrong: `${authority}, the file of the authority in mail.json, cannot be read.` }
  try {
    const connection =
      user !== null && oauth && !password && !token
        ? await withToken(oauth, (given) => comeInAs({ ...smtp, token: given }, ca), isNotLetIn)
        : await comeInAs(smtp, ca)
    return { connection }
  } catch (error) {
    return { wrong: error instanceof Error ? error.message : String(error) }
  }
}

/** What the server says of who we are, in words that may be shown. */
class NotLetIn extends Error {}

const isNotLetIn = (error: unknown): boolean => error instanceof NotLetIn

async function comeInAs(smtp: SmtpSetting, ca: Buffer | null): Promise<SMTPConnection> {
  const { host, port, security } = smtp
  const connection = new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    // The machine's name is no business of whoever reads the letter; a name that is none would be turned away.
    name: '[127.0.0.1]',
    connectionTimeout: 30_000,
    greetingTimeout: 30_000,
    socketTimeout: SOCKET_TIMEOUT_MS,
    ...(smtp.token && { customAuth: { XOAUTH2: showing(smtp.user ?? '', smtp.token) } }),
    ...(ca && { tls: { ca: [ca] } }),
  })
  // What it says when nobody waits for it any more ends nothing.
  connection.on('error', () => {})
  try {
    await new Promise<void>((resolve, reject) => {
      connection.once('error', reject)
      connection.connect((error) => (error ? reject(error) : resolve()))
    })
    if (smtp.user !== null) await showWhoWeAre(connection, smtp)
    return connection
  } catch (thrown) {
    connection.close()
    const error = thrown as NodemailerError
    const words = saidBy(error, smtp)
    throw error.code === 'EAUTH' ? new NotLetIn(words) : new Error(words)
  }
}

/** RFC 5321 gives a server ten minutes to say that it took a letter. */
const SOCKET_TIMEOUT_MS = 600_000

const showing =
  (user: string, token: string): SMTPConnectionCustomAuthHandler =>
  async (asked) => {
    const shown = Buffer.from(`user=${user}\x01auth=Bearer ${token}\x01\x01`).toString('base64')
    const said = await asked.sendCommand(`AUTH XOAUTH2 ${shown}`)
    if (said.status === 235) return asked.resolve()
    // Before it says no in words it says why in a form that is for programs, and waits for an answer.
    asked.reject((said.status === 334 ? await asked.sendCommand('') : said).response)
  }

function showWhoWeAre(connection: SMTPConnection, { user, password, token }: SmtpSetting) {
  return new Promise<void>((resolve, reject) => {
    connection.once('error', reject)
    connection.login(
      { user: user ?? '', pass: password ?? '', ...(token && { method: 'XOAUTH2' }) },
      (error) => (error ? reject(error) : resolve()),
    )
  })
}

/** What the server said, or what became of the connection, without what we showed it. */
function saidBy(error: NodemailerError, { password, token, host }: SmtpSetting): string {
  const said = error.response || plainly(error, host)
  return [password, token].reduce<string>(
    (text, secret) => (secret ? text.replaceAll(secret, '…') : text),
    said,
  )
}

function plainly(error: NodemailerError, host: string): string {
  switch (error.code) {
    case 'EDNS':
      return `No server is known by the name ${host}.`
    case 'ETIMEDOUT':
      return `${host} did not answer in time.`
    case 'ETLS':
      return `${host} could not be spoken with in secret (${error.message}): nothing was sent.`
    default:
      return error.originalCode === 'ECONNREFUSED'
        ? `Nothing answers at ${host} on that port.`
        : error.message
  }
}
