// Blocks set one under another, page after page.

import type { Block, Paper, Text } from '../plain/content.ts'
import { currentPage, type Flow, FOOT, LEADING, MARGIN, TEXT_WIDTH, turnPage } from './cursor.ts'
import { breakLines, type Line, type Setting } from './lines.ts'
import { DrawnPage, type Element, element, PAGE } from './page.ts'
import { drawTable } from './table.ts'

const HEADING_SIZES = { 1: 1.5, 2: 1.15, 3: 1 }

/** All pages with their text; edges are drawn when their number is known. */
export function flow({ blocks, face = 'sans', size = 11 }: Paper): Flow {
  const state: Flow = {
    pages: [new DrawnPage(0)],
    y: MARGIN.top,
    setting: { face, size },
    tree: element('Document'),
  }
  for (const block of blocks) draw(state, block)
  return state
}

function draw(state: Flow, block: Block): void {
  const { size } = state.setting
  switch (block.kind) {
    case 'heading': {
      const bigger = { ...state.setting, size: size * HEADING_SIZES[block.level], bold: true }
      state.y += state.y === MARGIN.top ? 0 : size * 0.7
      if (state.y + bigger.size * 3 > FOOT) turnPage(state)
      drawText(state, block.text, { tag: `H${block.level}`, setting: bigger })
      state.y += size * 0.5
      return
    }
    case 'paragraph':
      drawText(state, block.text, { indent: block.indent ?? 0, align: block.align ?? 'left' })
      state.y += size * 0.65
      return
    case 'lines':
      for (const line of block.lines) drawText(state, line, { align: block.align ?? 'left' })
      state.y += size * 0.65
      return
    case 'list':
      drawList(state, block.items, block.marks)
      state.y += size * 0.65
      return
    case 'table':
      if (block.table.caption) {
        drawText(state, [{ bold: block.table.caption }], {})
        state.y += size * 0.3
      }
      drawTable(state, block.table)
      state.y += size
      return
    case 'rule':
      currentPage(state).rule([MARGIN.left, state.y], [PAGE.width - MARGIN.right, state.y])
      state.y += size * 0.9
      return
    case 'new-page':
      turnPage(state)
  }
}

interface TextForm {
  tag?: string
  setting?: Setting
  indent?: number
  align?: 'left' | 'right' | 'centre'
  parent?: Element
}

function drawText(state: Flow, text: Text, form: TextForm): void {
  const { tag = 'P', setting = state.setting, indent = 0, align = 'left' } = form
  const of = element(tag)
  const parent = form.parent ?? state.tree
  parent.kids.push(of)
  for (const line of breakLines(text, TEXT_WIDTH - indent, setting)) {
    const height = setting.size * LEADING
    if (state.y + height > FOOT) turnPage(state)
    const x = MARGIN.left + indent + shift(line, TEXT_WIDTH - indent, align)
    currentPage(state).text(line, { x, y: state.y + setting.size, size: setting.size, of })
    state.y += height
  }
}

export function shift(line: Line, width: number, align: 'left' | 'right' | 'centre'): number {
  if (align === 'left') return 0
  return align === 'right' ? width - line.width : (width - line.width) / 2
}

const LIST_INDENT = 18

function drawList(state: Flow, items: Text[], marks: 'bullet' | 'number'): void {
  const list = element('L')
  state.tree.kids.push(list)
  items.forEach((item, i) => {
    const one = element('LI')
    list.kids.push(one)
    if (state.y + state.setting.size * LEADING > FOOT) turnPage(state)
    const label = element('Lbl')
    one.kids.push(label)
    const [mark] = breakLines(marks === 'bullet' ? '•' : `${i + 1}.`, LIST_INDENT, state.setting)
    if (mark) {
      const { size } = state.setting
      currentPage(state).text(mark, { x: MARGIN.left, y: state.y + size, size, of: label })
    }
    drawText(state, item, { tag: 'LBody', indent: LIST_INDENT, parent: one })
  })
}
