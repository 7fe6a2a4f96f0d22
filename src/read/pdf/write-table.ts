// A found table into the document: heads, head paths, each cell with the box round its ink, and the readings that lost.

import type { OtherReading, Table } from '../../vocabulary/document.ts'
import { least } from '../../vocabulary/long-lists.ts'
import { around } from '../../vocabulary/place.ts'
import type { CellDraft, DocumentDraft } from '../document/draft.ts'
import { headPaths } from '../document/head-paths.ts'
import { headerRows } from '../document/header-rows.ts'
import type { PageFrame } from '../page/frame.ts'
import { cellPieces, hundredths, placeOn, shownBox } from '../page/pieces.ts'
import type { FoundCell, FoundTable } from '../page/table-page.ts'
import { goesOn } from '../tables/over-pages/going-on.ts'
import {
  headsOfPart,
  inColumns,
  type OpenTable,
  openedFurther,
  openTable,
  type WrittenCell,
} from '../tables/over-pages/open-table.ts'

/** A table less sure than this was hardly ever read right. */
const UNSURE = 0.5
/** A figure that another reading has elsewhere is no surer than this. */
const DISPUTED = 0.5
/** A later part lacks nothing by having no head: it is so much surer than alone, and no surer than the first. */
const RELIEVED = 1.3
/** What is kept of the readings that lost: no more than this. */
const MOST_READINGS = 2
const MOST_CELLS = 200

/** What stands before a table: on its page, and the table with which the page before ended. */
export interface Before {
  above: string
  open: OpenTable | null
}

/** Gives the table as the next page may go on with it. */
export function writeTable(
  draft: DocumentDraft,
  table: FoundTable,
  frame: PageFrame,
  { above, open }: Before,
): OpenTable {
  const cells = table.cells.map(
    (cell): WrittenCell => ({
      ...cell,
      text: textOf(cell, frame),
      isHead: cell.words.length > 0 && cell.words.every(({ bold }) => bold),
    }),
  )
  const alone = { cells, headerRows: headerRows(cells), columns: table.columns }
  const part = open && goesOn(open, alone, above)
  if (!open || !part) {
    const paths = headPaths(cells, alone.headerRows)
    const { id } = write(draft, table, frame, { ...alone, paths })
    return openTable({ id, title: above, confidence: table.confidence }, alone)
  }
  const placed = inColumns(cells, part.columnOf)
  const confidence = Math.min(open.confidence, RELIEVED * table.confidence)
  const { id } = write(draft, { ...table, confidence }, frame, {
    cells: placed,
    headerRows: part.repeated,
    paths: headsOfPart(open, placed, part.repeated),
    continues: open.id,
  })
  return openedFurther(open, id, { cells: placed, heads: part.repeated })
}

interface Laid extends Pick<Table, 'headerRows' | 'continues'> {
  cells: WrittenCell[]
  paths: (string[] | undefined)[]
}

function write(
  draft: DocumentDraft,
  table: FoundTable,
  frame: PageFrame,
  { cells, headerRows, paths, continues }: Laid,
): Table {
  const { confidence, score, by, others = [] } = table
  const box = shownBox(table.box, frame)
  if (confidence < UNSURE) doubtTable(draft, table, frame)
  return draft.table({
    page: frame.ink.page,
    box,
    headerRows,
    confidence: hundredths(confidence),
    cells: cells.map((cell, i) => cellDraft(cell, paths[i], table, frame)),
    ...(continues !== undefined && { continues }),
    ...(score !== undefined && { reading: { by, score: hundredths(score) } }),
    ...(others.length > 0 && {
      otherReadings: others.slice(0, MOST_READINGS).map((other) => inShort(other, frame)),
    }),
  })
}

function inShort(
  { table: { by, rows, columns, cells }, score }: NonNullable<FoundTable['others']>[number],
  frame: PageFrame,
): OtherReading {
  const inked = cells.filter(({ words }) => words.length > 0).slice(0, MOST_CELLS)
  return {
    by,
    score: hundredths(score),
    rows,
    columns,
    cells: inked.map((cell) => ({ r: cell.r, c: cell.c, text: textOf(cell, frame) })),
  }
}

function doubtTable(draft: DocumentDraft, { box, cells }: FoundTable, frame: PageFrame): void {
  const first = cells.find(({ words }) => words.length > 0)
  draft.doubt({
    code: 'table-unsure',
    ink: first ? textOf(first, frame) : '',
    note: `The table on page ${frame.ink.page} could be read in several ways, none of them good: check its rows and columns.`,
    place: placeOn(box, frame),
  })
}

const textOf = ({ words }: Pick<FoundCell, 'words'>, frame: PageFrame): string =>
  cellPieces(words, frame)
    .map(({ ink, gap }, i) => (i ? gap : '') + ink)
    .join('')

function cellDraft(
  { r, c, rs, cs, words, box: room, disputed }: WrittenCell,
  headers: string[] | undefined,
  { confidence, by }: FoundTable,
  frame: PageFrame,
): CellDraft {
  const box = words.length > 0 ? around(words.map((word) => word.box)) : room
  const draft: CellDraft = {
    r,
    c,
    rs,
    cs,
    place: placeOn(box, frame),
    pieces: cellPieces(words, frame),
  }
  if (headers?.length) draft.headers = headers
  const surest = by === 'rules' ? 1 : confidence
  const sure = least([
    surest,
    disputed ? DISPUTED : 1,
    ...words.map((word) => word.confidence ?? 1),
  ])
  if (by !== 'rules' || sure < 1) draft.confidence = hundredths(sure)
  return draft
}
