// One value merged over several columns or rows belongs to all of them together: 9 under officers and staff is nine of both.

import type { Cell } from '../../vocabulary/document.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import type { Period } from '../../vocabulary/reply.ts'
import { spanOf } from '../../vocabulary/span.ts'
import { type Senses, sensesOf } from '../figures/senses.ts'
import { type Grid, headsAbove, headsBeside } from './grid.ts'

export interface HeadsOver {
  /** The heads that hold for all that the cell covers. */
  beside: string[]
  above: string[]
  /** What the heads say in which its rows and columns differ, taken together. */
  merged: Senses[]
}

export function headsOver(words: Words, grid: Grid, cell: Cell): HeadsOver {
  const rows = covered(cell.r, cell.rs, grid.rows.length).map((r) => headsBeside(grid, r))
  const columns = covered(cell.c, cell.cs, grid.rows[0]?.length ?? 0).map((c) =>
    headsAbove(grid, c),
  )
  const beside = parted(rows)
  const above = parted(columns)
  const merged = [beside.differing, above.differing].flatMap((heads) =>
    heads.length > 1 ? [together(heads.map((head) => sensesOf(words, head)))] : [],
  )
  return {
    beside: beside.differing.length > 1 ? beside.shared : (rows[0] ?? []),
    above: above.differing.length > 1 ? above.shared : (columns[0] ?? []),
    merged,
  }
}

const covered = (from: number, span: number, end: number): number[] =>
  Array.from({ length: Math.max(1, Math.min(span, end - from)) }, (_, i) => from + i)

/** Heads that stand over every one, and the innermost of each that stands over some. */
function parted(lists: string[][]): { shared: string[]; differing: string[] } {
  const shared = (lists[0] ?? []).filter((head) => lists.every((heads) => heads.includes(head)))
  const own = lists.flatMap((heads) => heads.filter((head) => !shared.includes(head)).slice(-1))
  return { shared, differing: [...new Set(own)] }
}

/** Groups are added, years run from the first to the last; what else differs is unsaid. Nobody should take it without a look. */
function together(senses: Senses[]): Senses {
  const [first, ...others] = senses
  if (!first) throw new Error('nothing to take together')
  const facets = Object.fromEntries(
    Object.entries(first.facets).filter(([key, value]) =>
      others.every((other) =>
        Object.entries(other.facets).some(([k, v]) => k === key && v === value),
      ),
    ),
  )
  return {
    ...first,
    facets,
    period: periodTogether(senses.map(({ period }) => period)),
    populations: [...new Set(senses.flatMap(({ populations }) => populations))],
    unit: others.every(({ unit }) => unit === first.unit) ? first.unit : null,
    unknown: true,
    total: senses.some(({ total }) => total),
  }
}

function periodTogether(periods: Period[]): Period {
  const spans = periods.flatMap((period) => spanOf(period) ?? [])
  if (spans.length < periods.length) return null
  const from = spans.map((span) => span.from).sort()[0]
  const to = spans
    .map((span) => span.to)
    .sort()
    .at(-1)
  return from && to ? { from, to } : null
}
