// What an editor noted about a contradiction, found again by the ink of its statements.
import type { Contradiction } from '../vocabulary/count.ts'
import type { Evidence } from '../vocabulary/place.ts'
import type { Standing } from './decide-figures.ts'
import { likeness } from './same-ink.ts'

/** A note is about one minimal set: with a statement more or fewer, or other ink, it is another contradiction and open again. */
export function withNote(
  contradiction: Contradiction,
  decisions: readonly Standing[],
): Contradiction {
  const inks = contradiction.statements.flatMap(({ figure }) => figure ?? [])
  const note = decisions.findLast(
    ({ decision: { about, action, body, evidence, why } }) =>
      about === 'contradiction' &&
      action === 'note' &&
      body === contradiction.body &&
      why !== undefined &&
      isSameSet(evidence, inks),
  )?.decision
  return note
    ? { ...contradiction, decided: { by: note.by, at: note.at, why: note.why ?? '' } }
    : contradiction
}

function isSameSet(noted: readonly Evidence[], inks: readonly Evidence[]): boolean {
  if (noted.length !== inks.length) return false
  const left = [...inks]
  return noted.every((one) => {
    const at = left.findIndex((ink) => likeness(one, ink) > 0)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}
