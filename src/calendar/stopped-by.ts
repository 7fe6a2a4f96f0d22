// Which of the messages that came stops a request's clock: the one that decides it, not the first sign of life.
import { isLetter, type Source } from '../vocabulary/source.ts'
import { mayAnswer, type Taken, type TakenFor } from '../vocabulary/taken-for.ts'

/** Its kind is absent or null where nothing tells what it is: a reply that is not here, or one not read yet. */
export interface MessageCame extends Taken {
  /** ISO day; null where the day is not known. */
  received: string | null
  /** What a paper printed is no message of the body. */
  source?: Source | null | undefined
}

/**
 * The first decision; where none is told apart, the first message that may be one. An acknowledgement, a holding letter, a
 * question back, a bounce, a file that nobody could read stop nothing (FOIA s.10(1): the body must have complied with
 * s.1(1)). A review says that a decision came before it, on a day that is not known. null: nothing came that could have
 * stopped it.
 */
export function stoppedBy<M extends MessageCame>(messages: readonly M[]): M | null {
  const letters = messages.filter(({ source }) => isLetter(source))
  const of = (...kinds: (TakenFor | null)[]): M[] =>
    letters.filter(({ kind = null }) => kinds.includes(kind))
  return (
    first(of('decision')) ??
    first(of(null, 'other').filter(mayAnswer)) ??
    undated(of(...AFTER_A_DECISION))
  )
}

const AFTER_A_DECISION: TakenFor[] = ['internal-review', 'withdrawal']

/** One whose day is known comes before those whose day is not. */
const first = <M extends MessageCame>(messages: readonly M[]): M | null =>
  messages.toSorted(({ received: a }, { received: b }) =>
    (a ?? 'unknown') < (b ?? 'unknown') ? -1 : 1,
  )[0] ?? null

const undated = <M extends MessageCame>([later]: readonly M[]): M | null =>
  later ? { ...later, received: null } : null
