// One reply taken in: every file sealed, opened down to what can be read, and left to be read.
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { record } from '../store/history.ts'
import type { FileIn, House, MailHead } from '../store/house.ts'
import type { Reason } from '../vocabulary/reasons.ts'
import type { Source } from '../vocabulary/source.ts'
import { doubtOfFile, type Misplaced } from './misplaced.ts'
import {
  keepAttachment,
  keepMessage,
  keepMisplaced,
  nextOrdinal,
  type ReplyKept,
} from './queries.ts'
import { type Part, unpackAll } from './unpack-all.ts'
import { whichBody } from './which-body.ts'

export interface ReplyIn {
  body: string
  /** "2014-03-14-reply": files with the same one are one reply; empty for the body's own folder. */
  folder: string
  /** ISO day; null when nothing says it: then the mail's own date is taken, where there is one. */
  received: string | null
  /** false: it replied, but the reply is not here. */
  seen: boolean
  files: FileIn[]
  /** Absent: it is the body's own letter. */
  source?: Source
}

export interface ReplyTaken {
  /** null when nothing of it was new. */
  message: string | null
  files: number
  refused: { name: string; reason: Reason }[]
}

/**
 * Taking the same reply in again changes nothing: `kept` is what is known of it. Files go into the blobs first; the rest
 * is one transaction.
 */
export async function receiveReply(
  house: House,
  survey: string,
  reply: ReplyIn,
  kept: ReplyKept | null,
): Promise<ReplyTaken> {
  const files = newFiles(reply, kept)
  const sameSource = isDeepStrictEqual(kept?.source ?? null, reply.source ?? null)
  if (files.length === 0 && kept !== null && sameSource && (kept.seen || !reply.seen))
    return NOTHING_NEW

  const parts = await sealedParts(house, files)
  const mail = parts.find((part) => part.mail !== null)?.mail ?? null
  const isOther = kept !== null && !sameSource
  const message = await keepReply(house, survey, reply, { parts, mail, isOther })
  return {
    message,
    files: parts.length,
    refused: parts.flatMap(({ name, refused }) => (refused ? [{ name, reason: refused }] : [])),
  }
}

const NOTHING_NEW: ReplyTaken = { message: null, files: 0, refused: [] }

function newFiles(reply: ReplyIn, kept: ReplyKept | null): FileIn[] {
  const known = new Set(kept?.files.map(({ name, sha256 }) => `${sha256} ${name}`))
  return reply.files.filter(({ name, bytes }) => {
    const key = `${createHash('sha256').update(bytes).digest('hex')} ${name}`
    const isNew = !known.has(key)
    known.add(key)
    return isNew
  })
}

/** A part whose bytes lie sealed; they are not kept in memory. */
interface SealedPart extends Omit<Part, 'bytes'> {
  sha256: string
  size: number
}

async function sealedParts(house: House, files: FileIn[]): Promise<SealedPart[]> {
  const parts: SealedPart[] = []
  for await (const { bytes, ...part } of unpackAll(files, house.parsers.unpack)) {
    // What could not be taken out of its wrapping is found again in the wrapping.
    const sha256 = bytes ? await house.blobs.seal(bytes) : parts[part.parent ?? 0]?.sha256
    if (sha256) parts.push({ ...part, sha256, size: bytes?.length ?? 0 })
  }
  return parts
}

async function keepReply(
  house: House,
  survey: string,
  reply: ReplyIn,
  { parts, mail, isOther }: { parts: SealedPart[]; mail: MailHead | null; isOther: boolean },
): Promise<string> {
  const doubts = doubtsOf(reply, parts, mail)
  return house.db.transaction(async (db) => {
    const { id, isNew } = await keepMessage(db, {
      id: house.newId(),
      survey,
      body: reply.body,
      folder: reply.folder,
      received: reply.received ?? dayIn(mail),
      seen: reply.seen,
      head: mail,
      source: reply.source ?? null,
    })
    const first = await nextOrdinal(db, id)
    const ids: string[] = []
    for (const [i, part] of parts.entries()) {
      const parent = part.parent === null ? null : (ids[part.parent] ?? null)
      const kept = await keepAttachment(db, {
        ...part,
        id: house.newId(),
        message: id,
        parent,
        ordinal: first + i,
      })
      ids.push(kept.id)
    }
    for (const doubt of doubts) await keepMisplaced(db, survey, doubt)
    for (const sha256 of leavesIn(parts)) await house.jobs.put(db, 'read', sha256)
    // Files that are read already say something else under another source.
    if (isOther) await house.jobs.put(db, 'extract', id)
    await house.jobs.put(db, 'reconcile', survey)
    record(db, acted(house, reply, { id, isNew, parts }), house.now())
    return id
  })
}

const acted = (
  house: House,
  { body, folder, seen, source }: ReplyIn,
  { id, isNew, parts }: { id: string; isNew: boolean; parts: SealedPart[] },
) => ({
  who: house.viewer.name,
  what: isNew ? 'reply received' : 'reply added to',
  record: `message:${id}`,
  detail: {
    body,
    folder,
    seen,
    ...(source && { source }),
    files: parts.map(({ name, sha256, refused }) => ({
      name,
      sha256,
      ...(refused ? { refused: refused.code } : {}),
    })),
  },
})

/** In one order, so that two imports at once never wait for each other in a ring. */
const leavesIn = (parts: SealedPart[]): string[] =>
  [...new Set(parts.filter(({ leaf }) => leaf).map(({ sha256 }) => sha256))].sort()

/** What a person should look at before the letters are even read; what reading says again is left to it. */
function doubtsOf(reply: ReplyIn, parts: SealedPart[], mail: MailHead | null): Misplaced[] {
  const own = parts.flatMap(({ name, leaf, doubts }) =>
    doubts
      .filter(({ code }) => !(leaf && code === 'ending-disagrees'))
      .map((doubt) => doubtOfFile(reply, name, doubt)),
  )
  const { doubts } = whichBody({ folder: reply.body, sender: mail?.from ?? null, text: null })
  const letter = parts.find((part) => part.mail !== null)?.name ?? ''
  return [...own, ...doubts.map((doubt) => doubtOfFile(reply, letter, doubt))]
}

/** The day on the sender's and our clock, which is one. */
function dayIn(mail: MailHead | null): string | null {
  return mail?.date
    ? new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date(mail.date))
    : null
}
