// Whose turn it is: what is wanted of this reader, what they answered, and what they could take back.
import type { DecidedAnswer, DecidedFigure } from '../../vocabulary/decided.ts'
import type { Decision } from '../../vocabulary/survey.ts'

/** Who looks, and the standing decisions that they may see, by the name of their row. */
export interface Sight {
  reader: string
  decisions: ReadonlyMap<string, Decision>
}

type Read = Pick<DecidedFigure | DecidedAnswer, 'state' | 'readers'>

/** An answer of their own, or, two having differed, a word that decides. null: nothing. */
export function wanted(
  { reader }: Pick<Sight, 'reader'>,
  { state, readers }: Read,
): 'answer' | 'word' | null {
  if (state !== 'pencil') return null
  if (readers?.differ) return 'word'
  return readers?.answered.some(({ by }) => by === reader) ? null : 'answer'
}

/** What this reader answered last, where two are asked for; null where they have not. */
export function ownAnswer(
  { reader, decisions }: Sight,
  { readers }: Pick<Read, 'readers'>,
): Decision | null {
  const own = readers?.answered.findLast(({ by }) => by === reader)
  return own ? (decisions.get(own.decision) ?? null) : null
}

/** Could this reader take something back? Where two read, only what is their own. */
export const canUndo = (
  { reader }: Pick<Sight, 'reader'>,
  { state, readers, decided }: Read & Pick<DecidedFigure, 'decided'>,
): boolean =>
  readers
    ? readers.answered.some(({ by }) => by === reader)
    : state !== 'pencil' && decided !== null && !decided.ownFile

/** What stands by the body's own file wants nobody, and a person may decide it all the same. */
export const mayDecide = (
  sight: Pick<Sight, 'reader'>,
  one: Read & Pick<DecidedFigure, 'decided'>,
): boolean => wanted(sight, one) !== null || one.decided?.ownFile === true

/** The decision that takes another's answer for one's own; null where that answer is not open to this reader. */
export function taken(
  { decisions }: Sight,
  { readers }: Pick<Read, 'readers'>,
  id: string | undefined,
): Omit<Decision, 'by' | 'at'> | null {
  const known = readers?.differ && readers.answered.some(({ decision }) => decision === id)
  const made = known ? decisions.get(id ?? '') : undefined
  if (!made) return null
  const { by, at: _, ...said } = made
  return { ...said, why: [`As ${by} answered.`, said.why].filter(Boolean).join(' ') }
}
