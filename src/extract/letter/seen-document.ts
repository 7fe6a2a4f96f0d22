// A document as who opens it sees it: hidden, struck out and invisible ink is cut out before anything is understood, and said.

import type { Cell, Document, Flag, Run, Table } from '../../vocabulary/document.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { hiddenInk, isUnseen } from './unseen-runs.ts'

export interface Seen {
  document: Document
  /** What was cut out, stretch by stretch. */
  doubts: Doubt[]
}

/** The same places and quotes; only offsets move. A document that hides nothing is answered as it is. */
export function seenDocument(document: Document): Seen {
  const unseen = document.runs.filter(isUnseen)
  const cuts = [...unseen, ...joints(document)].sort((a, b) => a.start - b.start)
  if (cuts.length === 0) return { document, doubts: [] }
  const moved = movedBy(cuts)
  const text = without(document.text, cuts)
  return {
    document: {
      ...document,
      text,
      runs: document.runs
        .filter((run) => !isUnseen(run))
        .map((run) => ({ ...run, start: moved(run.start), end: moved(run.end) })),
      tables: document.tables.flatMap((table) => seenTable(table, text, moved) ?? []),
    },
    doubts: hiddenInk(document, unseen),
  }
}

interface Stretch {
  start: number
  end: number
}

const CHANGED: Flag[] = ['inserted', 'deleted', 'struck', 'hidden', 'white', 'tiny']

/** A blank that the reader put between changed and unchanged ink of one block stands nowhere on the page: 1, struck 3, 5 is 15. */
function joints({ runs }: Document): Stretch[] {
  return runs.flatMap((run, i) => {
    const before = runs[i - 1]
    if (!before || before.end === run.start || !isSameBlock(before, run)) return []
    const changed = [before, run].some(({ flags }) => flags?.some((flag) => CHANGED.includes(flag)))
    return changed ? [{ start: before.end, end: run.start }] : []
  })
}

const isSameBlock = ({ place: a }: Run, { place: b }: Run): boolean =>
  (a.kind === 'block' && b.kind === 'block' && a.path === b.path) ||
  (a.kind === 'sheet' && b.kind === 'sheet' && a.sheet === b.sheet && a.range === b.range)

/** Where an offset lies once the cuts are made; inside a cut it is where the cut was. */
function movedBy(cuts: Stretch[]): (offset: number) => number {
  const ends: number[] = []
  let gone = 0
  for (const { start, end } of cuts) {
    gone += end - start
    ends.push(gone)
  }
  return (offset) => {
    let [low, high] = [0, cuts.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((cuts[middle]?.start ?? 0) < offset) low = middle + 1
      else high = middle
    }
    const last = cuts[low - 1]
    const within = last ? Math.max(0, last.end - offset) : 0
    return offset - (ends[low - 1] ?? 0) + within
  }
}

function without(text: string, cuts: Stretch[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end } of cuts) {
    pieces.push(text.slice(at, start))
    at = end
  }
  return pieces.join('') + text.slice(at)
}

/** null where nothing of the table is seen. Rows and columns of which nothing is left are no rows and columns. */
function seenTable(table: Table, text: string, moved: (offset: number) => number): Table | null {
  const cells = table.cells.map((cell) => seenCell(cell, text, moved))
  const emptied = new Set(cells.filter((cell, i) => isBlank(cell) && !isBlank(table.cells[i])))
  if (emptied.size === 0) return { ...table, cells }
  if (cells.every(isBlank)) return null
  const rows = goneOf(cells, emptied, ({ r }) => r)
  const columns = goneOf(cells, emptied, ({ c }) => c)
  return { ...table, cells: cells.filter(({ r, c }) => !rows.has(r) && !columns.has(c)) }
}

const isBlank = (cell: Cell | undefined): boolean => (cell?.text.trim() ?? '') === ''

function goneOf(cells: Cell[], emptied: Set<Cell>, of: (cell: Cell) => number): Set<number> {
  const gone = new Set([...emptied].map(of))
  for (const cell of cells) if (!isBlank(cell)) gone.delete(of(cell))
  return gone
}

function seenCell(cell: Cell, text: string, moved: (offset: number) => number): Cell {
  if (cell.start === undefined || cell.end === undefined) return cell
  const start = moved(cell.start)
  const end = moved(cell.end)
  if (end - start === cell.end - cell.start) return { ...cell, start, end }
  const ink = text.slice(start, end)
  const own = ink.trim()
  const { start: _, end: __, value: ___, ...blank } = cell
  if (own === '') return { ...blank, text: '' }
  const from = start + ink.indexOf(own)
  return { ...blank, text: own, start: from, end: from + own.length }
}
