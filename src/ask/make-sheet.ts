// The reply sheet as a workbook: what was asked, to be filled in and sent back. Pure: the sheet's values in, a workbook out.
import { sheetWords } from '../vocabulary/reply-sheet/frame.ts'
import type { ReplySheet } from '../vocabulary/reply-sheet/sheet.ts'
import type { PlainSheet, Workbook } from '../write/plain/content.ts'
import { casesTab } from './sheet/cases-tab.ts'
import { listsOf } from './sheet/lists.ts'
import { questionTab } from './sheet/question-tab.ts'

/** A tab of instructions, one or two a question, and the lists that may be chosen from. Throws where two questions would share a tab. */
export function makeSheet(sheet: ReplySheet): Workbook {
  const lists = listsOf(sheet)
  const tabs = sheet.tabs.flatMap((tab) => [
    questionTab(sheet, tab, lists),
    ...(tab.cases ? [casesTab(sheet, tab, lists)] : []),
  ])
  return { sheets: [readMe(sheet), ...tabs, lists.tab] }
}

function readMe({ title, body }: ReplySheet): PlainSheet {
  return {
    name: sheetWords.readMe,
    headRows: 1,
    widths: [100],
    rows: [
      [title],
      ...(body ? [[body.name]] : []),
      [null],
      ...sheetWords.instructions.map((line, i) => [`${i + 1}. ${line}`]),
    ],
  }
}
