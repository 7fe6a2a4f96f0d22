// A mailbox server for a test: enough of IMAP4rev1 to look through one folder, and it writes down what it was told to do.
import { readFileSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { createServer as createTlsServer, TLSSocket } from 'node:tls'
import { AUTHORITY } from './a-mail-server.ts'

export interface AnImapServer {
  port: number
  /** What came, command by command, without their words: "EXAMINE", "UID FETCH". */
  commands: string[]
  mails: Uint8Array[]
  /** Of which more than the head was given out, by their numbers. */
  bodies: Set<number>
  /** Deleted since the folder was searched: found, and not there when they are asked for. */
  gone: Set<number>
  uidValidity: number
  /** Each connection is dropped at this command; 0: none is. */
  dropsAt: number
  /** This command is answered with a refusal: "UID SEARCH", or "UID SEARCH BODY" for words alone. */
  refuses: string
  /** Tells who waits that something came. */
  tell(): void
  close(): Promise<void>
}

export interface HowItLetsIn {
  /** With the certificate of test/mail-server; without it nothing is encrypted. */
  encrypted?: 'tls' | 'starttls'
  /** What is taken in the place of a password, as it is at that moment. */
  token?(): string
}

const CERTIFICATE = {
  cert: readFileSync(AUTHORITY),
  key: readFileSync(new URL('./mail-server/key.pem', import.meta.url)),
}

export async function anImapServer({ encrypted, token }: HowItLetsIn = {}): Promise<AnImapServer> {
  const sockets = new Set<Socket>()
  const idling = new Set<Socket>()
  const server: AnImapServer = {
    ...{
      port: 0,
      commands: [],
      mails: [],
      bodies: new Set(),
      gone: new Set(),
      uidValidity: 1,
      dropsAt: 0,
      refuses: '',
    },
    tell() {
      for (const socket of idling) socket.write(`* ${server.mails.length} EXISTS\r\n`)
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy()
        listening.close(() => resolve())
      }),
  }
  const serve = (socket: Socket, isGreeted = false): void => {
    sockets.add(socket)
    socket.on('error', () => {})
    if (!isGreeted) socket.write('* OK ready\r\n')
    let rest = ''
    let nth = 0
    let idle = ''
    socket.on('data', (data) => {
      rest += data.toString('latin1')
      for (let at = rest.indexOf('\r\n'); at >= 0; at = rest.indexOf('\r\n')) {
        const line = rest.slice(0, at)
        rest = rest.slice(at + 2)
        if (/^done$/i.test(line)) {
          idling.delete(socket)
          socket.write(`${idle} OK done\r\n`)
          continue
        }
        const [, tag = '', name = '', words = ''] = /^(\S+) ((?:UID )?\S+) ?(.*)$/i.exec(line) ?? []
        server.commands.push(name.toUpperCase())
        if (server.dropsAt > 0 && ++nth >= server.dropsAt) return void socket.destroy()
        if (name.toUpperCase() === 'STARTTLS' && encrypted === 'starttls') {
          socket.removeAllListeners('data')
          socket.write(`${tag} OK begin\r\n`)
          return serve(new TLSSocket(socket, { isServer: true, ...CERTIFICATE }), true)
        }
        if (/^idle$/i.test(name)) {
          idle = tag
          idling.add(socket)
          socket.write('+ idling\r\n')
        } else {
          const isOpen = encrypted === 'starttls' && !(socket instanceof TLSSocket)
          const offers = `${isOpen ? ' STARTTLS LOGINDISABLED' : ''}${token ? ' AUTH=XOAUTH2 SASL-IR' : ''}`
          const asked = { tag, name: name.toUpperCase(), words, offers, token: token?.() ?? null }
          socket.write(Buffer.concat([...answers(server, asked)]))
        }
      }
    })
  }
  const listening =
    encrypted === 'tls' ? createTlsServer(CERTIFICATE, serve) : createServer((one) => serve(one))
  await new Promise<void>((resolve) => listening.listen(0, '127.0.0.1', () => resolve()))
  const address = listening.address()
  server.port = typeof address === 'object' && address ? address.port : 0
  return server
}

interface Asked {
  tag: string
  name: string
  words: string
  /** Beside what it always can. */
  offers: string
  /** null: a password is taken. */
  token: string | null
}

