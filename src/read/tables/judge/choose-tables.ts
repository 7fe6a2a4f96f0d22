// Several readings of one place: the one that holds more of the ink, surely, is kept.

import type { FoundTable } from '../../page/table-page.ts'
import type { Word } from '../../page/words.ts'

/** Readings that share more of their words than this are readings of one place. */
const SHARED = 0.1

export function chosen(tables: FoundTable[]): FoundTable[] {
  const taken = new Set<Word>()
  const kept: FoundTable[] = []
  for (const table of [...tables].sort((a, b) => weight(b) - weight(a))) {
    const words = wordsOf(table)
    const shared = words.filter((word) => taken.has(word)).length
    if (shared > SHARED * words.length) continue
    for (const word of words) taken.add(word)
    kept.push(shared === 0 ? table : without(table, kept))
  }
  return kept
}

const wordsOf = ({ cells }: FoundTable): Word[] => cells.flatMap(({ words }) => words)

const weight = (table: FoundTable): number => table.confidence * wordsOf(table).length

function without(table: FoundTable, others: FoundTable[]): FoundTable {
  const taken = new Set(others.flatMap(wordsOf))
  const cells = table.cells.map((cell) => ({
    ...cell,
    words: cell.words.filter((word) => !taken.has(word)),
  }))
  return { ...table, cells }
}
