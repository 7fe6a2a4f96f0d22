// What was expected of a survey against what was counted: sentences for what does not hold.
import type { SurveyCount } from '../vocabulary/count.ts'
import { unreachable } from '../vocabulary/errors.ts'
import { leastUnitsIn } from '../vocabulary/least-unit.ts'
import { addsUp } from '../vocabulary/reply.ts'
import type { Expectation } from '../vocabulary/survey.ts'
import { amountsOf } from '../wording/amounts.ts'

/** What came in all: replies, those not seen among them, and their files. */
export interface CameIn {
  replies: number
  files: number
}

/** An expectation about a total looks at what is surely there, its floor. */
export function checkExpectations(
  expectations: readonly Expectation[],
  count: SurveyCount,
  came: CameIn,
): string[] {
  return expectations.flatMap((expected) => {
    const { says, low, high } = expected
    const found = measured(expected, count, came)
    if (found !== null && found.n >= low && found.n <= high) return []
    return [
      `“${says}” does not hold: ${found?.words ?? `there is no question ${expected.question}`}. Look at what changed, or change the expectation.`,
    ]
  })
}

function measured(
  { measure, question }: Expectation,
  count: SurveyCount,
  { replies, files }: CameIn,
): { n: number; words: string } | null {
  switch (measure) {
    case 'replies':
      return { n: replies, words: `there are ${replies} replies` }
    case 'refused':
      return { n: count.refused, words: `${count.refused} refused` }
    case 'files':
      return { n: files, words: `there are ${files} files` }
    case 'total': {
      const counted = count.questions.find((one) => one.number === question)
      if (!counted) return null
      // In what it is printed in: pounds, not pence. What never adds up has no total that could be in any range.
      if (!addsUp(counted))
        return { n: Number.NaN, words: `what question ${question} asks is not added up` }
      const { words } = amountsOf({ kind: counted.kind })
      return {
        n: leastUnitsIn(counted.total.low, counted.kind),
        words: `the total is ${words(counted.total)}`,
      }
    }
    default:
      return unreachable(measure)
  }
}
