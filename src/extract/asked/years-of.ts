// What kind of years a survey asks about: a period that begins in August or September is of academic years.

import { spanOf } from '../../vocabulary/span.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import type { YearKind } from './time-said.ts'

export function yearsOf(survey: Survey | undefined): YearKind {
  const from = survey ? spanOf(survey.period)?.from : undefined
  if (from?.endsWith('-08-01')) return 'academic'
  return from?.endsWith('-09-01') ? 'academic from September' : 'financial'
}
