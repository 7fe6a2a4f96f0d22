// A sentence that names a count and then gives it: "The number of officers investigated in 2013 was 12."

import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { tailFacets } from './counted-noun.ts'
import type { Draft } from './draft.ts'
import { isAskedFor, type NumberAt, numberAlone } from './number-at.ts'

const say = plainLists('counting', ['numberThat', 'comesTo'])

const WAS = worded`${say.numberThat}\s+([^.;:,]{3,120}?)\s+${say.comesTo}\s+$`
const ENDS = /^\s*[.;]?\s*$/

export function numberWas(words: Words, at: NumberAt): Draft | null {
  const { masked, number } = at
  if (!ENDS.test(masked.slice(number.end))) return null
  const match = WAS.exec(masked.slice(0, number.start))
  const named = match?.[1] ?? ''
  const [unit] = words.unitsIn(named)
  if (!match || !unit || !isAskedFor(unit.ink, at.context)) return null
  const populations = words.populationsIn(named)
  return {
    ...numberAlone(at),
    unit: unit.unit,
    unitInk: unit.ink,
    populations: populations.length > 0 ? populations : unit.population ? [unit.population] : [],
    facets: tailFacets(words, named, unit.unit),
    at: { start: match.index, end: number.end },
  }
}
