// Which tables a reader holds against the one to be released.
import type { Tie } from './links.ts'

/** Those that a tie ties to the first, or a chain of ties through others. */
export function tiedToFirst(ties: readonly Pick<Tie, 'terms'>[]): ReadonlySet<number> {
  const tied = new Set([0])
  for (let before = 0; before < tied.size; ) {
    before = tied.size
    for (const { terms } of ties)
      if (terms.some(({ table }) => tied.has(table))) for (const { table } of terms) tied.add(table)
  }
  return tied
}
