// How serious a matter was found, in the levels of the conduct law.
import { anyOf } from './phrase.ts'
import { PACKS, wordLists } from './word-lists.ts'

const LEVELS = [
  'gross_misconduct',
  'misconduct',
  'practice_requiring_improvement',
  'unsatisfactory_performance',
] as const
const lists = wordLists(PACKS, 'severities', LEVELS)
const SAID = LEVELS.map((level) => ({ level, pattern: anyOf(lists[level]) }))

/** A whole cell or label that is a level: its id; null for anything else. */
export const severityNamed = (wording: string): string | null =>
  SAID.find(({ pattern }) => pattern.test(wording.trim()))?.level ?? null
