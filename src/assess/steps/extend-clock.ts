// The one event that every machine knows: a clock that runs, and may be extended, ends later, for a reason.
import { isDay } from '../../calendar/day.ts'
import type { Basis, ConductLaw } from '../../vocabulary/regimes/law.ts'
import { variantFor } from '../clocks/start-clock.ts'
import { lookAt } from '../facts/look.ts'
import type { EventGiven, RefusedBy, Taken } from '../matter/answer.ts'
import type { Clock, Matter } from '../matter/matter.ts'

export const EXTEND_CLOCK = 'extend_clock'
const KEYS = ['clock', 'until', 'extensionReason']

type Extended =
  | { answer: Taken; matter: Matter }
  | { refused: { kind: RefusedBy; why: string } & Partial<Basis> }

export function extendClock(
  law: ConductLaw,
  matter: Matter,
  given: EventGiven,
  on: string,
): Extended {
  const read = readKeys(law, given)
  if ('wrong' in read) return { refused: { kind: 'payload', why: read.wrong } }
  const { kind, until } = read
  const clock = matter.clocks.findLast((one) => one.kind === kind && one.stopped === undefined)
  const meant = law.clocks[kind]
  const basis = clock ?? (meant && variantFor(law, meant, lookAt(law, matter)))
  const refuse = (why: string): Extended => ({
    refused: {
      kind: 'guard',
      why,
      regulation: basis?.regulation,
      confidence: basis?.confidence,
      sure: basis?.sure,
    },
  })
  if (!clock) return refuse(`this clock does not run: ${meant?.what}`)
  if (clock.extendable === false) return refuse(`this period cannot be extended: ${clock.what}`)
  return {
    answer: {
      allowed: true,
      transition: EXTEND_CLOCK,
      machine: matter.machine ?? '',
      regulation: clock.regulation,
      confidence: clock.confidence,
      sure: clock.sure,
      open: [],
      unrecorded: [],
      warnings:
        clock.due !== null && until <= clock.due ? [{ text: 'no later than it ended before' }] : [],
      ignored: Object.keys(given).filter((key) => !['event', 'on', 'by', ...KEYS].includes(key)),
    },
    matter: {
      ...matter,
      lastOn: on,
      clocks: matter.clocks.map((one) => (one === clock ? endingOn(clock, until) : one)),
    },
  }
}

/** `extendedFrom`: the day on which it first would have ended, however often it was extended. */
const endingOn = ({ note: _, ...clock }: Clock, until: string): Clock => ({
  ...clock,
  due: until,
  ...(clock.latest && { latest: until }),
  ...((clock.extendedFrom ?? clock.due) && { extendedFrom: clock.extendedFrom ?? clock.due ?? '' }),
})

function readKeys(
  law: ConductLaw,
  { clock, until, extensionReason }: EventGiven,
): { kind: string; until: string } | { wrong: string } {
  if (typeof clock !== 'string' || !Object.hasOwn(law.clocks, clock))
    return { wrong: `“clock” must be one of ${Object.keys(law.clocks).join(', ')}` }
  if (typeof until !== 'string' || !isDay(until))
    return { wrong: '“until” must be a day of the calendar, as 2014-02-17' }
  if (typeof extensionReason !== 'string' || extensionReason.trim() === '')
    return { wrong: 'not stated: extensionReason' }
  return { kind: clock, until }
}
