// A number that a later letter sets right, and the earlier one it stands in place of: proposed until a person takes it.
import { agree } from '../../vocabulary/bounds.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { asBounds, type Figure, isMissing } from '../../vocabulary/reply.ts'
import { same } from './match-decision.ts'
import type { ReplyRead } from './reply-read.ts'

/**
 * Of one body; its replies oldest first. Where a person has taken the correction, the earlier number is superseded;
 * while it waits both are shown and neither is counted; where it was rejected the earlier number stands.
 */
export function withAmendments<One extends DecidedFigure>(
  figures: readonly One[],
  replies: readonly ReplyRead[],
): One[] {
  const order = new Map(replies.map(({ message }, i) => [message, i]))
  const turn = ({ message }: DecidedFigure): number => order.get(message ?? '') ?? -1
  const changed = new Map<string, One>()
  for (const one of figures) {
    if (!one.figure.amends || one.superseded || !isOpen(one)) continue
    const earlier = figures.filter((other) => turn(other) < turn(one) && isOpen(other))
    const target = targetOf(one, earlier)
    if (!target) continue
    const says = replies[turn(one)]?.extraction.corrects ?? null
    if (one.state === 'confirmed')
      changed.set(target.id, { ...target, superseded: true, correctedBy: says })
    else {
      changed.set(target.id, { ...target, ...(says && { correctionWaits: says }) })
      const figure = inCellOf(one.figure, target.figure)
      changed.set(one.id, { ...one, figure, question: figure.question ?? null })
    }
  }
  return figures.map((one) => changed.get(one.id) ?? one)
}

const isOpen = ({ state }: DecidedFigure): boolean => state === 'pencil' || state === 'confirmed'

/** The mistaken number itself, nearest in question, time and parts; null where several are as near. */
function targetOf<One extends DecidedFigure>(amends: One, earlier: readonly One[]): One | null {
  const { question, period, facets, kind, amends: said } = amends.figure
  const was = said?.was ?? null
  const near = earlier.flatMap((one) => {
    const other = one.figure
    if (one.superseded || (other.kind ?? 'count') !== (kind ?? 'count')) return []
    const inQuestion = one.question === (question ?? null)
    const inTime = same(other.period, period)
    const inPart = same(other.facets, facets)
    if (was ? !agreesWith(other, was) : !(inQuestion && inTime && inPart)) return []
    return [{ one, score: Number(inQuestion) * 4 + Number(inTime) * 2 + Number(inPart) }]
  })
  near.sort((a, b) => b.score - a.score)
  const [first, second] = near
  return first && first.score > (second?.score ?? -1) ? first.one : null
}

const agreesWith = ({ value }: Figure, was: { low: number; high: number | null }): boolean =>
  !isMissing(value) && agree(asBounds(value), was)

/** What the letter does not say of the cell is as it was. */
function inCellOf(amends: Figure, cell: Figure): Figure {
  const { question, unit, unitInk, population, period, facets } = cell
  return {
    ...amends,
    ...(question !== undefined && { question }),
    unit,
    unitInk: amends.unitInk || unitInk,
    population,
    period,
    facets,
  }
}
