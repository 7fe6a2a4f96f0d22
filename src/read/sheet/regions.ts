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

/** A blank row inside a table, or a narrow blank column, does not end it where the other side cannot stand alone. */
function joined(regions: Region[]): Region[] {
  const kept: Region[] = []
  for (const region of regions) {
    const partner = kept.findLast((other) => goesOn(other, region) || standsBeside(other, region))
    if (partner) kept[kept.indexOf(partner)] = together(partner, region)
    else kept.push(region)
  }
  return kept
}

const WIDEST_GAP = 2

/** Values right under a table with the same columns, without heads of their own. */
function goesOn(above: Region, below: Region): boolean {
  const gap = below.top - above.bottom - 1
  return (
    gap >= 1 &&
    gap <= WIDEST_GAP &&
    isBroad(above) &&
    isBroad(below) &&
    above.left === below.left &&
    below.right <= above.right &&
    hasValues(below.rows[0]) &&
    above.rows.some(hasValues)
  )
}

/** Columns of values without names for their rows, over the same rows as the table to their left. */
function standsBeside(left: Region, right: Region): boolean {
  const gap = right.left - left.right - 1
  return (
    gap >= 1 &&
    gap <= WIDEST_GAP &&
    left.rows.length >= 2 &&
    left.bottom === right.bottom &&
    Math.abs(left.top - right.top) <= 1 &&
    right.rows.length >= 2 &&
    right.rows.slice(1).every(({ cells: [first] }) => first && inkClass(first.text) !== 'text')
  )
}

const isBroad = ({ left, right }: Region): boolean => right > left

const hasValues = (row: SheetRow | undefined): boolean =>
  (row?.cells ?? []).slice(1).some(({ text }) => inkClass(text) === 'value')

function together(a: Region, b: Region): Region {
  const byRow = new Map<number, SheetCell[]>()
  for (const { r, cells } of [...a.rows, ...b.rows])
    byRow.set(r, [...(byRow.get(r) ?? []), ...cells])
  const rows = [...byRow].map(([r, cells]) => ({ r, cells: cells.sort((x, y) => x.c - y.c) }))
  return regionOf(rows.sort((x, y) => x.r - y.r))
}
