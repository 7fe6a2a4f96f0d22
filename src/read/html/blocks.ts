// A web page, or the HTML body of a mail, into paragraphs and tables. Nesting makes a deep list, never a deep call.

import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { append } from '../../vocabulary/long-lists.ts'
import type { Block } from '../letter/blocks.ts'
import { beginFlow, breakLine, endParagraph, type HtmlFlow, writeText } from './flow.ts'
import { itemLabel } from './list.ts'
import { type Meaning, meaningOf, pageFacts } from './meaning.ts'
import type { Element } from './style-sheets.ts'
import { addCell, closeTable, type HtmlTable, openRow, openTable } from './table.ts'

type Node = DefaultTreeAdapterTypes.ChildNode

interface Frame {
  element: Element
  meaning: Meaning
  next: number
}

export function htmlBlocks(html: string): Block[] {
  const page = parse(html, { scriptingEnabled: false })
  const facts = pageFacts(html)
  const flow = beginFlow()
  const frames: Frame[] = []
  const enter = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) writeText(flow, node.value)
    else if (node.nodeName === '#comment' && 'data' in node) keepComment(flow, node.data)
    else if ('tagName' in node) {
      const meaning = meaningOf(node, facts)
      if (meaning.isPassedOver) return
      open(flow, node, meaning)
      frames.push({ element: node, meaning, next: 0 })
    }
  }
  for (const node of page.childNodes) {
    enter(node)
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const child = frame.element.childNodes[frame.next++]
      if (child) enter(child)
      else {
        close(flow, frame)
        frames.pop()
      }
    }
  }
  endParagraph(flow)
  return flow.lists[0] ?? []
}

/** What a comment says is not shown; what only other programs take for the page is left out. */
function keepComment(flow: HtmlFlow, data: string): void {
  if (/^\s*\[if|<!\[|^\s*\[endif|^\[CDATA/i.test(data) || !/\p{L}{2}|\d/u.test(data)) return
  const text = data.trim().replace(/\s+/g, ' ')
  flow.lists[0]?.push({
    ...{ kind: 'part', name: `comment ${++flow.comments}`, flags: ['hidden'] },
    blocks: [{ kind: 'paragraph', inks: [{ text, flags: [] }] }],
  })
}

function open(flow: HtmlFlow, element: Element, { isBlock, flags, isBold, keepsBlanks }: Meaning) {
  if (isBlock) endParagraph(flow)
  for (const flag of flags) flow.flags.set(flag, (flow.flags.get(flag) ?? 0) + 1)
  if (isBold) flow.bold++
  if (keepsBlanks) flow.asWritten++
  switch (element.tagName) {
    case 'br':
      breakLine(flow)
      break
    case 'li':
      flow.label = itemLabel(element)
      break
    case 'table':
      if (flow.tables.length >= DEEPEST) {
        flow.tooDeep++
        break
      }
      markFrames(flow.tables)
      flow.tables.push(openTable(element))
      flow.lists.push([])
      break
    case 'tr': {
      const table = flow.tables.at(-1)
      if (table && flow.tooDeep === 0) openRow(table, element)
      break
    }
    case 'td':
    case 'th':
      if (flow.tooDeep === 0) flow.lists.push([])
      break
  }
}

/** Of tables in tables: what stands deeper is read as paragraphs of the cell that it stands in. Frames hand on all they hold, each to the next. */
const DEEPEST = 50

function close(flow: HtmlFlow, { element, meaning }: Frame): void {
  const { isBlock, flags, isBold, keepsBlanks } = meaning
  if (isBlock) endParagraph(flow)
  for (const flag of flags) {
    const left = (flow.flags.get(flag) ?? 1) - 1
    if (left > 0) flow.flags.set(flag, left)
    else flow.flags.delete(flag)
  }
  if (isBold) flow.bold--
  if (keepsBlanks) flow.asWritten--
  const table = flow.tables.at(-1)
  switch (element.tagName) {
    case 'li':
      flow.label = ''
      break
    case 'td':
    case 'th': {
      if (flow.tooDeep > 0) break
      const blocks = flow.lists.pop() ?? []
      if (table) addCell(table, element, blocks)
      break
    }
    case 'table': {
      if (flow.tooDeep > 0) {
        flow.tooDeep--
        break
      }
      const outside = flow.lists.pop() ?? []
      flow.tables.pop()
      if (table) append(flow.lists.at(-1) ?? [], [...outside, ...closeTable(table)])
      break
    }
  }
}

/** A table within a table makes frames of those around it that have no heads. */
function markFrames(tables: HtmlTable[]): void {
  for (let i = tables.length - 1; i >= 0; i--) {
    const outer = tables[i]
    if (!outer || outer.holdsTable) return
    outer.holdsTable = true
  }
}
