// Which reading a decision about a figure means: by its ink, and where several readings share the ink, by what the reader saw.
import { canonical } from '../../store/history-chain.ts'
import type { Figure } from '../../vocabulary/reply.ts'
import type { Decision } from '../../vocabulary/survey.ts'
import { likeness } from '../ink/same-ink.ts'

/** Several readings can stand on one ink ("Zero for all 3"). null where the ink is read no more. */
export function bestMatch(
  decision: Decision,
  readings: readonly { id: string; figure: Figure }[],
): string | null {
  const [evidence] = decision.evidence
  if (!evidence) return null
  let best: { id: string; score: number } | null = null
  for (const { id, figure } of readings) {
    const like = likeness(evidence, figure)
    if (like === 0) continue
    const score = like + agreement(decision, figure)
    if (!best || score > best.score) best = { id, score }
  }
  return best?.id ?? null
}

/** Less than any difference in place, more than nothing. */
const A_HINT = 0.01

function agreement({ question, reads = {} }: Decision, figure: Figure): number {
  const hints = [
    question === figure.question,
    same(reads.unit, figure.unit),
    same(reads.population, figure.population),
    same(reads.period, figure.period),
    same(reads.facets, figure.facets),
    same(reads.value, figure.value),
  ]
  return A_HINT * hints.filter(Boolean).length
}

/** Whatever the order of its keys; what was not said is the same as nothing. */
export const same = (a: unknown, b: unknown): boolean =>
  a !== undefined && canonical([a]) === canonical([b])
