// A survey's replies taken in, one after the other: what is new is sealed and left to be read, what is known stays.
import type { House } from '../store/house.ts'
import type { Reason } from '../vocabulary/reasons.ts'
import { isOfFile, type Misplaced, ofNoBody, pathOf } from './misplaced.ts'
import { bodiesAsked, forgetMisplaced, keepMisplaced, misplacedOf, repliesKept } from './queries.ts'
import { type ReplyIn, receiveReply } from './receive-reply.ts'

export type { ReplyIn } from './receive-reply.ts'

export interface Received {
  /** Replies that were new or had something new. */
  messages: number
  files: number
  refused: { path: string; reason: Reason }[]
}

/** So many replies at once: while one waits for the disk another is opened. */
const AT_ONCE = 4

/**
 * Replies may come from a generator that opens their files one reply at a time. A reply that stands under a body the
 * survey does not ask is set down as misplaced, and the others go on.
 */
export async function receiveFolder(
  house: House,
  survey: string,
  replies: Iterable<ReplyIn> | AsyncIterable<ReplyIn>,
  misplaced: Misplaced[] = [],
): Promise<Received> {
  const asked = new Set(await bodiesAsked(house.db, survey))
  const kept = new Map(
    (await repliesKept(house.db, survey)).map((reply) => [keyOf(reply), reply] as const),
  )
  const received: Received = { messages: 0, files: 0, refused: [] }
  const strays = new Set<string>()

  const receive = async (reply: ReplyIn): Promise<void> => {
    if (!asked.has(reply.body)) {
      strays.add(reply.body)
      return
    }
    const known = kept.get(keyOf(reply)) ?? null
    const { message, files, refused } = await receiveReply(house, survey, reply, known)
    received.messages += message === null ? 0 : 1
    received.files += files
    for (const { name, reason } of refused)
      received.refused.push({ path: pathOf(reply, name), reason })
  }

  await severalAtOnce(replies, receive)
  await setDown(house, survey, [...misplaced, ...[...strays].map(ofNoBody)])
  return received
}

const keyOf = ({ body, folder }: Pick<ReplyIn, 'body' | 'folder'>): string => `${body}/${folder}`

async function severalAtOnce<T>(
  all: Iterable<T> | AsyncIterable<T>,
  work: (one: T) => Promise<void>,
): Promise<void> {
  const source = Symbol.asyncIterator in all ? all[Symbol.asyncIterator]() : all[Symbol.iterator]()
  const worker = async () => {
    for (let next = await source.next(); !next.done; next = await source.next())
      await work(next.value)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
}

/** What was misplaced in an earlier import and lies right now is no longer said. Doubts of files stay. */
async function setDown(house: House, survey: string, misplaced: Misplaced[]): Promise<void> {
  const before = await misplacedOf(house.db, survey)
  const now = new Set(misplaced.map(({ path }) => path))
  const gone = before.filter((one) => !now.has(one.path) && !isOfFile(one)).map(({ path }) => path)
  const said = new Map(before.map(({ path, note }) => [path, note]))
  const changed = misplaced.filter(({ path, note }) => said.get(path) !== note)
  if (gone.length === 0 && changed.length === 0) return
  await house.db.transaction(async (db) => {
    await forgetMisplaced(db, survey, gone)
    for (const one of changed) await keepMisplaced(db, survey, one)
  })
}
