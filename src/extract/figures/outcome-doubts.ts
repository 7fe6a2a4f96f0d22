// Outcome wordings that no list knows, or that may mean two things: asked once, and then a rule for the whole survey.

import { perWords, type Words } from '../../vocabulary/packs/load-packs.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import type { Case, Figure } from '../../vocabulary/reply.ts'
import { sectionsIn } from '../law/sections.ts'

const LABELS = perWords((words) => new Map(words.outcomes.map(({ id, label }) => [id, label])))

/** Each wording once, at the first place where it stands. A survey with outcomes of its own asks for those. */
export function outcomeDoubts(words: Words, readings: (Figure | Case)[]): Doubt[] {
  if (words.outcomes.length === 0) return []
  const own = words.asked?.dimensions.find(({ name }) => name === 'outcome')?.categories ?? []
  const asked = new Set<string>(own.map(({ id }) => id.toLowerCase()))
  return readings.flatMap(({ facets: { outcome }, place }): Doubt[] => {
    if (outcome === undefined || LABELS(words).has(outcome) || sectionsIn(outcome).length > 0)
      return []
    const key = outcome.toLowerCase()
    if (asked.has(key)) return []
    asked.add(key)
    return [
      { code: 'outcome-wording-unknown', ink: outcome, note: question(words, outcome), place },
    ]
  })
}

function question(words: Words, wording: string): string {
  const meant = words.outcomeMeant(wording)
  const either =
    meant && 'oneOf' in meant ? meant.oneOf.map((id) => LABELS(words).get(id) ?? id) : []
  const what =
    either.length > 0 ? `may mean ${either.join(' or ')}` : 'is none of the outcomes that are known'
  return `“${wording}” ${what}. Map it once, and the whole survey reads it so.`
}
