// The clocks of a request, told from its events: when each of its questions is due, with the sum day by day.
import { daysLater, monthsLater } from '../../calendar/day.ts'
import { type ClockEvents, type DueDay, daysTo, dueDate } from '../../calendar/due.ts'
import { whyNotWorking } from '../../calendar/working-days.ts'
import { workingDaysLater } from '../../calendar/working-days-later.ts'
import { workingDaysLeft } from '../../calendar/working-days-left.ts'
import type { RequestEvent } from '../../vocabulary/answering/event.ts'
import type { RequestLaw } from '../../vocabulary/answering/request.ts'
import type { Section } from '../../vocabulary/answering/section.ts'
import { answeredOn } from './answered.ts'
import { allOf, feeWaits, lastOf, lawOf } from './standing.ts'

export interface RequestClock {
  /** The questions it runs for; none while they are not split. */
  questions: string[]
  law: RequestLaw
  received: string
  /** The day after which it counts: of receipt, or of the answer to what was asked back. */
  from: string
  /** It stands still: what was asked back is not answered, or a fee not paid. Then nothing is due. */
  stands: 'clarification' | 'fee' | null
  due: string | null
  restsOn: string
  /** The furthest that a lawful extension reaches. */
  latest: { day: string; restsOn: string } | null
  extended: Extended | null
  days: DueDay[]
  answered: { on: string; nth: number; inTime: boolean } | null
  /** Working days from today to the day it is due, that day with it; below nought: overdue by so many. null: nothing is due. */
  left: number | null
}

export interface Extended {
  event: number
  on: string
  section: Section
  until: string
  concluded: string | null
  /** Given while the time still ran. */
  inTime: boolean
  /** No later than the furthest day. */
  within: boolean
}

export interface ClockAsked {
  /** Those that stand. */
  events: readonly RequestEvent[]
  questions: readonly string[]
  isReview: boolean
  today: string
}

/** The earliest due first. Questions whose time is the same have one clock. */
export function clocksOf({ events, questions, isReview, today }: ClockAsked): RequestClock[] {
  const received = lastOf(events, 'received')
  if (!received) return []
  const law = lawOf(events)
  const groups = Map.groupBy(
    questions.length > 0 ? questions.map((one) => [one]) : [[]],
    (numbers) => JSON.stringify(stopsOf(events, numbers[0] ?? null)),
  )
  return [...groups.values()]
    .map((numbers) => {
      const own = numbers.flat()
      const stops = stopsOf(events, own[0] ?? null)
      const of = { law, isReview, received: received.facts.on, stops, today }
      return { questions: own, ...(law === 'subject-access' ? byMonth(of) : byWorkingDays(of)) }
    })
    .toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1))
}

/** What moves the time of one question. */
interface Stops {
  clarified: string | null
  /** The day on which something was asked back that is not answered. */
  waitsSince: string | null
  /** From the day something was asked back to the day it was answered, both with. */
  pauses: readonly { from: string; to: string }[]
  feeNotice: string | null
  feePaid: string | null
  extension: Omit<Extended, 'inTime' | 'within'> | null
  answered: string | null
}

function stopsOf(events: readonly RequestEvent[], question: string | null): Stops {
  const isOf = ({ questions }: { questions: readonly string[] }): boolean =>
    questions.length === 0 || (question !== null && questions.includes(question))
  const asked = allOf(events, 'clarification-asked').filter(({ facts }) => isOf(facts))
  const given = allOf(events, 'clarification-given').filter(({ facts }) =>
    asked.some(({ seq }) => seq === facts.asked),
  )
  const last = asked.at(-1)
  const waits = last && !given.some(({ facts }) => facts.asked === last.seq)
  const extension = allOf(events, 'extension-notice').findLast(({ facts }) => isOf(facts))
  const concluded = lastOf(events, 'pit-concluded')
  return {
    clarified:
      given
        .map(({ facts }) => facts.on)
        .toSorted()
        .at(-1) ?? null,
    waitsSince: waits ? last.facts.on : null,
    pauses: given.flatMap(({ facts }) =>
      asked
        .filter(({ seq }) => seq === facts.asked)
        .map((one) => ({ from: one.facts.on, to: facts.on })),
    ),
    feeNotice: lastOf(events, 'fee-notice')?.facts.on ?? null,
    // What paid an earlier notice does not pay the last one.
    feePaid: feeWaits(events) ? null : (lastOf(events, 'fee-paid')?.facts.on ?? null),
    extension: extension
      ? {
          event: extension.seq,
          on: extension.facts.on,
          section: extension.facts.section,
          until: extension.facts.until,
          concluded: concluded && concluded.seq > extension.seq ? concluded.facts.on : null,
        }
      : null,
    answered: answeredOn(events, question),
  }
}

interface Running {
  law: RequestLaw
  isReview: boolean
  received: string
  stops: Stops
  today: string
}

type Ran = Omit<RequestClock, 'questions'>

