// Where each question of a request stands, told from the events that speak of it.
import type { EventOf, RequestEvent } from '../../vocabulary/answering/event.ts'
import type { Outcome } from '../../vocabulary/answering/notice.ts'
import { sectionIn } from '../../vocabulary/answering/reason-law.ts'
import type { RequestQuestion } from '../../vocabulary/answering/request.ts'
import { answeredOn } from './answered.ts'
import { allOf, lastOf } from './standing.ts'

/** CONTRACTS’ Answer, as far as a body gives them. */
export type QuestionOutcome = Exclude<Outcome, 'later'>

export interface QuestionCourse extends RequestQuestion {
  state: QuestionState
  /** What is said of it so far, whether or not it was sent; null: nothing yet. */
  outcome: QuestionOutcome | null
  held: boolean | null
  /** By the number of their events; null: none that stands. */
  clarification: number | null
  mapped: number | null
  counted: number | null
  protected: number | null
  /** A document of the force’s own that answers it. */
  document: number | null
  estimated: number | null
  reasons: readonly EventOf<'reason-given'>[]
  ncnd: number | null
  answered: string | null
}

export type QuestionState =
  | 'to-look-at'
  | 'asked-back'
  | 'lapsed'
  | 'to-count'
  | 'counted'
  | 'safe'
  | 'reasoned'
  | 'answered'

/** What was counted or chosen for it goes out with the answer: of a question that is refused since, nothing does. */
export const isGiven = ({ outcome }: Pick<QuestionCourse, 'outcome'>): boolean =>
  outcome === 'full' || outcome === 'partial'

export const questionsOf = (events: readonly RequestEvent[]): RequestQuestion[] => [
  ...(lastOf(events, 'questions-split')?.facts.questions ?? []),
]

export const coursesOf = (events: readonly RequestEvent[]): QuestionCourse[] =>
  questionsOf(events).map((question) => courseOfQuestion(events, question))

function courseOfQuestion(
  events: readonly RequestEvent[],
  question: RequestQuestion,
): QuestionCourse {
  const { number } = question
  const isOf = ({ questions }: { questions: readonly string[] }): boolean =>
    questions.includes(number)
  const held = allOf(events, 'held').findLast(({ facts }) => isOf(facts))?.facts.held ?? null
  const mapped = allOf(events, 'mapped').findLast(({ facts }) => facts.question === number)
  const counted = allOf(events, 'counted').findLast(
    ({ facts, seq }) => facts.question === number && seq > (mapped?.seq ?? 0),
  )
  const safe = allOf(events, 'protected').findLast(
    ({ facts }) => isOf(facts) && (counted === undefined || facts.counted.includes(counted.seq)),
  )
  const document = allOf(events, 'document-chosen').findLast(
    ({ facts }) => facts.question === number,
  )
  const estimated = allOf(events, 'estimated').findLast(({ facts }) => isOf(facts))
  const reasons = reasonsStanding(events).filter(({ facts }) => isOf(facts))
  const ncnd = allOf(events, 'ncnd').findLast(({ facts }) => isOf(facts))
  const said = {
    held,
    reasons,
    ncnd: ncnd?.seq ?? null,
    counted: counted?.seq ?? null,
    document: document?.seq ?? null,
  }
  const outcome = outcomeOf(said)
  const answered = answeredOn(events, number)
  const asks = asksBack(events, number)
  const state: QuestionState = answered
    ? 'answered'
    : asks
      ? asks.lapsed
        ? 'lapsed'
        : 'asked-back'
      : outcome !== null && outcome !== 'full' && outcome !== 'partial'
        ? 'reasoned'
        : safe || document
          ? 'safe'
          : counted
            ? 'counted'
            : mapped
              ? 'to-count'
              : 'to-look-at'
  return {
    ...question,
    ...said,
    state,
    outcome,
    clarification: asks?.event ?? null,
    mapped: mapped?.seq ?? null,
    protected: safe?.seq ?? null,
    estimated: estimated?.seq ?? null,
    answered,
  }
}

/** Those that were neither put anew nor dropped. */
export function reasonsStanding(events: readonly RequestEvent[]): EventOf<'reason-given'>[] {
  const given = allOf(events, 'reason-given')
  const gone = new Set([
    ...given.flatMap(({ facts }) => facts.instead ?? []),
    ...allOf(events, 'reason-dropped').map(({ facts }) => facts.reason),
  ])
  return given.filter(({ seq }) => !gone.has(seq))
}

/** Those by which one of these questions is neither confirmed nor denied: a later one of all its questions has taken their place. */
export const neitherStanding = (
  events: readonly RequestEvent[],
  questions: readonly Pick<QuestionCourse, 'ncnd'>[],
): EventOf<'ncnd'>[] =>
  allOf(events, 'ncnd').filter(({ seq }) => questions.some(({ ncnd }) => ncnd === seq))

function outcomeOf({
  held,
  reasons,
  ncnd,
  counted,
  document,
}: Pick<
  QuestionCourse,
  'held' | 'reasons' | 'ncnd' | 'counted' | 'document'
>): QuestionOutcome | null {
  if (ncnd !== null) return 'ncnd'
  if (held === false) return 'not-held'
  const whole = reasons.find(({ facts }) => facts.group === null)
  if (whole) {
    return sectionIn(whole.facts.section)?.outcome ?? 'refused'
  }
  if (reasons.length > 0) return 'partial'
  return held === true || counted !== null || document !== null ? 'full' : null
}

/** What was last asked back of it, where that is not answered. */
function asksBack(
  events: readonly RequestEvent[],
  number: string,
): { event: number; lapsed: boolean } | null {
  const asked = allOf(events, 'clarification-asked').findLast(
    ({ facts }) => facts.questions.length === 0 || facts.questions.includes(number),
  )
  if (!asked) return null
  const isOfIt = ({ facts }: { facts: { asked: number } }): boolean => facts.asked === asked.seq
  if (allOf(events, 'clarification-given').some(isOfIt)) return null
  return { event: asked.seq, lapsed: allOf(events, 'clarification-lapsed').some(isOfIt) }
}
