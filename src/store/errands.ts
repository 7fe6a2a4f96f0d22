// What a person asked for and a step of the queue carries out.
import type { CandourError } from '../vocabulary/errors.ts'

export const ERRANDS = [
  'put-in',
  'place',
  'practise',
  'ask-model',
  'take-in',
  'try-sample',
  'open-locked',
  'read-statement',
  'read-policy',
  'read-sheet',
  'import-register',
  'read-table',
  'protect',
  'protect-request',
  'audit',
  'check-file',
  'read-request',
  'take-mails',
] as const
export type ErrandKind = (typeof ERRANDS)[number]

export interface Errand {
  id: string
  /** null where none is there yet. */
  survey: string | null
  kind: ErrandKind
  /** As JSON values: of its kind's own shape. */
  asked: unknown
  /** In whose name it is done. */
  by: string
  /** The instant at which it was asked, as the database writes it: 2026-11-24 12:00:00+00. */
  at: string
  /** null until it is done. */
  came: unknown
  /** Why it cannot be done, in a sentence, with the status of a page that says so. */
  refused: Pick<CandourError, 'message' | 'status'> | null
}
