// The wordings of one body that no list knows, as they are kept: to be counted and listed for a whole survey without
// reading it again.
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import type { Decision, Survey } from '../../vocabulary/survey.ts'
import { outcomesDoubted } from './doubted-words.ts'
import { rowInMappedWords } from './map-words.ts'
import type { ReplyRead } from './reply-read.ts'
import { type Meant, unknownWords, wordKey } from './unknown-words.ts'

interface OfBody {
  survey: Survey
  figures: readonly DecidedFigure[]
  replies: readonly ReplyRead[]
}

/** A wording that waits, as one body says it. */
export interface WordingKept {
  of: Meant
  /** As it was first met there. */
  wording: string
  /** Two wordings of one key are one. */
  key: string
  times: number
}

/** `mapped`: the decisions that give a wording its meaning. Each wording once, in the order it is met. */
export function wordsAsked(
  { survey, figures, replies }: OfBody,
  mapped: readonly Decision[],
): WordingKept[] {
  const rows = replies.flatMap(({ body, extraction }) =>
    extraction.caseRows.map((row) => ({ body, row: rowInMappedWords(row, mapped) })),
  )
  const doubted = outcomesDoubted(
    replies.map(({ body, extraction, files }) => ({
      body,
      doubts: extraction.doubts,
      files: files.map((sha256) => ({ sha256, refused: null })),
    })),
  )
  const words = unknownWords({ survey, figures, rows, doubted }, mapped)
  return words.map(({ of, wording, seen }) => ({
    of,
    wording,
    key: wordKey(of, wording),
    times: seen.length,
  }))
}

/** A wording that waits, over all who say it: without where. */
export interface WordingAsked extends Omit<WordingKept, 'key'> {
  /** Their slugs. */
  bodies: string[]
}

/** The most frequent first. `kept`: of each body, in the order of bodies. */
export function wordingsTogether(
  kept: readonly { body: string; wordings: readonly WordingKept[] }[],
): WordingAsked[] {
  const together = new Map<string, WordingAsked>()
  for (const { body, wordings } of kept)
    for (const { of, wording, key, times } of wordings) {
      const known = together.get(key) ?? { of, wording, times: 0, bodies: [] }
      together.set(key, {
        ...known,
        times: known.times + times,
        bodies: [...known.bodies, body],
      })
    }
  return [...together.values()].sort((a, b) => b.times - a.times)
}
