// A table drawn on pages: rows that stay whole, head rows again on every page.

import type { PlainTable } from '../plain/content.ts'
import { currentPage, type Flow, FOOT, LEADING, MARGIN, turnPage } from './cursor.ts'
import { type Element, element, number } from './page.ts'
import {
  fitting,
  PAD,
  type SetCell,
  type SetTable,
  setTable,
  sumOf,
  unbroken,
} from './table-setting.ts'

const TABLE_SIZE = 0.9

export function drawTable(state: Flow, table: PlainTable): void {
  const set = setTable(table, { ...state.setting, size: state.setting.size * TABLE_SIZE })
  const whole = element('Table')
  state.tree.kids.push(whole)
  const heads = sumOf(set.heights.slice(0, set.headRows))
  fitting(unbroken(set), set, FOOT - MARGIN.top - heads).forEach((rows, i) => {
    if (state.y + heightOf(set, rows) > FOOT && state.y > MARGIN.top) {
      turnPage(state)
      if (i > 0 && set.headRows > 0)
        drawRows(state, set, { rows: range(0, set.headRows), of: null })
    }
    drawRows(state, set, { rows, of: whole })
  })
}

function drawRows(
  state: Flow,
  set: SetTable,
  { rows, of }: { rows: number[]; of: Element | null },
): void {
  for (const r of rows) {
    const row = of ? element('TR') : null
    if (of && row) of.kids.push(row)
    for (const cell of set.rows[r] ?? []) {
      drawCell(state, set, { cell, of: row })
    }
    state.y += set.heights[r] ?? 0
  }
}

function drawCell(
  state: Flow,
  set: SetTable,
  { cell, of }: { cell: SetCell; of: Element | null },
): void {
  const page = currentPage(state)
  const { size } = set.setting
  const tagged = of ? element(cell.isHead ? 'TH' : 'TD', attributesOf(cell, set)) : null
  if (of && tagged) of.kids.push(tagged)
  cell.lines.forEach((line, i) => {
    const room = cell.width - 2 * PAD.x - line.width
    page.text(line, {
      x: cell.x + PAD.x + (cell.toRight ? room : 0),
      y: state.y + PAD.y + size + i * size * LEADING,
      size: Number(number(size)),
      of: tagged,
    })
  })
  drawRules(state, set, cell)
}

function drawRules(state: Flow, { heights, rules }: SetTable, cell: SetCell): void {
  if (rules === 'none') return
  const page = currentPage(state)
  const [left, right] = [cell.x, cell.x + cell.width]
  const top = state.y
  const bottom = Math.min(FOOT, top + sumOf(heights.slice(cell.row, cell.row + cell.down)))
  page.rule([left, bottom], [right, bottom])
  if (cell.row === 0) page.rule([left, top], [right, top])
  if (rules === 'rows') return
  page.rule([right, top], [right, bottom])
  if (cell.column === 0) page.rule([left, top], [left, bottom])
}

function attributesOf({ isHead, row, across, down }: SetCell, { headRows }: SetTable): string {
  const scope = isHead ? ` /Scope /${row < headRows ? 'Column' : 'Row'}` : ''
  const spans = `${across > 1 ? ` /ColSpan ${across}` : ''}${down > 1 ? ` /RowSpan ${down}` : ''}`
  return scope || spans ? `/O /Table${scope}${spans}` : ''
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, i) => from + i)

const heightOf = ({ heights }: SetTable, rows: number[]): number =>
  sumOf(rows.map((r) => heights[r] ?? 0))
