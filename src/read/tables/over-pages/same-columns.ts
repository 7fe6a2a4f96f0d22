// Do two tables stand in the same columns? The pages of a book are set off by their margins, a blank column may be missing.
import { around } from '../../../vocabulary/place.ts'
import type { FoundCell } from '../../page/table-page.ts'

export interface Room {
  x0: number
  x1: number
}

/** Left, right or middle of a column's ink keep their place within this. */
const SAME_EDGE = 3.5
/** So many columns at least keep theirs. */
const MOST_COLUMNS = 0.75

type Placed = Pick<FoundCell, 'c' | 'cs' | 'words' | 'box'>

/** Where the ink of each column stands; blank columns as wide as their cells. */
export function columnPlaces(cells: Placed[], columns: number): Room[] {
  return Array.from({ length: columns }, (_, c) => {
    const own = cells.filter((cell) => cell.c === c && cell.cs === 1)
    const words = own.flatMap((cell) => cell.words)
    const boxes = words.length > 0 ? words.map(({ box }) => box) : own.map(({ box }) => box)
    if (boxes.length === 0) return { x0: Number.NaN, x1: Number.NaN }
    const [x0, , x1] = around(boxes)
    return { x0, x1 }
  })
}

/** For each column of the later part the column of the first that it goes on with; null where they are not the same. */
export function sameColumns(first: Room[], later: Room[]): number[] | null {
  if (later.length > first.length || later.length < 2) return null
  const shift = (later[0]?.x0 ?? 0) - (first[0]?.x0 ?? 0)
  return matched(first, later, 0) ?? matched(first, later, shift)
}

function matched(first: Room[], later: Room[], shift: number): number[] | null {
  const columnOf: number[] = []
  let same = 0
  for (const [i, room] of later.entries()) {
    const left = later.length - i
    const from = (columnOf.at(-1) ?? -1) + 1
    const free = first.slice(from, first.length - left + 1)
    const at =
      later.length === first.length ? 0 : free.findIndex((other) => isNear(other, room, shift))
    const other = free[at]
    if (!other) return null
    if (isSame(other, room, shift)) same++
    else if (!isNear(other, room, shift)) return null
    columnOf.push(from + at)
  }
  return same >= MOST_COLUMNS * later.length ? columnOf : null
}

/** Columns without ink stand anywhere. */
const isBlank = ({ x0 }: Room): boolean => Number.isNaN(x0)

function isSame(a: Room, b: Room, shift: number): boolean {
  if (isBlank(a) || isBlank(b)) return true
  const [left, right] = [b.x0 - a.x0 - shift, b.x1 - a.x1 - shift]
  return Math.min(Math.abs(left), Math.abs(right), Math.abs(left + right) / 2) < SAME_EDGE
}

const isNear = (a: Room, b: Room, shift: number): boolean =>
  isBlank(a) || isBlank(b) || (b.x0 - shift < a.x1 + SAME_EDGE && b.x1 - shift > a.x0 - SAME_EDGE)
