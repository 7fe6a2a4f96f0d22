// Which questions were answered and when: by what was sent, and only by that.
import type { RequestEvent } from '../../vocabulary/answering/event.ts'
import type { ReleaseRecord } from '../../vocabulary/answering/release.ts'
import { changedSince } from './changed-since.ts'
import { allOf, standing } from './standing.ts'

/** The day on which an answer to this question first went out; of none in particular: any answer. */
export const answeredOn = (
  events: readonly RequestEvent[],
  question: string | null,
): string | null =>
  releasesOf(events)
    .flatMap(({ drawnUp, sent }) => {
      const answers =
        question === null ? drawnUp.questions.length > 0 : drawnUp.questions.includes(question)
      return sent && answers ? [sent.on] : []
    })
    .toSorted()[0] ?? null

/**
 * The ledger, the first release first. A signature stands until something says it does not, or it is drawn up anew.
 * `all`: with those that were taken back, since what was taken back after it was drawn up changes it too.
 */
export function releasesOf(all: readonly RequestEvent[]): ReleaseRecord[] {
  const events = standing(all)
  const drawn = allOf(events, 'drawn-up')
  const numbers = [...new Set(drawn.map(({ facts }) => facts.release))]
  return numbers.flatMap((number) => {
    const last = drawn.findLast(({ facts }) => facts.release === number)
    if (!last) return []
    const isOf = (one: { seq: number; facts: { drawnUp: number } }): boolean =>
      one.facts.drawnUp === last.seq
    const signed = allOf(events, 'signed').findLast(isOf)
    const unsigned = allOf(events, 'unsigned').findLast(isOf)
    const sent = allOf(events, 'sent').findLast(isOf)
    const changed = changedSince(sent ? all.filter(({ seq }) => seq < sent.seq) : all, last)
    const isSigned =
      signed && (!unsigned || unsigned.seq < signed.seq) && (sent || changed.length === 0)
    const stands = isSigned ? signed : null
    const corrected = drawn.findLast(
      ({ seq, facts }) =>
        facts.corrects?.release === number &&
        allOf(events, 'sent').some((one) => one.facts.drawnUp === seq),
    )
    const leaked = allOf(events, 'leaked').findLast(({ facts }) => facts.release === number)
    return [
      {
        number,
        event: last.seq,
        drawnUp: { ...last.facts, ...by(last) },
        signed: stands && { ...stands.facts, ...by(stands) },
        sent: sent ? { ...sent.facts, ...by(sent) } : null,
        logged:
          allOf(events, 'logged').findLast(({ facts }) => facts.release === number)?.facts ?? null,
        changed: changed.map(({ kind }) => kind),
        unsigned: unsigned && (!signed || unsigned.seq > signed.seq) ? unsigned.facts.why : null,
        supersededBy: corrected
          ? { release: corrected.facts.release, why: corrected.facts.corrects?.why ?? '' }
          : null,
        withdrawn: leaked ? { on: leaked.facts.on, why: leaked.facts.what } : null,
      },
    ]
  })
}

const by = ({ account, at }: RequestEvent): { by: string; at: string } => ({ by: account, at })
