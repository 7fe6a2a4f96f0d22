// The door that holds replies against each other in a killable child: the numbers and their sums are strangers'.
import type { Apart } from '../store/house.ts'
import type { Survey } from '../vocabulary/survey.ts'
import type { ReplyRead } from './decisions/reply-read.ts'
import type { Standing } from './readers/two-readers.ts'
import { type InFiles, type Reconciliation, reconcileSurvey } from './reconcile-survey.ts'

export interface ToReconcile {
  survey: Survey
  replies: readonly ReplyRead[]
  decisions: readonly Standing[]
  files: InFiles
}

export const reconciling: Apart<ToReconcile, Reconciliation> = {
  name: 'reconcile',
  does: ({ survey, replies, decisions, files }) =>
    reconcileSurvey(survey, replies, decisions, files),
}
