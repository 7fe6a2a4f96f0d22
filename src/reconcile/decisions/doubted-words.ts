// Outcomes that the extractor met and no list knows, as doubts of a reply: asked of a person like any other wording.
import type { Evidence } from '../../vocabulary/place.ts'
import type { Doubt } from '../../vocabulary/reading.ts'

const UNKNOWN_OUTCOME = 'outcome-wording-unknown'

/** A reply's doubts, and its files, with why one could not be read. */
export interface ReplyDoubted {
  body: string
  doubts: readonly Doubt[]
  files: readonly { sha256: string; refused: unknown }[]
}

/** Of the reply's files the first stands for it: a doubt tells its place, not its file. */
export function outcomesDoubted(
  replies: readonly ReplyDoubted[],
): { body: string; evidence: Evidence }[] {
  return replies.flatMap(({ body, doubts, files }) => {
    const sha256 = files.find(({ refused }) => !refused)?.sha256
    return doubts.flatMap(({ code, ink, place }) =>
      code === UNKNOWN_OUTCOME && place && sha256
        ? [{ body, evidence: { sha256, place, ink } }]
        : [],
    )
  })
}
