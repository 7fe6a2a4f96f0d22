// Replies taken in: every file sealed, opened down to what can be read, and left to be read.
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { FileIn, House } from '../store/house.ts'
import { keepReplies } from './keep-replies.ts'
import type { ReplyKept } from './queries.ts'
import type { ReplyIn, ReplyTaken } from './reply-in.ts'
import { sealedParts } from './sealed-parts.ts'

/** A reply, and what is known of it: taking the same in again changes nothing. */
export interface Incoming {
  reply: ReplyIn
  kept: ReplyKept | null
}

export async function receiveReply(
  house: House,
  survey: string,
  reply: ReplyIn,
  kept: ReplyKept | null,
): Promise<ReplyTaken> {
  const [taken] = await receiveReplies(house, survey, [{ reply, kept }])
  return taken ?? NOTHING_NEW
}

/**
 * Replies of different folders: their files go into the blobs first and are flushed together; the rest is one transaction.
 * Answers in their order.
 */
export async function receiveReplies(
  house: House,
  survey: string,
  incoming: readonly Incoming[],
): Promise<ReplyTaken[]> {
  const news = incoming.map(whatIsNew)
  const sealed = await sealedParts(
    house,
    news.map((one) => one?.files ?? []),
  )
  const toKeep = news.flatMap((one, i) => (one ? [{ ...one, parts: sealed[i] ?? [] }] : []))
  const kept = toKeep.length === 0 ? [] : await keepReplies(house, survey, toKeep)
  const messages = kept.values()
  return news.map((one, i) => {
    const parts = sealed[i] ?? []
    if (!one) return NOTHING_NEW
    return {
      message: messages.next().value ?? null,
      files: parts.length,
      refused: parts.flatMap(({ name, refused }) => (refused ? [{ name, reason: refused }] : [])),
    }
  })
}

const NOTHING_NEW: ReplyTaken = { message: null, files: 0, refused: [] }

/** null: nothing of it is new. */
function whatIsNew({
  reply,
  kept,
}: Incoming): { reply: ReplyIn; files: FileIn[]; isOther: boolean } | null {
  const files = newFiles(reply, kept)
  const sameSource = isDeepStrictEqual(kept?.source ?? null, reply.source ?? null)
  const isKnown = kept !== null && sameSource && (kept.seen || !reply.seen)
  return files.length === 0 && isKnown
    ? null
    : { reply, files, isOther: kept !== null && !sameSource }
}

function newFiles(reply: ReplyIn, kept: ReplyKept | null): FileIn[] {
  const known = new Set(kept?.files.map(({ name, sha256 }) => `${sha256} ${name}`))
  return reply.files.filter(({ name, bytes }) => {
    const key = `${createHash('sha256').update(bytes).digest('hex')} ${name}`
    const isNew = !known.has(key)
    known.add(key)
    return isNew
  })
}
