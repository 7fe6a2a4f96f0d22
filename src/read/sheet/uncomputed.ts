// A formula whose result was not stored shows nothing here: never nought, always a doubt.
import type { DocumentDraft } from '../document/draft.ts'
import { rangeOf, type SheetRow } from './sheet.ts'

/** So many are named one by one; beyond that a person opens the file anyway. */
const NAMED = 20

export function doubtUncomputed(draft: DocumentDraft, sheet: string, rows: SheetRow[]): void {
  const uncomputed = rows.flatMap(({ cells }) =>
    cells.filter(({ flags }) => flags?.includes('not-computed')),
  )
  for (const cell of uncomputed.slice(0, NAMED)) {
    const range = rangeOf(cell)
    draft.doubt({
      code: 'not-computed',
      ink: '',
      note: `${sheet}!${range} is a formula whose result was not stored. Open the file in a spreadsheet program to see it.`,
      place: { kind: 'sheet', sheet, range },
    })
  }
  const more = uncomputed.length - NAMED
  if (more > 0)
    draft.doubt({
      code: 'not-computed',
      ink: '',
      note: `${more} more formulas of ${sheet} have no stored result.`,
      place: null,
    })
}
