// Where a version stands, by what was done with it and by the clock: nobody has to release one whose hour has come.
import type { Embargo, Sealed, Withdrawn } from '../vocabulary/published/version.ts'
import { endOf, isOver } from './embargo.ts'

/** draft: not sealed; embargoed: sealed, and its hour has not come; corrected: a later one is public. */
export type VersionStands =
  | 'draft'
  | 'embargoed'
  | 'published'
  | 'corrected'
  | 'withdrawn'
  | 'never-public'

interface Standing {
  number: number
  embargo?: Embargo
  sealed?: Sealed
  withdrawn?: Withdrawn
}

/** `now`: ISO instant. */
export function whereVersionStands(
  version: Standing,
  all: readonly Standing[],
  now: string,
): VersionStands {
  const { number, embargo, sealed, withdrawn } = version
  if (withdrawn) return wasPublic(version) ? 'withdrawn' : 'never-public'
  if (!sealed) return 'draft'
  if (embargo && !isOver(embargo, now)) return 'embargoed'
  const later = all.some((one) => one.number > number && isPublic(one, now))
  return later ? 'corrected' : 'published'
}

/** It can be had by anybody: its hour has come and it was not taken back. */
export const isPublic = ({ sealed, embargo, withdrawn }: Standing, now: string): boolean =>
  sealed !== undefined && !withdrawn && (!embargo || isOver(embargo, now))

/** Taken back before its hour, nobody ever saw it: then nothing is said of it in print. */
export const wasPublic = ({ sealed, embargo, withdrawn }: Standing): boolean =>
  !withdrawn || (sealed !== undefined && (!embargo || endOf(embargo) <= Date.parse(withdrawn.at)))
