// A folder of a mailbox on an IMAP server, looked at and never touched: opened with EXAMINE, fetched with PEEK, resumed by UID.
// A connection that drops is made again; what was being done is done again.
import { setTimeout as pause } from 'node:timers/promises'
import { type FetchMessageObject, ImapFlow, type ImapFlowOptions } from 'imapflow'
import type { BoxPlace, MailAhead, MailBox } from '../../../store/house.ts'
import { CandourError } from '../../../vocabulary/errors.ts'
import { append } from '../../../vocabulary/long-lists.ts'
import { BEGINNING } from './file-read.ts'
import { asRange, siftedBy, type Tried } from './imap/sifted.ts'
import type { ImapSetting } from './imap-setting.ts'
import { withToken } from './way-in/access-token.ts'
import { NOT_LET_IN } from './way-in/rest-after.ts'

export interface ImapPlan {
  setting: ImapSetting
  log(line: string): void
  /** Shorter in tests. */
  pauses?: readonly number[]
}

/** Between two tries, in ms; after the last it is said. Whatever succeeds begins anew. */
const PAUSES = [200, 1000, 3000, 10_000, 30_000]

/** Of one fetch together, about. */
const MOST_BYTES = 16_000_000
/** No answer of a server is larger: a mail above it is told by its beginning. */
const MOST_ANSWER = 300_000_000

export function imapBox({ setting, log, pauses = PAUSES }: ImapPlan): MailBox {
  let client: ImapFlow | null = null
  let uidValidity = ''
  /** Still to come, of the folder as it was asked last. */
  let ahead: { after: number; uids: number[] } | null = null
  let closed = false
  /** What came since it was opened is only seen when it is asked. */
  let isUsed = false
  /** Most of what was looked at last was: more of it is looked through at once. */
  let areOthers = false
  const name = `${setting.user}@${setting.host}/${setting.folder}`

  const connected = async (): Promise<ImapFlow> => {
    if (client?.usable) return client
    client?.close()
    const { oauth, password, token } = setting
    const fresh =
      oauth && !password && !token
        ? await withToken(oauth, (given) => letIn({ ...setting, token: given }), isNotLetIn)
        : await letIn(setting)
    client = fresh
    const opened = await fresh.mailboxOpen(setting.folder, { readOnly: true })
    if (opened.readOnly !== true) throw new Error('the folder was not opened to be read only')
    if (uidValidity !== String(opened.uidValidity)) ahead = null
    uidValidity = String(opened.uidValidity)
    isUsed = false
    return fresh
  }

  const letIn = async (as: ImapSetting): Promise<ImapFlow> => {
    const fresh = new ImapFlow(optionsOf(as))
    // An error of a connection that ends is told by the command it meets.
    fresh.on('error', () => {})
    client = fresh
    await fresh.connect().catch((error: unknown) => {
      fresh.close()
      throw error
    })
    return fresh
  }

  const tried: Tried = async (does) => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await does(await connected())
      } catch (error) {
        client?.close()
        const wait = pauses[attempt]
        if (closed || isForGood(error) || wait === undefined) throw cannotBeRead(setting, error)
        if (attempt > 0) log(`${setting.host}: ${plainWords(error)}; tried again.`)
        await pause(wait)
      }
    }
  }

  const uidsAfter = async (
    client: ImapFlow,
    after: number,
    since: Date | null,
  ): Promise<number[]> => {
    const asked = { uid: `${after + 1}:*`, ...(after === 0 && since && { since }) }
    const found = await client.search(asked, { uid: true })
    // A refusal is no empty folder.
    if (!Array.isArray(found)) throw new Error('the folder could not be searched')
    // A server that is asked for all above its last answers with the last.
    return found.filter((uid) => uid > after).sort((a, b) => a - b)
  }

  const wholeOf = async ({ uid, size, beginning }: Beginning): Promise<Uint8Array | null> => {
    if (size <= beginning.length) return beginning
    const query = { uid: true, source: true }
    return tried(async (connection) => {
      const found = await connection.fetchOne(String(uid), query, { uid: true })
      return found ? (found.source ?? null) : null
    })
  }

  return {
    name,
    server: setting.server,
    byHand: false,
    async next(seen, most, since, sift) {
      // Each command by itself: where a server drops the connection all the time, each gets one done.
      const uids = await tried(async (connection) => {
        const after = placeIn(seen, uidValidity)
        if (ahead?.after !== after) {
          if (isUsed) await connection.noop()
          ahead = { after, uids: await uidsAfter(connection, after, since) }
        }
        isUsed = true
        return ahead.uids.slice(0, sift && areOthers ? most * LOOKED_THROUGH : most)
      })
      const end = uids.at(-1)
      if (end === undefined) {
        ahead = null
        return []
      }
      const of = uidValidity
      const sifted = sift
        ? await siftedBy(tried, uids, { sift, most })
        : { ours: uids, others: [], last: end }
      const mails = await beginnings(tried, sifted.ours)
      // Numbered anew meanwhile: these were perhaps others.
      if (of !== uidValidity) return this.next(seen, most, since, sift)
      const { others, last } = sifted
      areOthers = others.length > sifted.ours.length
      ahead = { after: last, uids: ahead?.uids.filter((uid) => uid > last) ?? [] }
      const found = [
        ...mails.map((one) => ({ ...one, uidValidity, whole: () => wholeOf(one) })),
        ...others.map((uid) => ({ ...GONE, uidValidity, uid, isOfOthers: true as const })),
      ].sort((a, b) => a.uid - b.uid)
      // The last is gone, or all are: those behind it come next all the same.
      return found.at(-1)?.uid === last ? found : [...found, { ...GONE, uidValidity, uid: last }]
    },
    async wait(ms) {
      const connection = await tried(async (one) => one)
      const came = new Promise<void>((resolve) => {
        for (const event of ['exists', 'close', 'error']) connection.once(event, () => resolve())
      })
      void connection.idle().catch(() => {})
      await Promise.race([came, pause(ms, undefined, { ref: false })])
    },
    async close() {
      closed = true
      await client?.logout().catch(() => {})
      client?.close()
    },
  }
}

