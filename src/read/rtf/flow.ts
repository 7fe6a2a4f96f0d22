// Where a walk through rich text stands: the open paragraph, the tables it is in, and the parts that are read apart.
import type { Flag } from '../../vocabulary/document.ts'
import { addInk, type Block, type InkStretch } from '../blocks.ts'
import type { RtfFront } from './front.ts'
import { flagsOf, PLAIN, type RtfLook, shown } from './look.ts'
import { type CellEdge, type RtfRow, rtfTable } from './table.ts'

/** A table that is open, and the cell of it. */
interface Level {
  cell: Block[]
  row: RtfRow
  rows: RtfRow[]
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

export type PartName = 'header' | 'footer' | 'footnote' | 'text box'

export interface RtfFlow {
  front: RtfFront
  looks: RtfLook[]
  /** For each open group: the part that ends with it. */
  parts: (PartName | null)[]
  stories: Story[]
  codePage: string
  /** Stand-ins still to come and to be left out. */
  skip: number
  /** Bytes that wait for the ones they make a character with. */
  bytes: string
  edge: Omit<CellEdge, 'right'>
  headers: Block[][]
  footers: Block[][]
  notes: Block[][]
  boxes: number
  pictures: number
  /** The picture that is open: wide enough to show something, or only a copy for old readers. */
  picture: { isWide: boolean; isCopy: boolean }
}

export const NO_EDGE = { goesOnFromAbove: false, goesOnFromLeft: false, isShaded: false }

const newStory = (): Story => ({
  ...{ inks: [], hasPlain: false, depth: 0, levels: [], body: [], boxes: [] },
})

export const beginFlow = (front: RtfFront): RtfFlow => ({
  ...{ front, looks: [PLAIN], parts: [], stories: [newStory()], codePage: 'windows-1252' },
  ...{ skip: 0, bytes: '', edge: NO_EDGE, headers: [], footers: [], notes: [] },
  ...{ boxes: 0, pictures: 0, picture: { isWide: false, isCopy: false } },
})

export const lookNow = ({ looks }: RtfFlow): RtfLook => looks.at(-1) ?? PLAIN

export function storyNow({ stories }: RtfFlow): Story {
  const story = stories.at(-1)
  if (!story) throw new Error('rich text is read outside of every story')
  return story
}

const emptyRow = (): RtfRow => ({ edges: [], cells: [], isHead: false })

/** Nobody sets tables so deep into each other by hand. */
const DEEPEST = 12

export function levelAt({ levels }: Story, depth: number): Level {
  const at = Math.min(DEEPEST, Math.max(1, depth))
  while (levels.length < at) levels.push({ cell: [], row: emptyRow(), rows: [] })
  const level = levels[at - 1]
  if (!level) throw new Error('a table has no level')
  return level
}

export function write(flow: RtfFlow, text: string): void {
  const look = lookNow(flow)
  if (look.isPassedOver || text === '') return
  const story = storyNow(flow)
  const row = story.depth > 0 ? levelAt(story, story.depth).row : null
  const flags: Flag[] = flagsOf(look, row?.edges[row.cells.length]?.isShaded === true)
  if (!look.isBold && text.trim() !== '') story.hasPlain = true
  addInk(story.inks, shown(text, look), flags)
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
    levelAt(story, depth).cell.push(...boxes)
    return
  }
  if (hasInk || boxes.length > 0) closeTables(story, 0)
  story.body.push({ kind: 'paragraph', inks }, ...boxes)
}

/** Tables deeper than this are done: each goes into the cell that holds it, or into the letter. */
export function closeTables(story: Story, depth: number): void {
  while (story.levels.length > depth) {
    const level = story.levels.pop()
    const into = story.levels.at(-1)?.cell ?? story.body
    if (level && level.rows.length > 0) into.push(rtfTable(level.rows))
    if (level) into.push(...level.cell)
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

export function openPart(flow: RtfFlow, name: PartName): void {
  flow.parts[flow.parts.length - 1] = name
  flow.stories.push(newStory())
}

export function closePart(flow: RtfFlow, name: PartName): void {
  const story = flow.stories.pop()
  if (!story || flow.stories.length === 0) return
  const blocks = storyBlocks(story)
  if (name === 'header') flow.headers.push(blocks)
  else if (name === 'footer') flow.footers.push(blocks)
  else if (name === 'footnote') flow.notes.push(blocks)
  else
    storyNow(flow).boxes.push({
      ...{ kind: 'part', name: `text box ${++flow.boxes}`, flags: [], blocks },
    })
}

export function storyBlocks(story: Story): Block[] {
  endParagraph(story)
  closeTables(story, 0)
  return story.body
}
