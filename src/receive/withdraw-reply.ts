// A reply that was put in wrongly: taken back with a reason, put back, or moved to the body and the day that it belongs to.
import type { Db } from '../store/db.ts'
import { record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import { CandourError, notFound } from '../vocabulary/errors.ts'
import {
  bodiesAsked,
  forgetMessage,
  forgetWithdrawn,
  keepWithdrawn,
  type MessageKept,
  messagesOf,
  moveMessage,
  withdrawnOf,
} from './queries.ts'
import { receiveReply } from './receive-reply.ts'

/** Within a transaction in which the rooms above have let go of what they made of it. Its files stay sealed. */
export async function withdrawReply(
  house: House,
  db: Db,
  survey: string,
  { message, why }: { message: string; why: string },
): Promise<void> {
  const reply = await replyOf(db, survey, message)
  const files = reply.files.flatMap(({ name, sha256, parent }) =>
    parent === null ? [{ name, sha256 }] : [],
  )
  const { body, folder, received, source } = reply
  await keepWithdrawn(db, {
    id: house.newId(),
    survey,
    body,
    folder,
    received,
    source,
    files,
    why,
    by: house.viewer.name,
    at: house.now(),
  })
  await forgetMessage(db, message)
  await house.jobs.put(db, 'reconcile', survey)
  acted(house, db, message, { what: 'reply withdrawn', detail: { body, folder, why, files } })
}

/** Under the body and in the folder that it was taken from. */
export async function putBack(house: House, survey: string, id: string): Promise<void> {
  const gone = (await withdrawnOf(house.db, survey)).find((one) => one.id === id)
  if (!gone) throw notFound('reply that was taken back', id)
  const { body, folder, received, source } = gone
  if (!(await bodiesAsked(house.db, survey)).includes(body))
    throw new CandourError(`${body} is asked no longer. Ask it again first.`, { status: 409 })
  const files = await Promise.all(
    gone.files.map(async ({ name, sha256 }) => ({ name, bytes: await house.blobs.open(sha256) })),
  )
  const reply = { body, folder, received, seen: true, files, ...(source && { source }) }
  await receiveReply(house, survey, reply, null)
  await house.db.transaction((db) => forgetWithdrawn(db, id))
}

export interface Moved {
  message: string
  body: string
  /** ISO day; null where it is not known. */
  received: string | null
}

/** Keeps its history and its files; what it says is understood anew, as its new body's. */
export async function moveReply(
  house: House,
  db: Db,
  survey: string,
  { message, body, received }: Moved,
): Promise<void> {
  const reply = await replyOf(db, survey, message)
  if (!(await bodiesAsked(db, survey)).includes(body)) throw notFound('body in this survey', body)
  if (reply.body === body && reply.received === received) return
  const taken = (await messagesOf(db, survey, body)).map(({ folder }) => folder)
  const folder = freeFolder(`${received ?? 'undated'}-moved`, taken)
  await moveMessage(db, message, { body, folder, received })
  await house.jobs.put(db, 'extract', message)
  await house.jobs.put(db, 'reconcile', survey)
  const from = { body: reply.body, folder: reply.folder, received: reply.received }
  acted(house, db, message, {
    what: 'reply moved',
    detail: { from, to: { body, folder, received } },
  })
}

async function replyOf(db: Db, survey: string, message: string): Promise<MessageKept> {
  const found = (await messagesOf(db, survey)).find(({ id }) => id === message)
  if (!found) throw notFound('reply in this survey', message)
  return found
}

function freeFolder(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted
  for (let n = 2; ; n++) if (!taken.includes(`${wanted}-${n}`)) return `${wanted}-${n}`
}

function acted(
  house: House,
  db: Db,
  message: string,
  { what, detail }: { what: string; detail: Record<string, unknown> },
): void {
  record(db, { who: house.viewer.name, what, record: `message:${message}`, detail }, house.now())
}