const LOOKED_THROUGH = 5

/** Nothing of it is there any more, or none of it was asked for; its number is passed by. */
const GONE = { received: null, size: 0, beginning: new Uint8Array(), whole: async () => null }

const placeIn = (seen: BoxPlace | null, uidValidity: string): number =>
  seen?.uidValidity === uidValidity ? seen.lastUid : 0

type Beginning = Omit<MailAhead, 'uidValidity' | 'whole'>

/** Sizes first: what is fetched together stays small. */
async function beginnings(tried: Tried, uids: readonly number[]): Promise<Beginning[]> {
  if (uids.length === 0) return []
  const asked = { uid: true, size: true, internalDate: true }
  const heads = await tried((one) => one.fetchAll(asRange(uids), asked, { uid: true }))
  const mails: Beginning[] = []
  for (const some of together(heads)) {
    const range = some.map(({ uid }) => uid).join(',')
    const query = { ...asked, source: { start: 0, maxLength: BEGINNING } }
    const fetched = await tried((one) => one.fetchAll(range, query, { uid: true }))
    append(
      mails,
      fetched.flatMap(({ uid, size = 0, internalDate, source }) =>
        source ? [{ uid, size, received: dateOf(internalDate), beginning: source }] : [],
      ),
    )
  }
  return mails.sort((a, b) => a.uid - b.uid)
}

function together(heads: readonly FetchMessageObject[]): FetchMessageObject[][] {
  const groups: FetchMessageObject[][] = []
  let bytes = 0
  for (const head of heads) {
    const size = Math.min(head.size ?? 0, BEGINNING)
    const last = groups.at(-1)
    if (last && bytes + size <= MOST_BYTES) last.push(head)
    else groups.push([head])
    bytes = last && bytes + size <= MOST_BYTES ? bytes + size : size
  }
  return groups
}

const dateOf = (date: Date | string | undefined): Date | null => {
  const read = date === undefined ? null : new Date(date)
  return read && !Number.isNaN(read.getTime()) ? read : null
}

const optionsOf = (setting: ImapSetting): ImapFlowOptions => ({
  host: setting.host,
  port: setting.port,
  secure: setting.security === 'tls',
  ...(setting.security === 'starttls' && { doSTARTTLS: true }),
  ...(setting.security === 'none' && { doSTARTTLS: false }),
  auth: {
    user: setting.user,
    ...(setting.token ? { accessToken: setting.token } : { pass: setting.password ?? '' }),
  },
  ...(setting.authority && { tls: { ca: setting.authority } }),
  // A log would hold what mails say.
  logger: false,
  disableAutoIdle: true,
  maxIdleTime: 240_000,
  connectionTimeout: 30_000,
  maxLiteralSize: MOST_ANSWER,
  maxResponseSize: MOST_ANSWER * 2,
})

const isTrue = (error: unknown, key: string): boolean =>
  error instanceof Error && key in error && Reflect.get(error, key) === true

const isNotLetIn = (error: unknown): boolean => isTrue(error, 'authenticationFailed')

const isOfCertificate = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && CERTIFICATE.test(String(error.code))

/** A wrong password is not tried again: accounts are locked for that. Nor is a token that nobody gives. */
const isForGood = (error: unknown): boolean =>
  isNotLetIn(error) ||
  isTrue(error, 'mailboxMissing') ||
  isOfCertificate(error) ||
  (error instanceof CandourError && error.status === NOT_LET_IN)

const CERTIFICATE = /CERT|SELF_SIGNED|ERR_TLS/

function cannotBeRead(setting: ImapSetting, error: unknown): CandourError {
  if (error instanceof CandourError) return error
  const { host, folder, user, authority } = setting
  if (isNotLetIn(error))
    return new CandourError(
      `${host} does not let ${user} in. Look at the user and the password or token of “imap” in mail.json; many servers want an app password.`,
      { status: NOT_LET_IN },
    )
  if (isTrue(error, 'mailboxMissing'))
    return new CandourError(
      `${host} has no folder “${folder}”. Name the one that answers come to as “folder” in mail.json.`,
      { status: 503 },
    )
  if (isOfCertificate(error))
    return new CandourError(
      [
        `${host} shows a certificate that does not hold: ${plainWords(error)}. Nothing was shown to it.`,
        authority === null
          ? 'Where it is signed by a house’s own authority, name the file of that as “authority” of “imap” in mail.json.'
          : 'It is not signed by the “authority” of “imap” in mail.json, or bears another name.',
      ].join(' '),
      { status: 503 },
    )
  return new CandourError(`${host} could not be read: ${plainWords(error)}.`, { status: 503 })
}

/** The library's own words, which hold no password. */
const plainWords = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0]?.replace(/\.$/, '') ?? ''
