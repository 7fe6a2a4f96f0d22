// The letter that is ready for what is to be done about a request. Nothing is sent here, and nothing of it is made up: what only
// who sends it can say stands as a gap.
import type { Chaser, Task } from '../../../vocabulary/asking/task.ts'
import type { ChaseFacts, Draft } from './chase-facts.ts'
import { clarification } from './clarification.ts'
import { complaint } from './complaint.ts'
import { fee } from './fee.ts'
import { newRequest } from './new-request.ts'
import { reminder } from './reminder.ts'
import { review } from './review.ts'

/** `task`: what it is for, which a reminder tells apart; null where nothing is to be done. */
export function draftLetter(
  chaser: Chaser,
  facts: ChaseFacts,
  task: Pick<Task, 'kind'> | null,
): Draft {
  const draft = DRAFTS[chaser](facts, task)
  return { ...draft, subject: draft.subject.replaceAll('\u00a0', ' ') }
}

const DRAFTS: Record<Chaser, (facts: ChaseFacts, task: Pick<Task, 'kind'> | null) => Draft> = {
  reminder,
  clarification,
  fee,
  review,
  complaint,
  'new-request': newRequest,
}
