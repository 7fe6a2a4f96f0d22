// What a lattice leaves unsaid: columns ruled only in the head, rows of figures between two rules.
import { least } from '../../../vocabulary/long-lists.ts'
import { around } from '../../../vocabulary/place.ts'
import { gapOf, inkOf, isFigure, isValue, WIDE_GAP } from '../../page/segments.ts'
import type { FoundCell, FoundTable } from '../../page/table-page.ts'
import { USUAL_SIZE, type Word } from '../../page/words.ts'
import type { BodyLine } from '../columns/body-lines.ts'
import { bodyRowsOf } from '../columns/body-rows.ts'
import { type Column, middle } from '../columns/columns.ts'

/** Words share a line when their baselines are this near, in sizes. */
const SAME_LINE = 0.35
/** White between a label and the figure after it, where the label fills its cell, in sizes ... */
const LABEL_GAP = 0.08
/** ... and before a figure else. */
const FIGURE_GAP = 0.3
/** Ink keeps so many points off the rules of its cell. */
const INSET = 3
/** Baselines nearer than this, in sizes, are of one line, raised or set to the middle (us-016 needs it). */
const LEAST_STEP = 0.7
/** Labelled paragraphs stand farther apart than their own lines by this ratio (us-016 and us-032 need it). */
const LOOSE = 1.22
/** Two paragraphs in a cell are a cell of two paragraphs; two labels may be chance (us-016 needs it). */
const FEWEST_PARTS = 3
/** eu-015 needs it. */
const FEWEST_FILLED = 2

/** A cell over several columns whose words keep to the columns is several cells. */
export function splitAcross(table: FoundTable, xs: number[]): FoundTable {
  const cells = table.cells.flatMap((cell) => {
    if (cell.cs < 2 || cell.words.length < 2) return [cell]
    const cuts = xs.slice(cell.c + 1, cell.c + cell.cs).map((x) => partsAt(cell.words, x))
    if (!cuts.some(Boolean)) return [cell]
    const edges = [
      cell.c,
      ...cuts.flatMap((cut, i) => (cut ? [cell.c + 1 + i] : [])),
      cell.c + cell.cs,
    ]
    return edges.slice(1).map((end, i) => {
      const start = edges[i] ?? 0
      const [x0, x1] = [xs[start] ?? 0, xs[end] ?? 0]
      const words = cell.words.filter(({ box }) => middle(box) >= x0 && middle(box) < x1)
      const box = [x0, cell.box[1], x1, cell.box[3]] as const
      return { ...cell, c: start, cs: end - start, box: [...box] as FoundCell['box'], words }
    })
  })
  return { ...table, cells }
}

/** White stands here on every line of the cell, and where a line has words on both sides they stand apart as cells do. */
function partsAt(words: Word[], x: number): boolean {
  for (const line of byLine(words)) {
    if (line.some(({ box }) => box[0] < x - 1 && box[2] > x + 1)) return false
    const left = line.findLast(({ box }) => box[2] <= x + 1)
    const right = line.find(({ box }) => box[0] >= x - 1)
    if (left && right && !standsApart(left, right)) return false
  }
  return words.some(({ box }) => box[2] <= x + 1) && words.some(({ box }) => box[0] >= x - 1)
}

/** A figure stands apart from a label even where the label fills its cell. */
function standsApart(left: Word, right: Word): boolean {
  const gap = gapOf(left, right)
  if (isValue(right.text) && !isValue(left.text)) return gap > LABEL_GAP
  return gap > (isFigure(right.text) ? FIGURE_GAP : WIDE_GAP)
}

/** Words line by line; raised marks stand on the line of what they mark. */
export function byLine(words: Word[]): Word[][] {
  const marks = words.filter(({ raised }) => raised)
  const standing = marks.length < words.length ? words.filter(({ raised }) => !raised) : words
  const lines: Word[][] = []
  for (const word of [...standing].sort((a, b) => a.baseline - b.baseline)) {
    const first = lines.at(-1)?.[0]
    if (first && word.baseline - first.baseline < SAME_LINE * word.size) lines.at(-1)?.push(word)
    else lines.push([word])
  }
  if (standing !== words) for (const mark of marks) lineUnder(lines, mark)?.push(mark)
  return lines.map((line) => line.sort((a, b) => a.box[0] - b.box[0]))
}

function lineUnder(lines: Word[][], mark: Word): Word[] | undefined {
  const away = (line: Word[]) => Math.abs((line[0]?.baseline ?? 0) - mark.baseline - mark.size / 2)
  return lines.reduce<Word[] | undefined>(
    (nearest, line) => (nearest && away(nearest) <= away(line) ? nearest : line),
    undefined,
  )
}

