// A column or row of percentages beside the counts they are worked out from.

import type { Cell, Table } from '../../vocabulary/document.ts'
import { anyOf, glued, worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import type { Share, ShareSide } from '../../vocabulary/reply.ts'
import { evidenceOfCell } from '../letter/evidence-of-cell.ts'
import type { Letter } from '../letter/letter.ts'
import { type Grid, gridOf, headsAbove, headsBeside } from '../tables/grid.ts'
import { rounded } from './share-said.ts'

const say = plainLists('shares-said', ['perCent', 'totals'])

/** The cells of one column or row, by the place on the other axis. */
interface Strip {
  head: string
  cells: (Cell | null)[]
}

interface Printed {
  label: string
  share: Omit<Share, 'part' | 'whole'>
  part: ShareSide
}

const PER_CENT_HEAD = worded`%|${glued(say.perCent)}`
const TOTAL = anyOf(say.totals)
const COUNT = /^\s*(\d[\d,]*)\s*(?:\(\s*\d+(?:\.\d+)?\s*%\s*\))?\s*$/
const PER_CENT = /^\s*(\d{1,3})(?:\.(\d{1,3}))?\s*%?\s*$/
const PER_CENT_BESIDE = /^\s*\d[\d,]*\s*\(\s*(\d{1,3})(?:\.(\d{1,3}))?\s*%\s*\)\s*$/

export function tableShares(table: Table, letter: Letter, question: string | undefined): Share[] {
  const grid = gridOf(table)
  const height = grid.rows.length - grid.headerRows
  const width = (grid.rows[0]?.length ?? 0) - grid.labelColumns
  const columns = Array.from({ length: width }, (_, i) => column(grid, grid.labelColumns + i))
  const rows = Array.from({ length: height }, (_, i) => row(grid, grid.headerRows + i))
  const down = sharesAmong(
    columns,
    rows.map(({ head }) => head),
    letter,
  )
  const found =
    down.length > 0
      ? down
      : sharesAmong(
          rows,
          columns.map(({ head }) => head),
          letter,
        )
  return found.map((share) => ({ ...share, ...(question !== undefined && { question }) }))
}

const column = (grid: Grid, c: number): Strip => ({
  head: headsAbove(grid, c).join(' '),
  cells: grid.rows.slice(grid.headerRows).map((cells) => cells[c] ?? null),
})

const row = (grid: Grid, r: number): Strip => ({
  head: headsBeside(grid, r).join(' '),
  cells: (grid.rows[r] ?? []).slice(grid.labelColumns),
})

function sharesAmong(lines: readonly Strip[], labels: readonly string[], letter: Letter): Share[] {
  let lastCounts: Strip | undefined
  return lines.flatMap((line) => {
    const beside = line.cells.some((cell) => cell && PER_CENT_BESIDE.test(cell.text))
    const areShares = isPercentages(line)
    const counts = beside ? line : lastCounts
    if (!areShares) lastCounts = line
    if (!counts || (!beside && !areShares)) return []
    const parts = labels.flatMap((label, k) =>
      printedIn(label, line.cells[k] ?? null, counts.cells[k] ?? null, letter),
    )
    return ofOneWhole(parts, counts, labels, letter)
  })
}

const isPercentages = ({ head, cells }: Strip): boolean =>
  PER_CENT_HEAD.test(head) ||
  (cells.some((cell) => cell && /%/.test(cell.text)) &&
    cells.every((cell) => !cell || cell.text.trim() === '' || /^\s*[\d.]+\s*%\s*$/.test(cell.text)))

function printedIn(
  label: string,
  shareCell: Cell | null,
  countCell: Cell | null,
  letter: Letter,
): Printed[] {
  const [, whole = '', decimals = ''] =
    (shareCell && (PER_CENT.exec(shareCell.text) ?? PER_CENT_BESIDE.exec(shareCell.text))) ?? []
  const part = sideOf(countCell, letter)
  const said = whole ? rounded(whole, decimals) : null
  if (!shareCell || !part || !said) return []
  return [{ label, share: { ...evidenceOfCell(letter, shareCell), ...said }, part }]
}

function sideOf(cell: Cell | null, letter: Letter): ShareSide | null {
  const count = cell && COUNT.exec(cell.text)?.[1]
  if (!cell || !count) return null
  const n = Number(count.replaceAll(',', ''))
  return { ...evidenceOfCell(letter, cell), value: { low: n, high: n } }
}

/** At least so many must be true of the whole before one that is not is called wrong. */
const FEWEST_TRUE = 2

/** Percentages of something else (the workforce, last year) fit hardly any row, and say nothing here. */
function ofOneWhole(
  parts: readonly Printed[],
  counts: Strip,
  labels: readonly string[],
  letter: Letter,
): Share[] {
  const totalAt = labels.findLastIndex((label) => TOTAL.test(label))
  const total = totalAt < 0 ? null : sideOf(counts.cells[totalAt] ?? null, letter)
  const own = parts.filter(({ label }) => !total || !TOTAL.test(label))
  const listed = counts.cells.flatMap((cell) => sideOf(cell, letter) ?? [])
  const whole = total ? [total] : listed
  const sum = whole.reduce((so, { value }) => so + value.low, 0)
  const telling = own.filter(({ part }) => part.value.low > 0)
  const fitting = telling.filter(
    ({ share: { of, low, high }, part: { value } }) =>
      low * sum <= of * value.low && of * value.low <= high * sum,
  )
  if (fitting.length < FEWEST_TRUE || fitting.length * 2 <= telling.length) return []
  return own.map(({ share, part }) => ({ ...share, part, whole }))
}
