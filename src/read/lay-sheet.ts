// A sheet into the document: its tables found and headed, what stands around them as lines, every cell with its range.
import type { Cell } from '../vocabulary/document.ts'
import type { Place } from '../vocabulary/place.ts'
import { type DocumentDraft, storable } from './document-draft.ts'
import { headPaths } from './head-paths.ts'
import { headerRows } from './header-rows.ts'
import { rangeOf, type Sheet, type SheetCell, type SheetRow } from './sheet.ts'
import { trimmed } from './sheet-notes.ts'
import { type Region, regionsOf } from './sheet-regions.ts'

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

function layInk(draft: DocumentDraft, sheet: string, { flags, ...cell }: SheetCell) {
  const place = placeIn(sheet, cell)
  return { place, ...draft.ink({ ink: cell.text, place, ...(flags && { flags }) }) }
}

/** Straight into the text, cell by cell: a sheet may have a million of them. */
function layTable(draft: DocumentDraft, sheet: string, region: Region): void {
  const cells: Cell[] = []
  const withBlanks = blanksAreFew(region)
  let reachingDown: SheetCell[] = []
  for (const row of region.rows) {
    reachingDown = reachingDown.filter(({ r, rs }) => r + rs > row.r)
    let next = region.left
    for (const cell of row.cells) {
      if (withBlanks) cells.push(...blanks(sheet, region, row.r, [next, cell.c], reachingDown))
      draft.gap('\t'.repeat(cell.c - next + (cell === row.cells[0] ? 0 : 1)))
      cells.push(cellAt(draft, sheet, region, cell))
      next = cell.c + cell.cs
    }
    if (withBlanks)
      cells.push(...blanks(sheet, region, row.r, [next, region.right + 1], reachingDown))
    reachingDown.push(...row.cells.filter(({ rs }) => rs > 1))
    draft.endLine()
  }
  const heads = headerRows(cells)
  for (const [i, path] of pathsOf(cells, heads).entries()) {
    const cell = cells[i]
    if (path && cell) cell.headers = path
  }
  draft.tableInText({ sheet, headerRows: heads, confidence: SHEET_SURE, cells })
}

/** What a sheet hides is no head of what it shows. */
function pathsOf(cells: Cell[], heads: number): (string[] | undefined)[] {
  const all = headPaths(cells, heads)
  const hidden = cells.filter(isHidden).length
  if (hidden === 0 || hidden === cells.length) return all
  const shown = cells.map((cell) => (isHidden(cell) ? { ...cell, text: '' } : cell))
  const paths = headPaths(shown, heads)
  return cells.map((cell, i) => (isHidden(cell) ? all[i] : paths[i]))
}

const isHidden = ({ flags }: Cell): boolean => flags?.includes('hidden') === true

function cellAt(draft: DocumentDraft, sheet: string, { top, left }: Region, from: SheetCell): Cell {
  const { place, start, end } = layInk(draft, sheet, from)
  const cell: Cell = {
    r: from.r - top,
    c: from.c - left,
    rs: from.rs,
    cs: from.cs,
    text: storable(from.text),
    place,
  }
  if (end > start) {
    cell.start = start
    cell.end = end
  }
  if (from.value !== undefined) cell.value = from.value
  if (from.flags) cell.flags = from.flags
  return cell
}

/** Blank cells are part of a table, unless it is a few cells scattered over a plain of them. */
const LARGE = 100_000
function blanksAreFew({ rows, top, bottom, left, right }: Region): boolean {
  const area = (bottom - top + 1) * (right - left + 1)
  return area <= LARGE || rows.reduce((n, { cells }) => n + cells.length, 0) * 4 >= area
}

/** The blank cells of a row from one column to before another, but not where a cell above reaches down. */
function blanks(
  sheet: string,
  { top, left }: Region,
  r: number,
  [from, before]: [number, number],
  reachingDown: SheetCell[],
): Cell[] {
  const cells: Cell[] = []
  for (let c = from; c < before; c++) {
    if (reachingDown.some((above) => c >= above.c && c < above.c + above.cs)) continue
    const at = { r, c, rs: 1, cs: 1 }
    cells.push({ r: r - top, c: c - left, rs: 1, cs: 1, text: '', place: placeIn(sheet, at) })
  }
  return cells
}
