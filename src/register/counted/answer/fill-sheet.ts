// A reply sheet filled from the register. Values in, values out: what is asked, what is counted, what its words mean.
import { FRAME } from '../../../vocabulary/reply-sheet/frame.ts'
import type { CountedRow } from '../counted-rows.ts'
import { isSmall } from '../tally.ts'
import type { TabAsked } from './asked.ts'
import { daysOf, within } from './days-asked.ts'
import type { Filling, SheetFilled, TabFilled } from './filled.ts'
import { leftIn } from './left-blank.ts'
import { numbersOfTab } from './numbers-of-tab.ts'
import type { GridSheet } from './sheet-grid.ts'
import type { SheetMap } from './sheet-map.ts'
import { fieldIn, told } from './told.ts'
import { type Written, withSquares } from './write-squares.ts'

export function fillSheet(grid: readonly GridSheet[], filling: Filling): SheetFilled {
  const tabs = filling.asked.tabs.map((tab) => filledTab(tab, filling))
  const sheets = grid.map((sheet) => {
    const filled = tabs.find(({ tab }) => tab.sheet === sheet.name)
    return filled ? written(sheet, filled, filling) : sheet
  })
  return {
    sheets,
    tabs,
    small: tabs.flatMap(({ numbers }) => numbers.flatMap(({ counts }) => counts)).filter(isSmall)
      .length,
    cases: tabs.reduce((sum, { cases }) => sum + cases.length, 0),
    left: tabs.flatMap((tab) => leftIn(tab, filling)),
  }
}

function filledTab(tab: TabAsked, { asked, map, rows, span }: Filling): TabFilled {
  const days = daysOf(tab, asked, span)
  return tab.isCases
    ? { tab, numbers: [], outside: [], cases: casesOf(tab, map, within(rows, days)) }
    : { tab, ...numbersOfTab(tab, map, rows, days), cases: [] }
}

/** In the order of what stands in them, so that rows of two tabs are not the same matter. */
const casesOf = ({ columns }: TabAsked, map: SheetMap, rows: readonly CountedRow[]): string[][] =>
  rows
    .map((row) =>
      columns.map(({ word }) => {
        const field = fieldIn(map, word)
        return field ? (told(row, field) ?? '') : ''
      }),
    )
    .filter((cells) => cells.some((cell) => cell !== ''))
    .toSorted((a, b) => (a.join('\t') < b.join('\t') ? -1 : 1))

function written({ name, rows }: GridSheet, filled: TabFilled, { policy }: Filling): GridSheet {
  const { tab, numbers, cases } = filled
  const columnAt = (i: number): number => tab.columns[i]?.column ?? 0
  const squares: Written[] = [
    ...numbers.flatMap(({ row, which, counts }) => [
      ...(row.isOwn ? [{ row: row.row, column: FRAME.which, content: which }] : []),
      ...counts.map((content, i) => ({ row: row.row, column: columnAt(i), content })),
    ]),
    ...cases.flatMap((cells, i) =>
      cells.map((cell, at) => ({
        row: tab.head + 1 + i,
        column: columnAt(at),
        content: cell === '' ? null : cell,
      })),
    ),
    ...(tab.attached !== null && policy !== null
      ? [{ row: tab.attached, column: FRAME.which, content: policy }]
      : []),
  ]
  return withSquares({ name, rows }, squares)
}
