// What was taken back or moved at the desk: importing its folder again does not bring it back from where it lay.
import { createHash } from 'node:crypto'
import type { House } from '../store/house.ts'
import { historyOf } from '../store/queries.ts'
import { messagesOf, withdrawnOf } from './queries.ts'
import type { ReplyIn } from './reply-in.ts'

export interface LeftOut {
  /** The reply without those of its files; none where nothing else was in it. */
  without(reply: ReplyIn): ReplyIn[]
}

export async function leftOut({ db }: Pick<House, 'db'>, survey: string): Promise<LeftOut> {
  const gone = new Map<string, Set<string>>()
  const leave = (place: string, files: readonly { sha256: string }[]) =>
    gone.set(place, new Set([...(gone.get(place) ?? []), ...files.map(({ sha256 }) => sha256)]))
  for (const { body, folder, files } of await withdrawnOf(db, survey))
    leave(placeOf({ body, folder }), files)
  for (const { id, folder, files } of await messagesOf(db, survey)) {
    if (!MOVED.test(folder)) continue
    for (const { what, detail } of await historyOf(db, `message:${id}`)) {
      const from = what === 'reply moved' ? placeIn(detail['from']) : null
      if (from) leave(from, files)
    }
  }
  return {
    without(reply) {
      const there = gone.get(placeOf(reply))
      if (!there) return [reply]
      const files = reply.files.filter(({ bytes }) => !there.has(sha256Of(bytes)))
      return files.length > 0 ? [{ ...reply, files }] : []
    },
  }
}

/** As withdraw-reply.ts calls the folders of moved replies. */
const MOVED = /-moved(-\d+)?$/

const placeOf = ({ body, folder }: { body: string; folder: string }): string => `${body}/${folder}`

function placeIn(from: unknown): string | null {
  if (typeof from !== 'object' || from === null) return null
  const { body, folder } = { body: null, folder: null, ...from }
  return typeof body === 'string' && typeof folder === 'string' ? placeOf({ body, folder }) : null
}

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
