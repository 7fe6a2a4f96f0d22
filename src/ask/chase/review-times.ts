// Until when a review may be asked for, when its outcome is due, and until when a complaint may follow.
import { daysLater, monthsLater } from '../../calendar/day.ts'
import { workingDaysLater } from '../../calendar/working-days-later.ts'
import { type Bound, chaseLawOf } from '../../vocabulary/asking/chase-law.ts'
import type { Law } from '../../vocabulary/survey.ts'

/** `atMost`: in exceptional cases. */
export function reviewDue(bound: Bound, asked: string): { due: string; atMost: string } {
  const { days, atMost } = chaseLawOf(bound).reviewWithin
  return { due: last(bound.law, asked, days), atMost: last(bound.law, asked, atMost) }
}

/**
 * The last day on which a review may be asked for: of an answer, or of none by the day it was due. In Scotland an answer that
 * came early shortens nothing: its days count from the end of the time for answering (FOISA s.20(5)). null: neither is known.
 */
export function reviewBy(
  bound: Bound,
  { decidedOn, due }: { decidedOn: string | null; due: string | null },
): string | null {
  const { askReviewWithin: within } = chaseLawOf(bound)
  const from =
    within.from === 'later' && decidedOn && due && due > decidedOn ? due : (decidedOn ?? due)
  return from === null ? null : last(bound.law, from, within.days)
}

/** The last day for a complaint after that day: the outcome of a review, or the day on which it was due. */
export function complainBy(bound: Bound, from: string): string {
  const { weeks, months } = chaseLawOf(bound).complainWithin
  return weeks === undefined ? monthsLater(from, months ?? 0) : daysLater(from, weeks * A_WEEK)
}

const A_WEEK = 7

const last = (law: Law, from: string, days: number): string =>
  workingDaysLater(law, from, days).at(-1)?.date ?? from
