// Wordings of bodies that no list knows: each is asked of a person once, and is a rule for the whole survey from then on.

import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { plainWords } from '../../vocabulary/packs/plain.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import type { Case, Facets } from '../../vocabulary/reply.ts'
import type { Decision, Survey } from '../../vocabulary/survey.ts'
import { dimensionChoices } from '../../wording/survey-choices.ts'

/** What a wording may be a wording of: "unit", what is counted; or a dimension that has a list, by its name. */
export type Meant = string

export interface WordSeen {
  body: string
  /** Where it stands; its ink may hold more than the wording. */
  evidence: Evidence
  /** The reading it belongs to; null for a case of a list, or a doubt. */
  figure: string | null
}

export interface WordAsked {
  of: Meant
  /** As it was first met. */
  wording: string
  seen: WordSeen[]
}

export interface Worded {
  /** Its dimensions and those of its packs say what is listed. */
  survey: Pick<Survey, 'packs' | 'questions' | 'dimensions'>
  figures: readonly DecidedFigure[]
  /** Case rows, and outcomes that the extractor doubted, by their body. */
  rows: readonly { body: string; row: Case }[]
  doubted: readonly { body: string; evidence: Evidence }[]
}

/** The most frequent first. `decisions`: those that stand; what they map is no longer asked. */
export function unknownWords(
  { survey, figures, rows, doubted }: Worded,
  decisions: readonly Decision[],
): WordAsked[] {
  const asked = new Map<string, WordAsked>()
  const ask = (of: Meant, wording: string, seen: WordSeen) => {
    const key = wordKey(of, wording)
    if (plainWords(wording) === '' || isMapped(of, wording, decisions)) return
    const known = asked.get(key) ?? { of, wording, seen: [] }
    asked.set(key, { ...known, seen: [...known.seen, seen] })
  }
  for (const { id, body, figure, state } of figures) {
    if (state === 'rejected' || state === 'orphaned') continue
    const seen = { body, evidence: figure, figure: id }
    for (const [of, wording] of unlisted(survey, figure.facets)) ask(of, wording, seen)
    if (figure.unit === 'other') ask('unit', figure.unitInk, seen)
  }
  for (const { body, row } of rows)
    for (const [of, wording] of unlisted(survey, row.facets))
      ask(of, wording, { body, evidence: row, figure: null })
  for (const { body, evidence } of doubted)
    if (!asked.has(wordKey('outcome', evidence.ink)))
      ask('outcome', evidence.ink, { body, evidence, figure: null })
  return [...asked.values()].sort((a, b) => b.seen.length - a.seen.length)
}

/** Two wordings that differ in capitals or stops are one. */
export const wordKey = (of: Meant, wording: string): string => `${of} ${plainWords(wording)}`

/** Dimensions that have a list, whose value is none of its ids. */
const unlisted = (survey: Worded['survey'], facets: Facets): [Meant, string][] =>
  dimensionChoices(survey).flatMap(({ id, categories }): [Meant, string][] => {
    const value = facets[id]
    if (value === undefined || categories.length === 0) return []
    return categories.some((one) => one.id === value) ? [] : [[id, value]]
  })

const isMapped = (of: Meant, wording: string, decisions: readonly Decision[]): boolean =>
  decisions.some(
    ({ action, about, evidence, reads }) =>
      action === 'map' &&
      about === 'word' &&
      plainWords(evidence[0]?.ink ?? '') === plainWords(wording) &&
      (of === 'unit' ? reads?.unit !== undefined : reads?.unit === undefined) &&
      (of === 'unit' || reads?.facets === undefined || reads.facets[of] !== undefined),
  )

/** Every place where replies say this word for what is meant, also where a list knows it; null where none does. */
export function wordingSaid(
  of: Meant,
  wording: string,
  { figures, rows }: Pick<Worded, 'figures' | 'rows'>,
): WordAsked | null {
  const plain = plainWords(wording)
  const seen: WordSeen[] = [
    ...figures
      .filter(({ figure, readAs }) =>
        [figure, readAs].some((one) => one && plainWords(saidAs(of, one)) === plain),
      )
      .map(({ id, body, figure }) => ({ body, evidence: figure, figure: id })),
    ...rows
      .filter(({ row }) => plainWords(row.facets[of] ?? '') === plain)
      .map(({ body, row }) => ({ body, evidence: row, figure: null })),
  ]
  return plain !== '' && seen.length > 0 ? { of, wording, seen } : null
}

const saidAs = (of: Meant, { unitInk, facets }: DecidedFigure['figure']): string =>
  of === 'unit' ? unitInk : (facets[of] ?? '')
