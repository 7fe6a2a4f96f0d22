// A survey that was made or changed at the desk, kept like one that came as a folder; and the dated events of its requests.
import type { Db } from '../../store/db.ts'
import { record } from '../../store/history.ts'
import type { House } from '../../store/house.ts'
import { notFound } from '../../vocabulary/errors.ts'
import type { RequestEvents, Survey } from '../../vocabulary/survey.ts'
import { keepEvents, keepSurvey, lockSurvey, requestsOf, surveyBySlug } from '../queries.ts'

/** Answers its slug: another survey may have the title's already. */
export function makeSurvey(house: House, survey: Survey): Promise<string> {
  return house.db.transaction(async (db) => {
    const id = house.newId()
    for (let n = 1; ; n++) {
      const slug = n === 1 ? survey.slug : `${survey.slug}-${n}`
      await lockSurvey(db, slug)
      if (await surveyBySlug(db, slug)) continue
      await keepSurvey(db, id, { ...survey, slug }, house.now())
      const act = {
        who: house.viewer.name,
        what: 'survey made',
        record: `survey:${id}`,
        detail: { slug },
      }
      record(db, act, house.now())
      await house.jobs.put(db, 'reconcile', id)
      return slug
    }
  })
}

/** `says`: what the change changes, as it was said to who made it. `alongside`: what must be put in the same transaction. */
export function changeSurvey(
  house: House,
  survey: Survey,
  says: readonly string[],
  alongside: (db: Db) => Promise<void>,
): Promise<void> {
  return house.db.transaction(async (db) => {
    await lockSurvey(db, survey.slug)
    const kept = await surveyBySlug(db, survey.slug)
    if (!kept) throw notFound('survey', survey.slug)
    await keepSurvey(db, kept.id, survey, house.now())
    record(
      db,
      {
        who: house.viewer.name,
        what: 'survey changed',
        record: `survey:${kept.id}`,
        detail: { slug: survey.slug, says },
      },
      house.now(),
    )
    await alongside(db)
    await house.jobs.put(db, 'reconcile', kept.id)
  })
}

/** Of each body named, all its events; bodies that are not named keep theirs. Answers how many changed. */
export function dateRequests(
  house: House,
  survey: string,
  requests: readonly RequestEvents[],
): Promise<number> {
  return house.db.transaction(async (db) => {
    const before = new Map((await requestsOf(db, survey)).map((one) => [one.body, one]))
    const changed = requests.filter((one) => inBrief(before.get(one.body)) !== inBrief(one))
    for (const events of changed) await keepEvents(db, survey, events)
    if (changed.length === 0) return 0
    record(
      db,
      {
        who: house.viewer.name,
        what: 'requests dated',
        record: `survey:${survey}`,
        detail: { requests: changed },
      },
      house.now(),
    )
    await house.jobs.put(db, 'reconcile', survey)
    return changed.length
  })
}

const inBrief = (events: RequestEvents | undefined): string =>
  JSON.stringify(Object.entries({ ...events, body: '' }).sort(([a], [b]) => (a < b ? -1 : 1)))
