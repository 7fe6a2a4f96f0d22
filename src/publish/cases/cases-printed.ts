// Which cases of a survey are printed, and which wait for a person since they may name somebody.
import { type DecidedCase, isConfirmedCase } from '../../vocabulary/decided-case.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { mayName } from '../../wording/names/may-name.ts'
import type { CaseConfirmed } from '../pack/input.ts'

export interface CasesSifted {
  printed: CaseConfirmed[]
  /** Confirmed, and told so precisely that a person must look before they are printed. */
  held: { body: string; why: string }[]
}

/** What nobody confirmed, what a later letter took back and what is the same matter told again is not printed as a case. */
export function casesSifted(survey: Survey, cases: readonly DecidedCase[]): CasesSifted {
  const sifted: CasesSifted = { printed: [], held: [] }
  for (const one of cases) {
    if (!isConfirmedCase(one) || one.tells === 'again' || !one.decided) continue
    const why = one.cleared ? [] : mayName(survey, one.case)
    if (why.length > 0) sifted.held.push({ body: one.body, why: why.join('; ') })
    else sifted.printed.push(asPrinted(one, one.decided))
  }
  return sifted
}

const asPrinted = (
  { id, body, question, case: told, tells, example, source }: DecidedCase,
  { by, at }: { by: string; at: string },
): CaseConfirmed => ({
  id,
  body,
  question,
  told,
  tells,
  example: example !== undefined,
  by,
  at,
  ...(source && { source }),
})
