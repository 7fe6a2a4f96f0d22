// One version changed at the desk: what was sealed keeps its bytes, and two who change at once come one after the other.
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import type { PublicationVersion } from '../../vocabulary/survey.ts'
import { keepPublications, lockSurvey, publicationsOf, type SurveyKept } from '../queries.ts'

/** What is done with a version, as the history says it. */
export const VERSION_ACTS = [
  'right of reply kept',
  'version published',
  'version read for the law',
  'version shown before its hour',
  'version withdrawn',
] as const

export interface VersionChange {
  version: PublicationVersion
  /** What the history says was done. */
  what: (typeof VERSION_ACTS)[number]
  detail: Record<string, unknown>
}

/** `change` is given all versions as they stand, under a lock: it throws where it comes too late. */
export function changeVersion(
  house: House,
  { id, survey }: SurveyKept,
  change: (versions: PublicationVersion[]) => VersionChange,
): Promise<PublicationVersion> {
  return house.db.transaction(async (db) => {
    await lockSurvey(db, survey.slug)
    const { version, what, detail } = change(await publicationsOf(db, id))
    await keepPublications(db, id, [version])
    const act = { who: house.viewer.name, what, record: `survey:${id}` }
    record(db, { ...act, detail: { version: version.number, ...detail } }, house.now())
    return version
  })
}
