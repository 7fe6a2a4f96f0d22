// Where one question to one body stands: the only list from which pages speak of a body (CONTRACTS.md, State).
import type { Missing } from './reply.ts'

/** States in which the body gave something. */
export const GIVEN = ['gave', 'gave-part'] as const

/** A state without a number is its reason: the same word in the value, the list of the missing, and the legend. */
export type State = (typeof GIVEN)[number] | 'not-asked' | Missing

/** Nothing that a body said or kept from us is known yet: no page may say that it refused, did not answer or did not reply. */
export const WAITING: readonly Missing[] = [
  'not-checked',
  'clarification-asked',
  'fee-notice',
  'overdue',
  'extended',
  'acknowledged',
  'bounced',
  'asked',
]

export const isWaiting = (state: State): boolean => WAITING.some((one) => one === state)
