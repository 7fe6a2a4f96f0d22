// A letter without what was taken out of it: every trace of it gone from text, runs and tables, one mark in its place that tells no length.
import type { Cell, Document, Run, Table } from '../vocabulary/document.ts'
import type { Box } from '../vocabulary/place.ts'
import { coveredBoxes } from './covered-boxes.ts'
import { asPrinted } from './merged.ts'
import { BLOCK, scrubber } from './scrub.ts'
import type { PageArea, Removal, Removals } from './words/removal.ts'

export interface Redacted {
  document: Document
  /** From an offset of the letter to that of its public copy. */
  moved(offset: number): number
  /** What is painted over, by page. */
  boxes: ReadonlyMap<number, readonly Box[]>
  /** Exactly what was taken out. */
  removed: readonly string[]
}

interface Cut {
  start: number
  end: number
  /** Where its mark begins in the public text. */
  to: number
}

export function redactedDocument(document: Document, { stretches, areas }: Removals): Redacted {
  const cuts = cutsOf(document.text, stretches)
  const text = textWithout(document.text, cuts)
  const moved = (offset: number): number => movedBy(cuts, offset)
  const boxes = boxesOf(document, cuts, areas)
  const isTaken = scrubber(removedWords(document.text, stretches))
  return {
    document: {
      ...document,
      text,
      runs: runsWithout(document, cuts, boxes),
      tables: document.tables.map((table) => tableWithout(table, text, cuts, isTaken)),
      doubts: [],
    },
    moved,
    boxes,
    removed: removedWords(document.text, stretches),
  }
}

const removedWords = (text: string, stretches: readonly Removal[]): string[] => [
  ...new Set(asPrinted(text, stretches).map(({ start, end }) => text.slice(start, end))),
]

function cutsOf(text: string, stretches: readonly Removal[]): Cut[] {
  const cuts: Cut[] = []
  let shift = 0
  for (const { start, end } of asPrinted(text, stretches)) {
    cuts.push({ start, end, to: start + shift })
    shift += BLOCK.length - (end - start)
  }
  return cuts
}

function textWithout(text: string, cuts: readonly Cut[]): string {
  let at = 0
  const parts = cuts.map(({ start, end }) => {
    const part = `${text.slice(at, start)}${BLOCK}`
    at = end
    return part
  })
  return `${parts.join('')}${text.slice(at)}`
}

/** What begins inside a removal begins at its mark, what ends inside ends with it: `movedBy` gives the mark's beginning. */
function movedBy(cuts: readonly Cut[], offset: number): number {
  const cut = lastBefore(cuts, offset)
  if (!cut) return offset
  if (offset < cut.end) return offset === cut.start ? cut.to : cut.to + BLOCK.length
  return cut.to + BLOCK.length + offset - cut.end
}

/** The last that begins at or before the offset. */
function lastBefore(cuts: readonly Cut[], offset: number): Cut | null {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cuts[middle]?.start ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return cuts[low - 1] ?? null
}

const cutOver = (cuts: readonly Cut[], { start, end }: { start: number; end: number }) => {
  const last = lastBefore(cuts, Math.max(start, end - 1))
  return last && last.end > start ? last : null
}

/** A run wholly gone is left out, but the first that stood there, which carries the mark. */
function runsWithout(document: Document, cuts: readonly Cut[], boxes: Redacted['boxes']): Run[] {
  const carried = new Set<Cut>()
  return document.runs.flatMap((run): Run[] => {
    const start = edge(cuts, run.start, 'start', carried)
    const end = edge(cuts, run.end, 'end', carried)
    const cut = cutOver(cuts, run)
    for (const one of cuts) {
      if (!cut) break
      if (one.start >= run.end) break
      if (one.end > run.start) carried.add(one)
    }
    if (end <= start) return []
    return [{ ...run, start, end, place: placeWithout(run, { start, end, cut, boxes }) }]
  })
}

/** A mark belongs to the run in which its removal begins. */
function edge(
  cuts: readonly Cut[],
  offset: number,
  side: 'start' | 'end',
  carried: ReadonlySet<Cut>,
): number {
  const cut = side === 'start' ? lastBefore(cuts, offset) : lastBefore(cuts, offset - 1)
  if (!cut || offset > cut.end || (side === 'start' && offset === cut.end))
    return movedBy(cuts, offset)
  if (side === 'start') return carried.has(cut) ? cut.to + BLOCK.length : cut.to
  return cut.to + BLOCK.length
}

interface Kept {
  start: number
  end: number
  cut: Cut | null
  boxes: Redacted['boxes']
}

function placeWithout({ place, start: was }: Run, { start, end, cut, boxes }: Kept): Run['place'] {
  switch (place.kind) {
    case 'page': {
      const over = cut && boxes.get(place.page)?.find((box) => overlaps(box, place.box))
      return over ? { ...place, box: over } : place
    }
    case 'sheet':
      return place
    case 'block':
      return place.start === undefined
        ? place
        : {
            ...place,
            start: place.start + start - was < 0 ? 0 : place.start,
            end: place.start + end - start,
          }
    case 'text':
      return { kind: 'text', start, end }
  }
}

const overlaps = (a: Box, b: Box): boolean => {
  const [x, y] = [(b[0] + b[2]) / 2, (b[1] + b[3]) / 2]
  return x >= a[0] && x <= a[2] && y >= a[1] && y <= a[3]
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
    cells: table.cells.map((cell): Cell => {
      const { value: __, ...shown } = cell
      const headers = cell.headers?.map(clean)
      if (cell.start === undefined || cell.end === undefined)
        return { ...shown, text: clean(cell.text), ...(headers && { headers }) }
      const start = movedBy(cuts, cell.start)
      const end = Math.max(start, movedEnd(cuts, cell.end))
      return {
        ...shown,
        text: clean(text.slice(start, end)),
        start,
        end,
        ...(headers && { headers }),
      }
    }),
  }
}

const movedEnd = (cuts: readonly Cut[], offset: number): number => {
  const cut = lastBefore(cuts, offset - 1)
  return cut && offset <= cut.end ? cut.to + BLOCK.length : movedBy(cuts, offset)
}

function boxesOf(
  document: Document,
  cuts: readonly Cut[],
  areas: readonly PageArea[],
): Map<number, Box[]> {
  const boxes = coveredBoxes(document, cuts)
  for (const { page, box } of areas) boxes.set(page, [...(boxes.get(page) ?? []), box])
  return boxes
}
