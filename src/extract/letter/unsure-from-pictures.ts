// What was read from the picture of a page is not sure, however plainly it was said: a digit may have been misread.
import type { Document, Run } from '../../vocabulary/document.ts'
import type { Box } from '../../vocabulary/place.ts'
import type { Figure } from '../../vocabulary/reply.ts'

export function unsureFromPictures(figures: Figure[], documents: Document[]): Figure[] {
  const read = new Map(
    documents.map(({ sha256, runs }) => [
      sha256,
      runs.filter(({ flags }) => flags?.includes('ocr')),
    ]),
  )
  return figures.map((figure) =>
    figure.sure && read.get(figure.sha256)?.some((run) => isUnder(run, figure))
      ? { ...figure, sure: false }
      : figure,
  )
}

const isUnder = ({ place }: Run, figure: Figure): boolean =>
  place.kind === 'page' &&
  figure.place.kind === 'page' &&
  place.page === figure.place.page &&
  overlap(place.box, figure.place.box)

const overlap = (a: Box, b: Box): boolean =>
  a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
