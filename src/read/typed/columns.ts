// Columns kept in line by blanks: found by the blank lanes that run down through all rows.

import { greatest } from '../../vocabulary/long-lists.ts'
import { type Line, stepOver, type TypedCell, type TypedRow, type TypedTable } from './table.ts'
import { holdsValues } from './values.ts'

/** Characters of one line with no two blanks in a row; from and to are columns of the line. */
interface Segment {
  from: number
  to: number
}

interface Band {
  from: number
  to: number
}

interface Row {
  line: Line
  segments: Segment[]
  /** Which of the lines it is. */
  at: number
}

const TAB_STOP = 8
const DRAWN = /^\s*[-=_]{3,}(?:\s+[-=_]{2,})*\s*$/
const LEADERS = /\.{4,}|…{2,}|(?: \.){4,}/
/** A word alone on its line within a table names a section; a sentence does not. */
const LONGEST_SECTION = 40
/** A line drawn further down parts groups of rows. */
const MOST_HEADS = 3
/** A section begins at the edge of the rows, but for so many characters. */
const SAME_INDENT = 2
const FEWEST_COLUMNS = 2
const FEWEST_ROWS = 2
/** The share of the rows whose cells may run over a lane: heads, and labels that are too long. */
const MAY_RUN_OVER = 1 / 3
const ALIGNED_SURE = 0.8
const LOOSE_SURE = 0.6

/** The table that begins at this line, or none, and the line to look at next. */
export function alignedRows(
  lines: Line[],
  from: number,
): { table: TypedTable | null; next: number } {
  if (segmentsOf(lines[from]).length < 2) return { table: null, next: from + 1 }
  let looked = 0
  for (const mayBreak of [true, false]) {
    const { rows: all, drawnAfter } = block(lines, from, mayBreak)
    looked = all.length
    const bands = lanes(all)
    const rows = bands ? withoutProse(all, bands) : []
    if (bands && isTable(rows, bands)) {
      const typed = rows.map((row, r) => asRow(row, bands, r < drawnAfter))
      const next = (rows.at(-1)?.at ?? from) + 1
      return { table: { rows: typed, confidence: confidenceOf(rows, bands) }, next }
    }
  }
  // Long prose with two blanks after its stops is not begun anew at every line.
  return { table: null, next: from + stepOver(looked) }
}

/** Sentences under the table run across its columns. */
function withoutProse(rows: Row[], bands: Band[]): Row[] {
  const last = rows.findLastIndex(
    ({ line, segments }) =>
      segments.length >= 2 && segments.every((own) => reach(onPaper(line, own), bands).cs === 1),
  )
  return rows.slice(0, last + 1)
}

/** No letter has a longer table typed in it. */
const MOST_ROWS = 1000

/** The lines that may be its rows: of two segments and more, single words between them; one blank line at a time if it may. */
function block(lines: Line[], from: number, mayBreak: boolean) {
  const rows: Row[] = []
  let drawnAfter = 0
  for (let i = from; i < lines.length && rows.length < MOST_ROWS; i++) {
    const line = lines[i]
    if (!line) break
    const segments = segmentsOf(line)
    if (DRAWN.test(line.text)) {
      if (drawnAfter === 0 && rows.length <= MOST_HEADS) drawnAfter = rows.length
    } else if (segments.length >= 2) {
      rows.push({ line, segments, at: i })
    } else if (segments.length === 1) {
      if (!isSection(line, lines[i + 1], rows[0])) break
      rows.push({ line, segments, at: i })
    } else if (!mayBreak || segmentsOf(lines[i + 1]).length < 2) break
  }
  while (rows.at(-1)?.segments.length === 1) rows.pop()
  return { rows, drawnAfter }
}

function isSection(line: Line, next: Line | undefined, first: Row | undefined): boolean {
  const ink = line.text.trim()
  const [own] = segmentsOf(line)
  return (
    ink.length <= LONGEST_SECTION &&
    !/[.;]$/.test(ink) &&
    segmentsOf(next).length >= 2 &&
    Math.abs((own?.from ?? 0) - (first?.segments[0]?.from ?? 0)) <= SAME_INDENT
  )
}

/** Nobody types a table of more columns. */
const MOST_COLUMNS = 200

/** A line is looked at from many starts. */
const known = new WeakMap<Line, Segment[]>()

