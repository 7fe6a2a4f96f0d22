// Wordings of bodies that no list knows: each is asked of a person once, and is a rule for the whole survey from then on.

import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { plainWords } from '../../vocabulary/packs/plain.ts'
import type { Evidence } from '../../vocabulary/place.ts'
import { type CaseRow, FACETS, type Facets } from '../../vocabulary/reply.ts'
import type { Decision } from '../../vocabulary/survey.ts'
import { anyLabels } from '../../wording/labels.ts'

/** What a wording may be a wording of: what is counted, or one of the facets that have a list. */
export type Meant = 'unit' | 'outcome' | 'breach' | 'platform' | 'rank' | 'rankBand' | 'role'
export const MEANT: readonly Meant[] = [
  'outcome',
  'breach',
  'platform',
  'rank',
  'rankBand',
  'role',
  'unit',
]

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
  figures: readonly DecidedFigure[]
  /** Case rows, and outcomes that the extractor doubted, by their body. */
  rows: readonly { body: string; row: CaseRow }[]
  doubted: readonly { body: string; evidence: Evidence }[]
}

/** The most frequent first. `decisions`: those that stand; what they map is no longer asked. */
export function unknownWords(
  { figures, rows, doubted }: Worded,
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
    for (const [of, wording] of unlisted(figure.facets)) ask(of, wording, seen)
    if (figure.unit === 'other') ask('unit', figure.unitInk, seen)
  }
  for (const { body, row } of rows)
    for (const [of, wording] of unlisted(row.facets))
      ask(of, wording, { body, evidence: row, figure: null })
  for (const { body, evidence } of doubted)
    if (!asked.has(wordKey('outcome', evidence.ink)))
      ask('outcome', evidence.ink, { body, evidence, figure: null })
  return [...asked.values()].sort((a, b) => b.seen.length - a.seen.length)
}

/** Two wordings that differ in capitals or stops are one. */
export const wordKey = (of: Meant, wording: string): string => `${of} ${plainWords(wording)}`

/** Facets that have a list, whose value is none of its ids. */
function unlisted(facets: Facets): [Meant, string][] {
  return FACETS.flatMap((facet): [Meant, string][] => {
    const of = MEANT.find((one) => one === facet)
    const value = facets[facet]
    if (!of || value === undefined) return []
    return anyLabels.meanings(of).some(({ id }) => id === value) ? [] : [[of, value]]
  })
}

const isMapped = (of: Meant, wording: string, decisions: readonly Decision[]): boolean =>
  decisions.some(
    ({ action, about, evidence, reads }) =>
      action === 'map' &&
      about === 'word' &&
      plainWords(evidence[0]?.ink ?? '') === plainWords(wording) &&
      (of === 'unit' ? reads?.unit !== undefined : reads?.unit === undefined) &&
      (of === 'unit' || reads?.facets === undefined || reads.facets[of] !== undefined),
  )
