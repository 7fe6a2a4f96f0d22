// Is it a table, and how sure is that? Prose in columns, lists, contents pages and forms are not.

import { inkOf, isValue } from '../../page/segments.ts'
import type { FoundTable } from '../../page/table-page.ts'
import { shareThatAddsUp } from './adds-up.ts'

/** What the choice among several readings says. */
export interface Choice {
  /** What speaks against the reading chosen, weighed. */
  against: number
  /** The share of its columns of figures without a head. */
  headless: number
  /** By how much the next best was worse; null where every reading gave the same. */
  margin: number | null
  /** A reading by other means gave the very same. */
  confirmed: boolean
}

/** Rules that part every cell, read the same without them, leave next to nothing to doubt. */
const CONFIRMED = 0.98
const BY_RULES = 0.92
/** Without a lattice columns are a reading of white, however clear. */
const BY_WHITE = 0.9
/** A rival this near makes the choice an even one. */
const NEAR = 0.06
const EVEN = 0.85
/** Figures without a head, and so much else against them, are the labels of a drawing (us-002 needs it). */
const NO_TABLE = 0.45
/** As much against it as this leaves half of the trust. */
const HALVED = 0.5
/** Where half the totals come out, what is left of doubt shrinks by this share; where fewer do, so much of trust is kept. */
const MOST_ADD_UP = 0.5
const PROVED = 0.7
const SLIPPED = 0.95
/** With less than this it is no table: `full` is the share of the grid that cells with ink cover. */
const LEAST = { rows: 2, cells: 4, full: 0.3 }
/** Rules speak for themselves; a grid that is full speaks with them. */
const RULED = { from: 0.7, full: 0.3 }
/** Fewer rows than this are a table without rules only by their figures, and if they are full. */
const SHORT = { rows: 3, figures: 2, full: 0.8 }
/** Of the cells with ink: fewer are no table of figures. */
const HARDLY_FIGURES = 0.1
/** Two columns without a frame are labels and values, or a list. */
const LIST_FIGURES = 0.25
/** Words a cell, where rules stand above and below. */
const FRAMED = { words: 12, full: 0.6 }
/** Without a lattice there is always some doubt. */
const OPEN = { from: 0.4, figures: 0.3, full: 0.25, most: 0.95 }
/** Words a cell of a table of words: names, or whole phrases. */
const NAMES = { words: 6, full: 0.85 }
const TEXTS = { words: 16, full: 0.75 }
const FEWEST_COLUMNS = 3

/** How sure it is that this is a table, and read right; nought where it is none. */
export function sureOf(
  table: FoundTable,
  { against, headless, margin, confirmed }: Choice,
): number {
  const isLattice = table.by === 'rules'
  if (!isLattice && headless === 1 && against > NO_TABLE) return 0
  const alone = isLattice ? (confirmed ? CONFIRMED : BY_RULES) : Math.min(BY_WHITE, trustOf(table))
  const even = margin !== null && margin < NEAR ? EVEN : 1
  const sure = (alone * even) / (1 + Math.max(0, against) / HALVED)
  const addsUp = shareThatAddsUp(table)
  return addsUp === null ? sure : witnessed(sure, addsUp)
}

/** Totals that come out right leave little to doubt; one that does not may be the body's own slip. */
const witnessed = (alone: number, addsUp: number): number =>
  addsUp >= MOST_ADD_UP ? alone + (1 - alone) * PROVED * addsUp : alone * SLIPPED

/** Nought where the table is refused. */
export function trustOf(table: FoundTable): number {
  const inked = table.cells.filter(({ words }) => words.length > 0)
  const values = inked.filter(({ words }) => isValue(inkOf(words)))
  const covered = inked.reduce((sum, { rs, cs }) => sum + rs * cs, 0)
  const full = Math.min(1, covered / (table.rows * table.columns))
  const words = inked.reduce((sum, cell) => sum + cell.words.length, 0) / inked.length
  const figures = values.length / inked.length
  if (table.rows < LEAST.rows || inked.length < LEAST.cells || full < LEAST.full) return 0
  if (values.length === inked.length) return 0
  if (table.by === 'rules') return Math.min(1, RULED.from + RULED.full * full)
  if (table.rows < SHORT.rows && (values.length < SHORT.figures || full < SHORT.full)) return 0
  if (!table.framed && figures < HARDLY_FIGURES && !isFullOfText(table, full, words)) return 0
  if (!table.framed && table.columns === 2 && figures < LIST_FIGURES) return 0
  if (table.framed && figures < HARDLY_FIGURES && (words > FRAMED.words || full < FRAMED.full))
    return 0
  return Math.min(OPEN.most, OPEN.from + OPEN.figures * figures + OPEN.full * full)
}

/** Columns of words without a figure: short cells in several rows, or longer ones where three columns and more are full. */
function isFullOfText({ rows, columns }: FoundTable, full: number, words: number): boolean {
  if (rows < SHORT.rows) return false
  if (words <= NAMES.words)
    return rows > SHORT.rows || (columns >= FEWEST_COLUMNS && full > NAMES.full)
  return words <= TEXTS.words && columns >= FEWEST_COLUMNS && full > TEXTS.full
}
