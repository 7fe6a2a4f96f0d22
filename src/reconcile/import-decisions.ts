// The decisions of a survey's folder, taken in as often as one likes: each is kept once.
import { record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import type { Decision } from '../vocabulary/survey.ts'
import { decisionId } from './decisions/decision-id.ts'
import { addDecision } from './decisions/queries.ts'

/** How many were new. Each keeps its own reader and day; the history says who imported it. */
export async function importDecisions(
  house: House,
  survey: string,
  decisions: readonly Decision[],
): Promise<number> {
  return house.db.transaction(async (db) => {
    let added = 0
    for (const decision of decisions) {
      const id = decisionId(survey, decision)
      if (!(await addDecision(db, survey, id, decision))) continue
      const act = {
        who: house.viewer.name,
        what: 'decision imported',
        record: `decision:${id}`,
        detail: { survey, decision },
      }
      record(db, act, house.now())
      added++
    }
    if (added > 0) await house.jobs.put(db, 'reconcile', survey)
    return added
  })
}
