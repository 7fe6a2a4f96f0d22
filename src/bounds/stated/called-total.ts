// A number that is called the total of the list it stands in.
import type { Figure } from '../../vocabulary/reply.ts'
import { isInOneTable } from './one-table.ts'
import type { Quantity } from './quantity.ts'

/** A number called a total, in the table of its parts. */
export function isTotalOf(whole: Quantity, parts: readonly Quantity[]): boolean {
  return whole.figures.some(
    ({ figure: total }) =>
      isCalledTotal(total) &&
      parts.every(({ figures }) => figures.some(({ figure }) => isInOneTable(total, figure))),
  )
}

const TOTAL = /\b(?:totals?|overall|altogether|in all)\b/i

/** By what stands before it on its line, or by the body's own word for what it counts. */
const isCalledTotal = ({ prefix = '', unitInk }: Figure): boolean =>
  TOTAL.test(prefix.split('\n').at(-1) ?? '') || TOTAL.test(unitInk)
