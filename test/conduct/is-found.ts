// Do the kept cases find an alteration of the data? Those of its own step are asked first.

import { readdirSync, readFileSync } from 'node:fs'
import { checkExpectations } from '../../src/assess/check-expectations.ts'
import { readMatterFile } from '../../src/assess/read-matter-file.ts'
import { replayMatter } from '../../src/assess/replay-matter.ts'
import type { ConductLaw } from '../../src/vocabulary/regimes/law.ts'
import { readLaw } from '../../src/vocabulary/regimes/read-law.ts'
import { keptCases, keptRegimeCases } from './kept-cases.ts'
import type { Mutant } from './mutants.ts'
import { putCase } from './put-case.ts'
import { putRegimeCase } from './regime-cases.ts'

const folder = new URL('../../fixtures/assess/matters/', import.meta.url)
const matters = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'))

/** The files of whole matters, with what they expect of themselves. */
const matterDiffers = (law: ConductLaw, text: string): string[] => {
  const file = readMatterFile(law, text)
  if ('wrong' in file) return [file.wrong]
  return checkExpectations(law, file, replayMatter(law, file, '2026-11-29').answer)
}

const byStep = Map.groupBy(keptCases, ({ step }) => step)

export function isFound({ step, law: altered }: Mutant): boolean {
  const law = lawOf(altered())
  if (law === null) return true
  return (
    (byStep.get(step ?? '') ?? []).some((one) => differs(() => putCase(law, one))) ||
    keptRegimeCases.some((one) => differs(() => putRegimeCase(law, one))) ||
    keptCases.some((one) => differs(() => putCase(law, one))) ||
    matters.some((one) => differs(() => matterDiffers(law, one)))
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
