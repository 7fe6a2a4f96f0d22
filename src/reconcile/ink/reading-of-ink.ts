// The reading that stands on an ink: from a number that was counted, or a statement, back to where it is decided.
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { type Evidence, isSameInk, type Meant } from '../../vocabulary/place.ts'

/** What it takes of a reading to know it by its ink. */
export interface InkRead extends Pick<Evidence, 'sha256' | 'ink' | 'place'> {
  id: string
  body: string
  question: string | null
}

/** `question`: where the same ink was read for several, the one meant. */
export const readingOfInk = (
  readings: readonly DecidedFigure[],
  body: string,
  ink: Meant,
): DecidedFigure | null =>
  readings.find(
    (one) => one.body === body && isSameInk({ ...one.figure, question: one.figure.question }, ink),
  ) ?? null

/** The same among readings of which no more than the ink is known. */
export const idOfInk = (
  readings: ReadonlyMap<string, readonly InkRead[]>,
  body: string,
  ink: Meant,
): string | null => readings.get(body)?.find((one) => isSameInk(one, ink))?.id ?? null
