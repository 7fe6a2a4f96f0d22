// What is public of a table's numbers already, as an officer writes it: hearing notices, what the force told the press. A reader has
// it as well, so that numbers are withheld beside it.
import { allOf } from '../../vocabulary/released/lattice.ts'
import type { Dimension, Known } from '../../vocabulary/released/true-table.ts'

/** A line each: "2 or more: Dismissed + Police staff (hearing notices of 2026)", or "2: Dismissed". Or a sentence that says what is wrong. */
export function knownSaid(
  typed: string,
  dimensions: readonly Dimension[],
): { known: Known[] } | { wrong: string } {
  const known: Known[] = []
  for (const line of typed.split(/\r?\n/).map((one) => one.trim())) {
    if (line === '') continue
    const [, number, more, rest] = LINE.exec(line) ?? []
    if (number === undefined || rest === undefined)
      return { wrong: `“${line}”: write it as 2 or more: Dismissed (hearing notices of 2026)` }
    const [whole, told, source] = /^(.*?)(?:\s*\(([^()]*)\))?$/.exec(rest) ?? ['', rest]
    const exactly = cellOf(whole ?? '', dimensions)
    const found = 'at' in exactly ? { ...exactly, source: '' } : cellOf(told ?? '', dimensions)
    if ('wrong' in found) return { wrong: `“${line}”: ${found.wrong}` }
    known.push({
      at: found.at,
      atLeast: Number(number),
      ...(!more && { atMost: Number(number) }),
      ...('source' in found || !source ? {} : { source }),
    })
  }
  return { known }
}

const LINE = /^(\d{1,6})(\s+or\s+more)?\s*:\s*(.+)$/i

/** What is not named is all of it. */
function cellOf(
  words: string,
  dimensions: readonly Dimension[],
): { at: Record<string, string> } | { wrong: string } {
  const at: Record<string, string> = {}
  for (const part of words.split(' + ').map((one) => one.trim())) {
    const places = dimensions.flatMap((dimension) =>
      namesOf(dimension)
        .filter((name) => name.toLowerCase() === part.toLowerCase())
        .map((name) => ({ dimension: dimension.name, name })),
    )
    const [place, another] = places
    if (!place) return { wrong: `“${part}” stands at no line of the table.` }
    if (another || at[place.dimension] !== undefined)
      return { wrong: `“${part}” stands in more than one place of the table.` }
    at[place.dimension] = place.name
  }
  for (const dimension of dimensions) {
    const all = allOf(dimension)
    if (at[dimension.name] === undefined && all === null)
      return { wrong: `Say which ${dimension.name.toLowerCase()} as well.` }
    at[dimension.name] ??= all ?? ''
  }
  return { at }
}

const namesOf = ({ categories, sums = {} }: Dimension): string[] => [
  ...categories,
  ...Object.keys(sums),
]
