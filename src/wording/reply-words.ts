// What became of a question, as tables and sentences print it.
import type { Answer } from '../vocabulary/reply.ts'
import type { MarkName } from './names/mark-names.ts'

export interface AnswerWords {
  mark: MarkName
  says: string
}

/** What became of one question. */
export const ANSWERS_SAID: Record<Answer, AnswerWords> = {
  full: { mark: 'exact', says: 'Answered in full' },
  partial: { mark: 'floor', says: 'Answered in part' },
  refused: { mark: 'refused', says: 'Refused' },
  'refused-cost': { mark: 'cost', says: 'Refused on cost' },
  ncnd: { mark: 'ncnd', says: 'Neither confirmed nor denied' },
  'not-held': { mark: 'notheld', says: 'Not held' },
  elsewhere: { mark: 'doc', says: 'Said to be published elsewhere' },
  'in-attachment': { mark: 'doc', says: 'Answered in an attachment' },
  'not-answered': { mark: 'notanswered', says: 'Not answered' },
  unknown: { mark: 'doubt', says: 'Not clear from the reply' },
}
