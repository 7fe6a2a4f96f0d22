// What a letter is drafted from and held against: the request as it stands, and nothing that stays in the house.
import type { Estimate } from '../../vocabulary/answering/estimate.ts'
import type { NoticeKind, Outcome } from '../../vocabulary/answering/notice.ts'
import { neitherIn, sectionIn } from '../../vocabulary/answering/reason-law.ts'
import type { RequestLaw } from '../../vocabulary/answering/request.ts'
import type { NeitherConfirmedNorDenied, ReasonGiven } from '../../vocabulary/answering/section.ts'
import type { PlainTable } from '../../write/plain/content.ts'
import type { CostAdvice } from '../estimate/advice.ts'
import type { EstimateSum } from '../estimate/estimate-sum.ts'

export interface NoticeFacts {
  kind: NoticeKind
  law: RequestLaw
  reference: string
  /** The day that stands on it. */
  on: string
  received: string
  /** What is asked for the letter alone, by the names of letter-asked.ts. */
  asked: Readonly<Record<string, string>>
  /** What is said first where the force does not exist. */
  invented: string | null
  questions: readonly QuestionAnswered[]
  reasons: readonly ReasonGiven[]
  neither: readonly NeitherConfirmedNorDenied[]
  /** Where a refusal rests on it. */
  cost: { estimate: Estimate; sum: EstimateSum; advice: readonly CostAdvice[] } | null
  tables: readonly NoticeTable[]
  /** Documents of the force's own that answer a question. */
  documents: readonly { question: string; title: string }[]
  /** Something is withheld only because others could be worked out from it. */
  hasCompanions: boolean
  moreTime: { section: string; questions: readonly string[]; until: string; why: string } | null
  /** An earlier letter said that more time is taken. */
  extendedOn: string | null
  review: { of: string; outcome: 'upheld' | 'in-part' | 'overturned'; why: string } | null
  corrects: { on: string; why: string } | null
  unclear: { questions: readonly string[]; asked: string; lapsesAfter: number } | null
  fee: { pounds: number } | null
  /** Coarser tables that were protected and measured: what each would print (section 16). */
  ladder: readonly { words: string; numbers: number }[]
}

export interface QuestionAnswered {
  number: string
  words: string
  outcome: Outcome | null
  held: boolean | null
  /** Why it is not held. */
  heldWhy: string
}

export interface NoticeTable {
  /** "table 1" */
  name: string
  questions: readonly string[]
  /** What its figures count, in the words of the mapping. */
  words: string
  /** ISO day. */
  asOf: string
  table: PlainTable
  /** The key under it, a line a mark. */
  key: readonly string[]
  /** Every number that it prints. */
  values: readonly number[]
}

const REFUSED: readonly (Outcome | null)[] = [
  'partial',
  'refused',
  'refused-cost',
  'ncnd',
  'elsewhere',
  'later',
]

/** Under the Regulations what is not held is refused by an exception, and more time is no refusal. */
export const refusedIn = ({ questions, law }: NoticeFacts): QuestionAnswered[] =>
  questions.filter(({ outcome }) =>
    law === 'eir'
      ? outcome === 'not-held' || (outcome !== 'later' && REFUSED.includes(outcome))
      : REFUSED.includes(outcome),
  )

/** It decides what was asked, and is no letter on the way there. */
export const isDecision = ({ kind }: Pick<NoticeFacts, 'kind'>): boolean =>
  kind === 'answer' || kind === 'review' || kind === 'correction'

export const isExemption = ({ section }: { section: string }): boolean =>
  sectionIn(section)?.kind !== 'not-an-exemption'

export const isQualified = ({ section }: { section: string }): boolean =>
  (sectionIn(section) ?? neitherIn(section))?.kind === 'qualified'

/** "questions 1 and 2", "question 3" */
export function questionsSaid(numbers: readonly string[]): string {
  const all = [...new Set(numbers)]
  const last = all.at(-1) ?? ''
  return all.length < 2
    ? `question ${last}`
    : `questions ${all.slice(0, -1).join(', ')} and ${last}`
}
