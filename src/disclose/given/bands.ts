// Categories that are brought together: as an officer writes them, and as their words offer themselves.
import { conductWords } from '../../vocabulary/conduct/conduct-words.ts'
import type { Dimension, TrueTable } from '../../vocabulary/released/true-table.ts'
import { Refusal } from '../table/refusal.ts'

export interface Band {
  dimension: string
  name: string
  of: string[]
  /** Printed beside its parts as their sum, and not only tried in their place. */
  isSum: boolean
}

/** A line each: "Rank: Inspector or above = Inspector; Superintendent". */
export function bandsTyped(typed: string, isSum: boolean): Band[] {
  return typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const equals = line.indexOf('=')
      const colon = line.indexOf(':')
      const [dimension, name] = [line.slice(0, colon).trim(), line.slice(colon + 1, equals).trim()]
      const listed = line.slice(equals + 1)
      const of = listed
        .split(listed.includes(';') ? ';' : ',')
        .map((one) => one.trim())
        .filter((one) => one !== '')
      if (colon < 1 || equals < colon || name === '' || of.length === 0)
        throw new Refusal(
          'ladder',
          `“${line}” is no band. Write it as Rank: Inspector or above = Inspector; Superintendent.`,
        )
      return { dimension, name, of, isSum }
    })
}

export const bandsAsTyped = (bands: readonly Omit<Band, 'isSum'>[]): string =>
  bands.map(({ dimension, name, of }) => `${dimension}: ${name} = ${of.join('; ')}`).join('\n')

/** Ranks from inspector up, and the sparse end of what goes by size: of each dimension the one that brings most together. */
export const bandsOffered = (table: TrueTable, small: number): Omit<Band, 'isSum'>[] =>
  table.dimensions.flatMap(
    (dimension) => ranked(dimension) ?? sparseEnd(dimension, table, small) ?? [],
  )

type Offered = Omit<Band, 'isSum'> | null

function ranked({ name, categories }: Dimension): Offered {
  const { ranks, rankBands } = conductWords()
  const highest = ranks.at(-1)?.id ?? ''
  for (const { label, covers } of rankBands.filter((band) => band.covers.includes(highest))) {
    const of = categories.filter((category) => covers.includes(ranks[rankOf(category)]?.id ?? ''))
    if (of.length > 1 && of.length < categories.length && !categories.includes(label))
      return { dimension: name, name: label, of }
  }
  return null
}

/** Its place among the ranks, the lowest first; -1 where it is none. */
export const rankOf = (category: string): number =>
  conductWords().ranks.findIndex(({ label, aliases = [] }) =>
    [label, ...label.split(' / '), ...aliases].some(
      (one) => one.toLowerCase() === category.toLowerCase(),
    ),
  )

/** "8 or above", of grades and lengths of service: from the first on from which each is small. Years are no sizes. */
function sparseEnd({ name, categories }: Dimension, { counts }: TrueTable, small: number): Offered {
  const sized = categories.filter((one) => /^\d{1,2}\b/.test(one))
  const totals = sized.map((category) =>
    counts.reduce((sum, { at, count }) => (at[name] === category ? sum + count : sum), 0),
  )
  let from = sized.length
  while (from > 0 && (totals[from - 1] ?? 0) <= small) from--
  const of = sized.slice(from)
  return of.length > 1 && of.length < categories.length
    ? { dimension: name, name: `${of[0]} or above`, of }
    : null
}
