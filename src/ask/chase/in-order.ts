// A list of things to do as it is worked through: by what presses, then by the days that are left.
import { TASK_KINDS, type Task, type TaskKind } from '../../vocabulary/asking/task.ts'

export const GROUPS = [
  { id: 'late', heading: 'Late', kinds: ['overdue', 'review-overdue'] },
  {
    id: 'for-us',
    heading: 'They wait for you',
    kinds: ['clarification', 'fee', 'portal', 'bounced'],
  },
  { id: 'no-day', heading: 'More time, and not as it should be', kinds: ['holding', 'too-long'] },
  { id: 'soon', heading: 'Due within five working days', kinds: ['due-soon'] },
  {
    id: 'challenge',
    heading: 'Refused, or answered in part',
    kinds: ['refused', 'part', 'review-answered'],
  },
  { id: 'read', heading: 'Came, and not read yet', kinds: ['to-read'] },
  { id: 'waits', heading: 'Nothing to do now', kinds: ['extended', 'review-waits', 'waits'] },
  { id: 'aside', heading: 'Set aside', kinds: [] },
  { id: 'over', heading: 'The time for it is over', kinds: [] },
] as const satisfies readonly { id: string; heading: string; kinds: readonly TaskKind[] }[]
export type GroupId = (typeof GROUPS)[number]['id']

/** An extension whose day has passed is late, whatever its kind. */
export function groupOf({ kind, overSince, left, ready, aside }: Task): GroupId {
  if (aside) return 'aside'
  if (overSince) return 'over'
  if (kind === 'extended' && (left ?? 0) < 0 && ready) return 'late'
  return GROUPS.find(({ kinds }) => (kinds as readonly TaskKind[]).includes(kind))?.id ?? 'waits'
}

export const inOrder = (tasks: readonly Task[]): Task[] =>
  tasks.toSorted(
    (a, b) =>
      place(a) - place(b) ||
      (a.left ?? 0) - (b.left ?? 0) ||
      TASK_KINDS.indexOf(a.kind) - TASK_KINDS.indexOf(b.kind) ||
      a.title.localeCompare(b.title) ||
      a.bodyName.localeCompare(b.bodyName),
  )

const place = (task: Task): number => GROUPS.findIndex(({ id }) => id === groupOf(task))
