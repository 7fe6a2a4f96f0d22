// Two versions of a policy, clause by clause: what stayed, what was put in other words, what came and what went.
import { diffWordsWithSpace } from 'diff'
import type { Clause } from '../../vocabulary/force/policy.ts'

export interface ClauseChange {
  id: string
  kind: 'same' | 'moved' | 'changed' | 'added' | 'removed'
  before: Clause | null
  after: Clause | null
  /** The text of both, in the order of the new one: what stayed, what was taken out, what was put in. */
  words: { text: string; kind: 'same' | 'out' | 'in' }[]
}

/** In the order of the later version; what was removed stands where it stood, after the clause that was before it. */
export function compareVersions(
  before: readonly Clause[],
  after: readonly Clause[],
): ClauseChange[] {
  const changes = after.map((clause) =>
    changeOf(before.find(({ id }) => id === clause.id) ?? null, clause),
  )
  before.forEach((clause, i) => {
    if (after.some(({ id }) => id === clause.id)) return
    const above = before
      .slice(0, i)
      .map(({ id }) => changes.findIndex((change) => change.id === id))
      .findLast((at) => at >= 0)
    changes.splice((above ?? -1) + 1, 0, changeOf(clause, null))
  })
  return changes
}

function changeOf(before: Clause | null, after: Clause | null): ClauseChange {
  const id = (after ?? before)?.id ?? ''
  const words = diffWordsWithSpace(before?.text ?? '', after?.text ?? '').map(
    ({ value, added, removed }) =>
      ({ text: value, kind: added ? 'in' : removed ? 'out' : 'same' }) as const,
  )
  return { id, kind: kindOf(before, after), before, after, words }
}

function kindOf(before: Clause | null, after: Clause | null): ClauseChange['kind'] {
  if (!before) return 'added'
  if (!after) return 'removed'
  if (before.text !== after.text) return 'changed'
  const place = ({ number, under }: Clause) => [number, ...under].join('\n')
  return place(before) === place(after) ? 'same' : 'moved'
}
