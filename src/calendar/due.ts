// When a request must be answered, with the sum day by day.
import type { Law } from '../vocabulary/survey.ts'
import { dayInWords, daysLater } from './day.ts'
import { FEE_TIME_RESTS_ON, feePayableUntil } from './fee-time.ts'
import { CALENDAR_FROM, CALENDAR_TO, whyNotWorking } from './working-days.ts'

export interface ClockEvents {
  /** The day the request came; a weekend or holiday is still the day of receipt. */
  received: string
  /** The day the clarification that was asked for came: the time starts again from it. */
  clarified?: string
  feeNotice?: string
  feePaid?: string
}

export interface DueDay {
  date: string
  counts: boolean
  /** Which working day it is; absent where it does not count. */
  nth?: number
  why?: string
}

export interface Due {
  law: Law
  received: string
  /** null while a fee notice is unpaid: the clock stands still and no day is due. */
  due: string | null
  /** The furthest a lawful extension reaches; absent where the law knows none. */
  latest?: string
  latestRestsOn?: string
  calendar: string
  warnings: string[]
  days: DueDay[]
}

const WORKING_DAYS = 20

/**
 * FOIA: promptly and not later than the twentieth working day following the date of receipt (s.10(1)). A public interest
 * test may take "reasonable" longer (s.10(3)); 40 in all is the Commissioner's and the section 45 code's, not the Act's.
 * EIR: twenty working days after receipt (reg. 5(2)), 40 for complex and voluminous requests (reg. 7). FOISA knows no extension.
 */
const EXTENSIONS: Record<Law, { days: number; restsOn: string } | null> = {
  foia: {
    days: 40,
    restsOn:
      'the section 45 code and the Commissioner’s guidance on the public interest test, not the statute',
  },
  eir: { days: 40, restsOn: 'regulation 7(1), for complex and voluminous requests' },
  foisa: null,
}

export function dueDate(law: Law, events: ClockEvents): Due {
  const extension = EXTENSIONS[law]
  const days = countDays(law, events, WORKING_DAYS)
  const standsStill = Boolean(events.feeNotice && !events.feePaid && countsTo(days) < WORKING_DAYS)
  const last = days.at(-1)?.date ?? events.received
  const furthest = standsStill
    ? null
    : extension && countDays(law, events, extension.days).at(-1)?.date
  return {
    law,
    received: events.received,
    due: standsStill ? null : last,
    ...(extension && furthest ? { latest: furthest, latestRestsOn: extension.restsOn } : {}),
    calendar: `bank holidays of ${law === 'foisa' ? 'Scotland' : 'any part of the United Kingdom'}, ${CALENDAR_FROM} to ${CALENDAR_TO}`,
    warnings: warningsAbout(law, events, furthest ?? last, standsStill),
    days,
  }
}

/** How many working days lie after `from` up to and with `to`, less those a fee notice stopped: the day of reply a clock shows. */
export function workingDaysBetween(law: Law, events: ClockEvents, to: string): number {
  let counted = 0
  for (let day = daysLater(startOf(events), 1); day <= to; day = daysLater(day, 1)) {
    if (!whyNot(law, events, day)) counted++
  }
  return counted
}

/** Day by day to this one, wherever the time ends: with an extension, or late. */
export function daysTo(law: Law, events: ClockEvents, to: string): DueDay[] {
  const days: DueDay[] = []
  let nth = 0
  for (let date = daysLater(startOf(events), 1); date <= to; date = daysLater(date, 1)) {
    const why = whyNot(law, events, date)
    days.push(why ? { date, counts: false, why } : { date, counts: true, nth: ++nth })
  }
  return days
}

const countsTo = (days: DueDay[]): number => days.filter(({ counts }) => counts).length

/** Day by day to the wanted one; an unpaid fee notice ends the sum on its day, or at once where the count begins after it. */
function countDays(law: Law, events: ClockEvents, wanted: number): DueDay[] {
  const days: DueDay[] = []
  let nth = 0
  for (let date = daysLater(startOf(events), 1); nth < wanted; date = daysLater(date, 1)) {
    const why = whyNot(law, events, date)
    if (why && standsUnpaid(events, date)) return [...days, { date, counts: false, why }]
    if (why) days.push({ date, counts: false, why })
    else days.push({ date, counts: true, nth: ++nth })
  }
  return days
}

/** From its day on: a notice may be of the very day of receipt, or older than the clarification that the count begins at. */
const standsUnpaid = ({ feeNotice, feePaid }: ClockEvents, day: string): boolean =>
  feeNotice !== undefined && feePaid === undefined && day >= feeNotice

const startOf = ({ received, clarified }: ClockEvents): string => clarified ?? received

function whyNot(law: Law, { feeNotice, feePaid }: ClockEvents, day: string): string | null {
  if (feeNotice && day >= feeNotice && (!feePaid || day <= feePaid))
    return 'a fee notice given and not yet paid'
  return whyNotWorking(day, law)
}

function warningsAbout(
  law: Law,
  events: ClockEvents,
  furthest: string,
  standsStill: boolean,
): string[] {
  const warnings: string[] = []
  if (standsStill)
    warnings.push('The fee is not paid: the clock stands still, and no day is due until it is.')
  if (startOf(events) < `${CALENDAR_FROM}-01-01`) {
    warnings.push(
      `The packaged calendar begins in ${CALENDAR_FROM}: earlier bank holidays are not known.`,
    )
  }
  if (furthest > `${CALENDAR_TO}-12-31`) {
    warnings.push(`The packaged calendar ends with ${CALENDAR_TO}: check later bank holidays.`)
  }
  const { feeNotice, feePaid } = events
  if (feeNotice && feePaid && feePaid > feePayableUntil(law, feeNotice)) {
    warnings.push(
      `The fee could be paid until ${dayInWords(feePayableUntil(law, feeNotice))} and was paid later: the body need not answer (${FEE_TIME_RESTS_ON[law]}).`,
    )
  }
  return warnings
}
