// A filled sheet as a workbook: its squares as they came, with what was written into them.
import { sheetWords } from '../../../vocabulary/reply-sheet/frame.ts'
import type { PlainCell, PlainSheet, Workbook } from '../../../write/plain/content.ts'
import type { SheetFilled } from './filled.ts'
import type { GridSheet, Square } from './sheet-grid.ts'

/** `says`: what stands first on the page that tells how to read it; none where there is nothing to say. */
export const filledWorkbook = ({ sheets, tabs }: SheetFilled, says: string | null): Workbook => ({
  sheets: sheets.map((sheet) => {
    const head = tabs.find(({ tab }) => tab.sheet === sheet.name)?.tab.head
    return head === undefined ? asItWas(sheet, says) : asTab(sheet, head)
  }),
})

const asItWas = ({ name, rows }: GridSheet, says: string | null): PlainSheet =>
  name === sheetWords.readMe
    ? { name, headRows: 1, widths: [100], rows: says === null ? rows : [[says], ...rows] }
    : { name, headRows: 1, rows }

/** What stands above the heads is as long as a sentence, and no column's. */
function asTab({ name, rows }: GridSheet, head: number): PlainSheet {
  const above = rows.slice(0, head).map((row): PlainCell[] => {
    const said = row.filter((square: Square) => square !== null)
    return said.length === 1 ? [{ content: said[0] ?? null, across: ACROSS }] : row
  })
  return {
    name,
    headRows: head + 1,
    frozen: { rows: head + 1, columns: 0 },
    heights: above.map((_, i) => (i === 0 ? 1 : LINES)),
    widths: (rows[head] ?? []).map(() => WIDTH),
    rows: [...above, ...rows.slice(head)],
  }
}

const ACROSS = 4
const LINES = 2
const WIDTH = 30
