// One name for one reading: the same ink read the same way has it again after re-reading.
import { createHash } from 'node:crypto'
import { placeKey } from '../../vocabulary/place.ts'
import { type Figure, populationsOf } from '../../vocabulary/reply.ts'

/** From body, question, evidence, unit, population, period and facets; not from the value, which a reader may correct. */
export function figureId(body: string, figure: Figure): string {
  const { question, sha256, place, ink, unit, period, facets } = figure
  return fingerprint([
    body,
    question ?? null,
    sha256,
    placeKey(place),
    ink,
    unit,
    [...populationsOf(figure)].sort(),
    inOrder(period ?? {}),
    inOrder(facets),
  ])
}

export function fingerprint(parts: unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, LENGTH)
}

/** 96 bits: two of a million readings share a name with a chance of one in 10^16. */
const LENGTH = 24

const inOrder = (record: object): [string, unknown][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
