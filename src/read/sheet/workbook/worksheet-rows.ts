// A worksheet of the spreadsheet library as our own rows: shown text, held value, merges, what is hidden, what was not computed.

import type XLSX from '@e965/xlsx'
import { append } from '../../../vocabulary/long-lists.ts'
import { inPieces, type SheetLooks } from '../cell-looks.ts'
import type { CellNote } from '../cell-notes.ts'
import { SHEET_COLUMNS, SHEET_ROWS, type SheetCell, type SheetRow } from '../sheet.ts'
import { isRange } from './impossible-book.ts'
import { richPieces } from './rich-text.ts'
import { cellOf } from './shown-cell.ts'

/** What is known of a sheet beside its cells; notes found on the way are added to `notes`. */
export interface SheetFacts {
  isHidden: boolean
  looks?: SheetLooks | undefined
  notes: CellNote[]
  /** Takes the cells that hold something under a merged one, where nobody sees it. */
  covered: SheetCell[]
}

/** The library's rows are let go one by one, so that a large sheet is not held twice. */
export function worksheetRows(
  sheet: XLSX.WorkSheet,
  { isHidden: sheetIsHidden, looks, notes, covered }: SheetFacts,
): SheetRow[] {
  const data: (XLSX.CellObject[] | undefined)[] = sheet['!data'] ?? []
  const merges = (sheet['!merges'] ?? []).filter(isRange).sort((a, b) => a.s.r - b.s.r)
  const spans = mergesByStart(merges)
  let over: XLSX.Range[] = []
  let taken = 0
  const hiddenColumns = hiddenOf(sheet['!cols'])
  const hiddenRows = hiddenOf(sheet['!rows'])
  for (const c of looks?.columns ?? []) hiddenColumns.add(c)
  for (const r of looks?.rows ?? []) hiddenRows.add(r)
  const valueAt = (r: number, c: number): unknown => data[r]?.[c]?.v
  const rows: SheetRow[] = []
  for (const key of Object.keys(data)) {
    const r = Number(key)
    const row = data[r]
    if (!row || r >= SHEET_ROWS) continue
    const rowIsHidden = sheetIsHidden || hiddenRows.has(r)
    const cells: SheetCell[] = []
    for (let next = merges[taken]; next && next.s.r <= r; next = merges[++taken]) over.push(next)
    over = over.filter(({ e }) => e.r >= r)
    for (let c = 0; c < Math.min(row.length, SHEET_COLUMNS); c++) {
      const from = row[c]
      if (from?.c) append(notes, notesOf(from.c, r, c))
      const own = from && looks ? looks.lookOf(r, c, from.v, valueAt) : null
      const pieces = looks?.piecesOf?.(r, c) ?? richPieces(from?.r, own?.flags ?? [])
      // letters that say how they look do not look as their cell does
      const look = own && pieces ? { ...own, flags: [] } : own
      const isHidden = rowIsHidden || hiddenColumns.has(c)
      const cell = from && cellOf(from, r, c, { isHidden, look })
      if (!cell) continue
      if (isCovered(over, r, c)) {
        covered.push(cell)
        continue
      }
      const span = spans.get(`${r} ${c}`)
      cells.push({ ...cell, ...(pieces && inPieces(cell, pieces)), ...span })
    }
    delete data[r]
    if (cells.length > 0) rows.push({ r, cells })
  }
  return rows
}

const notesOf = (comments: XLSX.Comments, r: number, c: number): CellNote[] =>
  comments.flatMap(({ t: text }) => (text?.trim() ? [{ r, c, text }] : []))

/** What stands under a merged cell is not shown and is no cell of the grid. */
const isCovered = (merges: XLSX.Range[], r: number, c: number): boolean =>
  merges.some(({ s, e }) => c >= s.c && c <= e.c && (r !== s.r || c !== s.c))

function mergesByStart(merges: XLSX.Range[]): Map<string, { rs: number; cs: number }> {
  return new Map(
    merges.map(({ s, e }) => [
      `${s.r} ${s.c}`,
      { rs: span(s.r, e.r, SHEET_ROWS), cs: span(s.c, e.c, SHEET_COLUMNS) },
    ]),
  )
}

/** A damaged file may claim any number of them. */
const span = (from: number, to: number, most: number): number =>
  Math.max(1, Math.min(to, most - 1) - from + 1)

function hiddenOf(list: ({ hidden?: boolean } | undefined)[] | undefined): Set<number> {
  const hidden = new Set<number>()
  const length = Math.min(list?.length ?? 0, SHEET_ROWS)
  for (let i = 0; i < length; i++) if (list?.[i]?.hidden) hidden.add(i)
  return hidden
}
