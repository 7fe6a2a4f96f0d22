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

/** Those that bound people on some day of a stretch, each where no other had taken its place. */
export function versionsOver<Version extends Pick<PolicyVersion, 'inForceFrom' | 'inForceUntil'>>(
  versions: readonly Version[],
  { from, to }: { from: string; to: string },
): Version[] {
  const days = [from, ...versions.map(({ inForceFrom }) => inForceFrom)]
    .filter((day) => from <= day && day <= to)
    .toSorted()
  const bound = days.flatMap((day) => versionOn(versions, day) ?? [])
  return versions.filter((version) => bound.includes(version))
}