function* answers(
  { mails, bodies, gone, uidValidity, refuses }: AnImapServer,
  { tag, name, words, offers, token }: Asked,
): Generator<Buffer> {
  const line = (text: string) => Buffer.from(`${text}\r\n`, 'latin1')
  if (`${name} ${words.includes('BODY') ? 'BODY' : ''}`.startsWith(refuses) && refuses !== '')
    return yield line(`${tag} NO not now`)
  if (name === 'CAPABILITY') yield line(`* CAPABILITY IMAP4rev1 IDLE${offers}`)
  if (name === 'AUTHENTICATE' && tokenIn(words) !== token)
    return yield line(`${tag} NO [AUTHENTICATIONFAILED] wrong`)
  if (name === 'LOGIN' && (token !== null || !words.includes('secret')))
    return yield line(`${tag} NO [AUTHENTICATIONFAILED] wrong`)
  if ((name === 'LIST' || name === 'LSUB') && /FOI|[*%]/.test(words))
    yield line(`* ${name} () "/" FOI`)
  if (name === 'EXAMINE') {
    if (!words.includes('FOI')) return yield line(`${tag} NO [NONEXISTENT] no such folder`)
    yield line('* FLAGS (\\Seen)')
    yield line(`* ${mails.length} EXISTS`)
    yield line(`* OK [UIDVALIDITY ${uidValidity}] valid`)
    yield line(`* OK [UIDNEXT ${mails.length + 1}] next`)
    return yield line(`${tag} OK [READ-ONLY] done`)
  }
  if (name === 'NOOP') yield line(`* ${mails.length} EXISTS`)
  if (name === 'UID SEARCH') yield line(`* SEARCH ${found(words, mails).join(' ')}`)
  if (name === 'UID FETCH')
    for (const uid of uidsIn(words, mails.length)) {
      if (gone.has(uid)) continue
      if (words.includes('BODY.PEEK[]')) bodies.add(uid)
      yield* fetched(uid, words, mails[uid - 1])
    }
  yield line(`${tag} OK done`)
}

/** XOAUTH2: "user=…^Aauth=Bearer …^A^A" */
const tokenIn = (words: string): string | null =>
  /auth=Bearer ([!-~]*)/.exec(Buffer.from(words.split(' ')[1] ?? '', 'base64').toString())?.[1] ??
  null

function* fetched(
  uid: number,
  words: string,
  mail: Uint8Array = new Uint8Array(),
): Generator<Buffer> {
  const head = `* ${uid} FETCH (UID ${uid} RFC822.SIZE ${mail.length} INTERNALDATE "03-Jun-2024 09:00:00 +0000"`
  if (words.includes('BODY.PEEK[HEADER]')) {
    const headed = mail.subarray(0, endOfHead(mail))
    yield Buffer.from(`${head} BODY[HEADER]<0> {${headed.length}}\r\n`)
    yield Buffer.from(headed)
    return yield Buffer.from(')\r\n')
  }
  const [, from, many] = /BODY\.PEEK\[\](?:<(\d+)\.(\d+)>)?/.exec(words) ?? []
  if (!words.includes('BODY')) return yield Buffer.from(`${head})\r\n`)
  const piece = many ? mail.subarray(Number(from), Number(from) + Number(many)) : mail
  const of = many ? `BODY[]<${from}>` : 'BODY[]'
  yield Buffer.from(`${head} ${of} {${piece.length}}\r\n`)
  yield Buffer.from(piece)
  yield Buffer.from(')\r\n')
}

const endOfHead = (mail: Uint8Array): number => {
  const at = Buffer.from(mail).indexOf('\r\n\r\n')
  return at < 0 ? mail.length : at + 4
}

/** Within the numbers that are named; of "BODY word" those whose words, as they were sent, have one of them. */
function found(words: string, mails: readonly Uint8Array[]): number[] {
  const uids = uidsIn(words, mails.length)
  const sought = [...words.matchAll(/BODY (?:"([^"]*)"|(\S+))/g)].map(([, a, b]) => a ?? b ?? '')
  if (sought.length === 0) return uids
  return uids.filter((uid) => {
    const text = Buffer.from(mails[uid - 1] ?? [])
      .toString('latin1')
      .toLowerCase()
    return sought.some((word) => text.includes(word.toLowerCase()))
  })
}

/** "3:*", "1,2,5": a star is the last, also where that stands before the first that was asked for. */
function uidsIn(words: string, last: number): number[] {
  const [range = ''] = /[\d*][\d,:*]*/.exec(words.replace(/^UID /i, '')) ?? []
  const found = range.split(',').flatMap((part) => {
    const [low = 0, high = low] = part.split(':').map((end) => (end === '*' ? last : Number(end)))
    const [from, to] = low <= high ? [low, high] : [high, low]
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
  })
  return found.filter((uid) => uid >= 1 && uid <= last)
}
