// What each message is, after what readers said of it; and the replies as they speak then.
import type { Extraction } from '../../vocabulary/reply.ts'
import { ANSWERING, TAKEN_FOR, type TakenBy, type TakenFor } from '../../vocabulary/taken-for.ts'
import type { Standing } from '../readers/two-readers.ts'
import type { ReplyRead } from './reply-read.ts'

/** A message as it came. */
export interface MessageSeen {
  message: string
  body: string
  /** Its sealed files, by sha256. */
  files: readonly string[]
  /** It has files, and none of them could be read. */
  unread: boolean
}

export interface TakenOutcome {
  message: string
  kind: TakenFor
  /** null: nobody said it yet. */
  decided: TakenBy | null
  decision: string | null
}

/** Those of which more is known than was read in them. The last word of a reader stands. */
export function takenFor(
  messages: readonly MessageSeen[],
  decisions: readonly Standing[],
): TakenOutcome[] {
  return messages.flatMap((one): TakenOutcome[] => {
    const { message, unread } = one
    const said = decisions.findLast(({ decision }) => isAbout(decision, one))
    const kind = TAKEN_FOR.find((known) => known === said?.decision.reads?.message)
    if (!said || !kind)
      return unread ? [{ message, kind: 'unreadable', decided: null, decision: null }] : []
    const { by, at, why } = said.decision
    return [{ message, kind, decided: { by, at, ...(why && { why }) }, decision: said.id }]
  })
}

/** Kept by its file: the same file that came twice is the same message. */
const isAbout = ({ about, body, evidence }: Standing['decision'], one: MessageSeen): boolean =>
  about === 'message' &&
  body === one.body &&
  evidence.some(({ sha256 }) => one.files.includes(sha256))

/**
 * What a reader said answers nothing says nothing; what one took for an answer speaks, though no line of it was read.
 * Oldest first, as `messages` are.
 */
export function repliesAsTaken(
  replies: readonly ReplyRead[],
  messages: readonly MessageSeen[],
  taken: readonly TakenOutcome[],
): ReplyRead[] {
  const said = new Map(taken.filter(({ decided }) => decided).map((one) => [one.message, one.kind]))
  const read = new Map(replies.map((reply) => [reply.message, reply]))
  return messages.flatMap((seen): ReplyRead[] => {
    const reply = read.get(seen.message)
    const kind = said.get(seen.message)
    if (kind === undefined) return reply ? [reply] : []
    if (!ANSWERING.includes(kind) || kind === 'not-of-this-survey' || kind === 'unreadable')
      return []
    const { message, body, files } = seen
    const bare = reply ?? { message, body, files, extraction: NOTHING_READ }
    return [{ ...bare, extraction: { ...bare.extraction, kind } }]
  })
}

const NOTHING_READ: Extraction = {
  file: '',
  kind: 'other',
  status: 'unknown',
  questions: [],
  exemptions: [],
  figures: [],
  caseRows: [],
  doubts: [],
}
