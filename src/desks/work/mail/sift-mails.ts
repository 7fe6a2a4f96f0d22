// Many mails glanced at in one step of a child: which of them may be ours? Of the others nothing more is done.
import type { KnownRequests } from '../../../receive/mail/known-requests.ts'
import {
  glanceAt,
  type MailGlance,
  mayBeOurs,
  wordsOfOurs,
} from '../../../receive/mail/may-be-ours.ts'
import type { Apart, House, Sift } from '../../../store/house.ts'

interface ToGlance {
  mails: readonly Uint8Array[]
  words: readonly string[]
}

export const glancing: Apart<ToGlance, MailGlance[]> = {
  name: 'mails',
  does: ({ mails, words }) => mails.map((one) => glanceAt(one, words)),
}

export function siftFor({ parsers }: Pick<House, 'parsers'>, known: KnownRequests): Sift {
  const words = wordsOfOurs(known)
  return {
    words,
    async mayBeOurs(mails) {
      const size = mails.reduce((sum, { length }) => sum + length, 0)
      const amount = { name: `the beginnings of ${mails.length} mails`, size }
      const done = await parsers.apart(glancing, { mails, words }, amount)
      // One at which the child stopped is looked at by itself.
      return 'made' in done ? done.made.map((one) => mayBeOurs(one, known)) : mails.map(() => true)
    },
  }
}