function byWorkingDays({ law: given, isReview, received, stops, today }: Running): Ran {
  const law = given === 'eir' ? 'eir' : 'foia'
  const events = clockEvents(received, stops)
  const sum = dueDate(law, events)
  const stands = standsFor(stops, sum.due)
  const { first, latest } = isReview
    ? reviewTimes(law, events)
    : {
        first: { day: sum.due ?? '', restsOn: ANSWER_RESTS_ON[law] },
        latest: sum.latest ? { day: sum.latest, restsOn: sum.latestRestsOn ?? '' } : null,
      }
  const extended = stops.extension && extendedBy(stops.extension, first.day, latest?.day ?? null)
  const due = stands ? null : (extended?.until ?? first.day)
  const ends = stands ? (stops.waitsSince ?? stops.feeNotice ?? received) : (due ?? received)
  const nthOf = (day: string): number => countedTo(daysTo(law, events, day))
  return {
    law: given,
    received,
    from: events.clarified ?? received,
    stands,
    due,
    restsOn: extended ? EXTENSION_RESTS_ON[law] : first.restsOn,
    latest,
    extended,
    days: daysTo(law, events, ends),
    answered: stops.answered
      ? {
          on: stops.answered,
          nth: nthOf(stops.answered),
          inTime: due === null || stops.answered <= due,
        }
      : null,
    left: stops.answered ? null : leftTo(law, today, due),
  }
}

const clockEvents = (received: string, { clarified, feeNotice, feePaid }: Stops): ClockEvents => ({
  received,
  ...(clarified && { clarified }),
  ...(feeNotice && { feeNotice }),
  ...(feePaid && { feePaid }),
})

/** A fee notice that is paid stops it no more; one given after the last day stopped nothing. */
const standsFor = ({ waitsSince, answered }: Stops, due: string | null): RequestClock['stands'] =>
  answered ? null : waitsSince ? 'clarification' : due === null ? 'fee' : null

function reviewTimes(law: 'foia' | 'eir', events: ClockEvents) {
  const from = events.clarified ?? events.received
  const [twenty, forty] = [20, 40].map(
    (days) => workingDaysLater(law, from, days).at(-1)?.date ?? from,
  )
  return law === 'eir'
    ? { first: { day: forty ?? from, restsOn: REVIEW_EIR }, latest: null }
    : {
        first: { day: twenty ?? from, restsOn: REVIEW_RESTS_ON },
        latest: { day: forty ?? from, restsOn: REVIEW_RESTS_ON },
      }
}

const extendedBy = (
  extension: Omit<Extended, 'inTime' | 'within'>,
  first: string,
  latest: string | null,
): Extended => ({
  ...extension,
  inTime: extension.on <= first,
  within: latest === null || extension.until <= latest,
})

/**
 * One month, to the same day of the next; where that is no working day, to the next that is. What is asked back does not
 * begin it anew: the days from the question to its answer, both with, do not count (Article 12A(5)).
 */
function byMonth({ law, received, stops, today }: Running): Ran {
  const paused = daysPaused(stops.pauses)
  const after = (months: number) => toWorkingDay(daysLater(monthsLater(received, months), paused))
  const first = after(1)
  const latest = { day: after(3), restsOn: ACCESS_EXTENSION }
  const extended = stops.extension && extendedBy(stops.extension, first, latest.day)
  const stands = stops.answered === null && stops.waitsSince ? ('clarification' as const) : null
  const due = stands ? null : (extended?.until ?? first)
  return {
    law,
    received,
    from: received,
    stands,
    due,
    restsOn: ACCESS_RESTS_ON,
    latest,
    extended,
    days: [],
    answered: stops.answered
      ? { on: stops.answered, nth: 0, inTime: due === null || stops.answered <= due }
      : null,
    left: stops.answered || due === null ? null : workingDaysLeft('england-and-wales', today, due),
  }
}

/** A day in two pauses is one day. */
function daysPaused(pauses: Stops['pauses']): number {
  const days = new Set<string>()
  for (const { from, to } of pauses)
    for (let day = from; day <= to; day = daysLater(day, 1)) days.add(day)
  return days.size
}

/** Nobody’s holiday but that of the place: the whole kingdom’s is section 10(6)’s, of the Act alone. */
function toWorkingDay(day: string): string {
  let at = day
  while (whyNotWorking(at, 'england-and-wales')) at = daysLater(at, 1)
  return at
}

const countedTo = (days: readonly DueDay[]): number => days.filter(({ counts }) => counts).length

const leftTo = (law: 'foia' | 'eir', today: string, due: string | null): number | null =>
  due === null ? null : workingDaysLeft(law, today, due)

const ANSWER_RESTS_ON = {
  foia: 'section 10(1): promptly, and not later than the twentieth working day after the day of receipt',
  eir: 'regulation 5(2): not later than twenty working days after the day of receipt',
}
const EXTENSION_RESTS_ON = {
  foia: 'section 10(3): the public interest test may take such time as is reasonable',
  eir: 'regulation 7(1): complex and voluminous requests',
}
const REVIEW_RESTS_ON =
  'the section 45 code of 2018, and no section of the Act: twenty working days, in exceptional cases forty, as the Commissioner’s guidance has it'
const REVIEW_EIR = 'regulation 11(4): forty working days after the day of receipt'
const ACCESS_RESTS_ON =
  'Articles 12(3) and 12A of the UK GDPR: one month, without the days on which something asked back waits'
const ACCESS_EXTENSION =
  'Article 12A(3) of the UK GDPR: two months more, for complexity or the number of requests'
