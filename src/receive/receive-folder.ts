// A survey's replies taken in, a group after the other: what is new is sealed and left to be read, what is known stays.
import type { House } from '../store/house.ts'
import type { Reason } from '../vocabulary/reasons.ts'
import { leftOut } from './left-out.ts'
import { isOfFile, type Misplaced, ofNoBody, pathOf } from './misplaced.ts'
import { bodiesAsked, forgetMisplaced, keepMisplaced, misplacedOf, repliesKept } from './queries.ts'
import { receiveReplies } from './receive-reply.ts'
import type { ReplyIn } from './reply-in.ts'
import { severalAtOnce } from './several-at-once.ts'

export type { ReplyIn } from './reply-in.ts'

export interface Received {
  /** Replies that were new or had something new. */
  messages: number
  files: number
  refused: { path: string; reason: Reason }[]
}

const MOST_REPLIES = 25
const MOST_BYTES = 4_000_000
/** So many groups at once: while one is set down the next is opened. */
const AT_ONCE = 2

/**
 * Replies may come from a generator that opens their files one reply at a time. A reply that stands under a body the
 * survey does not ask, or under a day that is still to come, is set down as misplaced, and the others go on. What was
 * taken back or moved at the desk does not come back from where it lay.
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
  const ahead: Misplaced[] = []
  const today = house.now().toISOString().slice(0, 10)
  const left = await leftOut(house, survey)

  const receive = async (group: ReplyIn[]): Promise<void> => {
    for (const { body } of group) if (!asked.has(body)) strays.add(body)
    const known = group.filter(({ body }) => asked.has(body))
    for (const reply of known) if (isAhead(reply, today)) ahead.push(stillToCome(reply))
    const ours = known.filter((reply) => !isAhead(reply, today)).flatMap(left.without)
    const incoming = ours.map((reply) => ({ reply, kept: kept.get(keyOf(reply)) ?? null }))
    const taken = await receiveReplies(house, survey, incoming)
    for (const [i, { message, files, refused }] of taken.entries()) {
      received.messages += message === null ? 0 : 1
      received.files += files
      for (const { name, reason } of refused)
        received.refused.push({ path: pathOf(ours[i] ?? { body: '', folder: '' }, name), reason })
    }
  }

  await severalAtOnce(inGroups(replies), AT_ONCE, receive)
  await setDown(house, survey, [...misplaced, ...ahead, ...[...strays].map(ofNoBody)])
  return received
}

const isAhead = ({ received }: ReplyIn, today: string): boolean =>
  received !== null && received > today

const stillToCome = ({ body, folder }: ReplyIn): Misplaced => ({
  path: pathOf({ body, folder }, ''),
  note: `${body}/${folder} names a day that is still to come, and no reply came on it. Rename the folder by the day it came and import again.`,
})

const keyOf = ({ body, folder }: Pick<ReplyIn, 'body' | 'folder'>): string => `${body}/${folder}`

/** Gathered until they are worth a flush and a transaction. */
async function* inGroups(
  replies: Iterable<ReplyIn> | AsyncIterable<ReplyIn>,
): AsyncGenerator<ReplyIn[], void, void> {
  let group: ReplyIn[] = []
  let size = 0
  for await (const reply of replies) {
    // The same folder twice: what the first leaves is known to the second.
    if (group.some((one) => keyOf(one) === keyOf(reply)) || size > MOST_BYTES) {
      yield group
      group = []
      size = 0
    }
    group.push(reply)
    size += reply.files.reduce((sum, { bytes }) => sum + bytes.length, 0)
    if (group.length < MOST_REPLIES) continue
    yield group
    group = []
    size = 0
  }
  if (group.length > 0) yield group
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
