// A survey's replies against what readers decided and against each other.
import type { Document } from '../vocabulary/document.ts'
import type { Survey } from '../vocabulary/survey.ts'
import { type Applied, applyDecisions } from './apply-decisions.ts'
import { contradictionsIn, type Found } from './contradictions.ts'
import { withNote } from './note-contradictions.ts'
import { placeholdersAmong } from './placeholder-text.ts'
import type { Standing } from './readers.ts'
import type { ReplyRead } from './reply-read.ts'

export interface Reconciliation extends Applied {
  contradictions: Found[]
}

/** What else the files say, by their sha256. */
export interface InFiles {
  /** Those that a correction points into. */
  documents: ReadonlyMap<string, Document>
  /** Text that was put in to be replaced. */
  placeholders: ReadonlyMap<string, string>
}

/** Replies of each body oldest first; decisions in the order they were made, undone ones left out. */
export async function reconcileSurvey(
  survey: Survey,
  replies: readonly ReplyRead[],
  decisions: readonly Standing[],
  { documents, placeholders }: InFiles,
): Promise<Reconciliation> {
  const applied = applyDecisions(survey, replies, decisions, documents)
  const contradictions: Found[] = []
  for (const body of new Set(applied.figures.map((figure) => figure.body))) {
    const own = applied.figures.filter((figure) => figure.body === body)
    const found = [
      ...(await contradictionsIn(body, own, survey)),
      ...placeholdersAmong(body, own, placeholders),
    ]
    for (const { id, contradiction } of found)
      contradictions.push({ id, contradiction: withNote(contradiction, decisions) })
  }
  return { ...applied, contradictions }
}
