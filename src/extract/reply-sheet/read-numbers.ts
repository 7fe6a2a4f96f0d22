// The figures of a tab: a number in a row and under a head that both say what it is of.
import type { Doubt } from '../../vocabulary/reading.ts'
import { type Figure, isMissing, type Period } from '../../vocabulary/reply.ts'
import { sheetWords } from '../../vocabulary/reply-sheet/frame.ts'
import type { FoundTab } from './find-tabs.ts'
import { keyOfTab, markedValue, type SheetKey } from './sheet-key.ts'
import { sheetValue } from './sheet-value.ts'
import { byColumn, evidenceAt, type Square } from './squares.ts'
import type { TabColumn, TabRow, TabRows } from './tab-rows.ts'

export interface NumbersRead {
  figures: Figure[]
  doubts: Doubt[]
  /** Squares that were asked for and have nothing in them. */
  blanks: number
}

/** isAsSent: nothing in the frame was changed that could not be named. */
export function readNumbers(tab: FoundTab, rows: TabRows, isAsSent: boolean): NumbersRead {
  const read: NumbersRead = { figures: [], doubts: [], blanks: 0 }
  const twice = rowsTwice(rows.rows)
  const key = keyOfTab(rows)
  for (const row of rows.rows) {
    const at = byColumn(row.squares)
    for (const column of rows.columns) {
      const square = at.get(column.head.column)
      if (!square) {
        if (row.isSent && column.isSent && !row.isOwn) read.blanks++
      } else if (!square.unseen) {
        const isSure = isAsSent && row.isSent && column.isSent && !twice.has(row)
        readSquare({ tab, row, column, square, isSure, key }, read)
      }
    }
  }
  for (const square of rows.stray.filter(({ unseen }) => !unseen))
    read.doubts.push(unread(tab, square, 'it stands under no head'))
  return read
}

/** The same row a second time: which of them counts cannot be told. */
function rowsTwice(rows: TabRow[]): Set<TabRow> {
  const groups = Map.groupBy(rows, ({ by, which }) => JSON.stringify([by, which]))
  return new Set([...groups.values()].filter((same) => same.length > 1).flat())
}

interface InPlace {
  tab: FoundTab
  row: TabRow
  column: TabColumn
  square: Square
  isSure: boolean
  key: SheetKey
}

function readSquare({ tab, row, column, square, isSure, key }: InPlace, read: NumbersRead): void {
  const counts = tab.asked?.counts
  const marked = markedValue(square.text, key)
  const said = marked
    ? { value: marked, rough: false }
    : sheetValue(square.text, counts?.kind ?? 'count')
  if (!said) {
    read.doubts.push(unread(tab, square, 'it is no number that can be read in one way'))
    return
  }
  if (!row.means || column.period === undefined) {
    const what = row.means ? 'its column names no time' : 'its row does not say what it is of'
    read.doubts.push(unread(tab, square, what))
    return
  }
  const shownSo = isShownAsHeld(square)
  if (!shownSo) read.doubts.push(unread(tab, square, `the square holds ${square.value}`))
  read.figures.push({
    ...evidenceAt(tab.squares, square),
    ...(tab.number !== null && { question: tab.number }),
    ...(counts && counts.kind !== 'count' && { kind: counts.kind }),
    unit: counts?.unit ?? 'other',
    unitInk: counts?.many ?? nounIn(tab) ?? sheetWords.number,
    population: row.means.population,
    period: periodOf(column.period, tab),
    facets: row.means.facets,
    value: said.value,
    sure: isSure && shownSo && !said.rough,
  })
}

const periodOf = (period: Period, { asked }: FoundTab): Period => period ?? asked?.period ?? null

/** What the row for all says that it counts. */
const nounIn = ({ squares }: FoundTab): string | null => {
  const all = squares.rows.find((row) => row[0]?.text.trim() === sheetWords.all)
  return all?.[1]?.text.trim() ?? null
}

/** A format can show 12 where 12.4 is held. */
function isShownAsHeld({ text, value }: Square): boolean {
  if (typeof value !== 'number') return true
  const shown = sheetValue(text, 'count')
  if (!shown || isMissing(shown.value) || shown.value.low !== shown.value.high) return true
  return shown.value.low === value
}

const unread = (tab: FoundTab, square: Square, why: string): Doubt => ({
  code: 'sheet-cell-unread',
  ink: square.text,
  note: `“${square.text}” in tab ${tab.squares.sheet} is not taken for a figure as it stands: ${why}. Look at it beside its sheet.`,
  place: evidenceAt(tab.squares, square).place,
})
