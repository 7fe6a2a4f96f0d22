// An answer shown as the body gave it: "100 days, of sickness" where it was counted as 2,400 hours under no name.
import type { Assumption } from '../vocabulary/assumption.ts'
import type { DecidedFigure } from '../vocabulary/decided.ts'
import type { Figure } from '../vocabulary/reply.ts'
import { type BodyAnswer, distinct } from './stands-on.ts'

/** What it stands on is shown as the body said it, with what its names were taken for. */
export function asItWasRead(
  answer: BodyAnswer,
  read: (figure: Figure) => DecidedFigure | undefined,
  assumedOf: (one: DecidedFigure) => Assumption[],
): BodyAnswer {
  const asRead = (figures: Figure[]) => figures.map((one) => read(one)?.figure ?? one)
  const assumedIn = (assumed: readonly Assumption[], figures: Figure[]) =>
    distinct([
      ...assumed,
      ...figures.flatMap((one) => {
        const decided = read(one)
        return decided ? assumedOf(decided) : []
      }),
    ])
  return {
    ...answer,
    figures: asRead(answer.figures),
    assumed: assumedIn(answer.assumed, answer.figures),
    stands: mapped(answer.stands, (cells) =>
      mapped(cells, ({ figures, assumed = [] }) => {
        const all = assumedIn(assumed, figures)
        return { figures: asRead(figures), ...(all.length > 0 && { assumed: all }) }
      }),
    ),
  }
}

const mapped = <From, To>(of: Record<string, From>, to: (one: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(of).map(([name, one]) => [name, to(one)]))
