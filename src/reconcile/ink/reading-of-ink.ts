// The reading that stands on an ink: from a number that was counted, or a statement, back to where it is decided.
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { type Evidence, placeKey } from '../../vocabulary/place.ts'

/** `question`: where the same ink was read for several, the one meant. */
export const readingOfInk = (
  readings: readonly DecidedFigure[],
  body: string,
  { sha256, ink, place, question }: Evidence & { question?: string | null },
): DecidedFigure | null =>
  readings.find(
    (one) =>
      one.body === body &&
      one.figure.sha256 === sha256 &&
      one.figure.ink === ink &&
      placeKey(one.figure.place) === placeKey(place) &&
      (question === undefined || one.figure.question === question),
  ) ?? null
