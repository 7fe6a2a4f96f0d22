// Files that somebody put in at the desk for a body: one reply, under the day it came.

import { memberName } from '../open/members/member-name.ts'
import type { FileIn, House } from '../store/house.ts'
import { CandourError } from '../vocabulary/errors.ts'
import { bodiesAsked, repliesKept } from './queries.ts'
import { receiveReply } from './receive-reply.ts'
import type { ReplyTaken } from './reply-in.ts'

export interface UploadIn {
  body: string
  /** ISO day the reply came. */
  received: string
  files: FileIn[]
}

/** Files of one body put in for one day are one reply; the same file again changes nothing. */
export async function receiveUpload(
  house: House,
  survey: string,
  { body, received, files }: UploadIn,
): Promise<ReplyTaken> {
  const asked = await bodiesAsked(house.db, survey)
  if (!asked.includes(body))
    throw new CandourError(`${body} is no body of this survey. Choose one that was asked.`, {
      status: 422,
    })
  if (files.length === 0)
    throw new CandourError('Choose the files of the reply before you add it.', { status: 422 })
  const folder = `${received}-uploaded`
  const [kept = null] = await repliesKept(house.db, survey, { body, folder })
  const reply = {
    body,
    folder,
    received,
    seen: true,
    files: files.map(({ name, bytes }, i) => ({
      name: memberName(name).label.split('/').at(-1) ?? `file ${i + 1}`,
      bytes,
    })),
  }
  return receiveReply(house, survey, reply, kept)
}
