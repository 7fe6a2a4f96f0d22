// Cells that nobody stated but that were asked for, and those between them and what was stated: each year of a table by
// year and kind, each kind over all years, the whole.
import type { Population } from '../../vocabulary/reply.ts'
import { doOverlap, type Span } from '../../vocabulary/span.ts'
import { type Quantity, quantity } from './quantity.ts'

export interface CellsAsked {
  /** Whom; a quantity of some of them leads to one of all. */
  populations: readonly Population[]
  /** The period, then the years or months asked. */
  spans: readonly Span[]
  /** Facets that the asked cells have: of a question for a part, the part. */
  facets: Quantity['facets']
}

/** A table of more cells than this is not filled in: its stated totals are all that is known of it. */
const MOST_CELLS = 4_000

export function impliedQuantities(stated: readonly Quantity[], asked: CellsAsked): Quantity[] {
  const known = new Set(stated.map(({ name }) => name))
  const made = new Map<string, Quantity>()
  for (const one of stated) {
    for (const facets of wider(one.facets, asked.facets)) {
      for (const span of spansOver(one.span, asked.spans)) {
        for (const populations of peopleOver(one.populations, asked.populations)) {
          const implied = quantity({
            ...one,
            facets,
            span,
            populations: [...populations],
            figures: [],
          })
          if (!known.has(implied.name)) made.set(implied.name, implied)
          if (made.size > MOST_CELLS) return []
        }
      }
    }
  }
  return [...made.values()]
}

/** The facets, with any of them left out but those of the part that is asked for. */
function wider(facets: Quantity['facets'], kept: Quantity['facets']): Quantity['facets'][] {
  return facets.reduce<Quantity['facets'][]>(
    (all, facet) =>
      kept.some(([name, value]) => name === facet[0] && value === facet[1])
        ? all.map((one) => [...one, facet])
        : all.flatMap((one) => [[...one, facet], one]),
    [[]],
  )
}

function spansOver(span: Span | null, asked: readonly Span[]): (Span | null)[] {
  if (!span) return [null]
  return [span, ...asked.filter((one) => doOverlap(one, span))]
}

function peopleOver(
  populations: readonly Population[],
  asked: readonly Population[],
): (readonly Population[])[] {
  const inside = asked.length > 0 && populations.some((one) => asked.includes(one))
  return inside && populations.length < asked.length ? [populations, asked] : [populations]
}
