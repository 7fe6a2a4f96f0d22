// What a row of a register kept elsewhere may tell, and the words its columns are headed with.
import {
  type ConductWords,
  conductWords,
  type Word,
} from '../../vocabulary/conduct/conduct-words.ts'
import { KINDS } from '../forms/matter-form.ts'
import heads from './columns.json' with { type: 'json' }

export interface LegacyField {
  id: string
  label: string
  as: 'line' | 'day' | 'one'
  /** Without it a row is no matter. */
  must?: true
}

export const LEGACY_FIELDS: readonly LegacyField[] = [
  { id: 'reference', label: 'Reference', as: 'line', must: true },
  { id: 'cameToAttention', label: 'Came to attention on', as: 'day', must: true },
  { id: 'complaintOn', label: 'Complaint made on', as: 'day' },
  { id: 'kind', label: 'How it came in', as: 'one' },
  { id: 'summary', label: 'What was reported', as: 'line' },
  { id: 'name', label: 'Name of the subject', as: 'line' },
  { id: 'role', label: 'Role', as: 'one' },
  { id: 'rankThen', label: 'Rank when it happened', as: 'one' },
  { id: 'grade', label: 'Grade of staff', as: 'line' },
  { id: 'band', label: 'Pay band', as: 'line' },
  { id: 'words', label: 'What is alleged', as: 'line' },
  { id: 'from', label: 'Day of the conduct', as: 'day' },
  { id: 'breach', label: 'Breach', as: 'one' },
  { id: 'platform', label: 'Platform', as: 'one' },
  { id: 'duty', label: 'On duty', as: 'one' },
  { id: 'noticed', label: 'How it came to notice', as: 'one' },
  { id: 'outcome', label: 'Outcome', as: 'one' },
  { id: 'closedOn', label: 'Closed on', as: 'day' },
]

/** The list that a value of it is one of. */
export function listOf(field: string): readonly Word[] {
  const words = conductWords()
  const lists: Record<string, readonly Word[]> = {
    kind: KINDS,
    role: words.roles,
    rankThen: words.ranks,
    breach: words.breaches,
    platform: words.platforms,
    duty: words.duties,
    noticed: words.noticed,
    outcome: words.outcomes,
  }
  return lists[field] ?? []
}

export const plainly = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}+/]+/gu, ' ')
    .trim()

/** By the words of their heads: the number of each field's column, from 0. A head that two fields claim goes to the first. */
export function columnsGuessed(head: readonly string[]): Record<string, number> {
  const guessed: Record<string, number> = {}
  const taken = new Set<number>()
  for (const { id } of LEGACY_FIELDS) {
    const known: Partial<Record<string, string[]>> = heads
    for (const words of known[id] ?? []) {
      const at = head.findIndex((one, i) => !taken.has(i) && plainly(one) === plainly(words))
      if (at < 0) continue
      guessed[id] = at
      taken.add(at)
      break
    }
  }
  return guessed
}

/** What a value means, by its id, its label or another word for it; null where none fits or more than one. */
export function valueGuessed(field: string, ink: string): string | null {
  const plain = plainly(ink)
  const fits = listOf(field).filter(({ id, label, aliases = [] }) =>
    [id, label, ...aliases].some((word) => plainly(word) === plain),
  )
  const isAmbiguous = field === 'outcome' && ambiguous(conductWords()).has(plain)
  return fits.length === 1 && !isAmbiguous ? (fits[0]?.id ?? null) : null
}

const ambiguous = ({ ambiguousOutcomes }: ConductWords): Set<string> =>
  new Set(ambiguousOutcomes.map(plainly))
