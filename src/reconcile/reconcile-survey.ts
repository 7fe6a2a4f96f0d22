// A survey's replies against what readers decided and against each other.
import type { Contradiction } from '../vocabulary/count.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { type Applied, applyDecisions } from './apply-decisions.ts'
import type { Standing } from './decide-figures.ts'
import type { ReplyRead } from './reply-read.ts'

export interface Reconciliation extends Applied {
  contradictions: { id: string; contradiction: Contradiction }[]
}

/** Replies of each body oldest first; decisions in the order they were made. */
export async function reconcileSurvey(
  survey: Survey,
  replies: readonly ReplyRead[],
  decisions: readonly Standing[],
): Promise<Reconciliation> {
  const applied = applyDecisions(survey, replies, decisions)
  return { ...applied, contradictions: [] }
}
