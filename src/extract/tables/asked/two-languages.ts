// A table whose labels are all said in two languages, “Cwynion / Complaints”: the side that the survey knows is read, the other says it again.
import type { Words } from '../../../vocabulary/packs/load-packs.ts'
import { labelSaid } from '../../asked/label-said.ts'
import type { YearKind } from '../../asked/time-said.ts'
import { type Axes, isTime } from './axes.ts'
import { wordsLeft } from './measured-by.ts'

const BETWEEN = /\s\/\s/

/**
 * Each label with its known side; empty where the table is in one language. “Complaints / Compliments” alone is two things:
 * only where most labels are told twice, one side is known throughout and the other mostly is not, is that side a language.
 */
export function inOneLanguage(words: Words, axes: Axes, years: YearKind): Map<string, string> {
  const labels = labelsIn(axes)
  const twice = labels.filter((label) => label.split(BETWEEN).length === 2)
  if (twice.length < FEWEST || twice.length * 3 < labels.length * 2) return new Map()
  for (const side of [1, 0]) {
    const own = twice.map((label) => [label, label.split(BETWEEN)[side] ?? ''] as const)
    const others = twice.map((label) => label.split(BETWEEN)[1 - side] ?? '')
    const isStrange = (part: string): boolean => !isKnown(words, part, years)
    if (
      !own.some(([, part]) => isStrange(part)) &&
      others.filter(isStrange).length * 2 >= twice.length
    )
      return new Map(own)
  }
  return new Map()
}
const FEWEST = 2

/** Heads and names of rows, without times: these are one in many languages. */
function labelsIn({ grid, names }: Axes): string[] {
  const heads = grid.rows.slice(0, grid.headerRows).flat()
  const rows = grid.rows.flatMap((row) => names.map(({ column }) => row[column] ?? null))
  const texts = [...heads, ...rows].map((cell) => cell?.text.replace(/\s+/g, ' ').trim() ?? '')
  return [...new Set(texts)].filter((text) => /\p{L}{2}/u.test(text) && !isTime(text))
}

function isKnown(words: Words, part: string, years: YearKind): boolean {
  const said = labelSaid(words, part, years)
  return said.categories.length > 0 || said.total || wordsLeft(words, said).length === 0
}
