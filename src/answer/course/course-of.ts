// Where a request stands, told from its events and from nothing else: its state, its questions, its clocks, what is owed and when.
import { daysLater } from '../../calendar/day.ts'
import type { EventOf, RequestEvent } from '../../vocabulary/answering/event.ts'
import type { ForceRequest } from '../../vocabulary/answering/force-request.ts'
import type { ReleaseRecord } from '../../vocabulary/answering/release.ts'
import type { RequestLaw } from '../../vocabulary/answering/request.ts'
import { releasesOf } from './answered.ts'
import { clocksOf, type RequestClock } from './clocks.ts'
import { coursesOf, type QuestionCourse } from './questions.ts'
import { allOf, lastOf, lawOf, standing } from './standing.ts'

export type RequestState =
  | 'to-split'
  | 'in-work'
  | 'asked-back'
  | 'fee-asked'
  | 'drawn-up'
  | 'signed'
  | 'answered'
  | 'lapsed'
  | 'withdrawn'
  | 'passed-on'

export interface Course {
  request: ForceRequest
  today: string
  /** Those that stand. */
  events: readonly RequestEvent[]
  law: RequestLaw
  received: EventOf<'received'> | null
  isReview: boolean
  state: RequestState
  /** Nothing of it is owed any more. */
  isClosed: boolean
  questions: QuestionCourse[]
  clocks: RequestClock[]
  /** The clock that ends first among those that run; of an answered request the last. */
  clock: RequestClock | null
  releases: ReleaseRecord[]
  dues: RequestDue[]
}

/** A day that is owed, or on which something may be done. */
export interface RequestDue {
  kind: 'answer' | 'review' | 'extension-ends' | 'clarification-lapses' | 'decision' | 'tribunal'
  what: string
  due: string
  restsOn: string
}

export function courseOf(request: ForceRequest, today: string): Course {
  const events = standing(request.events)
  const questions = coursesOf(events)
  const isReview = request.parent !== null
  const clocks = clocksOf({
    events,
    questions: questions.map(({ number }) => number),
    isReview,
    today,
  })
  const releases = releasesOf(request.events)
  const state = stateOf(events, questions, releases, clocks)
  const isClosed = CLOSED.includes(state)
  return {
    request,
    today,
    events,
    law: lawOf(events),
    received: lastOf(events, 'received'),
    isReview,
    state,
    isClosed,
    questions,
    clocks,
    clock: clocks.find(({ answered }) => !answered) ?? clocks.at(-1) ?? null,
    releases,
    dues: isClosed
      ? afterAnswer(events)
      : [...owed(clocks, isReview), ...lapses(events), ...afterAnswer(events)],
  }
}

const CLOSED: readonly RequestState[] = ['answered', 'lapsed', 'withdrawn', 'passed-on']

function stateOf(
  events: readonly RequestEvent[],
  questions: readonly QuestionCourse[],
  releases: readonly ReleaseRecord[],
  clocks: readonly RequestClock[],
): RequestState {
  if (lastOf(events, 'withdrawn')) return 'withdrawn'
  if (lastOf(events, 'passed-on')) return 'passed-on'
  if (questions.length === 0) return 'to-split'
  const open = questions.filter(({ state }) => state !== 'answered' && state !== 'lapsed')
  if (open.length === 0)
    return questions.some(({ state }) => state === 'answered') ? 'answered' : 'lapsed'
  if (open.every(({ state }) => state === 'asked-back')) return 'asked-back'
  const waiting = releases.find(({ sent }) => sent === null)
  if (waiting) return waiting.signed ? 'signed' : 'drawn-up'
  return clocks.some(({ stands }) => stands === 'fee') ? 'fee-asked' : 'in-work'
}

const owed = (clocks: readonly RequestClock[], isReview: boolean): RequestDue[] =>
  clocks.flatMap(({ due, answered, restsOn, questions, extended }): RequestDue[] => {
    if (due === null || answered) return []
    const of =
      clocks.length > 1
        ? `, ${questions.length === 1 ? 'question' : 'questions'} ${questions.join(', ')}`
        : ''
    return [
      extended && extended.concluded === null
        ? {
            kind: 'extension-ends',
            what: `the balance and the answer, as the notice promised${of}`,
            due,
            restsOn,
          }
        : {
            kind: isReview ? 'review' : 'answer',
            what: `${isReview ? 'the review' : 'an answer'}${of}`,
            due,
            restsOn,
          },
    ]
  })

/** Nothing lapses by itself: on this day somebody may say that it did. */
const lapses = (events: readonly RequestEvent[]): RequestDue[] =>
  allOf(events, 'clarification-asked').flatMap(({ seq, facts }) =>
    [...allOf(events, 'clarification-given'), ...allOf(events, 'clarification-lapsed')].some(
      (one) => one.facts.asked === seq,
    )
      ? []
      : [
          {
            kind: 'clarification-lapses' as const,
            what: 'look whether what was asked back was answered, and warn before it lapses',
            due: daysLater(facts.on, facts.lapsesAfter),
            restsOn: `${facts.lapsesAfter} days, as the requester was told: the force’s own time, not the law’s`,
          },
        ],
  )

const TO_TRIBUNAL = 28

function afterAnswer(events: readonly RequestEvent[]): RequestDue[] {
  const decided = lastOf(events, 'decision-notice')
  if (!decided) return []
  const { on, by, what, reference } = decided.facts
  const appealed = allOf(events, 'tribunal').some(({ facts }) => facts.step === 'appealed')
  return [
    by !== null && {
      kind: 'decision' as const,
      what: `what decision notice ${reference} asks: ${what}`,
      due: by,
      restsOn: 'the decision notice (section 50(4))',
    },
    !appealed && {
      kind: 'tribunal' as const,
      what: `the last day to appeal against decision notice ${reference}`,
      due: daysLater(on, TO_TRIBUNAL),
      restsOn:
        'rule 22(1)(b) of the General Regulatory Chamber’s rules: received within 28 days of the day on which the notice was sent',
    },
  ].filter((one) => one !== false)
}
