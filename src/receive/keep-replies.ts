// Replies whose files are sealed, set down in one transaction: messages, attachments, doubts, what waits to be read.
import { dayHere } from '../calendar/day-here.ts'
import { record } from '../store/history.ts'
import type { House, MailHead } from '../store/house.ts'
import { doubtOfFile, type Misplaced } from './misplaced.ts'
import {
  type AttachmentIn,
  type AttachmentThere,
  attachmentsThere,
  keepAttachments,
  keepMessages,
  keepMisplaced,
} from './queries.ts'
import type { ReplyIn } from './reply-in.ts'
import type { SealedPart } from './sealed-parts.ts'
import { whichBody } from './which-body.ts'

export interface ToKeep {
  reply: ReplyIn
  parts: SealedPart[]
  /** It is known, under another source. */
  isOther: boolean
}

/** The messages' ids, in their order. Files that wait are put in one order, so that two imports never wait for each other in a ring. */
export async function keepReplies(
  house: House,
  survey: string,
  replies: readonly ToKeep[],
): Promise<string[]> {
  const doubts = replies.flatMap(({ reply, parts }) => doubtsOf(reply, parts, mailIn(parts)))
  return house.db.transaction(async (db) => {
    const messages = await keepMessages(
      db,
      survey,
      replies.map(({ reply, parts }) => messageOf(house.newId(), reply, mailIn(parts))),
    )
    const known = messages.filter(({ isNew }) => !isNew).map(({ id }) => id)
    const there = known.length === 0 ? [] : await attachmentsThere(db, known)
    const attachments = replies.flatMap(({ parts }, i) =>
      newAttachments(house, { message: messages[i]?.id ?? '', parts, there }),
    )
    await keepAttachments(db, attachments)
    for (const doubt of doubts) await keepMisplaced(db, survey, doubt)
    await house.jobs.putAll(db, 'read', leavesIn(replies))
    await house.jobs.putAll(db, 'inspect', leavesIn(replies))
    // Files that are read already say something else under another source.
    const others = messages.filter((_, i) => replies[i]?.isOther)
    await house.jobs.putAll(
      db,
      'extract',
      others.map(({ id }) => id),
    )
    await house.jobs.put(db, 'reconcile', survey)
    for (const [i, { reply, parts }] of replies.entries()) {
      const { id = '', isNew = true } = messages[i] ?? {}
      record(db, acted(house, reply, { id, isNew, parts }), house.now())
    }
    return messages.map(({ id }) => id)
  })
}

const mailIn = (parts: readonly SealedPart[]): MailHead | null =>
  parts.find(({ mail }) => mail !== null)?.mail ?? null

const messageOf = (id: string, reply: ReplyIn, mail: MailHead | null) => ({
  ...{ id, body: reply.body, folder: reply.folder, seen: reply.seen, head: mail },
  received: reply.received ?? dayIn(mail),
  source: reply.source ?? null,
})

/** The same member twice in one wrapping is one, and so is what came before. */
function newAttachments(
  house: Pick<House, 'newId'>,
  {
    message,
    parts,
    there,
  }: { message: string; parts: readonly SealedPart[]; there: AttachmentThere[] },
): AttachmentIn[] {
  const before = there.filter((one) => one.message === message)
  const first = (before.at(-1)?.ordinal ?? -1) + 1
  const known = new Map(before.map((one) => [keyOf(one), one.id]))
  const added: AttachmentIn[] = []
  const ids: string[] = []
  for (const [i, part] of parts.entries()) {
    const parent = part.parent === null ? null : (ids[part.parent] ?? null)
    const { name, sha256, mediaType, size, leaf, refused } = part
    const key = keyOf({ parent, name, sha256 })
    const id = known.get(key) ?? house.newId()
    ids.push(id)
    if (known.has(key)) continue
    known.set(key, id)
    const place = { id, message, parent, ordinal: first + i }
    added.push({ ...place, name, sha256, mediaType, size, leaf, refused })
  }
  return added
}

const keyOf = ({
  parent,
  name,
  sha256,
}: Pick<AttachmentIn, 'parent' | 'name' | 'sha256'>): string =>
  JSON.stringify([parent, name, sha256])

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

const leavesIn = (replies: readonly ToKeep[]): string[] =>
  [
    ...new Set(
      replies.flatMap(({ parts }) => parts.filter(({ leaf }) => leaf).map(({ sha256 }) => sha256)),
    ),
  ].sort()

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

const dayIn = (mail: MailHead | null): string | null =>
  mail?.date ? dayHere(new Date(mail.date)) : null
