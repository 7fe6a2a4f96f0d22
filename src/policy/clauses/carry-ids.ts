// A rule that was moved or put in other words is still that rule: which clauses of a new version are which of the last.
import type { Clause } from '../../vocabulary/force/policy.ts'
import { greatest } from '../../vocabulary/long-lists.ts'
import type { ClauseRead } from './clauses-of.ts'

/**
 * The clauses with ids: word for word the same first, then those most alike, where their words are half the same or their
 * number is and a third of their words. A clause that is like none gets a new id, which no version before had.
 */
export function carryIds(
  clauses: readonly ClauseRead[],
  before: readonly (readonly Clause[])[],
): Clause[] {
  const last = before.at(-1) ?? []
  const ids = matched(clauses, last)
  let newest = greatest([0, ...before.flat().map(({ id }) => Number(id.slice(1)))])
  return clauses.map((clause, i) => {
    const carried = ids.get(i)
    if (carried) return { id: carried, ...clause }
    newest += 1
    return { id: `c${newest}`, ...clause }
  })
}

function matched(clauses: readonly ClauseRead[], last: readonly Clause[]): Map<number, string> {
  const words = clauses.map(({ text }) => wordsOf(text))
  const lastWords = last.map(({ text }) => wordsOf(text))
  const pairs = clauses.flatMap((clause, i) =>
    last.flatMap((old, j) => {
      const alike = likeness(words[i], lastWords[j])
      const numbered = clause.number !== null && clause.number === old.number
      return alike >= (numbered ? A_THIRD : HALF)
        ? [{ i, id: old.id, weight: alike + (numbered ? NUMBER_COUNTS : 0) }]
        : []
    }),
  )
  const ids = new Map<number, string>()
  const taken = new Set<string>()
  for (const { i, id } of pairs.toSorted((a, b) => b.weight - a.weight)) {
    if (ids.has(i) || taken.has(id)) continue
    ids.set(i, id)
    taken.add(id)
  }
  return ids
}

const HALF = 0.5
const A_THIRD = 1 / 3
const NUMBER_COUNTS = 0.1

const wordsOf = (text: string): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu))
    counts.set(word, (counts.get(word) ?? 0) + 1)
  return counts
}

/** Dice's coefficient over words: 1 for the same words, 0 for none in common. */
function likeness(a = new Map<string, number>(), b = new Map<string, number>()): number {
  let both = 0
  for (const [word, n] of a) both += Math.min(n, b.get(word) ?? 0)
  const all = size(a) + size(b)
  return all === 0 ? 1 : (2 * both) / all
}

const size = (words: Map<string, number>): number =>
  [...words.values()].reduce((sum, n) => sum + n, 0)
