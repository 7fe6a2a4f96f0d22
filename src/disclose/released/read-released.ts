// A published table as JSON: its key, and of every cell what is printed there. A mark in no key is never guessed narrower than it can be.
import type { Doubt } from '../../vocabulary/reading.ts'
import { type Lattice, latticeOf } from '../../vocabulary/released/lattice.ts'
import type { Mark, Released, ReleasedCell } from '../../vocabulary/released/true-table.ts'
import { checkDimensions, inWords, isDimension, jsonIn } from '../table/read-true-table.ts'
import { Refusal } from '../table/refusal.ts'

/** A table as its reader has it: of each cell the number, or the mark and what it leaves open. */
export interface Published {
  id: string
  released: Released
  lattice: Lattice
  /** By cell; mark '': it is not printed. */
  cells: readonly Printed[]
  doubts: Doubt[]
}

export type Printed = { value: number } | { mark: string; low: number; high: number | null }

/** `marks`: what a person said that marks mean, before any key. */
export function readReleased(text: string, name: string, marks: Marks = {}): Published {
  return published(releasedIn(text, name), name, marks)
}

export type Marks = Readonly<Record<string, { low: number; high: number | null }>>

function releasedIn(text: string, name: string): Released {
  const tree = jsonIn(text, name)
  if (typeof tree !== 'object' || tree === null || !('cells' in tree) || !Array.isArray(tree.cells))
    throw new Refusal('not-json', `${name} is no released table: it has no cells.`)
  const dimensions = 'dimensions' in tree && Array.isArray(tree.dimensions) ? tree.dimensions : []
  if (!dimensions.every(isDimension))
    throw new Refusal(
      'no-dimension',
      `${name}: each dimension has a name and a list of categories.`,
    )
  return { marks: {}, ...(tree as unknown as Omit<Released, 'marks'>), dimensions }
}

export function published(released: Released, name: string, marks: Marks = {}): Published {
  checkDimensions(released.dimensions)
  const lattice = latticeOf(released.dimensions)
  const byCell = new Map<number, ReleasedCell>()
  for (const cell of released.cells) {
    const at = lattice.cellAt(cell.at)
    if (at === null)
      throw new Refusal('unknown-cell', `${inWords(cell.at)} is no cell of the table.`, [cell.at])
    if (byCell.has(at))
      throw new Refusal('duplicate-cell', `${inWords(cell.at)} is there twice.`, [cell.at])
    if ('value' in cell) checkValue(cell)
    byCell.set(at, cell)
  }
  const printsNought = released.cells.some((cell) => 'value' in cell && cell.value === 0)
  const known = { ...released.marks, ...marks }
  const doubts: Doubt[] = []
  const meant = (mark: string): { low: number; high: number | null } => {
    const key = known[mark]
    if (key) return key
    const guess = guessed(mark, printsNought)
    if (!doubts.some(({ ink }) => ink === mark))
      doubts.push({ code: 'mark-without-key', ink: mark, note: noteOn(mark, guess), place: null })
    return guess
  }
  const cells = Array.from({ length: lattice.size }, (_, at): Printed => {
    const cell = byCell.get(at)
    if (!cell) return { mark: '', low: 0, high: null }
    if ('value' in cell) return { value: cell.value }
    const { low, high } = meant(cell.mark)
    return { mark: cell.mark, low, high }
  })
  return {
    id: released.id ?? name.replace(/^.*\//, '').replace(/\.[^.]*$/, ''),
    released,
    lattice,
    cells,
    doubts,
  }
}

function checkValue({ at, value }: { at: ReleasedCell['at']; value: number }): void {
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new Refusal('not-a-number', `What is printed of ${inWords(at)} is no number.`, [at])
  if (value < 0) throw new Refusal('negative', `${inWords(at)} is ${value}.`, [at])
  if (!Number.isSafeInteger(value))
    throw new Refusal('fractional', `${inWords(at)} is ${value}.`, [at])
}

/** "<5" is a number below five, and no nought where the table prints noughts; of any other only that it is none below nought. */
function guessed(mark: string, printsNought: boolean): { low: number; high: number | null } {
  const [, below] = /^(?:<|less than|fewer than|under) ?(\d{1,6})$/i.exec(mark.trim()) ?? []
  return { low: below && printsNought ? 1 : 0, high: below ? Number(below) - 1 : null }
}

const noteOn = (mark: string, { low, high }: { low: number; high: number | null }): string =>
  `No key says what “${mark}” means; it is taken for ${high === null ? `${low} or more` : `${low} to ${high}`}.`

export const isWithheld = (cell: Printed | undefined): cell is Extract<Printed, { mark: string }> =>
  cell !== undefined && 'mark' in cell

export type { Mark }
