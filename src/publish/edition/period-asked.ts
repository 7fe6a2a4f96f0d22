// About which days a question asks: its own, else the survey's.
import type { QuestionCount } from '../../vocabulary/count.ts'
import type { Period } from '../../vocabulary/reply.ts'
import { periodInWords } from '../../wording/dates.ts'
import { type Edition, questionAsked } from './edition.ts'

export function periodAsked(edition: Edition, number: string): Period {
  const own = questionAsked(edition, number)?.period
  return own === undefined ? edition.input.survey.period : own
}

/** "between 1 April 2021 and 31 March 2024"; null where none is asked about. */
export const periodAskedInWords = (
  edition: Edition,
  { number }: Pick<QuestionCount, 'number'>,
): string | null => periodInWords(periodAsked(edition, number))
