// What the totals round it leave of a number that was held back: "<5" that can only be 3. Said on the desk, never printed.
import { solve } from '../../bounds/solve.ts'
import { statementsOf, systemWith } from '../../bounds/stated/statements.ts'
import type { Bounds } from '../../vocabulary/bounds.ts'
import { type DecidedFigure, stands } from '../../vocabulary/decided.ts'
import { asBounds } from '../../vocabulary/reply.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { comparable } from './contradictions.ts'

/** Each figure that is known better than it was given, with what follows; all others as they are. Of one body. */
export async function withNarrowed<One extends DecidedFigure>(
  figures: readonly One[],
  survey: Survey,
): Promise<One[]> {
  const follows = new Map<string, Bounds>()
  const rejected = figures.filter((one) => one.state === 'rejected' && stands(one))
  for (const group of comparable(figures, survey)) {
    if (!group.some(isOpen)) continue
    const stated = statementsOf(group, survey, rejected)
    const { intervals } = await solve(systemWith(stated, null))
    for (const { name, figures: own } of stated.quantities) {
      const left = intervals[name]
      for (const one of own)
        if (left && isOpen(one) && isNarrower(left, one)) follows.set(one.id, left)
    }
  }
  return figures.map((one) => {
    const left = follows.get(one.id)
    return left ? { ...one, follows: left } : one
  })
}

const isOpen = ({ figure: { value } }: DecidedFigure): boolean => {
  const { low, high } = asBounds(value)
  return low !== high
}

function isNarrower(left: Bounds, { figure }: DecidedFigure): boolean {
  const { low, high } = asBounds(figure.value)
  return left.low > low || (left.high !== null && (high === null || left.high < high))
}
