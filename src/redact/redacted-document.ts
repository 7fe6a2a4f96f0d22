// A letter without what was taken out of it: every trace of it gone from text, runs and tables, one mark in its place that tells no length.
import type { Cell, Document, Run, Table } from '../vocabulary/document.ts'
import { type Box, placeKey } from '../vocabulary/place.ts'
import { coveredBoxes } from './covered-boxes.ts'
import { type Cut, cutOver, cutsOf, movedBy, stretchMoved, textWithout } from './cuts.ts'
import { scrubber } from './scrub.ts'
import type { PageArea, Removal, Removals } from './words/removal.ts'

interface Stretch {
  start: number
  end: number
}

export interface Redacted {
  document: Document
  /** From a stretch of the letter to that of its public copy. */
  moved(stretch: Stretch): Stretch
  /** Is something of this stretch taken out? */
  isCut(stretch: Stretch): boolean
  /** What is painted over, by page. */
  boxes: ReadonlyMap<number, readonly Box[]>
  /** Exactly what was taken out. */
  removed: readonly string[]
  /** From how many places. */
  places: number
}

export function redactedDocument(document: Document, { stretches, areas }: Removals): Redacted {
  const cuts = cutsOf(document.text, [...stretches, ...underAreas(document, areas)])
  const text = textWithout(document.text, cuts)
  const boxes = boxesOf(document, cuts, areas)
  const removed = [...new Set(cuts.map(({ start, end }) => document.text.slice(start, end)))]
  const clean = scrubber(removed)
  return {
    document: {
      ...document,
      text,
      runs: runsWithout(document, cuts, boxes),
      tables: document.tables.map((table) => tableWithout(table, text, cuts, clean)),
      doubts: [],
    },
    moved: (stretch) => stretchMoved(cuts, stretch),
    isCut: (stretch) => cutOver(cuts, stretch) !== null,
    boxes,
    removed,
    places: cuts.length + areas.length,
  }
}

/** The words that lie under a part of a page which goes: also those that recognition read wrongly. */
const underAreas = ({ runs }: Document, areas: readonly PageArea[]): Removal[] =>
  areas.flatMap(({ page, box, why }) =>
    runs.flatMap(({ start, end, place }) =>
      place.kind === 'page' && place.page === page && holds(box, place.box)
        ? [{ start, end, kind: 'marked' as const, why }]
        : [],
    ),
  )

/** A run wholly gone is left out, but for the first that stood there, which carries the mark. */
function runsWithout({ runs }: Document, cuts: readonly Cut[], boxes: Redacted['boxes']): Run[] {
  let first: Run | null = null
  return runs.flatMap((run): Run[] => {
    if (!first || !isOneBlock(first, run)) first = run
    const [start, end] = [movedBy(cuts, run.start), movedBy(cuts, run.end)]
    if (end <= start) return []
    const shifted = start - movedBy(cuts, first.start)
    const place = placeWithout(run, { start, end, shifted, cut: cutOver(cuts, run), boxes })
    return [{ ...run, start, end, place }]
  })
}

const isOneBlock = (a: Run, b: Run): boolean =>
  a.place.kind === 'block' && b.place.kind === 'block' && a.place.path === b.place.path

interface Kept extends Stretch {
  /** From the beginning of its block. */
  shifted: number
  cut: Cut | null
  boxes: Redacted['boxes']
}

function placeWithout({ place }: Run, { start, end, shifted, cut, boxes }: Kept): Run['place'] {
  switch (place.kind) {
    case 'page': {
      const over = cut && boxes.get(place.page)?.find((box) => holds(box, place.box))
      return over ? { ...place, box: over } : place
    }
    case 'sheet':
      return place
    case 'block':
      return place.start === undefined
        ? place
        : { ...place, start: shifted, end: shifted + end - start }
    case 'text':
      return { kind: 'text', start, end }
  }
}

const holds = (box: Box, [x0, top, x1, bottom]: Box): boolean => {
  const [x, y] = [(x0 + x1) / 2, (top + bottom) / 2]
  return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]
}

function tableWithout(
  table: Table,
  text: string,
  cuts: readonly Cut[],
  clean: (words: string) => string,
): Table {
  const { otherReadings: _, ...kept } = table
  return {
    ...kept,
    cells: table.cells.map(({ value: __, ...cell }): Cell => {
      const heads = cell.headers && { headers: cell.headers.map(clean) }
      if (cell.start === undefined || cell.end === undefined)
        return { ...cell, text: clean(cell.text), ...heads }
      const { start, end } = stretchMoved(cuts, { start: cell.start, end: cell.end })
      return {
        ...cell,
        text: clean(
          cutOver(cuts, { start: cell.start, end: cell.end }) ? text.slice(start, end) : cell.text,
        ),
        start,
        end,
        ...heads,
      }
    }),
  }
}

function boxesOf(
  document: Document,
  cuts: readonly Cut[],
  areas: readonly PageArea[],
): Map<number, Box[]> {
  const boxes = coveredBoxes(document, cuts)
  const seen = new Set(
    [...boxes].flatMap(([page, all]) => all.map((box) => placeKey({ kind: 'page', page, box }))),
  )
  for (const { page, box } of areas)
    if (!seen.has(placeKey({ kind: 'page', page, box })))
      boxes.set(page, [...(boxes.get(page) ?? []), box])
  return boxes
}
