// What a reader decides, recorded with its history; what it changes is worked out when the survey is next taken up.
import type { Db } from '../store/db.ts'
import { numberOfNext, record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import type { Contradiction } from '../vocabulary/count.ts'
import { CandourError } from '../vocabulary/errors.ts'
import type { Decision, DecisionAction } from '../vocabulary/survey.ts'
import { decisionOfCase } from './cases/queries.ts'
import { noteAbout } from './contradictions/note-contradictions.ts'
import { decisionId } from './decisions/decision-id.ts'
import {
  actOnLetter,
  addDecision,
  decisionOfAnswer,
  decisionOfFigure,
  decisionsOfAct,
  lastActOn,
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

/** All of them or none, each with its own entry in the history. */
export async function decideAll(
  house: House,
  survey: string,
  all: readonly Omit<Decision, 'by' | 'at'>[],
): Promise<Decision[]> {
  const decisions = signed(house, all)
  await house.db.transaction(async (db) => {
    await kept(house, db, survey, decisions)
    for (const decision of decisions) {
      const id = decisionId(survey, decision)
      await rankDecision(db, id, await numberOfNext(db))
      const what = `${decision.about} ${DONE[decision.action]}`
      acted(house, db, survey, { record: `decision:${id}`, what, detail: { decision } })
    }
  })
  return decisions
}

/** What is decided in one act, as a table is confirmed whole: one entry in the history with all that it decides. */
export const ACTS = [
  'table confirmed',
  'table changed',
  'table rejected',
  'cases confirmed',
  'cases rejected',
  'letter judged',
] as const
export type Act = (typeof ACTS)[number]

/** All of them or none. They rank together, and are undone together. */
export async function decideAct(
  house: House,
  survey: string,
  all: readonly Omit<Decision, 'by' | 'at'>[],
  what: Act,
): Promise<void> {
  const decisions = signed(house, all)
  await house.db.transaction(async (db) => {
    await kept(house, db, survey, decisions)
    const seq = await numberOfNext(db)
    for (const decision of decisions) await rankDecision(db, decisionId(survey, decision), seq)
    const detail = {
      decisions: decisions.map((decision) => ({ id: decisionId(survey, decision), decision })),
    }
    acted(house, db, survey, { record: `survey:${survey}`, what, detail })
  })
}

function signed(house: House, all: readonly Omit<Decision, 'by' | 'at'>[]): Decision[] {
  const at = house.now().toISOString()
  return all.map((decided): Decision => ({ ...decided, by: house.viewer.name, at }))
}

async function kept(
  house: House,
  db: Db,
  survey: string,
  decisions: readonly Decision[],
): Promise<void> {
  for (const decision of decisions) {
    const id = decisionId(survey, decision)
    if (!(await addDecision(db, survey, id, decision))) await reviveDecision(db, survey, id)
  }
  await house.jobs.put(db, 'reconcile', survey)
}

const DONE: Record<DecisionAction, string> = {
  confirm: 'confirmed',
  correct: 'corrected',
  reject: 'rejected',
  map: 'mapped',
  note: 'noted',
  add: 'added',
  split: 'split',
  join: 'joined',
  tick: 'ticked',
}

/** A figure by its id, an answer, the note on a contradiction, or any decision by the name of its row. */
export type Undone =
  | { figure: string }
  | { answer: { body: string; question: string } }
  | { contradiction: Contradiction }
  | { decision: string }
  | { case: string }

/** Takes back the last decision about it, where two readers answer the viewer's own: what was decided before stands again. */
export async function undo(house: House, survey: string, about: Undone): Promise<void> {
  await house.db.transaction(async (db) => {
    const id = await decisionAbout(db, survey, about, house.viewer.name)
    const undone = id && (await undoDecision(db, survey, id, house.viewer.name, house.now()))
    if (!id || !undone) throw nothingThere()
    await house.jobs.put(db, 'reconcile', survey)
    await rankUndone(db, id, await numberOfNext(db))
    acted(house, db, survey, { record: `decision:${id}`, what: 'decision undone', detail: {} })
  })
}

/** What an act may have been on: the readings and the answers of a page. */
export interface ActedOn {
  body: string
  figures: readonly string[]
  answers: readonly string[]
  cases?: readonly string[]
}

/** Takes back the viewer's last act on any of these, whole: also what it decided elsewhere. */
export const undoAct = (house: House, survey: string, on: ActedOn): Promise<void> =>
  undoWhole(house, survey, {
    what: 'table undone',
    act: (db) => lastActOn(db, survey, on, house.viewer.name),
  })

/** Takes back what was said last of a letter, with what was said of its questions in the same act. */
export const undoLetter = (house: House, survey: string, message: string): Promise<void> =>
  undoWhole(house, survey, {
    what: 'letter judged no more',
    act: (db) => actOnLetter(db, survey, message),
  })

async function undoWhole(
  house: House,
  survey: string,
  { what, act }: { what: string; act: (db: Db) => Promise<number | null> },
): Promise<void> {
  await house.db.transaction(async (db) => {
    const seq = await act(db)
    const ids = seq === null ? [] : await decisionsOfAct(db, survey, seq)
    if (ids.length === 0) throw nothingThere()
    for (const id of ids) await undoDecision(db, survey, id, house.viewer.name, house.now())
    await house.jobs.put(db, 'reconcile', survey)
    const next = await numberOfNext(db)
    for (const id of ids) await rankUndone(db, id, next)
    acted(house, db, survey, { record: `survey:${survey}`, what, detail: { decisions: ids } })
  })
}

const nothingThere = (): CandourError =>
  new CandourError('Nothing is decided there that you could undo. Load the page again.', {
    status: 409,
  })

async function decisionAbout(
  db: Db,
  survey: string,
  about: Undone,
  by: string,
): Promise<string | null> {
  if ('figure' in about) return decisionOfFigure(db, survey, about.figure, by)
  if ('answer' in about) return decisionOfAnswer(db, survey, about.answer, by)
  if ('decision' in about) return about.decision
  if ('case' in about) return decisionOfCase(db, survey, about.case, by)
  return noteAbout(about.contradiction, await standingDecisions(db, survey))?.id ?? null
}

interface Acted {
  record: string
  what: string
  detail: Record<string, unknown>
}

function acted(house: House, db: Db, survey: string, act: Acted): void {
  record(db, { ...act, who: house.viewer.name, detail: { survey, ...act.detail } }, house.now())
}
