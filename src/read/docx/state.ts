// Where a walk through a part of a Word file stands: what is open, and what was found so far.
import type { Flag } from '../../vocabulary/document.ts'
import type { Block, InkStretch } from '../letter/blocks.ts'
import { nothingUnread, type Unread } from '../letter/unread.ts'
import type { OpenField } from './fields.ts'
import { type DocxLook, lookOf } from './look.ts'
import type { ListLabels } from './numbering.ts'
import type { DocxStyles } from './styles.ts'
import type { DocxTable } from './table.ts'

/** What the whole letter shares, from part to part. */
export interface DocxContext {
  styles: DocxStyles
  labels: ListLabels
  textBoxes: number
  notes: number
}

export interface OpenParagraph {
  inks: InkStretch[]
  /** Text boxes that hang on it; they are read after it. */
  boxes: Block[]
  look: DocxLook
  style: string | undefined
  numId: string | undefined
  level: number | undefined
  isHeading: boolean
  isShaded: boolean
  /** Ink that is not bold stands in it. */
  hasPlain: boolean
  /** Its first run has come, and its number before that. */
  hasBegun: boolean
}

export interface DocxWalk {
  context: DocxContext
  /** Open lists of blocks: the part, then cells and text boxes within it. */
  lists: Block[][]
  paragraphs: OpenParagraph[]
  tables: DocxTable[]
  /** Tracked changes and links that are open. */
  within: Flag[]
  /** Properties that are open: w:pPr, w:trPr … Their tags speak of what holds them. */
  properties: string[]
  fields: OpenField[]
  unread: Unread
  /** Tags deep in what is passed over. */
  passing: number
  /** For each choice of writings that is open: one was taken. */
  taken: boolean[]
  takesText: boolean
  notes: Block[][]
}

export const beginWalk = (context: DocxContext): DocxWalk => ({
  ...{ context, lists: [[]], paragraphs: [], tables: [], within: [], properties: [] },
  ...{ fields: [], unread: nothingUnread() },
  ...{ passing: 0, taken: [], takesText: false, notes: [] },
})

export const emptyParagraph = (): OpenParagraph => ({
  ...{ inks: [], boxes: [], look: lookOf({ looks: [] }), style: undefined, numId: undefined },
  ...{ level: undefined, isHeading: false, isShaded: false, hasPlain: false, hasBegun: false },
})
