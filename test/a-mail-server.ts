// A mail server on this machine, for a test: keeps what it takes, and answers as it is told.
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { SMTPServer } from 'smtp-server'

export interface MailTaken {
  to: string[]
  from: string
  /** As it came. */
  bytes: Buffer
  /** Without angle brackets. */
  messageId: string
  /** What reports were asked for, of each recipient: "SUCCESS", "FAILURE", "DELAY". */
  notify: string[][]
}

export interface AMailServer {
  port: number
  taken: MailTaken[]
  /** How many connections came. */
  connections(): number
  close(): Promise<void>
}

export interface Answers {
  user?: string
  password?: string
  /** null: takes it; else the server's words, "550 5.1.1 No such user". */
  toRecipient?(address: string): string | null
  /** The same, when it has the whole mail; it is kept before it answers. "hang up": it keeps it and says nothing. */
  toMail?(mail: MailTaken): string | null | 'hang up'
  /** How long each step takes. */
  slowMs?: number
  /** With the certificate of test/mail-server; without it nothing is encrypted. */
  encrypted?: 'tls' | 'starttls'
  /** It offers to report what becomes of a letter. */
  reportsDelivery?: boolean
  /** What is taken in the place of a password. */
  token?: string
}

const FIXTURE = new URL('./mail-server/', import.meta.url)
/** Who signed it: itself. */
export const AUTHORITY = fileURLToPath(new URL('certificate.pem', FIXTURE))

export async function aMailServer(answers: Answers = {}): Promise<AMailServer> {
  const taken: MailTaken[] = []
  let came = 0
  const slowly = (done: () => void) => setTimeout(done, answers.slowMs ?? 0)
  const server: SMTPServer = new SMTPServer({
    secure: answers.encrypted === 'tls',
    disabledCommands: answers.encrypted === 'starttls' ? [] : ['STARTTLS'],
    ...(answers.encrypted && {
      cert: readFileSync(AUTHORITY),
      key: readFileSync(new URL('key.pem', FIXTURE)),
    }),
    ...(answers.token && { authMethods: ['XOAUTH2'] }),
    authOptional: answers.user === undefined,
    allowInsecureAuth: true,
    logger: false,
    hideDSN: !answers.reportsDelivery,
    onAuth: ({ username, password, accessToken }, _, done) =>
      username === answers.user && (accessToken ?? password) === (answers.token ?? answers.password)
        ? done(null, { user: username })
        : done(saying('535 5.7.8 Those are not known here')),
    onConnect: (_, done) => {
      came++
      slowly(() => done())
    },
    onRcptTo: ({ address }, _, done) => {
      const said = answers.toRecipient?.(address)
      slowly(() => (said ? done(saying(said)) : done()))
    },
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => void chunks.push(chunk))
      stream.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const mail = {
          to: envelope.rcptTo.map(({ address }) => address),
          from: envelope.mailFrom ? envelope.mailFrom.address : '',
          bytes,
          notify: envelope.rcptTo.map(({ dsn }) => dsn?.notify ?? []),
          messageId: /^Message-ID: <([^>]+)>/im.exec(bytes.toString('latin1'))?.[1] ?? '',
        }
        const said = answers.toMail?.(mail) ?? null
        if (said === null || said === 'hang up') taken.push(mail)
        if (said === 'hang up') {
          for (const connection of server.connections) connection.close()
          return
        }
        slowly(() =>
          said ? done(saying(said)) : done(null, `2.0.0 Ok: queued as ${taken.length}`),
        )
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve())
  })
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    taken,
    connections: () => came,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

function saying(words: string): Error & { responseCode: number } {
  const code = Number(words.slice(0, 3))
  return Object.assign(new Error(words.slice(4)), { responseCode: code })
}
