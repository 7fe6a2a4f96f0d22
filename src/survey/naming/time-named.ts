// A dimension of time under another name: “academic-year”, “financial year”, “calendar year”. What begins when, the survey's period says.
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { TIMES } from '../../vocabulary/survey.ts'

const say = plainLists('label-times', ['financial', 'academic', 'calendarYears', 'monthly'])
const OTHERWISE: [pattern: RegExp, time: (typeof TIMES)[number]][] = [
  [worded`^${say.financial}$`, 'financial-year'],
  [worded`^(?:${say.academic}|${say.calendarYears})$`, 'year'],
  [worded`^${say.monthly}$`, 'month'],
]

/** One of TIMES, however it is written; any other name as it stands. */
export function timeNamed(name: string): string {
  const plain = name.trim().replaceAll(/[-_\s]+/g, ' ')
  return OTHERWISE.find(([pattern]) => pattern.test(plain))?.[1] ?? name
}
