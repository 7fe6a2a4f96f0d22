// Several tables on one sheet, told apart by the blank rows and columns between them.
import { inkClass } from '../document/ink-class.ts'
import type { SheetCell, SheetRow } from './sheet.ts'

/** A rectangle of a sheet with ink on every side; rows and columns of the sheet, last ones included. */
export interface Region {
  top: number
  bottom: number
  left: number
  right: number
  rows: SheetRow[]
}

/** In reading order: from the top, side by side from the left. */
export function regionsOf(rows: SheetRow[]): Region[] {
  return joined(split(rows, 'rows'))
}

/** Cut along blank rows, then blank columns, and again, until nothing more comes apart. */
function split(rows: SheetRow[], along: 'rows' | 'columns', settled = false): Region[] {
  const parts = along === 'rows' ? bandsOf(rows) : columnsOf(rows)
  const [only] = parts
  if (!only) return []
  if (parts.length === 1 && settled) return [regionOf(only)]
  const next = along === 'rows' ? 'columns' : 'rows'
  return parts.flatMap((part) => split(part, next, parts.length === 1))
}

function bandsOf(rows: SheetRow[]): SheetRow[][] {
  const bands: SheetRow[][] = []
  let reached = -1
  for (const row of rows) {
    const last = bands.at(-1)
    if (last && row.r <= reached + 1) last.push(row)
    else bands.push([row])
    for (const { r, rs } of row.cells) reached = Math.max(reached, r + rs - 1)
  }
  return bands
}

function columnsOf(rows: SheetRow[]): SheetRow[][] {
  const taken = new Set<number>()
  for (const { cells } of rows)
    for (const { c, cs } of cells) for (let i = c; i < c + cs; i++) taken.add(i)
  const columns = [...taken].sort((a, b) => a - b)
  const starts = columns.filter((c) => !taken.has(c - 1))
  if (starts.length === 1) return [rows]
  return starts.map((start, i) => within(rows, start, starts[i + 1] ?? Infinity))
}

const within = (rows: SheetRow[], from: number, before: number): SheetRow[] =>
  rows.flatMap(({ r, cells }) => {
    const inside = cells.filter(({ c }) => c >= from && c < before)
    return inside.length > 0 ? [{ r, cells: inside }] : []
  })

function regionOf(rows: SheetRow[]): Region {
  let [bottom, left, right] = [0, Infinity, 0]
  for (const { cells } of rows)
    for (const { r, c, rs, cs } of cells) {
      bottom = Math.max(bottom, r + rs - 1)
      left = Math.min(left, c)
      right = Math.max(right, c + cs - 1)
    }
  return { top: rows[0]?.r ?? 0, bottom, left, right, rows }
}

/** What is put together so far: a list of ten thousand tables asks each but once. */
interface Open extends Omit<Region, 'rows'> {
  rows: Map<number, SheetCell[]>
  hasValues: boolean
  /** Its turn among all. */
  turn: number
}

/** A blank row inside a table, or a narrow blank column, does not end it where the other side cannot stand alone. */
function joined(regions: Region[]): Region[] {
  const kept: Open[] = []
  const ends = new Map<string, Set<Open>>()
  for (const region of regions) {
    const partner = partnerOf(region, ends)
    const one = partner ?? opened(region, kept.length)
    if (partner) {
      for (const key of endsOf(one)) ends.get(key)?.delete(one)
      takeIn(one, region)
    } else kept.push(one)
    for (const key of endsOf(one)) ends.set(key, (ends.get(key) ?? new Set()).add(one))
  }
  return kept.map(({ top, bottom, left, right, rows }) => ({
    ...{ top, bottom, left, right },
    rows: [...rows].map(([r, cells]) => ({ r, cells })).sort((x, y) => x.r - y.r),
  }))
}

const opened = (region: Region, turn: number): Open => ({
  ...region,
  rows: new Map(region.rows.map(({ r, cells }) => [r, [...cells]])),
  hasValues: region.rows.some(({ cells }) => hasValues(cells)),
  turn,
})

const WIDEST_GAP = 2

/** Where a table ends, as what goes on there asks for it: its last row with its left edge, and with its right one. */
const endsOf = ({ bottom, left, right }: Open): string[] => [
  `${bottom} from ${left}`,
  `${bottom} to ${right}`,
]

/** The last one that this goes on, or stands beside. */
function partnerOf(region: Region, ends: ReadonlyMap<string, Set<Open>>): Open | null {
  const { top, bottom, left } = region
  let last: Open | null = null
  for (let gap = 1; gap <= WIDEST_GAP; gap++) {
    for (const above of ends.get(`${top - gap - 1} from ${left}`) ?? [])
      if (above.turn >= (last?.turn ?? 0) && goesOn(above, region)) last = above
    for (const other of ends.get(`${bottom} to ${left - gap - 1}`) ?? [])
      if (other.turn >= (last?.turn ?? 0) && standsBeside(other, region)) last = other
  }
  return last
}

/** Values right under a table with the same columns, without heads of their own. */
const goesOn = (above: Open, below: Region): boolean =>
  isBroad(above) &&
  isBroad(below) &&
  below.right <= above.right &&
  hasValues(below.rows[0]?.cells ?? []) &&
  above.hasValues

/** Columns of values without names for their rows, over the same rows as the table to their left. */
const standsBeside = (left: Open, right: Region): boolean =>
  left.rows.size >= 2 &&
  Math.abs(left.top - right.top) <= 1 &&
  right.rows.length >= 2 &&
  right.rows.slice(1).every(({ cells: [first] }) => first && inkClass(first.text) !== 'text')

const isBroad = ({ left, right }: Pick<Region, 'left' | 'right'>): boolean => right > left

const isValue = ({ text }: SheetCell): boolean => inkClass(text) === 'value'
const hasValues = (cells: readonly SheetCell[]): boolean => cells.slice(1).some(isValue)

/** What stands below or to the right of it. */
function takeIn(one: Open, region: Region): void {
  for (const { r, cells } of region.rows) {
    const known = one.rows.get(r)
    one.hasValues ||= known ? cells.some(isValue) : hasValues(cells)
    if (known) for (const cell of cells) known.push(cell)
    else one.rows.set(r, [...cells])
  }
  one.top = Math.min(one.top, region.top)
  one.bottom = Math.max(one.bottom, region.bottom)
  one.left = Math.min(one.left, region.left)
  one.right = Math.max(one.right, region.right)
}
