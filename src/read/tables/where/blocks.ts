// Where tables without a lattice may stand: between rules across, or where the gaps of rows fall together.
import { around, type Box } from '../../../vocabulary/place.ts'
import type { Rule } from '../../page/ink.ts'
import type { TablePage } from '../../page/table-page.ts'
import type { Line } from '../../page/words.ts'
import { textZones } from './beside-prose.ts'
import { rowOf } from './block-rows.ts'
import { withoutContents } from './contents.ts'
import { framedLines, framesOf } from './framed-blocks.ts'
import { openLines } from './open-blocks.ts'
import { apartSideBySide } from './side-by-side.ts'

export interface Block {
  lines: Line[]
  box: Box
  /** Rules across, inside or at the edge of the block, top to bottom. */
  across: Rule[]
  down: Rule[]
  /** Bounded by rules above and below. */
  framed: boolean
}

/** A rule this near the outermost ink still belongs to the block. */
const MARGIN = 8

export function blocksOf(page: TablePage): Block[] {
  return textZones(page.lines, page.rules)
    .flatMap((lines) => apartSideBySide(lines, page.rules))
    .flatMap((lines) => blocksIn(lines, page))
}

function blocksIn(lines: Line[], page: TablePage): Block[] {
  const down = page.rules.filter(({ across }) => !across)
  const rows = withoutContents(lines).map((line) => rowOf(line, down))
  const framed = framesOf(page.rules, rows)
    .map((frame) => framedLines(frame, rows))
    .filter((found) => found !== null)
  const taken = new Set(framed.flat())
  const free = rows.filter(({ line }) => !taken.has(line))
  return [
    ...framed.map((found) => blockOf(found, page, true)),
    ...openLines(free, page.rules).map((found) => blockOf(found, page, false)),
  ]
}

function blockOf(lines: Line[], { rules }: TablePage, framed: boolean): Block {
  const box = around(lines.map((line) => line.box))
  const inside = rules.filter((rule) => touches(rule, box))
  return {
    lines: [...lines].sort((a, b) => a.baseline - b.baseline),
    box,
    across: inside.filter(({ across }) => across).sort((a, b) => a.at - b.at),
    down: inside.filter(({ across }) => !across),
    framed,
  }
}

function touches({ across, at, from, to }: Rule, [x0, y0, x1, y1]: Box): boolean {
  const [low, high, start, end] = across ? [y0, y1, x0, x1] : [x0, x1, y0, y1]
  return at > low - MARGIN && at < high + MARGIN && to > start && from < end
}
