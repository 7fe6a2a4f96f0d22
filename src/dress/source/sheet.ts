// A sheet as a grid with its true column letters and row numbers, the marked cell framed.

import type { Document, Run } from '../../vocabulary/document.ts'
import { withoutUnseen } from '../../vocabulary/inspected/without-unseen.ts'
import { greatest, least } from '../../vocabulary/long-lists.ts'
import { type Html, html, raw } from '../html/html.ts'
import type { InkMark, SourceShown } from './frame.ts'
import { markedText } from './marked-text.ts'
import { cellAt, columnLetters, type GridRange, gridRange } from './sheet-range.ts'
import { struckIn } from './struck.ts'

/** A sheet of more rows or columns than this is shown round its marks. */
const ROWS_IN_FULL = 120
const ROWS_ROUND_A_MARK = 12
const COLUMNS_IN_FULL = 40
const COLUMNS_ROUND_A_MARK = 8

interface Filled {
  at: GridRange
  text: string
  /** The text, with a line through what is struck. */
  ink: Html | string
}

export function sourceSheet({ document, marks, sheet }: SourceShown & { sheet: string }): Html {
  const filled = cellsOf(withoutUnseen(document), sheet)
  const marked = marks.flatMap((mark) =>
    mark.evidence.place.kind === 'sheet' && mark.evidence.place.sheet === sheet
      ? [{ ...mark, at: gridRange(mark.evidence.place.range) }]
      : [],
  )
  const lastRow = greatest([1, ...[...filled, ...marked].map(({ at }) => at.bottom)])
  const lastColumn = greatest([1, ...[...filled, ...marked].map(({ at }) => at.right)])
  const rows = shownLines(
    lastRow,
    marked.flatMap(({ at }) => [at.top, at.bottom]),
    ROWS_IN_FULL,
    ROWS_ROUND_A_MARK,
  )
  const columns = shownLines(
    lastColumn,
    marked.flatMap(({ at }) => [at.left, at.right]),
    COLUMNS_IN_FULL,
    COLUMNS_ROUND_A_MARK,
  )
  const grid = {
    byCell: new Map(filled.map((cell) => [cellAt(cell.at.top, cell.at.left), cell])),
    marked,
    columns,
  }
  const markedColumns = new Set(marked.map(({ at }) => at.left))
  return html`
    <div class="scroll" tabindex="0" role="region" aria-label="Sheet ${sheet}">
      <table class="sheet">
        <thead>
          <tr>
            <th></th>
            ${columns.map(
              (column) =>
                html`
                  <th scope="col"${markedColumns.has(column) && raw(' class="at"')}>
                    ${columnLetters(column)}
                  </th>
                `,
            )}
          </tr>
        </thead>
        <tbody>
          ${rows.map((row, i) => [
            (rows[i - 1] ?? 0) + 1 < row && gap(rows[i - 1] ?? 0, row, columns.length),
            sheetRow(row, grid),
          ])}
        </tbody>
      </table>
    </div>
  `
}

/** The row and column numbers to show, from 1: all of them, or those near the head and the marks. */
function shownLines(last: number, marked: number[], inFull: number, round: number): number[] {
  const all = Array.from({ length: Math.min(last, 1_048_576) }, (_, i) => i + 1)
  if (last <= inFull) return all
  const near = [1, ...marked]
  return all.filter((n) => near.some((m) => Math.abs(n - m) <= round))
}

interface Grid {
  byCell: Map<string, Filled>
  marked: (InkMark & { at: GridRange })[]
  columns: number[]
}

function sheetRow(row: number, { byCell, marked, columns }: Grid): Html {
  const isMarkedRow = marked.some(({ at }) => at.top <= row && row <= at.bottom)
  return html`
    <tr>
      <th scope="row"${isMarkedRow && raw(' class="at"')}>${row}</th>
      ${columns.map((column) => {
        const filled = byCell.get(cellAt(row, column)) ?? BLANK
        const here = marked.filter(
          ({ at }) => at.top <= row && row <= at.bottom && at.left <= column && column <= at.right,
        )
        return sheetCell(filled, here, { row, column })
      })}
    </tr>
`
}

const BLANK: Pick<Filled, 'text' | 'ink'> = { text: '', ink: '' }

function sheetCell(
  { text, ink: whole }: Pick<Filled, 'text' | 'ink'>,
  here: (InkMark & { at: GridRange })[],
  { row, column }: { row: number; column: number },
): Html {
  const number = /^[\d,.<%£ -]+$/.test(text) && raw('n')
  if (here.length === 0) return html`<td${number && raw(' class="n"')}>${whole}</td>`
  const other = here.every((mark) => mark.other)
  const anchors = here.filter(({ at }) => at.top === row && at.left === column)
  const [first, ...more] = anchors
  return html`
    <td
      class="marked${other && ' marked--other'}${number && ' n'}"${first && html` id="${first.id}"`}>
      ${more.reduceRight<Html>(
        (ink, mark) => html`<span id="${mark.id}">${ink}</span>`,
        html`${whole}`,
      )}
    </td>
  `
}

const gap = (before: number, row: number, columns: number): Html =>
  html`
    <tr>
      <th scope="row">…</th>
      <td class="gap" colspan="${columns}">rows ${before + 1} to ${row - 1} left out</td>
    </tr>
  `

/** Every cell of the sheet that holds text, wherever the reader put it: among its runs or in its tables. */
function cellsOf({ runs, tables, text }: Document, sheet: string): Filled[] {
  const byRange = Map.groupBy(
    runs.filter(({ place }) => place.kind === 'sheet' && place.sheet === sheet),
    ({ place }) => (place.kind === 'sheet' ? place.range : ''),
  )
  const inRuns = [...byRange].map(([range, own]) => filledBy(text, gridRange(range), own))
  const seen = new Set(inRuns.map(({ at }) => cellAt(at.top, at.left)))
  const inTables = tables.flatMap(({ cells }) =>
    cells.flatMap((cell) => {
      if (cell.place.kind !== 'sheet' || cell.place.sheet !== sheet) return []
      const at = gridRange(cell.place.range)
      return seen.has(cellAt(at.top, at.left)) ? [] : [{ at, text: cell.text, ink: cell.text }]
    }),
  )
  return [...inRuns, ...inTables]
}

/** A cell may stand in several runs: a mark beside its number, a value struck out for another. */
function filledBy(text: string, at: GridRange, runs: Run[]): Filled {
  const start = least(runs.map((run) => run.start))
  const end = greatest(runs.map((run) => run.end))
  const shown = text.slice(start, end)
  const struck = struckIn({ runs })
  return {
    at,
    text: shown,
    ink: struck.length > 0 ? markedText(text, { start, end }, [], struck) : shown,
  }
}
