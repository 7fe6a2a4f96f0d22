// What a reader decides, recorded with its history; what it changes is worked out when the survey is next taken up.
import type { Db } from '../store/db.ts'
import { numberOfNext, record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import type { Contradiction } from '../vocabulary/count.ts'
import { CandourError } from '../vocabulary/errors.ts'
import type { Decision, DecisionAction } from '../vocabulary/survey.ts'
import { noteAbout } from './contradictions/note-contradictions.ts'
import { decisionId } from './decisions/decision-id.ts'
import {
  addDecision,
  decisionOfAnswer,
  decisionOfFigure,
  rankDecision,
  rankUndone,
  reviveDecision,
  standingDecisions,
  undoDecision,
} from './decisions/queries.ts'

/** By the house's viewer, now. The survey is the id of its row. Answers the decision as kept. */
export async function decide(
  house: House,
  survey: string,
  decided: Omit<Decision, 'by' | 'at'>,
): Promise<Decision> {
  const [decision] = await decideAll(house, survey, [decided])
  if (!decision) throw new Error('one decision was made and none was kept')
  return decision
}

/** All of them or none. */
export async function decideAll(
  house: House,
  survey: string,
  all: readonly Omit<Decision, 'by' | 'at'>[],
): Promise<Decision[]> {
  const at = house.now().toISOString()
  const decisions = all.map((decided): Decision => ({ ...decided, by: house.viewer.name, at }))
  await house.db.transaction(async (db) => {
    for (const decision of decisions) {
      const id = decisionId(survey, decision)
      if (!(await addDecision(db, survey, id, decision))) await reviveDecision(db, survey, id)
    }
    await house.jobs.put(db, 'reconcile', survey)
    for (const decision of decisions) {
      const id = decisionId(survey, decision)
      await rankDecision(db, id, await numberOfNext(db))
      const what = `${decision.about} ${DONE[decision.action]}`
      acted(house, db, survey, { id, what, detail: { decision } })
    }
  })
  return decisions
}

const DONE: Record<DecisionAction, string> = {
  confirm: 'confirmed',
  correct: 'corrected',
  reject: 'rejected',
  map: 'mapped',
  note: 'noted',
}

/** A figure by its id, an answer, the note on a contradiction, or any decision by the name of its row. */
export type Undone =
  | { figure: string }
  | { answer: { body: string; question: string } }
  | { contradiction: Contradiction }
  | { decision: string }

/** Takes back the last decision about it, where two readers answer the viewer's own: what was decided before stands again. */
export async function undo(house: House, survey: string, about: Undone): Promise<void> {
  await house.db.transaction(async (db) => {
    const id = await decisionAbout(db, survey, about, house.viewer.name)
    const undone = id && (await undoDecision(db, survey, id, house.viewer.name, house.now()))
    if (!id || !undone) {
      throw new CandourError('Nothing is decided there that you could undo. Load the page again.', {
        status: 409,
      })
    }
    await house.jobs.put(db, 'reconcile', survey)
    await rankUndone(db, id, await numberOfNext(db))
    acted(house, db, survey, { id, what: 'decision undone', detail: {} })
  })
}

async function decisionAbout(
  db: Db,
  survey: string,
  about: Undone,
  by: string,
): Promise<string | null> {
  if ('figure' in about) return decisionOfFigure(db, survey, about.figure, by)
  if ('answer' in about) return decisionOfAnswer(db, survey, about.answer, by)
  if ('decision' in about) return about.decision
  return noteAbout(about.contradiction, await standingDecisions(db, survey))?.id ?? null
}

interface Acted {
  id: string
  what: string
  detail: Record<string, unknown>
}

function acted(house: House, db: Db, survey: string, { id, what, detail }: Acted): void {
  const act = {
    who: house.viewer.name,
    what,
    record: `decision:${id}`,
    detail: { survey, ...detail },
  }
  record(db, act, house.now())
}
