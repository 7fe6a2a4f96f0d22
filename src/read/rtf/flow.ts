// Where a walk through rich text stands: the open paragraph, the tables it is in, and the parts that are read apart.
import type { Flag } from '../../vocabulary/document.ts'
import { addInk, type Block } from '../letter/blocks.ts'
import type { CellEdge } from '../letter/edged-table.ts'
import { levelAt, newStory, type Story, storyBlocks } from '../letter/story.ts'
import type { RtfFront } from './front.ts'
import { flagsOf, PLAIN, type RtfLook, shown } from './look.ts'

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

export function write(flow: RtfFlow, text: string): void {
  const look = lookNow(flow)
  if (look.isPassedOver || text === '') return
  const story = storyNow(flow)
  const row = story.depth > 0 ? levelAt(story, story.depth).row : null
  const flags: Flag[] = flagsOf(look, row?.edges[row.cells.length]?.isShaded === true)
  if (!look.isBold && text.trim() !== '') story.hasPlain = true
  addInk(story.inks, shown(text, look), flags)
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
