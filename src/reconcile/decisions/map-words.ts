// A body's wording that a person has given a meaning, once for the whole survey.

import { plainWords } from '../../vocabulary/packs/plain.ts'
import type { Case, Facets, Figure } from '../../vocabulary/reply.ts'
import type { Decision } from '../../vocabulary/survey.ts'

/** The figure in the words of the lists, where a decision says what its own words mean. Later decisions win. */
export function inMappedWords(figure: Figure, decisions: readonly Decision[]): Figure {
  return decisions.reduce(mapped, figure)
}

/** Also what a reader confirmed in the body's own words: a facet alone, for what a number counts a reader may say otherwise. */
export function inMappedFacets(figure: Figure, decisions: readonly Decision[]): Figure {
  return { ...inMappedWords(figure, decisions), unit: figure.unit }
}

/** The same of a case in a list. */
export const rowInMappedWords = (row: Case, decisions: readonly Decision[]): Case => ({
  ...row,
  facets: {
    ...row.facets,
    ...decisions.reduce((so, one) => facetsBy(so, one), row.facets),
  },
})

function facetsBy(facets: Facets, decision: Decision): Facets {
  const meaning = meaningIn(decision)
  return meaning ? mappedFacets(facets, meaning) : facets
}

function mapped(figure: Figure, decision: Decision): Figure {
  const meaning = meaningIn(decision)
  if (!meaning) return figure
  const { wording, reads } = meaning
  const unit = reads.unit && plainWords(figure.unitInk) === wording ? reads.unit : figure.unit
  return { ...figure, unit, facets: mappedFacets(figure.facets, meaning) }
}

interface Meaning {
  wording: string
  reads: NonNullable<Decision['reads']>
}

/** null where the decision is about anything but a wording, as nearly all are. */
function meaningIn({ action, about, evidence, reads }: Decision): Meaning | null {
  if (action !== 'map' || about !== 'word' || !reads) return null
  const wording = plainWords(evidence[0]?.ink ?? '')
  return wording === '' ? null : { wording, reads }
}

/** Under a facet that is named, or, where only the meaning is said, under whichever facet has the wording. */
function mappedFacets(facets: Facets, { wording, reads }: Meaning): Facets {
  const changed = { ...facets }
  for (const facet of Object.keys(facets)) {
    const meaning = reads.facets?.[facet] ?? (reads.facets ? undefined : reads.means)
    if (meaning !== undefined && plainWords(facets[facet] ?? '') === wording)
      changed[facet] = meaning
  }
  return changed
}
