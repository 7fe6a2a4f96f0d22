// The tab of single cases: a column a field, a row a case, drop-down lists where the survey knows the words.
import {
  casesFrameOf,
  casesName,
  FRAME,
  hashOf,
  markOf,
  questionLine,
  sheetWords,
} from '../../vocabulary/reply-sheet/frame.ts'
import type { ReplySheet, SheetTab } from '../../vocabulary/reply-sheet/sheet.ts'
import { periodInWords } from '../../wording/dates.ts'
import type { PlainSheet } from '../../write/plain/content.ts'
import { type Lists, wordsOf } from './lists.ts'
import { headRows } from './tab-head.ts'

/** Rows that are ready; a body adds as many as it needs. */
const READY = 100
const WIDTH = 26

export function casesTab(sheet: ReplySheet, tab: SheetTab, lists: Lists): PlainSheet {
  const fields = tab.cases ?? []
  const period = periodInWords(tab.period)
  const head = headRows({
    mark: markOf(sheet, hashOf(casesFrameOf(tab))),
    question: questionLine(tab),
    fill: sheetWords.fill.cases.replace('{period}', () => (period ? ` ${period}` : '')),
    across: Math.max(2, fields.length),
  })
  return {
    name: casesName(tab.number),
    headRows: FRAME.first,
    frozen: { rows: FRAME.first, columns: 0 },
    heights: head.heights,
    widths: fields.map(() => WIDTH),
    rows: [
      ...head.rows,
      fields.map(({ word }) => word),
      ...Array.from({ length: READY }, () => fields.map(() => null)),
    ],
    choices: fields.flatMap((field, column) => {
      const cells = { row: FRAME.first, column, down: READY, across: 1 }
      return lists.choose(wordsOf(field), cells, field.open) ?? []
    }),
  }
}
