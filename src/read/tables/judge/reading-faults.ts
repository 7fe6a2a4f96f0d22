// What speaks against a reading of a region: words that no cell holds, several figures in one cell, mixed columns, blanks.
import { inkClass } from '../../document/ink-class.ts'
import { gapOf, inkOf, isNumber, isThousands, isValue } from '../../page/segments.ts'
import type { FoundCell, FoundTable } from '../../page/table-page.ts'
import type { Word } from '../../page/words.ts'
import { byLine } from '../ruled/split-meshes.ts'

/** Each a share, 0 to 1; 0 is a reading without fault. */
export interface Faults {
  /** Words of the region that no cell holds. */
  loose: number
  /** Cells with figures that hold several, or words beside them. */
  crowded: number
  /** Cells whose lines stand too far apart to be one cell's, or on the lines of several rows. */
  stretched: number
  /** Figures among words and words among figures, by column. */
  mixed: number
  /** Places without ink. */
  blank: number
  /** Columns of figures with no head above them. */
  headless: number
  /** Rows of figures that no label names, and labels that name no row. */
  unnamed: number
}

export function faultsOf(table: FoundTable, region: ReadonlySet<Word>): Faults {
  const inked = table.cells.filter(({ words }) => words.length > 0)
  const held = inked.reduce((sum, { words }) => sum + words.length, 0)
  const figures = inked.filter(({ words }) => words.some(isNumber))
  const covered = inked.reduce((sum, { rs, cs }) => sum + rs * cs, 0)
  return {
    loose: region.size > 0 ? Math.max(0, 1 - held / region.size) : 0,
    crowded: share(figures.filter(holdsSeveral).length, figures.length),
    stretched: stretchedShare(inked),
    mixed: mixedShare(table, inked),
    blank: Math.max(0, 1 - covered / (table.rows * table.columns)),
    headless: headlessShare(table, inked),
    unnamed: unnamedShare(inked),
  }
}

const share = (part: number, whole: number): number => (whole > 0 ? part / whole : 0)

const holdsDigit = ({ text }: Word): boolean => /\d/.test(text)
const isYear = ({ text }: Word): boolean => /^(?:19|20)\d\d$/.test(text)

/** Lines of one cell stand no farther apart than this, in sizes. */
const LINE_STEP = 1.9
const ON_LINE = 0.3
/** Ink that stands this far apart, in sizes, is not of one cell where one part is a figure. */
const APART = 0.4

function stretchedShare(inked: FoundCell[]): number {
  let [odd, all] = [0, 0]
  for (const cell of inked) {
    const lines = byLine(cell.words.filter(({ turn }) => turn === 0))
    all += lines.length
    if (lines.length > 1)
      odd += standsOnRows(cell, lines, inked) ? lines.length - 1 : farLines(lines)
  }
  return share(odd, all)
}

const farLines = (lines: Word[][]): number =>
  lines.slice(1).filter(([word], i) => {
    const above = lines[i]?.[0]
    return word && above && word.baseline - above.baseline > LINE_STEP * word.size
  }).length

/** A cell over several rows is set beside them as a whole: its lines do not keep to theirs. */
function standsOnRows(cell: FoundCell, lines: Word[][], inked: FoundCell[]): boolean {
  if (cell.rs === 1) return false
  const rows = lines.flatMap(([word]) => {
    const beside = inked.find(
      ({ r, rs, c, words }) =>
        rs === 1 &&
        c > 0 &&
        r >= cell.r &&
        r < cell.r + cell.rs &&
        words.some(
          ({ baseline }) => word && Math.abs(baseline - word.baseline) < ON_LINE * word.size,
        ),
    )
    return beside ? [beside.r] : []
  })
  return new Set(rows).size > 1
}

/** "12 15 7" is three figures; "15 455" and "± 3" are one; figures under one another are several too. */
function holdsSeveral({ c, words }: FoundCell): boolean {
  const upright = words.filter(({ turn, raised }) => turn === 0 && !raised)
  const lines = byLine(upright)
  if (lines.filter((line) => isValue(inkOf(line)) && line.some(holdsDigit)).length > 1) return true
  return lines.some((line) => figuresIn(line) > 1 || (c > 0 && isGlued(line)))
}

/** A figure at the end of a line, and words that stand apart from it. */
function isGlued(line: Word[]): boolean {
  const parts = [line.slice(0, 2), line.slice(-2)]
  return parts.some(
    ([a, b], last) =>
      a && b && isNumber(last ? b : a) && holdsLetters(last ? a : b) && gapOf(a, b) > APART,
  )
}

const holdsLetters = ({ text }: Word): boolean => /\p{L}{2}/u.test(text)

function figuresIn(line: Word[]): number {
  let count = 0
  for (const [i, word] of line.entries()) {
    if (!isNumber(word)) continue
    const before = line[i - 1]
    const goesOn = before && (isThousands(before, word) || gapOf(before, word) < APART)
    if (!goesOn || (isYear(before) && isYear(word))) count++
  }
  return count
}

function mixedShare({ columns }: FoundTable, inked: FoundCell[]): number {
  let [odd, all] = [0, 0]
  for (let c = 1; c < columns; c++) {
    const own = inked.filter((cell) => cell.c === c && cell.cs === 1).sort((a, b) => a.r - b.r)
    const sorts = own.map(({ words }) => inkClass(inkOf(words)))
    const first = sorts.indexOf('value')
    const body = sorts.slice(Math.max(0, first))
    const values = body.filter((sort) => sort === 'value').length
    odd += Math.min(values, body.length - values)
    all += body.length
  }
  return share(odd, all)
}

function headlessShare({ columns }: FoundTable, inked: FoundCell[]): number {
  let [bare, all] = [0, 0]
  for (let c = 1; c < columns; c++) {
    const own = inked
      .filter((cell) => cell.c <= c && cell.c + cell.cs > c)
      .sort((a, b) => a.r - b.r)
    const [top] = own
    if (!top || !own.some(({ words }) => isValue(inkOf(words)))) continue
    all++
    if (isValue(inkOf(top.words))) bare++
  }
  return share(bare, all)
}

function unnamedShare(inked: FoundCell[]): number {
  const rows = Map.groupBy(inked, ({ r }) => r)
  let [odd, all] = [0, 0]
  for (const cells of rows.values()) {
    const named = cells.some(({ c }) => c === 0)
    const values = cells.some(({ c, words }) => c > 0 && isValue(inkOf(words)))
    all++
    if (named ? cells.length === 1 : values) odd++
  }
  return share(odd, all)
}
