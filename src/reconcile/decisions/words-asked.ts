// The wordings of one body that no list knows, as they are kept: to be counted for a whole survey without reading it again.
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import type { Decision, Survey } from '../../vocabulary/survey.ts'
import { outcomesDoubted } from './doubted-words.ts'
import { rowInMappedWords } from './map-words.ts'
import type { ReplyRead } from './reply-read.ts'
import { unknownWords, wordKey } from './unknown-words.ts'

interface OfBody {
  survey: Survey
  figures: readonly DecidedFigure[]
  replies: readonly ReplyRead[]
}

/** `mapped`: the decisions that give a wording its meaning. Each wording by its key, once. */
export function wordsAsked(
  { survey, figures, replies }: OfBody,
  mapped: readonly Decision[],
): string[] {
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
  return words.map(({ of, wording }) => wordKey(of, wording)).sort()
}
