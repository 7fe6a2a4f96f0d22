// One name for one decision, so that a folder imported twice doubles none.
import { createHash } from 'node:crypto'
import { canonical } from '../../store/history-chain.ts'
import type { Decision } from '../../vocabulary/survey.ts'

/** A UUID (version 8: made from the content) of the survey and all that the decision says; what is empty says nothing. */
export function decisionId(survey: string, decision: Decision): string {
  const hash = createHash('sha256')
    .update(`${survey}\n${canonical(withoutEmpty(decision))}`)
    .digest('hex')
  const variant = ((Number.parseInt(hash.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-')
}

function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== undefined && inner !== '')
      .map(([key, inner]) => [key, withoutEmpty(inner)]),
  )
}
