// A found table into the document: heads, head paths, and each cell with the box round its ink.
import { around } from '../../vocabulary/place.ts'
import type { CellDraft, DocumentDraft } from '../document-draft.ts'
import { headPaths } from '../head-paths.ts'
import { headerRows } from '../header-rows.ts'
import type { FoundCell, FoundTable } from '../tables/table-page.ts'
import type { PageFrame } from './page-frame.ts'
import { cellPieces, placeOn, shownBox } from './pieces.ts'

export function writeTable(draft: DocumentDraft, table: FoundTable, frame: PageFrame): void {
  const cells = table.cells.map((cell) => ({
    ...cell,
    text: cellPieces(cell.words, frame)
      .map(({ ink, gap }, i) => (i ? gap : '') + ink)
      .join(''),
    isHead: cell.words.length > 0 && cell.words.every(({ bold }) => bold),
  }))
  const heads = headerRows(cells)
  const paths = headPaths(cells, heads)
  draft.table({
    page: frame.ink.page,
    box: shownBox(table.box, frame),
    headerRows: heads,
    confidence: hundredths(table.confidence),
    cells: cells.map((cell, i) => cellDraft(cell, paths[i], table, frame)),
  })
}

function cellDraft(
  { r, c, rs, cs, words, box: room }: FoundCell,
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
  const surest = by !== 'rules' ? confidence : 1
  const sure = Math.min(surest, ...words.map((word) => word.confidence ?? 1))
  if (by !== 'rules' || sure < 1) draft.confidence = hundredths(sure)
  return draft
}

const hundredths = (n: number): number => Math.round(n * 100) / 100
