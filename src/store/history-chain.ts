// How one entry of the history is sealed to the one before it.
import { createHash } from 'node:crypto'
import { json } from './db.ts'

export interface Act {
  /** A person's name, or the stage that acted. */
  who: string
  /** A verb and its noun: "survey imported", "figure confirmed". */
  what: string
  /** table:id */
  record: string
  detail: Record<string, unknown>
}

export interface Entry extends Act {
  at: Date
}

export interface HistoryRow extends Entry {
  seq: number
  previous: string
  hash: string
}

/** What the first entry is sealed to. */
export const BEFORE_ALL = '0'.repeat(64)

/** sha256 over the hash before and this row's words, keys in order: two readers get the same text. */
export function hashOf({
  seq,
  at,
  who,
  what,
  record,
  detail,
  previous,
}: Omit<HistoryRow, 'hash'>): string {
  const words = canonical({ seq, at: at.toISOString(), who, what, record, detail })
  return createHash('sha256').update(previous).update('\n').update(words).digest('hex')
}

/** JSON with sorted keys, of what the database will hold. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(JSON.parse(json(value))))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  )
}
