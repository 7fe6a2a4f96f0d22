// One page into the document: blocks in reading order, tables in their place, unseen ink last and marked.
import type { Flag } from '../../vocabulary/document.ts'
import { around, type Box } from '../../vocabulary/place.ts'
import type { Doubt } from '../../vocabulary/reading.ts'
import type { DocumentDraft } from '../document/draft.ts'
import type { PageFrame } from '../page/frame.ts'
import { linePieces, pieceOf, placeOn } from '../page/pieces.ts'
import { type Block, inReadingOrder } from '../page/reading-order.ts'
import type { FoundTable } from '../page/table-page.ts'
import { type Line, lineOf, type Word } from '../page/words.ts'
import { findTables } from '../tables/find-tables.ts'
import type { OpenTable } from '../tables/over-pages/open-table.ts'
import { writeTable } from './write-table.ts'

/** 'silent': the page shows ink but gave no word. */
export type Written = 'written' | 'silent' | 'blank'

const LONGEST_QUOTE = 200

/** Writes the pages of one document, first to last: what ends a page may go on at the top of the next. */
export function pageWriter(
  draft: DocumentDraft,
): (frame: PageFrame, running: Set<Word>) => Written {
  let open: { table: OpenTable; page: number } | null = null
  return (frame, running) => {
    const { page } = frame.ink
    const before = open?.page === page - 1 ? open.table : null
    const { written, last } = writePage(draft, frame, { running, open: before })
    open = last && { table: last, page }
    return written
  }
}

/** `last`: the table with which the page ends. */
function writePage(
  draft: DocumentDraft,
  frame: PageFrame,
  { running, open }: { running: Set<Word>; open: OpenTable | null },
): { written: Written; last: OpenTable | null } {
  const tables = frame.scanned?.tables ?? tablesOf(frame)
  const inTables = new Set(tables.flatMap(({ cells }) => cells.flatMap(({ words }) => words)))
  const lines = marked(linesWithout(frame.lines, inTables), running)
  const blocks = inReadingOrder(lines, tables)
  const last = writeBlocks(draft, frame, blocks, open)
  const aside = frame.sideways.filter((word) => !inTables.has(word))
  if (aside.length > 0) draft.line(aside.map((word) => pieceOf(word, frame)))
  writeUnseen(draft, frame)
  for (const box of frame.ink.toRedact ?? []) draft.doubt(toRedact(frame.ink.page, box))
  if (frame.scanned) for (const doubt of frame.scanned.doubts) draft.doubt(doubt)
  else doubtScan(draft, frame)
  if (blocks.length > 0 || aside.length > 0 || frame.unseen.length > 0)
    return { written: 'written', last }
  return { written: showsInk(frame) ? 'silent' : 'blank', last }
}

/** Only the first table of a page can go on with the one before, and only the last be gone on with. */
function writeBlocks(
  draft: DocumentDraft,
  frame: PageFrame,
  blocks: Block<FoundTable>[],
  open: OpenTable | null,
): OpenTable | null {
  let last: OpenTable | null = null
  let above = ''
  let isFirst = true
  for (const block of blocks) {
    if (block.kind === 'set') {
      last = writeTable(draft, block.item, frame, { above, open: isFirst ? open : null })
      above = ''
      isFirst = false
      continue
    }
    draft.line(linePieces(block.lines, frame))
    const ink = ownInk(block.lines)
    if (ink === '') continue
    above = `${above} ${ink}`.trim()
    last = null
  }
  return last
}

/** Running heads and feet aside. */
const ownInk = (lines: Line[]): string =>
  lines
    .flatMap(({ words }) => words.filter(({ flags }) => !flags.includes('header-footer')))
    .map(({ text }) => text)
    .join(' ')

function tablesOf({ ink, lines, sideways }: PageFrame): FoundTable[] {
  const { page, width, height, rules, fills, drawings } = ink
  return findTables({ page, width, height, rules, fills, drawings, lines, sideways })
}

const showsInk = ({ ink: { pictures, drawings, fills, rules, glyphs } }: PageFrame): boolean =>
  pictures.length + drawings.length + fills.length + rules.length > 0 ||
  glyphs.some(({ blank }) => !blank)

function linesWithout(lines: Line[], taken: Set<Word>): Line[] {
  if (taken.size === 0) return lines
  return lines.flatMap((line) => {
    const words = line.words.filter((word) => !taken.has(word))
    if (words.length === line.words.length) return [line]
    return words.length > 0 ? [lineOf(words)] : []
  })
}

function marked(lines: Line[], running: Set<Word>): Line[] {
  if (running.size === 0) return lines
  const flag: Flag = 'header-footer'
  return lines.map((line) => {
    if (!line.words.some((word) => running.has(word))) return line
    return { ...line, words: line.words.map((word) => ({ ...word, flags: [...word.flags, flag] })) }
  })
}

function writeUnseen(draft: DocumentDraft, frame: PageFrame): void {
  if (frame.unseen.length === 0) return
  draft.line(frame.unseen.map((word) => pieceOf(word, frame)))
  const ink = frame.unseen.map(({ text }) => text).join(' ')
  draft.doubt({
    code: 'unseen-ink',
    ink: ink.slice(0, LONGEST_QUOTE),
    note: `Page ${frame.ink.page} holds text that it does not show: white, covered, cut off or invisible.`,
    place: placeOn(around(frame.unseen.map(({ box }) => box)), frame),
  })
}

const toRedact = (page: number, box: Box): Doubt => ({
  code: 'redaction-not-applied',
  ink: '',
  note: `Page ${page} has a box under which something was to be taken out, and it was not: all can be read. Ask the body what it meant to send.`,
  place: { kind: 'page', page, box },
})

/** A scanner's own reading lies under the picture: nobody proved it. */
function doubtScan(draft: DocumentDraft, frame: PageFrame): void {
  const read = frame.lines.flatMap(({ words }) =>
    words.filter(({ flags }) => flags.includes('ocr')),
  )
  if (read.length === 0) return
  draft.doubt({
    code: 'scanned-text',
    ink: '',
    note: `Page ${frame.ink.page} is a scan with a machine’s reading of it: check its figures against the picture.`,
    place: placeOn(around(read.map(({ box }) => box)), frame),
  })
}
