// One letter as it may be printed: as somebody read it, with the survey's rules; before anybody did, without all that is proposed.
import type { Document } from '../vocabulary/document.ts'
import type { Words } from '../vocabulary/packs/load-packs.ts'
import type { Survey } from '../vocabulary/survey.ts'
import type { LetterRead, RedactionDecided } from './decided.ts'
import { takenFrom } from './decided.ts'
import { withoutContained } from './merged.ts'
import { proposedOnce } from './proposed-once.ts'
import { type Redacted, redactedDocument } from './redacted-document.ts'
import { byRules } from './rules.ts'
import { foldText } from './words/folded.ts'
import type { Removals } from './words/removal.ts'

export interface LetterWithout {
  redacted: Redacted
  /** null where nobody has read it, or its reading no longer fits. */
  read: LetterRead | null
}

export interface Asked {
  words: Words
  survey: Pick<Survey, 'requester'>
  decided: RedactionDecided
}

/** bodies: the names of those whose letter it is, and of no other body of the survey. */
export function letterWithout(
  document: Document,
  asked: Asked,
  bodies: readonly string[],
): LetterWithout {
  const read = asked.decided.read.get(document.sha256) ?? null
  const taken = read && takenFrom(document, read.taken)
  return taken
    ? { redacted: redactedDocument(document, withRules(document, taken, asked)), read }
    : { redacted: redactedDocument(document, proposedFor(document, asked, bodies)), read: null }
}

export const proposedFor = (
  document: Document,
  { words, survey, decided }: Asked,
  bodies: readonly string[],
): Removals =>
  proposedOnce(document, {
    words,
    rules: decided.rules,
    requester: survey.requester ?? [],
    bodies,
  })

/** A rule made after the letter was read holds for it too. */
function withRules(document: Document, taken: Removals, { survey, decided }: Asked): Removals {
  const always = [...decided.rules.always, ...(survey.requester ?? [])]
  return {
    ...taken,
    stretches: withoutContained([
      ...taken.stretches,
      ...byRules(foldText(document.text), { always }),
    ]),
  }
}
