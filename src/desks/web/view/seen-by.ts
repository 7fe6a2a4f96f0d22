// A survey as one of its two readers may see it: nothing of what the other answered where they have not answered themselves.
// Figures, answers, contradictions and counts are made from what the machine read until both have answered; what is left to
// keep apart are the decisions themselves, and notes that could give an answer away.
import type { DecidedFigure } from '../../../vocabulary/decided.ts'
import type { ContradictionShown, DeskSurvey } from './desk-view.ts'
import { wanted } from './desk-view.ts'

export function seenBy<View extends DeskSurvey>(desk: View): View {
  if (desk.survey.readers !== 2) return desk
  const open = new Set<string>()
  for (const one of [...desk.readings, ...desk.answers])
    for (const { by, decision } of one.readers?.answered ?? [])
      if (one.state !== 'pencil' || one.readers?.differ || by === desk.reader) open.add(decision)
  return {
    ...desk,
    decisions: new Map([...desk.decisions].filter(([id]) => open.has(id))),
    contradictions: desk.contradictions.map((one) => withNoteKept(desk, one)),
  }
}

const KEPT = 'Noted; the note is shown when you have answered its readings.'

function withNoteKept(desk: DeskSurvey, one: ContradictionShown): ContradictionShown {
  const { decided, statements } = one
  if (!decided || decided.by === desk.reader) return one
  const ids = new Set(statements.map(({ id }) => id))
  const unread = (reading: DecidedFigure) =>
    ids.has(reading.id) && wanted(desk, reading) === 'answer'
  return desk.readings.some(unread) ? { ...one, decided: { ...decided, why: KEPT } } : one
}
