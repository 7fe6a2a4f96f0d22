// A sheet of a document as squares: what stands in each, where, and whether anybody sees it.

import type { Document, Flag } from '../../vocabulary/document.ts'
import { evidenceOf } from '../../vocabulary/document.ts'
import { greatest, least } from '../../vocabulary/long-lists.ts'
import type { Evidence } from '../../vocabulary/place.ts'

export interface Square {
  /** From 0. */
  row: number
  column: number
  text: string
  /** Offsets in the document's text. */
  start: number
  end: number
  /** Hidden, struck out, white: who opens the file does not see it as said. */
  unseen: boolean
  /** What the square holds, where the program shows something else. */
  value?: string | number | boolean
}

export interface Squares {
  document: Document
  sheet: string
  /** Rows from above, each from the left; blank squares are not there. */
  rows: Square[][]
}

const UNSEEN: Flag[] = ['hidden', 'deleted', 'struck', 'covered', 'white', 'tiny']

/** Every sheet of the document, in its order. */
export function squaresOf(document: Document): Squares[] {
  const sheets = new Map<string, Map<number, Square[]>>()
  const values = valuesIn(document)
  for (const { start, end, place, flags = [] } of document.runs) {
    if (place.kind !== 'sheet') continue
    const at = cornerOf(place.range)
    const text = document.text.slice(start, end)
    if (!at || text.trim() === '') continue
    const rows = sheets.get(place.sheet) ?? new Map<number, Square[]>()
    sheets.set(place.sheet, rows)
    const row = rows.get(at.row) ?? []
    rows.set(at.row, row)
    const before = row.at(-1)
    // one square may come in several runs: a footnote mark beside its number
    if (before?.column === at.column) {
      before.end = end
      before.text = document.text.slice(before.start, end)
      continue
    }
    const value = values.get(`${place.sheet} ${place.range}`)
    row.push({
      ...at,
      text,
      start,
      end,
      unseen: flags.some((flag) => UNSEEN.includes(flag)),
      ...(value !== undefined && { value }),
    })
  }
  return [...sheets].map(([sheet, rows]) => ({
    document,
    sheet,
    rows: [...rows].sort(([a], [b]) => a - b).map(([, row]) => row),
  }))
}

function valuesIn({ tables }: Document): Map<string, NonNullable<Square['value']>> {
  return new Map(
    tables.flatMap(({ cells }) =>
      cells.flatMap(({ place, value }) =>
        place.kind === 'sheet' && value !== undefined
          ? [[`${place.sheet} ${place.range}`, value] as const]
          : [],
      ),
    ),
  )
}

/** "B7" and "B7:D9" begin at row 6, column 1. */
function cornerOf(range: string): { row: number; column: number } | null {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)/.exec(range) ?? []
  if (!letters) return null
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits) - 1, column: column - 1 }
}

export const squareAt = (row: Square[], column: number): Square | undefined =>
  row.find((square) => square.column === column)

export const byColumn = (row: Square[]): Map<number, Square> =>
  new Map(row.map((square) => [square.column, square]))

export const evidenceAt = ({ document }: Squares, { start, end }: Square): Evidence =>
  evidenceOf(document, start, end)

/** Of several squares of a row: the ink from the first to the last. */
export function squaresEvidence({ document }: Squares, squares: Square[]): Evidence {
  const start = least(squares.map((square) => square.start))
  return evidenceOf(document, start, greatest([start, ...squares.map(({ end }) => end)]))
}
