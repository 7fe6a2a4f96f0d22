// What is taken out of a letter as evidence: kept by its ink and what stands round it, so that it is found again after re-reading.
import { type Document, evidenceOf, runsWithin } from '../vocabulary/document.ts'
import type { Evidence } from '../vocabulary/place.ts'
import type { Removals } from './words/removal.ts'

export const evidenceTaken = (document: Document, { stretches, areas }: Removals): Evidence[] => [
  ...stretches.flatMap(({ start, end }) =>
    runsWithin(document, start, end).length > 0 ? [evidenceOf(document, start, end)] : [],
  ),
  ...areas.map(({ page, box }) => ({
    sha256: document.sha256,
    place: { kind: 'page' as const, page, box },
    ink: '',
  })),
]
