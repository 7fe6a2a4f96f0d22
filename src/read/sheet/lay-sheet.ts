// A sheet into the document: its tables found and headed, what stands around them as lines, every cell with its range.

import type { Cell } from '../../vocabulary/document.ts'
import { append } from '../../vocabulary/long-lists.ts'
import type { Place } from '../../vocabulary/place.ts'
import { type DocumentDraft, type Stretch, storable } from '../document/draft.ts'
import { headsIn as headsInGrid, LONGEST } from '../document/head-paths.ts'
import { type GridCell, headerRowsOf } from '../document/header-rows.ts'
import { firstFurther, furtherRows, listGoesOn } from './further-rows.ts'
import { trimmed } from './notes.ts'
import { type Region, regionsOf } from './regions.ts'
import { rangeOf, type Sheet, type SheetCell, type SheetRow } from './sheet.ts'

const SHEET_SURE = 0.95

export function laySheet(draft: DocumentDraft, sheet: Sheet): void {
  for (const region of regionsOf(sheet.rows)) {
    const { before, table, after } = trimmed(region)
    for (const row of before) layLoose(draft, sheet.name, row)
    if (table) layTable(draft, sheet.name, table)
    for (const row of after) layLoose(draft, sheet.name, row)
  }
}

const placeIn = (sheet: string, cell: Parameters<typeof rangeOf>[0]): Place => ({
  kind: 'sheet',
  sheet,
  range: rangeOf(cell),
})

function layLoose(draft: DocumentDraft, sheet: string, row: SheetRow): void {
  for (const [i, cell] of row.cells.filter(({ text }) => text !== '').entries()) {
    if (i > 0) draft.gap('\t')
    layInk(draft, sheet, cell)
  }
  draft.endLine()
}

function layInk(draft: DocumentDraft, sheet: string, cell: SheetCell): Stretch {
  const { flags, pieces } = cell
  const place = placeIn(sheet, cell)
  if (!pieces) return draft.ink({ ink: storable(cell.text), place, ...(flags && { flags }) })
  const start = draft.length()
  for (const { text: ink, flags: own, gap } of pieces) {
    if (gap) draft.gap(gap)
    const all = [...(flags ?? []), ...own]
    draft.ink({ ink: storable(ink), place, ...(all.length > 0 && { flags: all }) })
  }
  return { start, end: draft.length() }
}

/** Straight into the text, cell by cell: a sheet may have a million of them, and each is let go as it is laid. */
function layTable(draft: DocumentDraft, sheet: string, region: Region): void {
  const cells: Cell[] = []
  const { heads, headsOf } = headsIn(region)
  const withBlanks = blanksAreFew(region)
  let reachingDown: SheetCell[] = []
  const end = firstFurther(region)
  for (const row of region.rows.slice(0, end)) {
    reachingDown = reachingDown.filter(({ r, rs }) => r + rs > row.r)
    let next = region.left
    const blanksTo = (before: number) => {
      for (let c = next; withBlanks && c < before; c++)
        if (!reachingDown.some((above) => c >= above.c && c < above.c + above.cs))
          cells.push(cellAt(draft, { sheet, region, headsOf }, blankAt(row.r, c)))
    }
    for (const [i, cell] of row.cells.entries()) {
      blanksTo(cell.c)
      draft.gap('\t'.repeat(cell.c - next + (i === 0 ? 0 : 1)))
      cells.push(cellAt(draft, { sheet, region, headsOf }, cell))
      next = cell.c + cell.cs
    }
    blanksTo(region.right + 1)
    append(
      reachingDown,
      row.cells.filter(({ rs }) => rs > 1),
    )
    row.cells = []
    draft.endLine()
  }
  const later = region.rows.slice(end)
  if (later.length === 0)
    return void draft.tableInText({ sheet, headerRows: heads, confidence: SHEET_SURE, cells })
  const further = furtherRows(region, later)
  draft.tableInText({ sheet, headerRows: heads, confidence: SHEET_SURE, cells, further })
  draft.doubt(listGoesOn(sheet, further.from + further.rows.length, further.from))
}

const blankAt = (r: number, c: number): SheetCell => ({ r, c, rs: 1, cs: 1, text: '' })

type HeadsOf = (cell: SheetCell) => string[] | undefined

/** How many rows are heads, and the heads of each cell. What a sheet hides is no head of what it shows. */
function headsIn(region: Region): { heads: number; headsOf: HeadsOf } {
  const rows = gridOf(region)
  const columns = region.right - region.left + 1
  const heads = headerRowsOf(rows, columns)
  const of = headsInGrid(rows, columns, heads)
  const relative = ({ r, c, cs }: SheetCell) => ({ r: r - region.top, c: c - region.left, cs })
  const isPartlyHidden = region.rows.some((row) => row.cells.some(isHidden))
  if (!isPartlyHidden || region.rows.every((row) => row.cells.every(isHidden)))
    return { heads, headsOf: (cell) => of(relative(cell)) }
  const ofShown = headsInGrid(gridOf(region, isHidden), columns, heads)
  return { heads, headsOf: (cell) => (isHidden(cell) ? of : ofShown)(relative(cell)) }
}

const isHidden = ({ flags }: SheetCell): boolean => flags?.includes('hidden') === true

/** Heads are told by so many rows: more are looked at only where rows have heads. */
const MOST_ROWS = LONGEST + 100

/** The rows of a region from 0, blank ones too; cells that are left out are blank. */
function gridOf({ top, bottom, left, rows }: Region, without?: (cell: SheetCell) => boolean) {
  const length = Math.min(bottom - top + 1, MOST_ROWS)
  const grid: GridCell[][] = Array.from({ length }, () => [])
  for (const { r, cells } of rows) {
    if (r - top >= length) break
    grid[r - top] = cells.map((cell) => ({
      r: r - top,
      c: cell.c - left,
      rs: cell.rs,
      cs: cell.cs,
      text: without?.(cell) ? '' : storable(cell.text),
    }))
  }
  return grid
}

function cellAt(
  draft: DocumentDraft,
  { sheet, region, headsOf }: { sheet: string; region: Region; headsOf: HeadsOf },
  from: SheetCell,
): Cell {
  const { rs, cs, flags, value, confidence } = from
  const text = storable(from.text)
  const place = placeIn(sheet, from)
  const headers = headsOf(from)
  const { start, end } = layInk(draft, sheet, from)
  const r = from.r - region.top
  const c = from.c - region.left
  // Whole at once: a key added later costs a million cells as much again.
  const cell: Cell =
    end > start && headers
      ? { r, c, rs, cs, text, place, headers, start, end }
      : {
          r,
          c,
          rs,
          cs,
          text,
          place,
          ...(headers && { headers }),
          ...(end > start && { start, end }),
        }
  if (value !== undefined) cell.value = value
  if (flags) cell.flags = flags
  if (confidence !== undefined) cell.confidence = confidence
  return cell
}

/** Blank cells are part of a table, unless it is a few cells scattered over a plain of them. */
const LARGE = 100_000
function blanksAreFew({ rows, top, bottom, left, right }: Region): boolean {
  const area = (bottom - top + 1) * (right - left + 1)
  return area <= LARGE || rows.reduce((n, { cells }) => n + cells.length, 0) * 4 >= area
}
