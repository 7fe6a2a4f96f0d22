// What kind of thing a field of a case tells, as the packs have it: who it was, what was done, what came of it, when.
import { perWords } from '../../../vocabulary/packs/load-packs.ts'

const KINDS = ['role', 'rank', 'grade', 'deed', 'where', 'how', 'came', 'when'] as const

/** own: a field of the survey's that no pack places. */
export type FieldKind = (typeof KINDS)[number] | 'own'

/** The kind of each field that the survey's packs place. */
export const kindsOf = perWords((words) => {
  const lists = words.lists('case-fields', KINDS)
  return new Map<string, FieldKind>(
    KINDS.flatMap((kind) => lists[kind].map((field): [string, FieldKind] => [field, kind])),
  )
})
