// What is due on a matter: the clocks that run on each subject's course, also after its end, and its own days of review and retention.
import type { Matter } from '../../vocabulary/conduct/matter.ts'

export interface Due {
  subject: number | null
  kind: string
  what: string
  due: string
  owner: string
  regulation: string
  confidence: string
}

export function duesOf({ subjects, reviewOn, retainUntil }: Matter): Due[] {
  return [
    ...subjects.flatMap(({ number, standing }) =>
      (standing?.due ?? []).map((due) => ({ subject: number, ...due })),
    ),
    ...(reviewOn ? [own('review', 'review whether it is still needed', reviewOn)] : []),
    ...(retainUntil
      ? [own('retention', 'the end of retention: erase its words', retainUntil)]
      : []),
  ].toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
}

const own = (kind: string, what: string, due: string): Due => ({
  subject: null,
  kind,
  what,
  due,
  owner: 'case administrator',
  regulation: '',
  confidence: 'policy',
})
