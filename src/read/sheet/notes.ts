// Titles above a table and notes below it stand in its first column, and are no part of it.

import type { Region } from './regions.ts'
import type { SheetRow } from './sheet.ts'

const NOTE = /^(?:note|source|key|\*|†|¹|²|³|\(?\d[.)]\s|[<–-]\s?\d*\s?=|please)/i
/** A row with one cell alone is a note if it is longer than any label. */
const LONGEST_LABEL = 60

export interface Trimmed {
  before: SheetRow[]
  /** null when nothing but lines is left: a table has two rows and two columns. */
  table: Region | null
  after: SheetRow[]
}

const bottomOf = (rows: SheetRow[]): number => {
  let bottom = 0
  for (const { cells } of rows) for (const { r, rs } of cells) bottom = Math.max(bottom, r + rs - 1)
  return bottom
}

export function trimmed(region: Region): Trimmed {
  const { rows } = region
  const first = rows.findIndex((row) => !standsAlone(row, region) && !isLabel(row, region))
  if (first < 0) return { before: rows, table: null, after: [] }
  let last = rows.length
  while (last > first + 1 && isNote(rows[last - 1], region)) last--
  const inside = rows.slice(first, last)
  const [top, left, right] = [inside[0]?.r ?? 0, region.left, region.right]
  if (inside.length < 2 || right === left) return { before: rows, table: null, after: [] }
  const bottom = bottomOf(inside)
  return {
    before: rows.slice(0, first),
    table: { top, bottom, left, right, rows: inside },
    after: rows.slice(last),
  }
}

/** One cell in the first column, alone on its row or spanning it all. */
function standsAlone({ cells }: SheetRow, { left, right }: Region): boolean {
  const [only, ...more] = cells
  if (!only || more.length > 0) return false
  return only.c === left && only.rs === 1 && (only.cs === 1 || only.c + only.cs - 1 === right)
}

/** "Date: | 17 February 2014" above a table of more columns. */
const isLabel = ({ cells }: SheetRow, { left, right }: Region): boolean =>
  cells.length <= 2 &&
  right - left >= 2 &&
  cells[0]?.c === left &&
  cells[0].text.trim().endsWith(':')

function isNote(row: SheetRow | undefined, region: Region): boolean {
  const text = row?.cells[0]?.text.trim() ?? ''
  if (!row || !standsAlone(row, region)) return false
  return text.length > LONGEST_LABEL || NOTE.test(text)
}
