// A part of a Word file, tag by tag, into paragraphs and tables.

import type { Flag } from '../../vocabulary/document.ts'
import { append } from '../../vocabulary/long-lists.ts'
import { walkXml, type XmlTag } from '../document/xml.ts'
import type { Block } from '../letter/blocks.ts'
import { symbol } from '../letter/symbols.ts'
import { takeUnread } from '../letter/unread.ts'
import { takeField } from './fields.ts'
import { beginRun, endParagraph, writeInk, writeNoteMark } from './ink.ts'
import { PROPERTIES, takeProperty } from './properties.ts'
import { beginWalk, type DocxContext, type DocxWalk, emptyParagraph } from './state.ts'
import { closeCell, emptyTable, openRow, plainCell, tableBlocks } from './table.ts'

export interface WalkedPart {
  blocks: Block[]
  /** The notes of a part that holds notes, in its order. */
  notes: Block[][]
  /** Pictures, charts and files in it. */
  unread: number
  wrong: string | null
}

export function walkDocx(xml: string, context: DocxContext): WalkedPart {
  const walk = beginWalk(context)
  const wrong = walkXml(xml, {
    open(tag) {
      if (walk.passing > 0 || isPassedOver(walk, tag.name)) walk.passing++
      else open(walk, tag)
    },
    close(name) {
      if (walk.passing > 0) walk.passing--
      else close(walk, name)
    },
    text(text) {
      if (walk.takesText && walk.passing === 0) writeInk(walk, text)
    },
  })
  return { blocks: walk.lists[0] ?? [], notes: walk.notes, unread: walk.unread.count, wrong }
}

/** Earlier properties of tracked changes, field codes, page set-up; the second writing of what was read in the first. */
const PASSED_OVER =
  /^w:(?:\w+Change|instrText|delInstrText|sectPr|sdtPr|sdtEndPr|footnotePr|rt|comment\w*)$/
const isPassedOver = (walk: DocxWalk, name: string): boolean =>
  PASSED_OVER.test(name) || (name === 'mc:Fallback' && walk.taken.at(-1) === true)

const TRACKED: Record<string, Flag> = {
  'w:ins': 'inserted',
  'w:moveTo': 'inserted',
  'w:del': 'deleted',
  'w:moveFrom': 'deleted',
  'w:hyperlink': 'link',
}

function open(walk: DocxWalk, tag: XmlTag): void {
  const tracked = TRACKED[tag.name]
  if (PROPERTIES.has(tag.name)) walk.properties.push(tag.name)
  else if (walk.properties.length > 0) takeProperty(walk, tag)
  else if (tracked) walk.within.push(tracked)
  else {
    takeUnread(walk.unread, tag)
    OPENED[tag.name]?.(walk, tag)
  }
}

function close(walk: DocxWalk, name: string): void {
  if (PROPERTIES.has(name)) walk.properties.pop()
  else if (walk.properties.length > 0) return
  else if (TRACKED[name]) walk.within.pop()
  else CLOSED[name]?.(walk)
}

const opensList = (walk: DocxWalk): void => void walk.lists.push([])
const takesText = (walk: DocxWalk): void => {
  walk.takesText = true
}

const takesField = (walk: DocxWalk, tag: XmlTag): void => {
  const answer = takeField(walk.fields, tag)
  if (answer !== '') writeInk(walk, answer)
}

const OPENED: Record<string, (walk: DocxWalk, tag: XmlTag) => void> = {
  'w:p': (walk) => void walk.paragraphs.push(emptyParagraph()),
  'w:r': beginRun,
  'm:r': beginRun,
  'w:t': takesText,
  'w:delText': takesText,
  'm:t': takesText,
  'w:tab': (walk) => writeInk(walk, '\t'),
  'w:ptab': (walk) => writeInk(walk, '\t'),
  'w:br': (walk) => writeInk(walk, '\n'),
  'w:cr': (walk) => writeInk(walk, '\n'),
  'w:noBreakHyphen': (walk) => writeInk(walk, '-'),
  'w:sym': (walk, { attributes }) =>
    writeInk(walk, symbol(attributes['w:font'] ?? '', attributes['w:char'] ?? '')),
  'w:fldChar': takesField,
  'w:checkBox': takesField,
  'w:ddList': takesField,
  'w:default': takesField,
  'w:checked': takesField,
  'w:result': takesField,
  'w:listEntry': takesField,
  'w:footnoteReference': writeNoteMark,
  'w:endnoteReference': writeNoteMark,
  'w:tbl': (walk) => void walk.tables.push(emptyTable()),
  'w:tr': ({ tables }) => {
    const table = tables.at(-1)
    if (table) openRow(table)
  },
  'w:tc': ({ tables, lists }) => {
    const table = tables.at(-1)
    if (table) table.cell = plainCell()
    lists.push([])
  },
  'w:txbxContent': opensList,
  'w:footnote': opensList,
  'w:endnote': opensList,
  'mc:AlternateContent': ({ taken }) => void taken.push(false),
  'mc:Choice': ({ taken }) => {
    taken[taken.length - 1] = true
  },
}

const leavesText = (walk: DocxWalk): void => {
  walk.takesText = false
}
const closesNote = ({ notes, lists }: DocxWalk): void => void notes.push(lists.pop() ?? [])

const CLOSED: Record<string, (walk: DocxWalk) => void> = {
  'w:t': leavesText,
  'w:delText': leavesText,
  'm:t': leavesText,
  'w:p': endParagraph,
  'w:tc': ({ tables, lists }) => {
    const table = tables.at(-1)
    const blocks = lists.pop() ?? []
    if (table) closeCell(table, blocks)
  },
  'w:tr': ({ tables, within }) => {
    const table = tables.at(-1)
    for (; table && table.tracked > 0; table.tracked--) within.pop()
  },
  'w:tbl': ({ tables, lists }) => {
    const table = tables.pop()
    if (table) append(lists.at(-1) ?? [], tableBlocks(table, tables.length))
  },
  'w:txbxContent': ({ paragraphs, lists, context }) =>
    void paragraphs.at(-1)?.boxes.push({
      ...{ kind: 'part', name: `text box ${++context.textBoxes}`, flags: [] },
      blocks: lists.pop() ?? [],
    }),
  'w:footnote': closesNote,
  'w:endnote': closesNote,
  'w:object': ({ unread }) => {
    unread.inObject = false
  },
  'mc:AlternateContent': ({ taken }) => void taken.pop(),
}
