// A list of cases that came one cell a line: its heads first ("Month", "Rank", "Outcome"), then each case's cells in their order.
import { outcomeMeant, outcomesIn } from '../../vocabulary/packs/outcomes.ts'
import { populationsIn, rankBandNamed, rankNamed } from '../../vocabulary/packs/people.ts'
import { datesIn } from '../when/dates.ts'
import { periodsIn } from '../when/periods.ts'
import { type Column, columnNamed } from './column-named.ts'
import type { Piece } from './fielded-records.ts'

const FEWEST = 3
const MOST = 10
const LONGEST_HEAD = 60
/** The share of the telling cells that must hold what their head says. */
const FITS = 0.7

/** lines: the text's lines in order, null where a table was already found. */
export function stackedCases(lines: (Piece | null)[]): Piece[][][] {
  const found: Piece[][][] = []
  for (let at = 0; at < lines.length; at++) {
    const rows = tableAt(lines, at)
    if (!rows) continue
    found.push(rows)
    at += rows.flat().length - 1
  }
  return found
}

/** The widest head from which rows follow that fit it. */
function tableAt(lines: (Piece | null)[], at: number): Piece[][] | null {
  const heads: Piece[] = []
  for (const line of lines.slice(at, at + MOST)) {
    if (!line || line.text.length > LONGEST_HEAD || !columnNamed(line.text)) break
    heads.push(line)
  }
  for (let width = heads.length; width >= FEWEST; width--) {
    const head = heads.slice(0, width)
    const columns = head.map(({ text }) => columnNamed(text))
    if (!columns.includes('outcome') && !columns.includes('breach')) return null
    const rows = rowsUnder(columns, lines, at + width)
    if (rows.length > 0) return [head, ...rows]
  }
  return null
}

function rowsUnder(columns: (Column | null)[], lines: (Piece | null)[], from: number): Piece[][] {
  const rows: Piece[][] = []
  for (let at = from; at < lines.length; at += columns.length) {
    const row = lines.slice(at, at + columns.length).flatMap((cell) => cell ?? [])
    if (row.length < columns.length || fit(columns, row) < FITS) break
    rows.push(row)
  }
  return rows
}

/** How many of a row's telling cells hold what their heads say; nought where none could tell. */
function fit(columns: (Column | null)[], row: Piece[]): number {
  const told = columns.flatMap((column, c) => {
    const holds = column && HOLDS[column]
    return holds ? [holds(row[c]?.text ?? '')] : []
  })
  return told.length === 0 ? 0 : told.filter((is) => is).length / told.length
}

const HOLDS: Partial<Record<Column, (text: string) => boolean>> = {
  date: (text) => datesIn(text).length > 0 || /^(?:not |n\/?a|unknown)/i.test(text),
  year: (text) => datesIn(text).length > 0 || periodsIn(text).length > 0,
  rank: namesPerson,
  role: namesPerson,
  outcome: (text) => outcomeMeant(text) !== null || outcomesIn(text).length > 0,
}

function namesPerson(text: string): boolean {
  return rankNamed(text) !== null || rankBandNamed(text) !== null || populationsIn(text).length > 0
}
