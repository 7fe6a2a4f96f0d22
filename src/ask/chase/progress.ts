// How far a survey was on each day since it was sent: of how many bodies the request was out, acknowledged, answered, late.
import { cameBack } from '../../calendar/came-back.ts'
import { daysLater } from '../../calendar/day.ts'
import { stoppedBy } from '../../calendar/stopped-by.ts'
import type { RequestEvents } from '../../vocabulary/survey.ts'
import { type AskedBody, clockOfBody } from './asked-body.ts'

/** answered: what decides it came, read or not. for-us: the clock stands still until we write. */
export const STAGES = ['answered', 'late', 'for-us', 'acknowledged', 'sent', 'returned'] as const
export type Stage = (typeof STAGES)[number]

export interface DayOfProgress {
  /** ISO day. */
  day: string
  bodies: Readonly<Record<Stage, number>>
}

/** As many as a picture shows: of a longer time every so many days, and the last one. */
const SHOWN = 60

/** From the first day something was sent to today, or to a month after the last thing happened. None where nothing was sent. */
export function progressOf(asked: readonly AskedBody[]): DayOfProgress[] {
  const starts = asked.flatMap((one) => sentOn(one) ?? []).toSorted()
  const [first] = starts
  const today = asked[0]?.today
  if (!first || !today) return []
  const last = asked.flatMap(daysOf).toSorted().at(-1) ?? first
  const end = [today, daysLater(last, A_MONTH)].toSorted()[0] ?? today
  const long = Math.max(1, Math.round((Date.parse(end) - Date.parse(first)) / A_DAY_MS))
  const step = Math.ceil(long / SHOWN)
  const days = Array.from({ length: Math.floor(long / step) + 1 }, (_, i) =>
    daysLater(first, i * step),
  )
  if (days.at(-1) !== end) days.push(end)
  return days.map((day) => ({ day, bodies: countedOn(asked, day) }))
}

const A_MONTH = 31
const A_DAY_MS = 86_400_000

function countedOn(asked: readonly AskedBody[], day: string): DayOfProgress['bodies'] {
  const bodies = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<Stage, number>
  for (const one of asked) {
    const stage = stageOn(one, day)
    if (stage) bodies[stage]++
  }
  return bodies
}

/** null: nothing was sent to it yet. */
export function stageOn(asked: AskedBody, day: string): Stage | null {
  const sent = sentOn(asked)
  if (!sent || sent > day) return null
  const messages = asked.messages.filter(({ received }) => received === null || received <= day)
  const onDay = { ...asked, messages, events: until(asked.events, day), today: day }
  if (stoppedBy(messages)) return 'answered'
  const { stands, late } = clockOfBody(onDay)
  if (stands || mayAskBack(onDay)) return 'for-us'
  if (late) return 'late'
  if (cameBack(onDay.events, messages) || isReturned(asked)) return 'returned'
  return messages.some(({ seen }) => seen) ? 'acknowledged' : 'sent'
}

/** Nobody has said what a letter is: while it may be a question back, its body is not called late. */
const mayAskBack = ({ messages, events }: AskedBody): boolean =>
  messages.some(
    ({ kind, decided }) =>
      !decided &&
      ((kind === 'clarification' && !events?.clarificationGiven) ||
        (kind === 'fee-notice' && !events?.feePaid)),
  )

const isReturned = ({ letters }: AskedBody): boolean =>
  letters.some(({ kind, state }) => kind === 'request' && state === 'bounced') &&
  !letters.some(({ kind, state }) => kind === 'request' && state === 'accepted')

const sentOn = ({ events }: AskedBody): string | null => events?.sent ?? events?.received ?? null

const daysOf = ({ events, messages }: AskedBody): string[] =>
  [
    events?.sent,
    events?.received,
    events?.clarificationGiven,
    ...messages.map((one) => one.received),
  ].flatMap((day) => day ?? [])

/** What had happened by then; an extension names a day to come, and is known from then on. */
function until(events: RequestEvents | null, day: string): RequestEvents | null {
  if (!events) return null
  const known = Object.entries(events).filter(
    ([name, value]) => !DAYS.has(name) || (typeof value === 'string' && value <= day),
  )
  return Object.fromEntries(known) as unknown as RequestEvents
}

const DAYS = new Set([
  'clarificationAsked',
  'clarificationGiven',
  'feeNotice',
  'feePaid',
  'internalReviewAsked',
  'internalReviewAnswered',
])
