// Which version bound people on a day: the one a matter's conduct is measured by, whatever is in force now.
import type { Clause, PolicyVersion } from '../vocabulary/force/policy.ts'

/** null before the first version, and where nothing was in force. Of two that overlap the one that began later. */
export function versionOn<Version extends Pick<PolicyVersion, 'inForceFrom' | 'inForceUntil'>>(
  versions: readonly Version[],
  day: string,
): Version | null {
  const stood = versions.filter(
    ({ inForceFrom, inForceUntil }) =>
      inForceFrom <= day && (inForceUntil === null || day <= inForceUntil),
  )
  return stood.toSorted((a, b) => (a.inForceFrom < b.inForceFrom ? -1 : 1)).at(-1) ?? null
}

/** The clause as it stood on that day, by its id; null where it was not yet or no longer there. */
export function clauseOn(
  versions: readonly PolicyVersion[],
  id: string,
  day: string,
): Clause | null {
  return versionOn(versions, day)?.clauses.find((clause) => clause.id === id) ?? null
}
