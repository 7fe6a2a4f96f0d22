// The status of a whole message where the vocabulary's rule needs a reader's sense for what was left unsaid.
import {
  type ExemptionCited,
  type Kind,
  type QuestionAnswered,
  type Status,
  statusOf,
} from '../../vocabulary/reply.ts'
import { saysAccessible } from '../law/sections.ts'

/**
 * statusOf, but: answered elsewhere throughout is full although section 21 is cited; and a refusal of named questions
 * ("Qs 2, 3 & 5") says that the others were answered otherwise, also where their answers cannot be seen. What a letter says of
 * itself before its answers ("the force holds some of the information") stands above answers that look full.
 */
export function statusOfReply(
  kind: Kind,
  questions: QuestionAnswered[],
  exemptions: ExemptionCited[],
  inPart: boolean,
): Status {
  const elsewhere = questions.length > 0 && questions.every(({ answer }) => answer === 'elsewhere')
  const withheld = elsewhere
    ? exemptions.filter(({ section }) => !saysAccessible(section))
    : exemptions
  const status = statusOf(kind, questions, withheld)
  const refusedSome =
    (status === 'refused' || status === 'ncnd' || status === 'not-held') &&
    questions.some(({ answer }) => answer === 'unknown')
  const told = questions.every(({ answer, data }) => answer === 'full' && data)
  return refusedSome || (inPart && !told && HALVED.includes(status)) ? 'partial' : status
}

/** What a letter that gives a part cannot be as a whole. */
const HALVED: Status[] = ['full', 'refused', 'not-held']
