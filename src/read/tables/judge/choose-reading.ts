// Several readings of one region: the best is kept, the others stay at hand, and how near they come says how sure the choice is.

import { inkOf, isValue } from '../../page/segments.ts'
import type { FoundCell, FoundTable } from '../../page/table-page.ts'
import type { Word } from '../../page/words.ts'
import { type Faults, faultsOf } from './reading-faults.ts'
import { scoreOf, weightOf } from './score-reading.ts'
import { sureOf } from './trust.ts'

/** A reading this much worse than the best has nothing to say about it. */
const RIVAL = 0.12

/** `readings`: at least one; the first is the one by which the region was found. */
export function chosenReading(readings: FoundTable[]): FoundTable {
  const region = wordsInside(readings)
  const different = distinct(readings)
  const [best, ...rest] = different
    .map((table): Scored => {
      const faults = faultsOf(table, region)
      return { table, faults, score: scoreOf(table, faults) }
    })
    .sort((a, b) => b.score - a.score)
  if (!best) throw new Error('a region without a reading')
  const margin = rest[0] ? best.score - rest[0].score : null
  const rivals = rest.filter(({ score }) => best.score - score < RIVAL)
  return {
    ...best.table,
    cells: disputedBy(rivals, best.table),
    score: best.score,
    others: rest.map(({ table, score }) => ({ table, score })),
    confidence: sureOf(best.table, {
      against: weightOf(best.faults),
      headless: best.faults.headless,
      margin,
      confirmed: different.length < readings.length,
    }),
  }
}

interface Scored {
  table: FoundTable
  faults: Faults
  score: number
}

/** The words inside the place by which the region was found. */
function wordsInside(readings: FoundTable[]): Set<Word> {
  const [first] = readings
  const [x0, y0, x1, y1] = first?.box ?? [0, 0, 0, 0]
  const isInside = ({ box }: Word) => {
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2]
    return x > x0 && x < x1 && y > y0 && y < y1
  }
  return new Set(
    readings.flatMap(({ cells }) => cells.flatMap(({ words }) => words)).filter(isInside),
  )
}

/** Readings that put every word in the same cell are one. */
function distinct(readings: FoundTable[]): FoundTable[] {
  const seen = new Set<string>()
  const ids = new Map<Word, number>()
  return readings.filter((table) => {
    const key = keyOf(table, ids)
    return !seen.has(key) && seen.add(key)
  })
}

function keyOf({ cells }: FoundTable, ids: Map<Word, number>): string {
  const idOf = (word: Word) => {
    const id = ids.get(word) ?? ids.size
    ids.set(word, id)
    return id
  }
  return cells
    .filter(({ words }) => words.length > 0)
    .map(({ r, c, rs, cs, words }) => `${r},${c},${rs},${cs}:${words.map(idOf).sort().join(' ')}`)
    .sort()
    .join(';')
}

/** Figures that a rival has in one cell with other words, in pieces, or beside another label, are marked. */
function disputedBy(rivals: Scored[], best: FoundTable): FoundCell[] {
  if (rivals.length === 0) return best.cells
  const agreed = rivals.map(({ table }) => namedCells(table))
  const own = namedCells(best)
  return best.cells.map((cell) => {
    if (!isValue(inkOf(cell.words))) return cell
    const [first] = cell.words
    const name = first && own.get(first)
    return agreed.every((named) => first && named.get(first) === name)
      ? cell
      : { ...cell, disputed: true }
  })
}

/** For the first word of each cell, everything the cell holds and the label of its row. */
function namedCells({ cells }: FoundTable): Map<Word, string> {
  const labels = new Map<number, string>()
  for (const { r, c, words } of cells) if (c === 0) labels.set(r, inkOf(words))
  return new Map(
    cells.flatMap(({ r, words }) => {
      const [first] = words
      return first ? [[first, `${labels.get(r) ?? ''}|${inkOf(words)}`] as const] : []
    }),
  )
}
