// On what a step or a period stands, said so that nothing that nobody read looks like law.
import type { Confidence } from '../vocabulary/regimes/law.ts'

/** Empty where the provision itself was read. */
export const basisInWords = (confidence: Confidence): string =>
  ({
    seen: '',
    parallel: 'read in the same words in another instrument',
    secondary: 'SECONDARY: not read, summed up by others',
    memory: 'MEMORY: not read; check before relying on it',
    policy: 'policy of the force, not law',
  })[confidence]

/** "42(2)", "24(1)(a) [read in the same words in another instrument]", "[policy of the force, not law]" */
export function regulationInWords({
  regulation,
  confidence,
}: {
  regulation: string
  confidence?: Confidence
}): string {
  const basis = confidence ? basisInWords(confidence) : ''
  return [regulation, basis && `[${basis}]`].filter(Boolean).join(' ')
}

/** What stands on a page beside a provision that nobody read there; what each means is said once, at the foot of a matter. */
export const BASIS_SIGNS: Readonly<Record<Confidence, string>> = {
  seen: '',
  parallel: 'read elsewhere',
  secondary: 'summed up by others: check it',
  memory: 'from memory: check it',
  policy: 'policy of the force, not law',
}

/** "reg 42(2)", "Sch 1", "SI 2020/2 reg 38", "reg 26 (from memory: check it)" */
export function regulationCited({
  regulation,
  confidence,
}: {
  regulation: string
  confidence?: string
}): string {
  const signs: Readonly<Record<string, string>> = BASIS_SIGNS
  const sign = (confidence && signs[confidence]) || ''
  const cited = /^\d/.test(regulation) ? `reg ${regulation}` : regulation
  return [cited, cited && sign ? `(${sign})` : sign].filter(Boolean).join(' ')
}
