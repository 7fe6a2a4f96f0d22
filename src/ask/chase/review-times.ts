// Until when a review may be asked for, when its outcome is due, and until when a complaint may follow.
import { daysLater, monthsLater } from '../../calendar/day.ts'
import { workingDaysLater } from '../../calendar/working-days-later.ts'
import { chaseLawOf } from '../../vocabulary/asking/chase-law.ts'
import type { Law } from '../../vocabulary/survey.ts'

/** A body, and the law that binds it. */
interface Bound {
  law: Law
  body: { slug: string }
}

/** `atMost`: in exceptional cases. */
export function reviewDue({ law, body }: Bound, asked: string): { due: string; atMost: string } {
  const { days, atMost } = chaseLawOf(law, body.slug).reviewWithin
  return { due: last(law, asked, days), atMost: last(law, asked, atMost) }
}

/**
 * The last day on which a review may be asked for: of an answer, or of none by the day it was due. In Scotland an answer that
 * came early shortens nothing: its days count from the end of the time for answering (FOISA s.20(5)). null: neither is known.
 */
export function reviewBy(
  { law, body }: Bound,
  { decidedOn, due }: { decidedOn: string | null; due: string | null },
): string | null {
  const { askReviewWithin: within } = chaseLawOf(law, body.slug)
  const from =
    within.from === 'later' && decidedOn && due && due > decidedOn ? due : (decidedOn ?? due)
  return from === null ? null : last(law, from, within.days)
}

/** The last day for a complaint after that day: the outcome of a review, or the day on which it was due. */
export function complainBy({ law, body }: Bound, from: string): string {
  const { weeks, months } = chaseLawOf(law, body.slug).complainWithin
  return weeks === undefined ? monthsLater(from, months ?? 0) : daysLater(from, weeks * A_WEEK)
}

const A_WEEK = 7

const last = (law: Law, from: string, days: number): string =>
  workingDaysLater(law, from, days).at(-1)?.date ?? from
