// Files that somebody put in at the desk for a body: one reply, under the day it came.

import { createHash } from 'node:crypto'
import { memberName } from '../open/members/member-name.ts'
import type { FileIn, House } from '../store/house.ts'
import { CandourError } from '../vocabulary/errors.ts'

import { append } from '../vocabulary/long-lists.ts'
import { bodiesAsked, type MessageKept, messagesOf, repliesKept } from './queries.ts'
import { receiveReply } from './receive-reply.ts'
import type { ReplyTaken } from './reply-in.ts'

export interface UploadIn {
  body: string
  /** ISO day the reply came; null where nothing tells it. */
  received: string | null
  files: FileIn[]
}

export interface UploadTaken extends ReplyTaken {
  /** Names of files that are here already, byte by byte: nothing was taken of them. */
  already: string[]
}

/**
 * Files of one body put in for one day are one reply. The same file again changes nothing, on whatever day it is put in;
 * under another name it keeps both names, in the reply that it came in.
 */
export async function receiveUpload(
  house: House,
  survey: string,
  { body, received, files }: UploadIn,
): Promise<UploadTaken> {
  const asked = await bodiesAsked(house.db, survey)
  if (!asked.includes(body))
    throw new CandourError(`${body} is no body of this survey. Choose one that was asked.`, {
      status: 422,
    })
  if (files.length === 0)
    throw new CandourError('Choose the files of the reply before you add it.', { status: 422 })
  const own = { folder: folderOf(received, house.now()), received }
  const kept = await messagesOf(house.db, survey, body)
  const taken: UploadTaken = { message: null, files: 0, refused: [], already: [] }
  const named = files.map(({ name, bytes }, i) => ({
    name: memberName(name).label.split('/').at(-1) ?? `file ${i + 1}`,
    bytes,
  }))
  const placed = named.map((file) => ({ file, here: hereAlready(kept, file) }))
  for (const [home, these] of Map.groupBy(placed, ({ here }) => here?.message.folder ?? null)) {
    const fresh = these.filter(({ here }) => !here?.sameName).map(({ file }) => file)
    for (const { file, here } of these) if (here?.sameName) taken.already.push(file.name)
    if (fresh.length === 0) continue
    const at = these[0]?.here?.message ?? own
    const { folder } = at
    const [known = null] = await repliesKept(house.db, survey, { body, folder })
    const source = home === null ? null : (these[0]?.here?.message.source ?? null)
    const reply = { body, folder, received: at.received, seen: true, files: fresh }
    const one = await receiveReply(house, survey, { ...reply, ...(source && { source }) }, known)
    taken.message ??= one.message
    taken.files += one.files
    append(taken.refused, one.refused)
  }
  return taken
}

/** What tells no day is kept apart by the day on which it was put in, which is not the one on which it came. */
const folderOf = (received: string | null, now: Date): string =>
  received ? `${received}-uploaded` : `undated-put-in-${now.toISOString().slice(0, 10)}`

function hereAlready(
  kept: readonly MessageKept[],
  { name, bytes }: FileIn,
): { message: MessageKept; sameName: boolean } | null {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  for (const message of kept) {
    const same = message.files.filter((file) => file.parent === null && file.sha256 === sha256)
    if (same.length > 0) return { message, sameName: same.some((file) => file.name === name) }
  }
  return null
}
