// What a body said that cannot all be true: minimal sets found by the solver, in words made from those sets.

import { solve } from '../../bounds/solve.ts'
import { familyOf } from '../../bounds/stated/parts-asked.ts'
import { type Said, type Stated, statementsOf, systemWith } from '../../bounds/stated/statements.ts'
import type { Assumption } from '../../vocabulary/assumption.ts'
import type { Contradiction, StatementSaid } from '../../vocabulary/count.ts'
import { type DecidedFigure, stands } from '../../vocabulary/decided.ts'
import { append } from '../../vocabulary/long-lists.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { assumptionInWords } from '../../wording/assumptions.ts'
import { type Labels, labelsOf } from '../../wording/labels.ts'
import { fingerprint } from '../ink/figure-id.ts'
import { REPLY_UNKNOWN, type ReplyAsked } from './ask-the-body.ts'
import { figureInWords, noteOf, questionToBody } from './contradiction-words.ts'

export interface Found {
  id: string
  contradiction: Contradiction
}

/** Figures of one body; what readers rejected, what is orphaned and what a later reply took back states nothing. */
export async function contradictionsIn(
  body: string,
  figures: readonly DecidedFigure[],
  survey: Survey,
  replyOf: (message: string | null) => ReplyAsked = () => REPLY_UNKNOWN,
): Promise<Found[]> {
  const found = new Map<string, Found>()
  const rejected = figures.filter((one) => one.state === 'rejected' && stands(one))
  for (const group of comparable(figures, survey)) {
    const stated = statementsOf(group, survey, rejected)
    for (const set of await minimalSets(stated)) {
      const one = contradictionOf(body, set, replyOf, labelsOf(survey))
      if (one && !found.has(one.id)) found.set(one.id, one)
    }
  }
  return [...found.values()]
}

/** Parts of one question (1a, 1b, 1c) speak of the same matters; other questions, and replies to requests of their own, do not. */
export function comparable(figures: readonly DecidedFigure[], survey: Survey): DecidedFigure[][] {
  const groups = new Map<string, DecidedFigure[]>()
  for (const figure of figures) {
    const { state, question, message } = figure
    if (state === 'rejected' || state === 'orphaned' || !stands(figure)) continue
    const family = question === null ? null : familyOf(question, survey)
    const key = JSON.stringify([family, survey.notComparable ? message : null])
    groups.set(key, [...(groups.get(key) ?? []), figure])
  }
  return [...groups.values()]
}

/**
 * First what contradicts itself whatever is assumed; then, those statements left aside, what contradicts an assumption:
 * that two units are one, then that a list is whole.
 */
async function minimalSets(stated: Stated): Promise<Said[][]> {
  const sets: Said[][] = []
  const aside = new Set<string>()
  const assumed = new Set([...stated.said.values()].map(({ rule }) => rule?.assumed?.severity))
  for (const severity of [null, 'units', 'odd'] as const) {
    if (severity !== null && !assumed.has(severity)) continue
    const { contradictions } = await solve(systemWith(stated, severity, aside))
    const found = contradictions.map((ids) => ids.flatMap((id) => stated.said.get(id) ?? []))
    const direct = mostDirect(found)
    append(sets, direct)
    // Of those that are told: a detour over half the table takes from no other line what does not add up there.
    if (severity === null)
      for (const { statement, figure } of direct.flat()) if (figure) aside.add(statement.id)
  }
  return sets
}

/**
 * A wrong cell contradicts its row, its column, and by detours the whole table: where sets overlap, those with the fewest
 * rules tell it. Of several sets that break the same rules the smallest does: 11 and 9 are more than 15, with or without the 4.
 */
function mostDirect(sets: readonly Said[][]): Said[][] {
  const kept = new Map<string, Said[]>()
  for (const set of sets.toSorted((a, b) => rulesOf(a).length - rulesOf(b).length)) {
    const rules = rulesOf(set)
    const told = [...kept.values()].some(
      (other) =>
        rulesOf(other).length < rules.length &&
        other.some((one) => one.figure && set.includes(one)),
    )
    const ids = rules.length > 0 ? rules : set
    const key = JSON.stringify(ids.map(({ statement }) => statement.id))
    if (!told && !kept.has(key)) kept.set(key, set)
  }
  return [...kept.values()]
}

const rulesOf = (set: readonly Said[]): Said[] => set.filter(({ rule }) => rule)

function contradictionOf(
  body: string,
  set: readonly Said[],
  replyOf: (message: string | null) => ReplyAsked,
  labels: Labels,
): Found | null {
  const figures = set.flatMap(({ figure }) => figure ?? [])
  const assumed = set.flatMap(({ rule }) => rule?.assumed ?? [])
  const [first] = figures
  if (!first) return null
  const severity = severityOf(assumed[0])
  const statements: StatementSaid[] = [
    ...figures.map(({ id, figure }) => ({ id, says: figureInWords(figure, labels), figure })),
    ...assumed
      .map((one) => assumptionInWords(one, labels))
      .map((says) => ({ id: says, says, figure: null })),
  ]
  const id = fingerprint([body, severity, statements.map((one) => one.id).sort()])
  return {
    id,
    contradiction: {
      body,
      question: first.question ?? '',
      severity,
      statements,
      note: noteOf(set, labels),
      askTheBody: questionToBody(set, replyOf(first.message), labels),
      decided: null,
    },
  }
}

/** That given parts are all there are is taken for granted only where it is added up, and dropped there (count/). */
function severityOf(assumed: Assumption | undefined): Contradiction['severity'] {
  if (!assumed) return 'cannot'
  return assumed.severity === 'units' ? 'units' : 'odd'
}
