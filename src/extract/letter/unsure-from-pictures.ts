// What was read from the picture of a page is not sure, however plainly it was said: a digit may have been misread. Nor is ink
// of which there are two readings.
import type { Document } from '../../vocabulary/document.ts'
import type { Box, Place } from '../../vocabulary/place.ts'
import type { Figure } from '../../vocabulary/reply.ts'

/** Doubts about which digits stand at a place. */
const TWO_READINGS = new Set(['engines-disagree', 'text-layer-disagrees', 'ocr-unsure'])

export function unsureFromPictures(figures: Figure[], documents: Document[]): Figure[] {
  const unsure = new Map(
    documents.map(({ sha256, runs, doubts }) => [
      sha256,
      [
        ...runs.filter(({ flags }) => flags?.includes('ocr')).map(({ place }) => place),
        ...doubts.flatMap(({ code, place }) => (place && TWO_READINGS.has(code) ? [place] : [])),
      ],
    ]),
  )
  return figures.map((figure) =>
    figure.sure && unsure.get(figure.sha256)?.some((place) => isUnder(place, figure))
      ? { ...figure, sure: false }
      : figure,
  )
}

const isUnder = (place: Place, figure: Figure): boolean =>
  place.kind === 'page' &&
  figure.place.kind === 'page' &&
  place.page === figure.place.page &&
  overlap(place.box, figure.place.box)

const overlap = (a: Box, b: Box): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
