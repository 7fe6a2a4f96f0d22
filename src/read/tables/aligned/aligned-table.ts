// A block read by the alignment of its ink: heads, columns, rows.
import { least } from '../../../vocabulary/long-lists.ts'
import { around } from '../../../vocabulary/place.ts'
import type { Rule } from '../../page/ink.ts'
import { inkOf, isValue, segmentsOf, withoutLeaders } from '../../page/segments.ts'
import type { FoundCell, FoundTable } from '../../page/table-page.ts'
import { type Line, middleOf, USUAL_SIZE, type Word } from '../../page/words.ts'
import { bodyLineOf } from '../columns/body-lines.ts'
import { bodyRowsOf } from '../columns/body-rows.ts'
import { type Column, columnsOf } from '../columns/columns.ts'
import { headCellsOf } from '../heads/cells.ts'
import type { Block } from '../where/blocks.ts'
import { isContents } from '../where/contents.ts'

/** A rule this much of the width parts heads from body (us-018 needs it). */
const WHOLE_WIDTH = 0.85
/** us-024 needs it. */
const DEEPEST_HEAD = 9
/** Off the middle by no more than this, in sizes. */
const CENTRED = 1
/** A section stands this much farther off than the lines of a head. */
const SECTION_STEP = 1.15
/** Before it is set against the other readings of its region. */
const ALIGNED_SURE = 0.6
/** A section is set to the middle of the whole table, or of its columns of figures. */
const MIDDLES = 2
/** Lines of a head that has too few to tell stand no wider than this, in sizes. */
const SINGLE_SPACED = 1.4
/** A rule down along so much of the block parts columns. */
const MOST_OF_HEIGHT = 0.6

export function alignedTable(block: Block): FoundTable | null {
  if (isContents(block.lines)) return null
  const lines = block.lines.map(withoutLeaders).filter((line) => line !== null)
  const heads = headLines(lines, block)
  const body = lines.slice(heads)
  const rowLike = body.filter((line) => segmentsOf(line.words).length > 1)
  const columns = columnsOf(rowLike.length > 1 ? rowLike : body, ruledColumns(block))
  if (columns.length < 2) return null
  const head = headCellsOf(lines.slice(0, heads), columns, block.across)
  const rows = bodyRowsOf(
    body.map((line) => bodyLineOf(line, columns)),
    columns,
    block.across,
  )
  const cells: FoundCell[] = [...head.cells]
  for (const [i, row] of rows.entries())
    for (const [c, words] of [...row.cells].sort((a, b) => a[0] - b[0])) {
      const reach = row.cells.size === 1 ? reachOfSection(words, c, columns) : { c, cs: 1 }
      const box = around(words.map((word) => word.box))
      cells.push({ r: head.rows + i, rs: 1, ...reach, box, words })
    }
  if (cells.length === 0) return null
  return {
    box: around(cells.map(({ box }) => box)),
    rows: head.rows + rows.length,
    columns: columns.length,
    cells,
    confidence: ALIGNED_SURE,
    by: 'alignment',
    framed: block.framed,
  }
}

/** Words alone on their line, set to the middle of the table or of its figures, name a section across it. */
function reachOfSection(words: Word[], c: number, columns: Column[]): Pick<FoundCell, 'c' | 'cs'> {
  const box = around(words.map((word) => word.box))
  const last = columns.at(-1)
  if (c === 0 || !last || isValue(inkOf(words))) return { c, cs: 1 }
  const offs = columns
    .slice(0, Math.min(MIDDLES, c + 1))
    .map(({ x0 }) => Math.abs(x0 + last.x1 - box[0] - box[2]) / 2)
  const nearest = least(offs)
  if (nearest > CENTRED * (words[0]?.size ?? USUAL_SIZE)) return { c, cs: 1 }
  const from = offs.indexOf(nearest)
  return { c: from, cs: columns.length - from }
}

/** How many lines are heads: those over the first rule of the whole width, or over the first row of figures. */
function headLines(lines: Line[], block: Block): number {
  const ruled = wholeRules(block)
    .map((rule) => lines.findIndex((line) => middleOf(line) > rule.at))
    .find((first) => first > 0)
  if (ruled !== undefined && ruled <= DEEPEST_HEAD && ruled < lines.length) return ruled
  const firstFigures = lines.findIndex(holdsFigures)
  if (firstFigures <= 0 || firstFigures > DEEPEST_HEAD) return 0
  return withoutSection(lines.slice(0, firstFigures))
}

/** A label alone over the first row of figures names a section, unless it is the last line of the head over it. */
function withoutSection(heads: Line[]): number {
  const [before, last] = [heads.at(-2), heads.at(-1)]
  if (!before || !last || segmentsOf(last.words).length > 1) return heads.length
  if (segmentsOf(before.words).length < 2) return heads.length
  const left = least(heads.map(({ box }) => box[0]))
  if (last.box[0] > left + last.size) return heads.length
  const step = last.baseline - before.baseline
  const steps = heads.slice(1, -1).map((line, i) => line.baseline - (heads[i]?.baseline ?? 0))
  const wider = step > SECTION_STEP * least([...steps, SINGLE_SPACED * last.size])
  const otherWeight = before.words[0]?.bold !== last.words[0]?.bold
  return wider || otherWeight ? heads.length - 1 : heads.length
}

function wholeRules({ across, box }: Block): Rule[] {
  const wide = box[2] - box[0]
  return across.filter(
    ({ from, to }) => Math.min(to, box[2]) - Math.max(from, box[0]) > WHOLE_WIDTH * wide,
  )
}

function holdsFigures(line: Line): boolean {
  const [, ...rest] = segmentsOf(line.words)
  return rest.length > 0 && rest.filter(({ text }) => isValue(text)).length * 2 >= rest.length
}

/** Rules down that run along most of the block. */
function ruledColumns({ down, box }: Block): number[] {
  const high = box[3] - box[1]
  return down
    .filter(({ from, to }) => Math.min(to, box[3]) - Math.max(from, box[1]) > MOST_OF_HEIGHT * high)
    .map(({ at }) => at)
}
