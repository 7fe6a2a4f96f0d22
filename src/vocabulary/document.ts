// What reading a file gives: its text in reading order, its tables, and where every piece of both stands.
import { around, type Box, type Evidence, type Place } from './place.ts'
import type { Doubt } from './reading.ts'
import type { ReleaseHeld } from './released/release-held.ts'

/**
 * What is known of a piece beyond its text. hidden: not shown to who opens the file. inserted/deleted: tracked changes.
 * struck: shown with a line through it, and no longer said.
 * covered/white/tiny: ink that the page does not show. quoted: somebody else's words in a mail (a request, an earlier mail).
 * signature, header-footer, footnote: apart from the letter's own text. heading: a title. superscript: a footnote mark, no digit.
 * not-computed: a formula without a stored value. link: text that leads elsewhere. ocr: read from a picture.
 */
export type Flag =
  | 'hidden'
  | 'inserted'
  | 'deleted'
  | 'struck'
  | 'covered'
  | 'white'
  | 'tiny'
  | 'quoted'
  | 'signature'
  | 'header-footer'
  | 'footnote'
  | 'heading'
  | 'superscript'
  | 'not-computed'
  | 'link'
  | 'ocr'

/** A stretch of the document's text that stands in one place: a word on a page, a cell of a sheet, a paragraph or cell of a letter, a line of plain text. */
export interface Run {
  /** Offsets in Document.text, UTF-16 units; runs are in order and do not overlap. */
  start: number
  end: number
  place: Place
  flags?: Flag[]
}

export interface Cell {
  /** Row and column from 0; rs and cs are how many rows and columns it spans, at least 1. */
  r: number
  c: number
  rs: number
  cs: number
  text: string
  place: Place
  /** The heads above (outermost first), then the heads to the left: the cell's full address in words. */
  headers?: string[]
  flags?: Flag[]
  /** 0 to 1, where the reader is less than sure (OCR, a table without rules). */
  confidence?: number
  /** What a sheet's cell holds, where it shows something else: 0.125 under "12.5%". */
  value?: string | number | boolean
  /** The same text in Document.text, where it stands there (blank cells: none). */
  start?: number
  end?: number
}

export interface Table {
  /** "t1", "t2": in reading order. */
  id: string
  /** Where it stands: a page (from 1), a sheet's name, or a block path such as "table 2". */
  page?: number
  sheet?: string
  path?: string
  box?: Box
  headerRows: number
  /** 0 to 1: how sure the reader is that this is a table, and read right. */
  confidence: number
  cells: Cell[]
  /** A list of so many rows that the later ones are kept as their texts alone. */
  further?: FurtherRows
  /** The table of an earlier page that this one goes on with: "t3". Its heads are in the headers of these cells. */
  continues?: string
  /** How the reading kept came about and how it scored, where several were tried. */
  reading?: { by: ReadBy; score: number }
  /** The readings that lost, best first: no more than a few, cut where they are long. */
  otherReadings?: OtherReading[]
}

/** The rows of a long list that follow those in its cells. Their ink is in no run and not in the document's text. */
export interface FurtherRows {
  /** The first of them: a row of the table, from 0. */
  from: number
  /** Row and column of the sheet, from 0, at which the table begins. */
  top: number
  left: number
  /** Of each row its fields by column; a blank row has none. */
  rows: FurtherField[][]
}

/** What is shown, and alone where nothing else is known of it. */
export type FurtherField = string | Pick<Cell, 'text' | 'flags' | 'confidence' | 'rs' | 'cs'>

/** rules: by the lattice of rules. frame: what a lattice holds, by alignment. hints: by alignment, with what rules there are. alignment: without. */
export type ReadBy = 'rules' | 'frame' | 'hints' | 'alignment'

export interface OtherReading {
  by: ReadBy
  score: number
  rows: number
  columns: number
  cells: Pick<Cell, 'r' | 'c' | 'text'>[]
}

export interface PageSize {
  page: number
  /** PDF points, as displayed (after rotation). */
  width: number
  height: number
}

export interface Document {
  /** The name it came under; a name is a label, never a path. */
  file: string
  sha256: string
  mediaType: string
  /** null where the format has no pages. */
  pageCount: number | null
  /**
   * Everything readable, in reading order, tables included (cells parted by tabs, rows by line breaks) but for the further
   * rows of long lists. Paragraphs end with a line break.
   */
  text: string
  runs: Run[]
  tables: Table[]
  pages: PageSize[]
  doubts: Doubt[]
  /** Where it is a released table as machines read it, or the certificate of one. */
  held?: ReleaseHeld
}

/** What came of reading one file: a document, or the reason why not. Never an empty success. */
export type ReadOutcome =
  | { status: 'read'; document: Document }
  | { status: 'refused'; reason: { code: ReasonCode; message: string } }

/** Why a file was not read or taken in; the sentences are in reasons.ts, the list in docs/reasons.md. */
export type ReasonCode =
  | 'encrypted'
  | 'damaged'
  | 'unsupported-format'
  | 'too-large'
  | 'too-many-pages'
  | 'too-many-members'
  | 'too-deep'
  | 'too-many-cells'
  | 'bomb'
  | 'timed-out'
  | 'out-of-memory'
  | 'no-text'
  | 'empty'
  | 'not-computed'

/** The place of a stretch of text: narrowed where the run allows, joined where several runs carry it. */
export function placeOf(document: Document, start: number, end: number): Place {
  const runs = runsWithin(document, start, end)
  const first = runs[0]
  if (!first) throw new Error(`no run carries characters ${start} to ${end} of ${document.file}`)
  const { place } = first
  switch (place.kind) {
    case 'page': {
      const boxes = runs.flatMap((run) =>
        run.place.kind === 'page' && run.place.page === place.page ? [run.place.box] : [],
      )
      return { kind: 'page', page: place.page, box: around(boxes) }
    }
    case 'sheet':
      return place
    case 'block': {
      const { path } = place
      const last = runs.findLast((run) => run.place.kind === 'block' && run.place.path === path)
      const { start: lastAt, end: lastEnd, place: lastPlace } = last ?? first
      const lastStart = lastPlace.kind === 'block' ? (lastPlace.start ?? 0) : 0
      return {
        kind: 'block',
        path,
        start: Math.max(start, first.start) - first.start + (place.start ?? 0),
        end: Math.min(end, lastEnd) - lastAt + lastStart,
      }
    }
    case 'text': {
      const last = runs.at(-1) ?? first
      const lastStart = last.place.kind === 'text' ? last.place.start : place.start
      return {
        kind: 'text',
        start: place.start + Math.max(start, first.start) - first.start,
        end: lastStart + Math.min(end, last.end) - last.start,
      }
    }
  }
}

const AROUND = 32

/** The stretch as evidence: its place, its ink, and a little of what stands on either side. */
export function evidenceOf(document: Document, start: number, end: number): Evidence {
  return {
    sha256: document.sha256,
    place: placeOf(document, start, end),
    ink: document.text.slice(start, end),
    prefix: document.text.slice(Math.max(0, start - AROUND), start),
    suffix: document.text.slice(end, end + AROUND),
  }
}

/** The runs that carry any of these characters, found by halving since runs are in order. */
export function runsWithin({ runs }: Document, start: number, end: number): Run[] {
  let low = 0
  let high = runs.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((runs[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  const within: Run[] = []
  for (let i = low; i < runs.length; i++) {
    const run = runs[i]
    if (!run || run.start >= end) break
    within.push(run)
  }
  return within
}
