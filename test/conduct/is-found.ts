// Do the kept cases find an alteration of the data? Those of its own step are asked first.

import type { ConductLaw } from '../../src/vocabulary/regimes/law.ts'
import { readLaw } from '../../src/vocabulary/regimes/read-law.ts'
import { keptCases, keptRegimeCases } from './kept-cases.ts'
import type { Mutant } from './mutants.ts'
import { putCase } from './put-case.ts'
import { putRegimeCase } from './regime-cases.ts'

const byStep = Map.groupBy(keptCases, ({ step }) => step)

export function isFound({ step, law: altered }: Mutant): boolean {
  const law = lawOf(altered())
  if (law === null) return true
  return (
    (byStep.get(step ?? '') ?? []).some((one) => differs(() => putCase(law, one))) ||
    keptRegimeCases.some((one) => differs(() => putRegimeCase(law, one))) ||
    keptCases.some((one) => differs(() => putCase(law, one)))
  )
}

/** null: the data is no longer of its shape, and does not load. */
function lawOf(raw: unknown): ConductLaw | null {
  try {
    return readLaw(JSON.parse(JSON.stringify(raw)))
  } catch {
    return null
  }
}

/** What throws differs, too. */
function differs(put: () => string[]): boolean {
  try {
    return put().length > 0
  } catch {
    return true
  }
}
