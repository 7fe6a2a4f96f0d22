// Which parts a letter must have, from what it answers: the fourteen of a refusal notice, each where the law asks for it.
import { letterLaw } from '../../vocabulary/answering/letter-law.ts'
import type { LetterPart } from '../../vocabulary/answering/notice.ts'
import { sectionIn } from '../../vocabulary/answering/reason-law.ts'
import {
  isDecision,
  isExemption,
  isQualified,
  type NoticeFacts,
  refusedIn,
} from './notice-facts.ts'

/** In the order of the letter. */
export const partsNeeded = (facts: NoticeFacts): LetterPart[] =>
  letterLaw().letters[facts.kind].parts.filter((part) => isNeeded(part, facts))

export const isNeeded = (part: LetterPart, facts: NoticeFacts): boolean => NEEDED[part](facts)

const NEEDED: Record<LetterPart, (facts: NoticeFacts) => boolean> = {
  'date-and-reference': () => true,
  opening: () => true,
  'what-is-refused': decidesOrDelays,
  held: decidesOrDelays,
  tables: ({ tables, documents }) => tables.length + documents.length > 0,
  'what-figures-count': ({ tables }) => tables.length > 0,
  licence: ({ tables }) => tables.length > 0,
  refused: (facts) => decidesOrDelays(facts) && refusedIn(facts).length > 0,
  section: (facts) => weighsLater(facts) || facts.reasons.length + facts.neither.length > 0,
  'why-it-applies': (facts) =>
    weighsLater(facts) ||
    facts.neither.length > 0 ||
    facts.hasCompanions ||
    facts.reasons.some(isExemption),
  balance: (facts) => isDecision(facts) && [...facts.reasons, ...facts.neither].some(isQualified),
  'more-time': ({ kind }) => kind === 'more-time',
  'cost-or-vexatious': ({ reasons }) => reasons.some((one) => !isExemption(one)),
  /** Where all that is refused can be had elsewhere, nothing narrower is asked for. */
  advice: (facts) =>
    (isDecision(facts) && refusedIn(facts).some(({ outcome }) => outcome !== 'elsewhere')) ||
    (facts.kind === 'clarification' && facts.ladder.length > 0),
  review: ({ kind }) => kind !== 'review',
  complaint: () => true,
  'what-is-unclear': ({ kind }) => kind === 'clarification',
  fee: ({ kind }) => kind === 'fee-notice',
}

/** More time for the public interest test names what is weighed; the Regulations give time for another reason. */
const weighsLater = ({ kind, law }: NoticeFacts): boolean => kind === 'more-time' && law !== 'eir'

function decidesOrDelays(facts: NoticeFacts): boolean {
  return isDecision(facts) || facts.kind === 'more-time'
}

export const costReasons = ({ reasons }: NoticeFacts) =>
  reasons.filter(({ section }) => sectionIn(section)?.kind === 'not-an-exemption')
