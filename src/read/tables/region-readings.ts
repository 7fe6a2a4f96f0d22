// One region read in several ways: by its lattice, by alignment with its rules as hints, and by alignment alone.
import type { ReadBy } from '../../vocabulary/document.ts'
import { around, type Box } from '../../vocabulary/place.ts'
import type { Rule } from '../page/ink.ts'
import type { FoundTable, TablePage } from '../page/table-page.ts'
import { type Line, lineOf, type Word } from '../page/words.ts'
import { alignedTable } from './aligned/aligned-table.ts'
import { joinedBlocks } from './aligned/join-blocks.ts'
import { withOuterRows } from './ruled/outer-rows.ts'
import { ruledTables } from './ruled/ruled-tables.ts'
import { type Block, blocksOf } from './where/blocks.ts'

/** Readings of which this share of the words is held by both are readings of one region. */
const ONE_REGION = 0.6
/** A rule this near the edge of a frame is its own. */
const EDGE = 3

/** Each lattice with text in it: the lattice first, then what its words give by alignment, alone and with what stands round them. */
export function ruledRegions(page: TablePage): FoundTable[][] {
  const ruled = ruledTables(page)
  if (ruled.length === 0) return []
  const blocks = blocksOf(page)
  return ruled.map((table) => {
    const words = new Set(wordsOf(table))
    const same = blocks.filter((block) => isSameRegion(words, block))
    return [
      withOuterRows(table, page.lines, page.rules),
      ...readings(blockIn(table, words, page), 'frame', page),
      ...same.flatMap((block) => readings(block, 'hints', page)),
    ]
  })
}

/** Each place where words stand in rows and columns; `page` without what lattices hold. */
export const openRegions = (page: TablePage): FoundTable[][] =>
  joinedBlocks(blocksOf(page), page.lines)
    .map((block) => readings(block, 'hints', page))
    .filter((found) => found.length > 0)

function readings(block: Block, by: ReadBy, page: TablePage): FoundTable[] {
  const ruled = block.across.length + block.down.length > 0
  const plain = { ...block, across: [], down: [] }
  return [...reading(block, by, page), ...(ruled ? reading(plain, 'alignment', page) : [])]
}

function reading(block: Block, by: ReadBy, page: TablePage): FoundTable[] {
  const table = alignedTable(block)
  if (!table) return []
  return [{ ...(block.framed ? withOuterRows(table, page.lines, page.rules) : table), by }]
}

/** What stands in a lattice, with its rules. */
function blockIn({ box }: FoundTable, held: ReadonlySet<Word>, { lines, rules }: TablePage): Block {
  const own = lines.flatMap((line): Line[] => {
    const words = line.words.filter((word) => held.has(word))
    return words.length > 0 ? [lineOf(words)] : []
  })
  const inside = rules.filter((rule) => isInside(rule, box))
  return {
    lines: own.sort((a, b) => a.baseline - b.baseline),
    box: own.length > 0 ? around(own.map((line) => line.box)) : box,
    across: inside.filter(({ across }) => across).sort((a, b) => a.at - b.at),
    down: inside.filter(({ across }) => !across),
    framed: true,
  }
}

function isInside({ across, at, from, to }: Rule, [x0, y0, x1, y1]: Box): boolean {
  const [low, high, start, end] = across ? [y0, y1, x0, x1] : [x0, x1, y0, y1]
  return at > low - EDGE && at < high + EDGE && to > start && from < end
}

const wordsOf = ({ cells }: FoundTable): Word[] => cells.flatMap(({ words }) => words)

function isSameRegion(held: ReadonlySet<Word>, { lines }: Block): boolean {
  const words = lines.flatMap((line) => line.words)
  const shared = words.filter((word) => held.has(word)).length
  return shared > ONE_REGION * Math.max(held.size, words.length)
}
