// Which version bound people on a day: the one a matter's conduct is measured by, whatever is in force now.
import type { PolicyVersion } from '../vocabulary/force/policy.ts'

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
