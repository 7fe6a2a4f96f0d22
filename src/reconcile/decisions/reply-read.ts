// A reply as extract left it, and which of a body's replies speaks for it, question by question.
import type { Answer, Extraction, Figure } from '../../vocabulary/reply.ts'

export interface ReplyRead {
  message: string
  body: string
  /** The sealed files it came as, by sha256. */
  files: readonly string[]
  extraction: Extraction
  /** What a model that a person asked proposed for it; it never speaks for a question. */
  proposed?: readonly Figure[]
}

/** A reply that passes a question over, or of which nothing can be told, leaves the word to an earlier one. */
const SAYS_NOTHING: Answer[] = ['not-answered', 'unknown']

export const decides = ({ extraction: { kind } }: ReplyRead): boolean =>
  kind === 'decision' || kind === 'internal-review' || kind === 'withdrawal'

/**
 * The replies of one body come oldest first; the newest that says something of a question speaks for it. A withdrawal
 * takes back all that was said before it. null where none says anything.
 */
export function speaksFor(replies: readonly ReplyRead[], question: string): ReplyRead | null {
  return (
    replies.findLast(
      (reply) =>
        reply.extraction.kind === 'withdrawal' ||
        reply.extraction.questions.some(
          ({ number, answer }) => number === question && !SAYS_NOTHING.includes(answer),
        ) ||
        reply.extraction.figures.some((figure) => figure.question === question),
    ) ?? null
  )
}

/** Is this reply's word on the question taken back by a later one? Replies to requests of their own never are. */
export function isSuperseded(
  reply: ReplyRead,
  question: string | undefined,
  replies: readonly ReplyRead[],
  eachItsOwn: boolean,
): boolean {
  if (eachItsOwn) return false
  const speaker =
    question === undefined
      ? replies.findLast(({ extraction }) => extraction.kind === 'withdrawal')
      : speaksFor(replies, question)
  return !!speaker && replies.indexOf(speaker) > replies.indexOf(reply)
}
