// One answer of two bodies is one figure of both, never two: it stands with the body that the survey names first.
import { canonical } from '../../store/history-chain.ts'
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { placeKey } from '../../vocabulary/place.ts'
import type { Survey } from '../../vocabulary/survey.ts'
import { figureInBrief } from './decide-figures.ts'
import type { ReplyRead } from './reply-read.ts'

/**
 * A figure of a later body is joint with an earlier one's where both are the same ink in the same file, or stand alike in
 * letters of one reference, or one of the letters says that it answers for both. A reader who corrects one of them to
 * another number has told them apart; one who rejects one has left the other.
 */
export function withJoint<One extends DecidedFigure>(
  figures: readonly One[],
  replies: readonly ReplyRead[],
  survey: Survey,
): One[] {
  if (survey.notComparable) return [...figures]
  const order = new Map(survey.bodies.map(({ slug }, i) => [slug, i]))
  const counted = figures.filter(isCounted)
  const byWhat = Map.groupBy(counted, ({ figure }) => figureInBrief(figure))
  const jointWith = new Map<string, string>()
  const standsFor = new Map<string, string[]>()
  const stand = (id: string, body: string) =>
    standsFor.set(id, [...new Set([...(standsFor.get(id) ?? []), body])])
  for (const one of counted) {
    const first = (byWhat.get(figureInBrief(one.figure)) ?? []).find(
      (other) =>
        (order.get(other.body) ?? 0) < (order.get(one.body) ?? 0) &&
        !jointWith.has(other.id) &&
        isSameAnswer(other, one, replies),
    )
    if (!first) continue
    jointWith.set(one.id, first.body)
    stand(first.id, one.body)
  }
  for (const one of counted)
    for (const body of silentPartners(one, counted, replies, survey)) stand(one.id, body)
  return figures.map((one) => {
    const [first, others] = [jointWith.get(one.id), standsFor.get(one.id)]
    return { ...one, ...(first && { jointWith: first }), ...(others && { standsFor: others }) }
  })
}

const isCounted = ({ state, superseded }: DecidedFigure): boolean =>
  (state === 'pencil' || state === 'confirmed') && !superseded

function isSameAnswer(a: DecidedFigure, b: DecidedFigure, replies: readonly ReplyRead[]): boolean {
  const [one, other] = [a.figure, b.figure]
  if (one.sha256 === other.sha256) return placeKey(one.place) === placeKey(other.place)
  const [first, second] = [a, b].map(({ message }) =>
    replies.find((reply) => reply.message === message),
  )
  if (!first || !second) return false
  return saysJoint(first, b) || saysJoint(second, a) || isSameLetter(first, second)
}

const saysJoint = ({ extraction }: ReplyRead, { body, question }: DecidedFigure): boolean =>
  extraction.jointWith?.some(
    (one) =>
      one.body === body &&
      (!one.questions || (question !== null && one.questions.includes(question))),
  ) ?? false

/** Shorter references are many bodies' own: "12/14". */
export const TELLING = 6

/** One reference and one date, and every number the same. */
function isSameLetter({ extraction: a }: ReplyRead, { extraction: b }: ReplyRead): boolean {
  if (!a.reference || a.reference.length < TELLING || a.reference !== b.reference) return false
  if (a.date !== b.date || a.figures.length !== b.figures.length) return false
  return a.figures.every(({ ink, value }, i) => {
    const other = b.figures[i]
    return other?.ink === ink && canonical(other.value) === canonical(value)
  })
}

/** Bodies that this one's letter answers for and that gave no figure of their own to the question. */
function silentPartners(
  { body, message, question }: DecidedFigure,
  figures: readonly DecidedFigure[],
  replies: readonly ReplyRead[],
  survey: Survey,
): string[] {
  const named = replies.find((reply) => reply.message === message)?.extraction.jointWith ?? []
  return named
    .filter(({ questions }) => !questions || (question !== null && questions.includes(question)))
    .map((one) => one.body)
    .filter(
      (other) =>
        other !== body &&
        survey.bodies.some(({ slug }) => slug === other) &&
        !figures.some((figure) => figure.body === other && figure.question === question),
    )
}
