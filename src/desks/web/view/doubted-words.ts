// Outcomes that the extractor met and no list knows, as doubts of a reply: asked of a person like any other wording.
import type { Evidence } from '../../../vocabulary/place.ts'
import type { MessageShown } from './desk-view.ts'

const UNKNOWN_OUTCOME = 'outcome-wording-unknown'

/** Of the reply's files the first stands for it: a doubt tells its place, not its file. */
export function outcomesDoubted(
  messages: readonly MessageShown[],
): { body: string; evidence: Evidence }[] {
  return messages.flatMap(({ body, doubts, files }) => {
    const sha256 = files.find(({ refused }) => !refused)?.sha256
    return doubts.flatMap(({ code, ink, place }) =>
      code === UNKNOWN_OUTCOME && place && sha256
        ? [{ body, evidence: { sha256, place, ink } }]
        : [],
    )
  })
}
