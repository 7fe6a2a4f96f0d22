// How many matters and people there are of each rule that is said to be broken. One may break several: these add up to nothing.
import type { CountedClause, CountedRow } from './counted-rows.ts'
import { mattersOf, peopleOf, type Tallied } from './tally.ts'

export const CLAUSES_WORD = 'Rule said to be broken'

/** A rule keeps its id from version to version: under its numbers in each of those that were cited. */
export function tallyClauses(rows: readonly CountedRow[]): Tallied[] {
  const cited = rows.flatMap((row) => row.clauses.map((clause) => ({ row, clause })))
  const byRule = Map.groupBy(cited, ({ clause: { policy, clause } }) => `${policy} ${clause}`)
  return [...byRule]
    .map(([value, of]) => ({
      value,
      word: wordOf(of.map(({ clause }) => clause)),
      matters: mattersOf(of.map(({ row }) => row)),
      people: peopleOf(of.map(({ row }) => row)),
    }))
    .toSorted((a, b) => a.word.localeCompare(b.word, 'en-GB', { numeric: true }))
}

/** "Social media: 4.2 of version 2.0, 4.3 of version 3.0" */
function wordOf(clauses: readonly CountedClause[]): string {
  const places = new Set(
    clauses.map(({ number, version }) => `${number ?? 'a paragraph'} of version ${version}`),
  )
  return `${clauses[0]?.title ?? ''}: ${[...places].join(', ')}`
}
