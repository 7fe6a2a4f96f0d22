// What was read and what readers decided, put together: figures and answers as they stand.

import type { Document } from '../../vocabulary/document.ts'
import { append } from '../../vocabulary/long-lists.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { standsIn } from '../ink/same-ink.ts'
import type { Standing } from '../readers/two-readers.ts'
import { type AnswerOutcome, decideAnswers } from './decide-answers.ts'
import { decideFigures, type FigureOutcome, type Rules } from './decide-figures.ts'
import type { ReplyRead } from './reply-read.ts'

export interface Applied {
  figures: FigureOutcome[]
  answers: AnswerOutcome[]
}

/**
 * Replies of each body oldest first, decisions in the order they were made, undone ones left out. `documents`, by
 * sha256, are those that a correction points into: a reader may see a number that no machine read.
 */
export function applyDecisions(
  survey: Survey,
  replies: readonly ReplyRead[],
  decisions: readonly Standing[],
  documents: ReadonlyMap<string, Document> = new Map(),
): Applied {
  const rules = rulesOf(survey, documents)
  const bodies = new Set([
    ...replies.map(({ body }) => body),
    ...decisions.map(({ decision }) => decision.body),
  ])
  const applied: Applied = { figures: [], answers: [] }
  for (const body of bodies) {
    const own = replies.filter((reply) => reply.body === body)
    append(applied.figures, decideFigures(body, own, decisions, rules))
    append(applied.answers, decideAnswers(survey, body, own, decisions, rules))
  }
  return applied
}

/** By sha256 the documents that a reader's own readings point into. */
export const rulesOf = (survey: Survey, documents: ReadonlyMap<string, Document>): Rules => ({
  readers: survey.readers,
  eachItsOwn: survey.notComparable !== undefined,
  stands: (evidence) => {
    const document = documents.get(evidence.sha256)
    return document !== undefined && standsIn(document, evidence)
  },
})
