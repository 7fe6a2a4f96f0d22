// A reply as extract left it, and which of a body's replies speaks for it, question by question.
import type { Answer, Extraction, Figure } from '../../vocabulary/reply.ts'
import { isLetter } from '../../vocabulary/source.ts'

export interface ReplyRead {
  message: string
  body: string
  /** The sealed files it came as, by sha256. */
  files: readonly string[]
  extraction: Extraction
  /** The day it came, ISO; null where it is not known. */
  received?: string | null
  /** What a model that a person asked proposed for it; it never speaks for a question. */
  proposed?: readonly Figure[]
}

/** A reply that passes a question over, or of which nothing can be told, leaves the word to an earlier one. */
const SAYS_NOTHING: Answer[] = ['not-answered', 'unknown']

export const decides = ({ extraction: { kind } }: ReplyRead): boolean =>
  kind === 'decision' || kind === 'internal-review' || kind === 'withdrawal'

export const isPrint = ({ extraction }: ReplyRead): boolean => !isLetter(extraction.source)

/** What readers said of which reply speaks. */
interface Chosen {
  /** Of several papers it is this one. */
  isChosen?: (reply: ReplyRead) => boolean
  /** It says something of the question, though no machine read it. */
  isSaid?: (reply: ReplyRead) => boolean
}

/**
 * The replies of one body come oldest first; the newest that says something of a question speaks for it. A withdrawal
 * takes back all that was said before it; a letter that sets single numbers right speaks for none. What papers printed
 * speaks only where no letter does; papers do not correct one another, so of several that one speaks which a reader
 * chose, else the first. null where none says anything.
 */
export function speaksFor(
  replies: readonly ReplyRead[],
  question: string,
  { isChosen = () => false, isSaid = () => false }: Chosen = {},
): ReplyRead | null {
  const says = (reply: ReplyRead): boolean =>
    reply.extraction.kind === 'withdrawal' || saysOf(reply, question) || isSaid(reply)
  const print = replies.filter(isPrint)
  return (
    replies.findLast((reply) => !isPrint(reply) && says(reply)) ??
    print.findLast(isChosen) ??
    print.find(says) ??
    null
  )
}

const saysOf = ({ extraction }: ReplyRead, question: string): boolean =>
  extraction.questions.some(
    ({ number, answer }) => number === question && !SAYS_NOTHING.includes(answer),
  ) || extraction.figures.some((figure) => figure.question === question && !figure.amends)

/** Is this reply's word on the question taken back by a later one? Replies to requests of their own never are. */
export function isSuperseded(
  reply: ReplyRead,
  question: string | undefined,
  replies: readonly ReplyRead[],
  eachItsOwn: boolean,
): boolean {
  if (eachItsOwn) return false
  // The body's own number stands before the one that was printed; a word of the body without a number takes none back.
  if (isPrint(reply))
    return replies.some(
      (one) => !isPrint(one) && one.extraction.figures.some((own) => own.question === question),
    )
  const speaker =
    question === undefined
      ? replies.findLast(({ extraction }) => extraction.kind === 'withdrawal')
      : speaksFor(
          replies.filter((one) => !isPrint(one)),
          question,
        )
  return !!speaker && replies.indexOf(speaker) > replies.indexOf(reply)
}
