// The number that is drawn up now: of the release that waits to be sent, else the next.
import type { ReleaseRecord } from '../../vocabulary/answering/release.ts'

export const nextRelease = (releases: readonly ReleaseRecord[]): number =>
  releases.find(({ sent }) => sent === null)?.number ??
  releases.reduce((most, { number }) => Math.max(most, number), 0) + 1