function segmentsOf(line: Line | undefined): Segment[] {
  if (!line || LEADERS.test(line.text)) return []
  const segments =
    known.get(line) ??
    [...line.text.matchAll(/\S+(?: \S+)*/g)].map(({ index, 0: ink }) => ({
      from: index,
      to: index + ink.length,
    }))
  const own = segments.length > MOST_COLUMNS ? [] : segments
  known.set(line, own)
  return own
}

/** Columns of ink with blank lanes between, told by the rows with the most segments; null where lanes are lost. */
function lanes(rows: Row[]): Band[] | null {
  const most = greatest(rows.map(({ segments }) => segments.length))
  const full = rows.filter(({ segments }) => segments.length === most)
  const bands: Band[] = []
  const inOrder = full
    .flatMap(({ line, segments }) => segments.map((segment) => onPaper(line, segment)))
    .sort((a, b) => a.from - b.from)
  for (const { from, to } of inOrder) {
    const last = bands.at(-1)
    if (last && from < last.to + 1) last.to = Math.max(last.to, to)
    else bands.push({ from, to })
  }
  return bands.length >= FEWEST_COLUMNS && bands.length >= most - 1 ? bands : null
}

/** Tabs reach to the next stop of eight. */
function onPaper({ text }: Line, { from, to }: Segment): Segment {
  if (!text.includes('\t')) return { from, to }
  let column = 0
  let start = 0
  for (let i = 0; i < to; i++) {
    if (i === from) start = column
    column = text[i] === '\t' ? column + TAB_STOP - (column % TAB_STOP) : column + 1
  }
  return { from: start, to: column }
}

function isTable(rows: Row[], bands: Band[]): boolean {
  const full = rows.filter(({ segments }) => segments.length >= 2)
  if (full.length < FEWEST_ROWS) return false
  const inks = full.map(({ line, segments }) =>
    segments.map(({ from, to }) => line.text.slice(from, to)),
  )
  return isCarried(full, bands) && holdsValues(inks, bands.length)
}

/** Every column has ink of its own in two rows at least, and few rows run across columns. */
function isCarried(rows: Row[], bands: Band[]): boolean {
  const reached = rows.map(({ line, segments }) =>
    segments.map((segment) => reach(onPaper(line, segment), bands)),
  )
  const own = bands.map(
    (_, c) => reached.filter((row) => row.some((cell) => cell.c === c && cell.cs === 1)).length,
  )
  const across = reached.filter((row) => row.some(({ cs }) => cs > 1)).length
  return own.every((times) => times >= FEWEST_ROWS) && across <= MAY_RUN_OVER * rows.length
}

function asRow({ line, segments }: Row, bands: Band[], isHead: boolean): TypedRow {
  const cells: TypedCell[] = []
  for (const segment of segments) {
    const { c, cs } = reach(onPaper(line, segment), bands)
    const last = cells.at(-1)
    if (last && c < last.c + last.cs) {
      last.end = line.start + segment.to
      last.text = line.text.slice(last.start - line.start, segment.to)
    } else {
      const start = line.start + segment.from
      const text = line.text.slice(segment.from, segment.to)
      cells.push({ c, cs, text, start, end: line.start + segment.to })
    }
  }
  return { cells: [...cells, ...blanks(cells, bands, line)].sort((a, b) => a.c - b.c), isHead }
}

/** The columns a segment stands over; beside every band, the nearest. */
function reach({ from, to }: Segment, bands: Band[]): { c: number; cs: number } {
  const over = bands.flatMap((band, c) => (from < band.to && to > band.from ? [c] : []))
  const [first] = over
  if (first !== undefined) return { c: first, cs: (over.at(-1) ?? first) - first + 1 }
  const distance = (band: Band) => Math.max(band.from - to, from - band.to)
  const nearest = bands.reduce((best, band, c) => {
    const rival = bands[best]
    return rival && distance(rival) <= distance(band) ? best : c
  }, 0)
  return { c: nearest, cs: 1 }
}

function blanks(cells: TypedCell[], bands: Band[], line: Line): TypedCell[] {
  const end = line.start + line.text.length
  return bands.flatMap((_, c) =>
    cells.some((cell) => c >= cell.c && c < cell.c + cell.cs)
      ? []
      : [{ c, cs: 1, text: '', start: end, end }],
  )
}

/** Every row fills its columns; only the corner of the heads may be blank. */
const confidenceOf = (rows: Row[], bands: Band[]): number =>
  rows.every(({ line, segments: [first, ...others] }, r) => {
    const corner = r === 0 && first && reach(onPaper(line, first), bands).c === 1 ? 1 : 0
    return others.length + 1 + corner === bands.length
  })
    ? ALIGNED_SURE
    : LOOSE_SURE
