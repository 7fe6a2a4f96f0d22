// One page into the document: blocks in reading order, tables in their place, unseen ink last and marked.
import { around, type Box } from '../../vocabulary/place.ts'
import type { CellDraft, DocumentDraft, Piece } from '../document-draft.ts'
import { headPaths } from '../head-paths.ts'
import { headerRows } from '../header-rows.ts'
import { findTables } from '../tables/find-tables.ts'
import type { FoundCell, FoundTable } from '../tables/table-page.ts'
import { framePage, type PageFrame } from './page-frame.ts'
import type { PageInk } from './page-ink.ts'
import { inReadingOrder } from './reading-order.ts'
import { raisedInk } from './superscripts.ts'
import { type Line, lineOf, type Word } from './words.ts'

/** 'silent': the page shows ink but gave no word. */
export function writePage(draft: DocumentDraft, shown: PageInk): 'written' | 'silent' | 'blank' {
  draft.page({ page: shown.page, width: shown.width, height: shown.height })
  const frame = framePage(shown)
  const tables = findTables({
    ...frame.ink,
    lines: frame.lines,
    sideways: frame.sideways,
    pictures: frame.ink.pictures.map(({ box }) => box),
  })
  const blocks = inReadingOrder(linesOutside(frame.lines, tables), tables)
  for (const block of blocks) {
    if (block.kind === 'set') writeTable(draft, block.item, frame)
    else draft.line(linePieces(block.lines, frame))
  }
  const inTables = new Set(tables.flatMap(({ cells }) => cells.flatMap(({ words }) => words)))
  const aside = frame.sideways.filter((word) => !inTables.has(word))
  if (aside.length > 0) draft.line(aside.map((word) => pieceOf(word, frame)))
  writeUnseen(draft, frame)
  if (blocks.length > 0 || aside.length > 0 || frame.unseen.length > 0) return 'written'
  return showsInk(shown) ? 'silent' : 'blank'
}

const showsInk = ({ pictures, drawings, fills, glyphs }: PageInk): boolean =>
  pictures.length + drawings.length + fills.length + glyphs.length > 0

function linesOutside(lines: Line[], tables: FoundTable[]): Line[] {
  if (tables.length === 0) return lines
  const inside = new Set(tables.flatMap(({ cells }) => cells.flatMap(({ words }) => words)))
  return lines.flatMap((line) => {
    const words = line.words.filter((word) => !inside.has(word))
    if (words.length === line.words.length) return [line]
    return words.length > 0 ? [lineOf(words)] : []
  })
}

function linePieces(lines: Line[], frame: PageFrame): Piece[] {
  return lines.flatMap(({ words }, i) =>
    words.map((word, k) => {
      const gap = k === 0 && i > 0 && goesOnAfterHyphen(lines[i - 1], word) ? '' : gapBefore(word)
      return { ...pieceOf(word, frame), gap }
    }),
  )
}

/** A raised mark stands close to what it marks. */
const gapBefore = (word: Word): string => (word.raised ? '' : ' ')

const goesOnAfterHyphen = (line: Line | undefined, word: Word): boolean =>
  /\p{L}-$/u.test(line?.words.at(-1)?.text ?? '') && /^\p{Ll}/u.test(word.text)

function pieceOf(word: Word, frame: PageFrame): Piece {
  const ink = word.raised ? raisedInk(word.text) : word.text
  const place = { kind: 'page' as const, page: frame.ink.page, box: shownBox(word.box, frame) }
  return word.flags.length > 0 ? { ink, place, flags: word.flags } : { ink, place }
}

const shownBox = (box: Box, { toDisplay }: PageFrame): Box => {
  const [x0, y0, x1, y1] = toDisplay(box)
  return [rounded(x0), rounded(y0), rounded(x1), rounded(y1)]
}

const rounded = (n: number): number => Math.round(n * 100) / 100

function writeTable(draft: DocumentDraft, table: FoundTable, frame: PageFrame): void {
  const cells = table.cells.map((cell) => ({
    ...cell,
    text: cell.words.map((word, i) => (i ? gapBefore(word) : '') + word.text).join(''),
    isHead: cell.words.length > 0 && cell.words.every(({ bold }) => bold),
  }))
  const heads = headerRows(cells)
  const paths = headPaths(cells, heads)
  const drafts: CellDraft[] = cells.map((cell, i) => cellDraft(cell, paths[i], table, frame))
  draft.table({
    page: frame.ink.page,
    box: shownBox(table.box, frame),
    headerRows: heads,
    confidence: table.confidence,
    cells: drafts,
  })
}

function cellDraft(
  cell: FoundCell,
  headers: string[] | undefined,
  { confidence, by }: FoundTable,
  frame: PageFrame,
): CellDraft {
  const { r, c, rs, cs } = cell
  const box = cell.words.length > 0 ? around(cell.words.map((word) => word.box)) : cell.box
  const place = { kind: 'page' as const, page: frame.ink.page, box: shownBox(box, frame) }
  const pieces = cell.words.map((word) => ({ ...pieceOf(word, frame), gap: gapBefore(word) }))
  const draft: CellDraft = { r, c, rs, cs, place, pieces }
  if (headers?.length) draft.headers = headers
  if (by === 'alignment') draft.confidence = confidence
  return draft
}

function writeUnseen(draft: DocumentDraft, frame: PageFrame): void {
  if (frame.unseen.length === 0) return
  draft.line(frame.unseen.map((word) => pieceOf(word, frame)))
  const text = frame.unseen.map((word) => word.text).join(' ')
  draft.doubt({
    code: 'unseen-ink',
    ink: text.slice(0, 200),
    note: `Page ${frame.ink.page} holds text that it does not show: white, covered, cut off or invisible.`,
    place: {
      kind: 'page',
      page: frame.ink.page,
      box: shownBox(around(frame.unseen.map(({ box }) => box)), frame),
    },
  })
}