/** A ruled row that holds several figures under one another, or several labelled paragraphs, is several rows. */
export function splitDown(table: FoundTable, xs: number[]): FoundTable {
  const columns: Column[] = xs.slice(1).map((right, i) => {
    const left = xs[i] ?? 0
    return { left, right, x0: left + INSET, x1: right - INSET }
  })
  let cells = table.cells
  let rows = table.rows
  for (let r = table.rows - 1; r >= 0; r--) {
    const own = cells.filter((cell) => cell.r === r && cell.rs === 1)
    const parts = partsDown(own, columns)
    if (parts.length < 2) continue
    rows += parts.length - 1
    cells = cells.flatMap((cell) => spreadCell(cell, r, parts))
  }
  return { ...table, cells, rows }
}

interface Part {
  words: Set<Word>
  top: number
  bottom: number
}

function spreadCell(cell: FoundCell, r: number, parts: Part[]): FoundCell[] {
  const more = parts.length - 1
  if (cell.r > r) return [{ ...cell, r: cell.r + more }]
  if (cell.r + cell.rs <= r) return [cell]
  if (cell.r < r || cell.rs > 1) return [{ ...cell, rs: cell.rs + more }]
  return parts.map(({ words, top, bottom }, i) => {
    const own = cell.words.filter((word) => words.has(word))
    const first = i === 0 ? cell.box[1] : top
    const last = i === more ? cell.box[3] : bottom
    const box: FoundCell['box'] = [cell.box[0], first, cell.box[2], last]
    return { ...cell, r: r + i, box, words: own }
  })
}

function partsDown(cells: FoundCell[], columns: Column[]): Part[] {
  const upright = cells.flatMap(({ words }) => words.filter(({ turn }) => turn === 0))
  if (upright.length < 2) return []
  const columnOf = new Map(
    cells.flatMap((cell) => cell.words.map((word) => [word, cell.c] as const)),
  )
  const lines = byLine(upright).map((words) => lineOfCells(words, columnOf))
  if (lines.length < 2) return []
  const groups = holdsRowsOfFigures(cells) ? bodyRowsOf(lines, columns, []) : labelledParts(lines)
  return groups.map((group) => {
    const words = [...group.cells.values()].flat()
    const box = around(words.map((word) => word.box))
    return { words: new Set(words), top: box[1], bottom: box[3] }
  })
}

function lineOfCells(words: Word[], columnOf: Map<Word, number>): BodyLine {
  const cells = new Map<number, Word[]>()
  for (const word of words) {
    const column = columnOf.get(word) ?? 0
    cells.set(column, [...(cells.get(column) ?? []), word])
  }
  const box = around(words.map((word) => word.box))
  const [first] = words
  return {
    cells,
    baseline: first?.baseline ?? box[3],
    top: box[1],
    bottom: box[3],
    size: first?.size ?? USUAL_SIZE,
  }
}

/** Somewhere right of the first column every line is a figure, and there are several. */
function holdsRowsOfFigures(cells: FoundCell[]): boolean {
  return cells.some(({ c, words }) => {
    const lines = byLine(words)
    return c > 0 && lines.length > 1 && lines.every((line) => isValue(inkOf(line)))
  })
}

/** Paragraphs parted by white across the whole row, each with its own label in the first column. */
function labelledParts(lines: BodyLine[]): { cells: Map<number, Word[]> }[] {
  const steps = lines.slice(1).map((line, i) => line.baseline - (lines[i]?.baseline ?? 0))
  const tight = least(steps.filter((step, i) => step > LEAST_STEP * (lines[i]?.size ?? 0)))
  const groups: BodyLine[][] = []
  for (const [i, line] of lines.entries()) {
    const step = steps[i - 1] ?? 0
    if (i === 0 || step > LOOSE * tight) groups.push([line])
    else groups.at(-1)?.push(line)
  }
  const labelled = groups.every((group) => group.some(({ cells }) => cells.has(0)))
  const filled = groups.filter(
    (group) => new Set(group.flatMap(({ cells }) => [...cells.keys()])).size > 1,
  )
  if (groups.length < FEWEST_PARTS || !labelled || filled.length < FEWEST_FILLED) return []
  return groups.map((group) => {
    const cells = new Map<number, Word[]>()
    for (const line of group)
      for (const [column, words] of line.cells)
        cells.set(column, [...(cells.get(column) ?? []), ...words])
    return { cells }
  })
}
