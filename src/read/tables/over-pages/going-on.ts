// A table that goes on over the page: the next page's first table stands in the same columns and brings no head of its own.
import type { GridCell } from '../../document/header-rows.ts'
import type { OpenTable, WrittenCell } from './open-table.ts'
import { columnPlaces, sameColumns } from './same-columns.ts'

export interface GoesOn {
  /** How many rows of the later part repeat the head. */
  repeated: number
  /** Column of the later part to column of the table. */
  columnOf: number[]
}

const CONTINUED = /\b(?:continued|continues|contd|cont[’']d|cont)\b\.?/giu
/** The number of a table or the like: "Table 4", "Annex B", "Schedule 2.1". */
const NUMBERED =
  /^(?:table|figure|annex|appendix|schedule|exhibit)\s+([\p{L}\d][\p{L}\d.-]{0,5})\b/iu
const LONGEST_TITLE = 200

/** Null where the later table is another. `above`: what stands over it on its page, running heads aside. */
export function goesOn(
  before: OpenTable,
  later: { cells: WrittenCell[]; headerRows: number; columns: number },
  above: string,
): GoesOn | null {
  if (!isTitleAgain(before.title, above)) return null
  const columnOf = sameColumns(before.columns, columnPlaces(later.cells, later.columns))
  if (!columnOf) return null
  const repeated = repeatedHeads(before, later.cells, columnOf)
  if (repeated === 0 && bringsOwnHead(before, later)) return null
  return { repeated, columnOf }
}

/** Nothing, "Table 3 (continued)", or the same title once more. */
function isTitleAgain(title: string, above: string): boolean {
  if (above === '') return true
  if (above.length > LONGEST_TITLE) return false
  const [own, other] = [NUMBERED.exec(above)?.[1], NUMBERED.exec(title)?.[1]]
  if (own !== undefined && other !== undefined && own !== other) return false
  const isSaid = above.search(CONTINUED) >= 0
  return isSaid || plain(above) === plain(title)
}

const plain = (text: string): string =>
  text
    .replaceAll(CONTINUED, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()

/** How many of the first rows are the head once more, or the lower part of it. */
function repeatedHeads(before: OpenTable, cells: WrittenCell[], columnOf: number[]): number {
  const heads = before.rows.slice(0, before.headerRows).map((row) => rowInk(row, (c) => c))
  const rows = Array.from({ length: before.headerRows }, (_, r) =>
    rowInk(
      cells.filter((cell) => cell.r === r),
      (c) => columnOf[c] ?? -1,
    ),
  )
  for (let from = 0; from < heads.length; from++) {
    const lower = heads.slice(from)
    if (lower.some((ink) => ink !== '') && lower.every((ink, r) => ink === rows[r]))
      return lower.length
  }
  return 0
}

const rowInk = (row: GridCell[], columnOf: (c: number) => number): string =>
  row
    .filter(({ text }) => text.trim() !== '')
    .sort((a, b) => a.c - b.c)
    .map(({ c, text }) => `${columnOf(c)} ${plain(text)}`)
    .join('|')

/** A first row like a head belongs to another table; among nothing but words only the writer’s mark tells, and where the first part has one. */
function bringsOwnHead(
  before: OpenTable,
  { cells, headerRows }: { cells: WrittenCell[]; headerRows: number },
): boolean {
  if (headerRows === 0) return false
  const heads = cells.filter(({ r, text }) => r < headerRows && text.trim() !== '')
  if (heads.every(({ isHead }) => isHead === true)) return true
  const headed = before.rows.slice(0, before.headerRows).flat()
  const wasMarked = headed.length > 0 && headed.every(({ isHead, text }) => isHead || !text.trim())
  const figures = cells.some(
    ({ c, words }) => c > 0 && words.some(({ text }) => /^\W*\d/.test(text)),
  )
  return !wasMarked && figures
}
