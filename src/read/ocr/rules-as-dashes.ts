// A broken rule of a table that recognition took for a line of dashes: nothing stands there.
import type { Line } from '../page/words.ts'

/** So many dashes beside one another, with no figure and no name, are a rule (trials/cases/13 has eleven such lines). */
const FEWEST = 3
const MOSTLY = 0.6
const DASHES = /^[-–—_=~.·:|\s]+$/
/** "BE", "PE": what a knot of two rules is read as. */
const KNOT = /^\p{L}{1,2}$/u

/** A row of nothing but dashes has a name beside them, or is no row. */
export function isRuleRead({ words }: Line): boolean {
  const pieces = words.flatMap(({ text }) => text.split(/\s+/))
  const dashes = pieces.filter((text) => DASHES.test(text))
  return (
    dashes.length >= FEWEST &&
    dashes.length >= MOSTLY * pieces.length &&
    pieces.every((text) => DASHES.test(text) || KNOT.test(text))
  )
}
