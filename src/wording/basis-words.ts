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
