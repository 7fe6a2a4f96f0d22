// What the rates of a survey are per, as sentences say it: workforce, beds, miles of road.
import type { Denominator } from '../vocabulary/survey.ts'
import { dayInWords } from './dates.ts'

/** "per 1,000 workforce", "per 1,000 beds". */
export const perThousand = ({ name }: Denominator): string => `per 1,000 ${name}`

/** "officers, staff and PCSOs, by headcount, at 31 March 2014": what it counts, in full. */
export const countedPer = ({ counts, name, unit, date }: Denominator): string =>
  [
    counts ?? (name.startsWith(unit) ? name : `${name} (each: ${unit})`),
    date && `at ${dayInWords(date)}`,
  ]
    .filter(Boolean)
    .join(', ')
