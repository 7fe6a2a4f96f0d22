// A survey as one of its two readers may see it: nothing of what the other answered where they have not answered themselves.
// Figures, answers, contradictions and counts are made from what the machine read until both have answered; what is left to
// keep apart are the decisions themselves, and notes that could give an answer away.
import type { Contradiction } from '../../vocabulary/count.ts'
import type { DecidedAnswer, DecidedFigure } from '../../vocabulary/decided.ts'
import type { DecidedCase } from '../../vocabulary/decided-case.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { type Sight, wanted } from './whose-turn.ts'

/** What of a survey a reader may look at. */
export interface Looked extends Sight {
  survey: Pick<Survey, 'readers'>
  readings: readonly DecidedFigure[]
  answers: readonly DecidedAnswer[]
  cases?: readonly DecidedCase[]
  contradictions: readonly Contradiction[]
}

export function seenBy<All extends Looked>(looked: All): All {
  if (looked.survey.readers !== 2) return looked
  const open = new Set<string>()
  for (const one of [...looked.readings, ...looked.answers, ...(looked.cases ?? [])])
    for (const { by, decision } of one.readers?.answered ?? [])
      if (one.state !== 'pencil' || one.readers?.differ || by === looked.reader) open.add(decision)
  return {
    ...looked,
    decisions: new Map([...looked.decisions].filter(([id]) => open.has(id))),
    contradictions: looked.contradictions.map((one) => withNoteKept(looked, one)),
  }
}

const KEPT = 'Noted; the note is shown when you have answered its readings.'

function withNoteKept<One extends Contradiction>(looked: Looked, one: One): One {
  const { decided, statements } = one
  if (!decided || decided.by === looked.reader) return one
  const ids = new Set(statements.map(({ id }) => id))
  const unread = (reading: DecidedFigure) =>
    ids.has(reading.id) && wanted(looked, reading) === 'answer'
  return looked.readings.some(unread) ? { ...one, decided: { ...decided, why: KEPT } } : one
}
