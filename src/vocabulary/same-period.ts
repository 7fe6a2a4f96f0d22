// Does what was counted cover the period that was asked about? One rule, for adding numbers up and for setting them side by side.
import { daysApart, isWithin, type Span } from './span.ts'

/** whole: the period asked. part: only some of it. more: it and other days. other: some of it and other days, or none of it. */
export type Covers = 'whole' | 'part' | 'more' | 'other'

/** saidOn: the day the letter came that says so; null where it is not known. */
export function coversAsked(said: Span, asked: Span, saidOn: string | null): Covers {
  if (daysApart(said.from, asked.from) <= nearEnough(asked) && endsAsAsked(said, asked, saidOn))
    return 'whole'
  if (isWithin(said, asked)) return 'part'
  return isWithin(asked, said) ? 'more' : 'other'
}

/**
 * Does it end where the period asked ends? Asked in February 2014 for 2009 to now, a letter of March says "2009 to 2014":
 * that year was still running when it was told, and what was told ends with the question. Told in 2015 it is ten months more.
 */
export const endsAsAsked = (said: Span, asked: Span, saidOn: string | null): boolean =>
  daysApart(said.to, asked.to) <= nearEnough(asked) ||
  (saidOn !== null && said.to > asked.to && said.to > saidOn)

/** A month more or less at either end: "2009 to February 2014" answers "1 January 2009 to 17 February 2014", August to July a school year. */
const A_MONTH = 31
/** Of a period shorter than a year less: February does not answer January. */
const SHARE = 12

const nearEnough = ({ from, to }: Span): number =>
  Math.min(A_MONTH, Math.ceil(daysApart(from, to) / SHARE))
