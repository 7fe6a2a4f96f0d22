// What a message that came is taken for: the kind that was read in it, or what a person says it is.
import { KINDS } from './reply.ts'

/**
 * A reader may also say that it has nothing to do with the survey. `unreadable`: none of its files could be read, so that
 * nobody knows what it is; said by a reader, another copy is asked for.
 */
export const TAKEN_FOR = [...KINDS, 'not-of-this-survey', 'unreadable'] as const
export type TakenFor = (typeof TAKEN_FOR)[number]

export interface Taken {
  /** Absent or null while it is not read, or where nothing tells. */
  kind?: TakenFor | null | undefined
  /** A person said it; what only a machine read of a body is never printed. */
  decided?: boolean | undefined
}

/** By whom and when it was said what a message is. */
export interface TakenBy {
  by: string
  at: string
  why?: string
}

/** The kinds that answer a question, or take an answer back. */
export const ANSWERING: readonly TakenFor[] = ['decision', 'internal-review', 'withdrawal']

/** A file that nobody could read is a file, and no reply until a person says so. */
export const mayAnswer = ({ kind = null, decided = false }: Taken): boolean =>
  kind === null ||
  kind === 'decision' ||
  kind === 'internal-review' ||
  (kind === 'other' && !decided)

/** Nobody can tell from what was read what it is: a person is asked. */
export const isUnclear = ({ kind, decided = false }: Taken): boolean =>
  !decided && (kind === 'other' || kind === 'unreadable')
