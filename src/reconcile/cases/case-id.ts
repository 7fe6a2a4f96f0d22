// One name for one case, and which case a decision is about: by its ink, and among cases on one ink by the fields they were read with.
import { canonical } from '../../store/history-chain.ts'
import { type Evidence, placeKey } from '../../vocabulary/place.ts'
import type { Case, Facets } from '../../vocabulary/reply.ts'
import { fingerprint } from '../ink/figure-id.ts'
import { likeness } from '../ink/same-ink.ts'

/** turn: of several cases on the same ink, which; not from its fields, which a reader may correct. */
export const caseId = (body: string, { sha256, place, ink }: Evidence, turn: number): string =>
  fingerprint(['case', body, sha256, placeKey(place), ink, turn])

export interface Candidate {
  id: string
  case: Case
}

/** null where the ink is read no more. */
export function caseMeant(
  evidence: Evidence,
  was: Facets | undefined,
  candidates: readonly Candidate[],
): string | null {
  let best: { id: string; score: number } | null = null
  for (const one of candidates) {
    const like = likeness(evidence, one.case)
    if (like === 0) continue
    const score = like + (was ? A_HINT * agreement(was, one.case.facets) : 0)
    if (!best || score > best.score) best = { id: one.id, score }
  }
  return best?.id ?? null
}

/** Less than any difference in place, more than nothing. */
const A_HINT = 0.01

/** 1 where all fields are the same, else the part of them that is. */
function agreement(was: Facets, now: Facets): number {
  if (canonical(was) === canonical(now)) return 1
  const names = new Set([...Object.keys(was), ...Object.keys(now)])
  const same = [...names].filter((name) => was[name] === now[name]).length
  return names.size === 0 ? 0 : (same / names.size) * 0.9
}
