// A text without its years and dates: what numbers are left count something, or bear a reference.
import { datesIn } from './dates.ts'
import { periodsIn } from './periods.ts'

/** The same length, so that offsets hold. */
export const withoutTimes = (text: string): string =>
  [...periodsIn(text), ...datesIn(text)].reduce(
    (so, { start, end }) => so.slice(0, start) + ' '.repeat(end - start) + so.slice(end),
    text,
  )
