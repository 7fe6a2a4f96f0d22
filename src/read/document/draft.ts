// The one way to make a Document: whoever adds ink says where it stands, so text and places cannot part.
import type { Cell, Document, Flag, PageSize, Run, Table } from '../../vocabulary/document.ts'
import type { Place } from '../../vocabulary/place.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import { oddSigns } from './odd-signs.ts'

/** Ink that stands in one place: a word of a page, a paragraph of a letter, a cell of a sheet. */
export interface Piece {
  ink: string
  place: Place
  flags?: Flag[]
  /** What parts it from the piece before it in the same cell or line; a space unless said. */
  gap?: string
}

/** A cell before its text has a place in the document. Blank cells have no pieces. */
export interface CellDraft {
  r: number
  c: number
  rs?: number
  cs?: number
  place: Place
  pieces: Piece[]
  headers?: string[]
  flags?: Flag[]
  confidence?: number
}

export interface TableDraft extends Omit<Table, 'id' | 'cells'> {
  cells: CellDraft[]
}

export interface Stretch {
  start: number
  end: number
}

export interface DocumentDraft {
  /** Adds ink as one run; ink without a character is no run. */
  ink(piece: Piece): Stretch
  /** Adds the pieces of one paragraph or line, each after its gap, and ends the line. */
  line(pieces: Piece[]): Stretch
  /** Adds characters that stand nowhere: blanks, tabs, line breaks. */
  gap(between: string): void
  /** Ends the line, unless nothing stands on it. */
  endLine(): void
  /** Adds a table's text row by row (cells parted by tabs, rows by line breaks) and the table itself. */
  table(table: TableDraft): Table
  /** Adds a table whose ink is in the text already, as in plain text: its cells say where. */
  tableInText(table: Omit<Table, 'id'>): Table
  doubt(doubt: Doubt): void
  page(size: PageSize): void
  /** Characters so far. */
  length(): number
  hasInk(): boolean
  finish(): Document
}

type Head = Pick<Document, 'file' | 'sha256' | 'mediaType'> & { pageCount?: number | null }

/** Opens an empty document; finish() gives it. */
export function draftDocument(head: Head): DocumentDraft {
  const body = draftText()
  const tables: Table[] = []
  const pages: PageSize[] = []
  const doubts: Doubt[] = []

  const keep = (table: Omit<Table, 'id'>): Table => {
    const kept = { id: `t${tables.length + 1}`, ...table }
    tables.push(kept)
    return kept
  }

  return {
    ink: body.ink,
    line(all) {
      const stretch = body.pieces(all)
      body.write('\n')
      return stretch
    },
    gap: (between) => void body.write(between),
    endLine: body.endLine,
    table: ({ cells, ...table }) => keep({ ...table, cells: body.cells(cells) }),
    tableInText: keep,
    doubt: ({ code, ink, note, place }) =>
      void doubts.push({ code, ink: storable(ink), note: storable(note), place }),
    page: (size) => void pages.push(size),
    length: body.length,
    hasInk: () => body.runs.length > 0,
    finish: () => ({
      file: storable(head.file),
      sha256: head.sha256,
      mediaType: head.mediaType,
      pageCount: head.pageCount ?? null,
      text: body.text(),
      runs: body.runs,
      tables,
      pages,
      doubts: [...doubts, ...oddSigns(body.text())],
    }),
  }
}

/** So many chunks are joined as they come: millions of short ones are dear to keep. */
const A_STRETCH = 4096

/** The text as it grows, and the run of every piece of ink in it. */
function draftText() {
  const stretches: string[] = []
  const chunks: string[] = []
  const runs: Run[] = []
  let at = 0
  let atLineStart = true

  const write = (text: string): Stretch => {
    const start = at
    if (text !== '') {
      if (chunks.push(text) === A_STRETCH) stretches.push(chunks.splice(0).join(''))
      at += text.length
      atLineStart = text.endsWith('\n')
    }
    return { start, end: at }
  }

  const ink = ({ ink, place, flags }: Piece): Stretch => {
    const { start, end } = write(storable(ink))
    if (end > start) runs.push(flags?.length ? { start, end, place, flags } : { start, end, place })
    return { start, end }
  }

  const pieces = (all: Piece[]): Stretch => {
    const start = at
    for (const [i, piece] of all.entries()) {
      if (i > 0) write(piece.gap ?? ' ')
      ink(piece)
    }
    return { start, end: at }
  }

  const endLine = (): void => {
    if (!atLineStart) write('\n')
  }

  const cells = (drafts: CellDraft[]): Cell[] => {
    endLine()
    const inOrder = [...drafts].sort((a, b) => a.r - b.r || a.c - b.c)
    const laid = inOrder.map((draft, i) => {
      const before = inOrder[i - 1]
      if (before) write(between(before, draft))
      return cellAt(draft, pieces(draft.pieces))
    })
    endLine()
    return laid
  }

  return {
    write,
    ink,
    pieces,
    endLine,
    cells,
    runs,
    length: () => at,
    text: () => stretches.join('') + chunks.join(''),
  }
}

function cellAt(draft: CellDraft, { start, end }: Stretch): Cell {
  const { r, c, rs = 1, cs = 1, place, headers, flags, confidence } = draft
  const cell: Cell = { r, c, rs, cs, text: inkOf(draft.pieces), place }
  if (headers?.length) cell.headers = headers
  if (flags?.length) cell.flags = flags
  if (confidence !== undefined) cell.confidence = confidence
  if (end > start) {
    cell.start = start
    cell.end = end
  }
  return cell
}

/** One tab a column passed over (a row that begins under a cell spanning down keeps its column); one line break a row. */
function between(before: CellDraft, next: CellDraft): string {
  if (next.r > before.r) return `\n${'\t'.repeat(next.c)}`
  return '\t'.repeat(Math.max(1, next.c - before.c - (before.cs ?? 1) + 1))
}

const inkOf = (pieces: Piece[]): string =>
  pieces.map(({ ink, gap }, i) => (i === 0 ? '' : (gap ?? ' ')) + storable(ink)).join('')

/** PostgreSQL keeps neither NUL nor half a surrogate pair; each becomes one U+FFFD, so that no offset moves. */
export const storable = (ink: string): string =>
  ink.isWellFormed() && !ink.includes('\0') ? ink : ink.replaceAll('\0', '\uFFFD').toWellFormed()
