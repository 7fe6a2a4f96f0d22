// Notes that somebody pinned to the cells of a sheet: no part of the figure, but often what it means.
import type { Doubt } from '../../vocabulary/reading.ts'
import { rangeOf } from './sheet.ts'

export interface CellNote {
  r: number
  c: number
  text: string
}

export function noteDoubt(sheet: string, { r, c, text }: CellNote): Doubt {
  const range = rangeOf({ r, c, rs: 1, cs: 1 })
  return {
    code: 'comment-beside',
    ink: text.trim(),
    note: `A note is pinned to ${sheet}!${range}. It is no part of the figure, but may say what it counts.`,
    place: { kind: 'sheet', sheet, range },
  }
}
