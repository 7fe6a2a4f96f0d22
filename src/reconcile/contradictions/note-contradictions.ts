// What an editor noted about a contradiction, found again by the ink of its statements.
import type { Contradiction } from '../../vocabulary/count.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import { likeness } from '../ink/same-ink.ts'
import type { Standing } from '../readers/two-readers.ts'

export function withNote(
  contradiction: Contradiction,
  decisions: readonly Standing[],
): Contradiction {
  const note = noteAbout(contradiction, decisions)?.decision
  return note
    ? {
        ...contradiction,
        decided: {
          by: note.by,
          at: note.at,
          why: note.why ?? '',
          ...(note.aside !== undefined && { aside: note.aside }),
        },
      }
    : contradiction
}

/** A note is about one minimal set: with a statement more or fewer, or other ink, it is another contradiction and open again. */
export function noteAbout(
  { body, statements }: Contradiction,
  decisions: readonly Standing[],
): Standing | null {
  const inks = statements.flatMap(({ figure }) => figure ?? [])
  const note = decisions.findLast(
    ({ decision }) =>
      decision.about === 'contradiction' &&
      decision.action === 'note' &&
      decision.body === body &&
      decision.why !== undefined &&
      isSameSet(decision.evidence, inks),
  )
  return note ?? null
}

/** Notes on what no longer contradicts itself: a reading was corrected, or the letter is read otherwise. Shown, never dropped. */
export const orphanedNotes = (
  contradictions: readonly Contradiction[],
  decisions: readonly Standing[],
): Standing[] =>
  decisions.filter(
    ({ decision: { about, action, body, evidence } }) =>
      about === 'contradiction' &&
      action === 'note' &&
      !contradictions.some(
        (one) =>
          one.body === body &&
          isSameSet(
            evidence,
            one.statements.flatMap(({ figure }) => figure ?? []),
          ),
      ),
  )

function isSameSet(noted: readonly Evidence[], inks: readonly Evidence[]): boolean {
  if (noted.length !== inks.length) return false
  const left = [...inks]
  return noted.every((one) => {
    const at = left.findIndex((ink) => likeness(one, ink) > 0)
    if (at >= 0) left.splice(at, 1)
    return at >= 0
  })
}
