// The working days of a request, counted: when it was due, and on which day it was answered. Each opens the days themselves.
import type { Clock } from '../../calendar/clock.ts'
import { daysLater } from '../../calendar/day.ts'
import { whyNotWorking } from '../../calendar/working-days.ts'
import { capital, ordinal } from '../../wording/count-words.ts'
import { dayInWords } from '../../wording/dates.ts'
import { isChecked, isDueKnown } from '../pack/checked.ts'
import type { PackInput, RequestMade } from '../pack/input.ts'
import { bodyPath, CLOCK } from '../pack/paths.ts'
import type { NewSum, SumsFor, Term } from './sum.ts'

/** Requests whose days run alike are counted once: one table of days. */
export interface DaysCounted {
  /** "c1" */
  id: string
  received: string
  clarified: string | null
  days: { date: string; nth: number | null; why: string | null }[]
  due: string | null
  calendar: string
  bodies: string[]
}

export function daysCounted({ survey, requests }: PackInput): DaysCounted[] {
  const groups = new Map<string, RequestMade[]>()
  for (const request of requests) {
    if (!request.clock?.sum) continue
    const { received, clarificationGiven, feeNotice, feePaid } = request.events
    const key = [received, clarificationGiven, feeNotice, feePaid, request.clock.due].join(' ')
    groups.set(key, [...(groups.get(key) ?? []), request])
  }
  return [...groups.values()].flatMap((group, i) => {
    const { sum, due } = group[0]?.clock ?? {}
    if (!sum) return []
    // As far as the last reply came, and as the latest day on which one of them could lawfully answer.
    const last =
      group
        .flatMap(({ clock }) => [clock?.repliedOn ?? '', clock?.due ?? ''])
        .sort()
        .at(-1) ?? ''
    let nth = 0
    const days = sum.days.map(({ date, counts, why }) => ({
      date,
      nth: counts ? ++nth : null,
      why: why ?? null,
    }))
    for (
      let date = daysLater(days.at(-1)?.date ?? sum.received, 1);
      date <= last;
      date = daysLater(date, 1)
    ) {
      const why = whyNotWorking(date, survey.law)
      days.push({ date, nth: why ? null : ++nth, why })
    }
    const { clarificationGiven = null } = group[0]?.events ?? {}
    return [
      {
        id: `c${i + 1}`,
        received: sum.received,
        clarified: clarificationGiven,
        days,
        // With its extension, where it took one: the day that every other page says.
        due: due ?? null,
        calendar: sum.calendar,
        bodies: group.map(({ body }) => body),
      },
    ]
  })
}

const dayTarget = (counted: DaysCounted, date: string): string => `${CLOCK}#${counted.id}-${date}`

export function clockSums({ input }: SumsFor, body: string): NewSum[] {
  const request = input.requests.find((one) => one.body === body)
  const counted = daysCounted(input).find(({ bodies }) => bodies.includes(body))
  if (!request?.clock || !counted) return []
  const { clock } = request
  const sums: NewSum[] = []
  if (clock.due && isDueKnown(input, body))
    sums.push(dueSum(body, clock.due, { counted, assumed: request.events.assumed !== undefined }))
  if (isChecked(input, body) && clock.repliedOn && clock.repliedOnDay !== null)
    sums.push(repliedSum(body, clock, counted))
  return sums
}

/** By section 10 of the Act, where nothing stops or extends the clock. */
const WORKING_DAYS = 20

/** assumed: the day on which it was sent is taken, and not known. */
function dueSum(
  body: string,
  due: string,
  { counted, assumed }: { counted: DaysCounted; assumed: boolean },
): NewSum {
  const start = counted.clarified ?? counted.received
  const left = counted.days.filter(
    ({ date, why }) => why && date < due && !/^(Satur|Sun)day$/.test(why),
  )
  const nth = counted.days.find(({ date }) => date === due)?.nth ?? WORKING_DAYS
  const reasons = left.map(({ date, why }) => `${dayInWords(date)} (${why})`).join(', ')
  return {
    id: `due-${body}`,
    page: bodyPath(body),
    heading: `The answer ${assumed ? 'would have been' : 'was'} due by ${dayInWords(due)}`,
    shown: dayInWords(due),
    line: `${nth} working days from ${dayInWords(start)}${left.length > 0 ? `; not counted: ${reasons}` : ''}`,
    terms: [
      dayTerm('First working day', counted, counted.days.find(({ nth }) => nth === 1)?.date ?? due),
      ...left.map(({ date, why }) => dayTerm(`Not counted: ${why}`, counted, date)),
      dayTerm(`${capital(ordinal(nth))} working day`, counted, due),
    ],
  }
}

function repliedSum(
  body: string,
  { repliedOn, repliedOnDay }: Clock,
  counted: DaysCounted,
): NewSum {
  const on = repliedOn ?? ''
  const day = repliedOnDay ?? 0
  const start = counted.clarified ?? counted.received
  return {
    id: `replied-${body}`,
    page: bodyPath(body),
    heading: `The reply came on working day ${day}`,
    shown: `working day ${day}`,
    line: `${dayInWords(on)} is the ${ordinal(day)} working day after ${dayInWords(start)}`,
    terms: [dayTerm('The reply came', counted, on)],
  }
}

const dayTerm = (name: string, counted: DaysCounted, date: string): Term => ({
  name,
  shown: dayInWords(date),
  opens: { row: dayTarget(counted, date) },
})
