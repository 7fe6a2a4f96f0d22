// The decisions of a survey's folder, taken in as often as one likes: each is kept once.
import { numberOfNext, record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import type { Decision } from '../vocabulary/survey.ts'
import { decisionId } from './decisions/decision-id.ts'
import { addDecision, rankDecision } from './decisions/queries.ts'

/** How many were new, in the file's order. Each keeps its own reader and day; the history says who imported it. */
export async function importDecisions(
  house: House,
  survey: string,
  decisions: readonly Decision[],
): Promise<number> {
  return house.db.transaction(async (db) => {
    const added: { id: string; decision: Decision }[] = []
    for (const decision of decisions) {
      const id = decisionId(survey, decision)
      if (await addDecision(db, survey, id, decision)) added.push({ id, decision })
    }
    if (added.length > 0) await house.jobs.put(db, 'reconcile', survey)
    for (const { id, decision } of added) {
      await rankDecision(db, id, await numberOfNext(db))
      const act = {
        who: house.viewer.name,
        what: 'decision imported',
        record: `decision:${id}`,
        detail: { survey, decision },
      }
      record(db, act, house.now())
    }
    return added.length
  })
}
