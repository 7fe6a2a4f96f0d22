// The words of a letter as they come, mark after mark: paragraphs, and the cells, rows and tables that they stand in.
import { append } from '../../vocabulary/long-lists.ts'
import type { Block, InkStretch } from './blocks.ts'
import { type EdgedRow, edgedTable } from './edged-table.ts'

/** A table that is open, and the cell of it. */
interface Level {
  cell: Block[]
  row: EdgedRow
  rows: EdgedRow[]
}

/** A stretch of blocks of its own: the letter, or a note or a text box within it. */
export interface Story {
  inks: InkStretch[]
  hasPlain: boolean
  /** How many tables the open paragraph is in. */
  depth: number
  levels: Level[]
  body: Block[]
  /** Text boxes that hang on the open paragraph. */
  boxes: Block[]
}

export const newStory = (): Story => ({
  ...{ inks: [], hasPlain: false, depth: 0, levels: [], body: [], boxes: [] },
})

const emptyRow = (): EdgedRow => ({ edges: [], cells: [], isHead: false })

/** Nobody sets tables so deep into each other by hand. */
const DEEPEST = 12

export function levelAt({ levels }: Story, depth: number): Level {
  const at = Math.min(DEEPEST, Math.max(1, depth))
  while (levels.length < at) levels.push({ cell: [], row: emptyRow(), rows: [] })
  const level = levels[at - 1]
  if (!level) throw new Error('a table has no level')
  return level
}

export function endParagraph(story: Story): void {
  const { inks, hasPlain, depth, boxes } = story
  story.inks = []
  story.hasPlain = false
  story.boxes = []
  const hasInk = inks.some(({ text }) => text.trim() !== '')
  if (depth > 0) {
    closeTables(story, depth)
    if (inks.length > 0)
      levelAt(story, depth).cell.push({ kind: 'paragraph', inks, isBold: !hasPlain })
    append(levelAt(story, depth).cell, boxes)
    return
  }
  if (hasInk || boxes.length > 0) closeTables(story, 0)
  append(story.body, [{ kind: 'paragraph', inks }, ...boxes])
}

/** Tables deeper than this are done: each goes into the cell that holds it, or into the letter. */
function closeTables(story: Story, depth: number): void {
  while (story.levels.length > depth) {
    const level = story.levels.pop()
    const into = story.levels.at(-1)?.cell ?? story.body
    if (level && level.rows.length > 0) into.push(edgedTable(level.rows))
    if (level) append(into, level.cell)
  }
}

export function endCell(story: Story, depth: number): void {
  story.depth = depth
  endParagraph(story)
  const level = levelAt(story, depth)
  level.row.cells.push(level.cell)
  level.cell = []
}

/** The next row has the same edges, until it says its own. */
export function endRow(story: Story, depth: number): void {
  closeTables(story, depth)
  const level = levelAt(story, depth)
  const { row } = level
  if (row.cells.length > 0) level.rows.push(row)
  level.row = { ...emptyRow(), edges: row.edges, isHead: row.isHead }
}

export function storyBlocks(story: Story): Block[] {
  endParagraph(story)
  closeTables(story, 0)
  return story.body
}
