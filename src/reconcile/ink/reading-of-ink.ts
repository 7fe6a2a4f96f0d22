// The reading that stands on an ink: from a number that was counted, or a statement, back to where it is decided.
import type { DecidedFigure } from '../../vocabulary/decided.ts'
import { type Evidence, placeKey } from '../../vocabulary/place.ts'

/** What it takes of a reading to know it by its ink. */
export interface InkRead extends Pick<Evidence, 'sha256' | 'ink' | 'place'> {
  id: string
  body: string
  question: string | null
}

type Meant = Evidence & { question?: string | null }

/** `question`: where the same ink was read for several, the one meant. */
export const readingOfInk = (
  readings: readonly DecidedFigure[],
  body: string,
  ink: Meant,
): DecidedFigure | null =>
  readings.find(
    (one) => one.body === body && isInk({ ...one.figure, question: one.figure.question }, ink),
  ) ?? null

/** The same among readings of which no more than the ink is known. */
export const idOfInk = (
  readings: ReadonlyMap<string, readonly InkRead[]>,
  body: string,
  ink: Meant,
): string | null => readings.get(body)?.find((one) => isInk(one, ink))?.id ?? null

const isInk = (
  one: Pick<Evidence, 'sha256' | 'ink' | 'place'> & { question?: string | null },
  { sha256, ink, place, question }: Meant,
): boolean =>
  one.sha256 === sha256 &&
  one.ink === ink &&
  placeKey(one.place) === placeKey(place) &&
  (question === undefined || one.question === question)
