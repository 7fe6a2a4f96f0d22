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
    const added: Added[] = []
    for (const { act, ...decision } of decisions) {
      const id = decisionId(survey, decision)
      if (await addDecision(db, survey, id, decision)) added.push({ id, decision, act })
    }
    if (added.length > 0) await house.jobs.put(db, 'reconcile', survey)
    for (const together of inActs(added)) {
      const seq = await numberOfNext(db)
      for (const { id } of together) await rankDecision(db, id, seq)
      record(db, imported(house, survey, together), house.now())
    }
    return added.length
  })
}

interface Added {
  id: string
  decision: Decision
  act: number | undefined
}

/** What was decided in one act ranks together and is undone together, here too; all else stands by itself. */
const inActs = (added: readonly Added[]): Added[][] => [
  ...Map.groupBy(added, ({ id, act }) => (act === undefined ? id : `act ${act}`)).values(),
]

function imported(house: House, survey: string, together: readonly Added[]) {
  const [{ id, decision } = { id: '', decision: null }, ...others] = together
  const act = { who: house.viewer.name }
  return others.length === 0
    ? {
        ...act,
        what: 'decision imported',
        record: `decision:${id}`,
        detail: { survey, decision },
      }
    : {
        ...act,
        what: 'act imported',
        record: `survey:${survey}`,
        detail: {
          survey,
          decisions: together.map((one) => ({ id: one.id, decision: one.decision })),
        },
      }
}
