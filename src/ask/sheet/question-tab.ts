// The tab of one question: years across, categories down, and below them what else can be said of it.
import {
  casesName,
  columnsOf,
  FRAME,
  frameOf,
  hashOf,
  markOf,
  questionLine,
  rowsOf,
  sheetWords,
  tabName,
} from '../../vocabulary/reply-sheet/frame.ts'
import type { ReplySheet, SheetTab } from '../../vocabulary/reply-sheet/sheet.ts'
import { periodInWords } from '../../wording/dates.ts'
import type { PlainCell, PlainSheet } from '../../write/plain/content.ts'
import type { Lists } from './lists.ts'
import { headRows } from './tab-head.ts'

export function questionTab(sheet: ReplySheet, tab: SheetTab, lists: Lists): PlainSheet {
  const columns = tab.counts ? columnsOf(tab) : []
  const across = FRAME.values + Math.max(1, columns.length)
  const head = headRows({
    mark: markOf(sheet, hashOf(frameOf(tab))),
    question: questionLine(tab),
    fill: fillOf(tab),
    across,
  })
  const rows = rowsOf(tab).map(({ by, which }): PlainCell[] => [
    by,
    which,
    ...columns.map(() => null),
  ])
  const ends = endsOf(tab)
  const notHeld = head.rows.length + 1 + rows.length + ends.indexOf(sheetWords.ends.notHeld)
  const yes = lists.choose([sheetWords.yes], { row: notHeld, column: 1, down: 1, across: 1 }, true)
  return {
    name: tabName(tab.number),
    headRows: FRAME.first,
    headColumns: FRAME.values,
    frozen: { rows: FRAME.first, columns: FRAME.values },
    heights: head.heights,
    widths: [
      BY_WIDTH,
      WHICH_WIDTH,
      ...columns.map(({ word }) => Math.max(NARROWEST, word.length + 2)),
    ],
    rows: [
      ...head.rows,
      [sheetWords.by, sheetWords.which, ...columns.map(({ word }) => word)],
      ...rows,
      ...ends.map((word): PlainCell[] => [word, null]),
    ],
    ...(yes && { choices: [yes] }),
  }
}

const BY_WIDTH = 20
const WHICH_WIDTH = 32
const NARROWEST = 12

/** What may be said of a question as a whole, in its last rows. */
function endsOf({ document }: SheetTab): string[] {
  const { withheld, notHeld, attached, notes } = sheetWords.ends
  return [withheld, notHeld, ...(document ? [attached] : []), notes]
}

function fillOf({ number, counts, period, times, cases, document }: SheetTab): string {
  const said = times.length > 0 ? null : periodInWords(period)
  if (!counts && cases) return sheetWords.fill.casesApart.replace('{tab}', () => casesName(number))
  if (!counts) return document ? sheetWords.fill.document : sheetWords.fill.nothing
  return sheetWords.fill[counts.kind]
    .replace('{many}', () => counts.many)
    .replace('{period}', () => (said ? ` ${said}` : ''))
}
