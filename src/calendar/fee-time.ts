// Until when a fee that was asked in advance may be paid; after that the body need not answer.
import type { Law } from '../vocabulary/survey.ts'
import { daysLater, endOfMonths } from './day.ts'
import { whyNotWorking } from './working-days.ts'

/**
 * FOIA s.9(2) and FOISA s.9(3): within three months beginning with the day on which the notice is given, so that day is the
 * first of them. EIR reg. 8(5): no later than 60 working days after it.
 */
export function feePayableUntil(law: Law, feeNotice: string): string {
  if (law !== 'eir') return endOfMonths(feeNotice, MONTHS)
  let day = feeNotice
  for (let counted = 0; counted < WORKING_DAYS; ) {
    day = daysLater(day, 1)
    if (!whyNotWorking(day, law)) counted++
  }
  return day
}

const MONTHS = 3
const WORKING_DAYS = 60

export const FEE_TIME_RESTS_ON: Readonly<Record<Law, string>> = {
  foia: 'three months beginning with the day of the notice, FOIA s.9(2)',
  foisa: 'three months beginning with the day of the notice, FOISA s.9(3)',
  eir: '60 working days after the notice, EIR reg. 8(5)',
}
