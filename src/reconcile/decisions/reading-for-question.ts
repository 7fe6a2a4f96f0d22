// The reading that stands for a body's answer to a question where one must: the whole before a part, the larger before the smaller.
import { type DecidedFigure, isOnlyProposed } from '../../vocabulary/decided.ts'
import { isMissing } from '../../vocabulary/reply.ts'

export function readingForQuestion(
  readings: readonly DecidedFigure[],
  { body, question, state }: { body: string; question: string; state: 'confirmed' | 'pencil' },
): DecidedFigure | null {
  const all = readings.filter(
    (one) =>
      one.body === body &&
      one.figure.question === question &&
      one.state === state &&
      !isOnlyProposed(one),
  )
  return all.toSorted((a, b) => parts(a) - parts(b) || size(b) - size(a))[0] ?? null
}

const parts = ({ figure }: DecidedFigure): number => Object.keys(figure.facets).length

const size = ({ figure }: DecidedFigure): number =>
  isMissing(figure.value) ? -1 : figure.value.low
