// The day that most requests of a survey share: what its head says, and what the clock it leads to shows.
import { type Clock, clockOf } from '../../../calendar/clock.ts'
import { lawOfBody } from '../../../vocabulary/asking/law-of-body.ts'
import type { RequestEvents, Survey } from '../../../vocabulary/survey.ts'

export function mostCommon(all: (string | null | undefined)[]): string | null {
  const counts = new Map<string, number>()
  for (const one of all) if (one) counts.set(one, (counts.get(one) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}

/** Of the request's own dates, whatever came since; null where no day is known. Requests of the same dates share one clock. */
export function mostCommonClock(
  { law }: Survey,
  requests: ReadonlyMap<string, RequestEvents>,
  now: Date,
): Clock | null {
  const today = now.toISOString().slice(0, 10)
  const clocks = new Map<string, Clock>()
  const dues = [...requests.values()].map((events) => {
    const dates = JSON.stringify({
      ...events,
      body: lawOfBody(events.body, law),
      reference: '',
      note: '',
    })
    const clock = clocks.get(dates) ?? clockOf(law, events, [], today)
    clocks.set(dates, clock)
    return clock.due
  })
  const due = mostCommon(dues)
  return [...clocks.values()].find((clock) => clock.sum && clock.due === due) ?? null
}
