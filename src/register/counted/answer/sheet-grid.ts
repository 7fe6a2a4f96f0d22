// A reply sheet as rows of what stands in its squares: as it was read, or as it is made here.
import type { Document } from '../../../vocabulary/document.ts'
import { contentOf, type PlainSheet } from '../../../write/plain/content.ts'

export type Square = string | number | null

export interface GridSheet {
  name: string
  rows: Square[][]
}

export function gridOfDocument({ text, runs }: Pick<Document, 'text' | 'runs'>): GridSheet[] {
  const sheets = new Map<string, Square[][]>()
  for (const { start, end, place, flags = [] } of runs) {
    if (place.kind !== 'sheet' || flags.includes('hidden')) continue
    const at = cornerOf(place.range)
    if (!at || at.row >= MOST_ROWS || at.column >= MOST_COLUMNS) continue
    const rows = sheets.get(place.sheet) ?? []
    sheets.set(place.sheet, rows)
    const row = rowAt(rows, at.row)
    const before = row[at.column] ?? null
    row[at.column] = `${before ?? ''}${text.slice(start, end)}`
  }
  return [...sheets].map(([name, rows]) => ({ name, rows: rows.map(withoutHoles) }))
}

export const gridOfSheets = (sheets: readonly PlainSheet[]): GridSheet[] =>
  sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(contentOf)) }))

/** A sheet of ours has some hundred squares; a stranger's may name square XFD1048576. */
const MOST_ROWS = 5_000
const MOST_COLUMNS = 200

function rowAt(rows: Square[][], at: number): Square[] {
  while (rows.length <= at) rows.push([])
  return rows[at] ?? []
}

const withoutHoles = (row: Square[]): Square[] => Array.from(row, (square) => square ?? null)

/** "B7" and "B7:D9" begin at row 6, column 1. */
function cornerOf(range: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = /^([A-Z]{1,3})(\d{1,7})/.exec(range) ?? []
  if (letters === '') return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits) - 1, column: column - 1 }
}
