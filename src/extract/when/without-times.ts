// A text without its years and dates: what numbers are left count something, or bear a reference.
import { blanked } from './blanked.ts'
import { datesIn } from './dates.ts'
import { periodsIn } from './periods.ts'

/** The same length, so that offsets hold. */
export const withoutTimes = (text: string): string =>
  blanked(text, [...periodsIn(text), ...datesIn(text)])
