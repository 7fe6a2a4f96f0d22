// What a person asked for and a step of the queue carries out.
import type { CandourError } from '../vocabulary/errors.ts'

export const ERRANDS = ['put-in', 'place', 'practise', 'ask-model'] as const
export type ErrandKind = (typeof ERRANDS)[number]

export interface Errand {
  id: string
  survey: string
  kind: ErrandKind
  /** As JSON values: of its kind's own shape. */
  asked: unknown
  /** In whose name it is done. */
  by: string
  /** null until it is done. */
  came: unknown
  /** Why it cannot be done, in a sentence, with the status of a page that says so. */
  refused: Pick<CandourError, 'message' | 'status'> | null
}
