// What a reader decides about taking words out of letters: it moves no number, so nothing is worked out again for it.
import { numberOfNext, record } from '../store/history.ts'
import type { House } from '../store/house.ts'
import type { Evidence } from '../vocabulary/place.ts'
import type { Decision } from '../vocabulary/survey.ts'
import { decisionId } from './decisions/decision-id.ts'
import {
  addDecision,
  rankDecision,
  rankUndone,
  reviveDecision,
  undoDecision,
} from './decisions/queries.ts'

/** A letter that somebody read: what goes from it, by its ink, and the name that its file is printed under. */
export interface LetterReadFor {
  body: string
  /** The whole file first, then each ink that goes. */
  evidence: readonly Evidence[]
  name?: string
}

/** Words that every letter of the survey loses, or that are in none proposed. */
export interface RuleMade {
  body: string
  evidence: readonly Evidence[]
  words: string
  always: boolean
}

export interface RedactionMade {
  read?: LetterReadFor
  rules: readonly RuleMade[]
}

/** All of it or nothing, each with its own entry in the history; the rules first. */
export async function decideRedaction(
  house: House,
  survey: string,
  { read, rules }: RedactionMade,
): Promise<void> {
  const said = { by: house.viewer.name, at: house.now().toISOString() }
  const decisions: Decision[] = rules.map(({ body, evidence, words, always }) => ({
    action: always ? 'add' : 'reject',
    about: 'redaction',
    body,
    evidence: [...evidence],
    reads: { means: words },
    ...said,
  }))
  if (read)
    decisions.push({
      action: 'confirm',
      about: 'redaction',
      body: read.body,
      evidence: [...read.evidence],
      ...(read.name !== undefined && { reads: { means: read.name } }),
      ...said,
    })
  await house.db.transaction(async (db) => {
    for (const decision of decisions) {
      const id = decisionId(survey, decision)
      if (!(await addDecision(db, survey, id, decision))) await reviveDecision(db, survey, id)
      await rankDecision(db, id, await numberOfNext(db))
      const what =
        decision.action === 'confirm' ? 'letter read for redaction' : 'redaction rule made'
      record(
        db,
        { who: said.by, what, record: `decision:${id}`, detail: { survey, decision } },
        house.now(),
      )
    }
  })
}

/** false where none of these stands any more. */
export async function undoRedaction(
  house: House,
  survey: string,
  ids: readonly string[],
): Promise<boolean> {
  return house.db.transaction(async (db) => {
    let undone = false
    for (const id of ids) {
      if (!(await undoDecision(db, survey, id, house.viewer.name, house.now()))) continue
      undone = true
      await rankUndone(db, id, await numberOfNext(db))
      const act = { who: house.viewer.name, what: 'redaction undone', record: `decision:${id}` }
      record(db, { ...act, detail: { survey } }, house.now())
    }
    return undone
  })
}
