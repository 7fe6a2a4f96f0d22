// How serious a matter was found, in the levels of the conduct law.
import { anyOf } from './phrase.ts'
import { type Pack, wordLists } from './word-lists.ts'

const LEVELS = [
  'gross_misconduct',
  'misconduct',
  'practice_requiring_improvement',
  'unsatisfactory_performance',
] as const

export interface SeverityWords {
  /** A whole cell or label that is a level: its id; null for anything else. */
  severityNamed(wording: string): string | null
}

export function severityWords(packs: readonly Pack[]): SeverityWords {
  const lists = wordLists(packs, 'severities', LEVELS)
  const said = LEVELS.map((level) => ({ level, pattern: anyOf(lists[level]) }))
  return {
    severityNamed: (wording) =>
      said.find(({ pattern }) => pattern.test(wording.trim()))?.level ?? null,
  }
}
