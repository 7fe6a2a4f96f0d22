// Paragraphs and tables into the document, each with its path: "paragraph 14", "table 2 row 3 cell 1".

import type { Flag } from '../../vocabulary/document.ts'
import { unreachable } from '../../vocabulary/errors.ts'
import { append } from '../../vocabulary/long-lists.ts'
import type { Place } from '../../vocabulary/place.ts'
import type { CellDraft, DocumentDraft, Piece } from '../document/draft.ts'
import { headPaths } from '../document/head-paths.ts'
import { type GridCell, headerRows } from '../document/header-rows.ts'
import {
  addInk,
  type Block,
  type BlockCell,
  type BlockTable,
  type InkStretch,
  type Paragraph,
  type Part,
  trimmedInks,
} from './blocks.ts'
import { looksLikeTable } from './looks-like-table.ts'

const TABLE_SURE = 0.95

/** How blocks are laid: where they stand, what holds for all of them, and whether blank paragraphs count. */
interface LayAs {
  prefix: string
  flags: Flag[]
  /** Blank paragraphs are a matter of taste, as in web pages. */
  countsInkOnly: boolean
}

/** A list of blocks being laid, and how many of each kind so far. */
interface Frame extends LayAs {
  blocks: Block[]
  next: number
  paragraphs: number
  tables: number
}

/** Deep nesting makes a deep stack of frames, not of calls. */
export function layBlocks(
  draft: DocumentDraft,
  blocks: Block[],
  { prefix = '', flags = [], countsInkOnly = false }: Partial<LayAs> = {},
): void {
  const frames = [frameOf({ prefix, flags, countsInkOnly }, blocks)]
  for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
    const block = frame.blocks[frame.next++]
    switch (block?.kind) {
      case undefined:
        frames.pop()
        break
      case 'part':
        frames.push(frameOf(partOf(frame, block), block.blocks))
        break
      case 'table':
        append(frames, layTable(draft, block, frame).reverse())
        break
      case 'paragraph':
        layParagraph(draft, block, frame)
        break
      default:
        unreachable(block)
    }
  }
}

const frameOf = (as: LayAs, blocks: Block[]): Frame => ({
  ...as,
  ...{ blocks, next: 0, paragraphs: 0, tables: 0 },
})

const partOf = ({ prefix, flags, countsInkOnly }: Frame, part: Part): LayAs => ({
  prefix: `${prefix}${part.name} `,
  flags: [...flags, ...part.flags],
  countsInkOnly,
})

function layParagraph(draft: DocumentDraft, paragraph: Paragraph, frame: Frame): void {
  const inks = trimmedInks(paragraph.inks)
  if (inks.length > 0 || !frame.countsInkOnly) frame.paragraphs++
  draft.line(piecesOf(inks, `${frame.prefix}paragraph ${frame.paragraphs}`, frame.flags))
}

/** The runs of one block: a place with offsets only where the block is of several kinds. */
function piecesOf(inks: InkStretch[], path: string, flags: Flag[]): Piece[] {
  let at = 0
  return inks.map(({ text, flags: own }, i) => {
    const before = inks[i - 1]
    const gap = before && wouldRunTogether(before, { text, flags: own }) ? ' ' : ''
    const start = at + gap.length
    at = start + text.length
    const place: Place =
      inks.length === 1 ? { kind: 'block', path } : { kind: 'block', path, start, end: at }
    return { ink: text, place, flags: [...new Set([...flags, ...own])], gap }
  })
}

/** Ink that is not shown, or was changed, is not to make one number with its neighbour: 13 struck out for 15 is no 1315. */
function wouldRunTogether(a: InkStretch, b: InkStretch): boolean {
  const apart: Flag[] = ['deleted', 'struck', 'inserted', 'hidden', 'white', 'tiny']
  return (
    apart.some((flag) => a.flags.includes(flag) !== b.flags.includes(flag)) &&
    /[\p{L}\p{N}.,]$/u.test(a.text) &&
    /^[\p{L}\p{N}]/u.test(b.text)
  )
}

/** Answers what is to be laid after it: what stands inside its cells apart from their paragraphs, or where it is a mere frame, all. */
function layTable(draft: DocumentDraft, { rows }: BlockTable, frame: Frame): Frame[] {
  const path = `${frame.prefix}table ${++frame.tables}`
  const cells = rows.flatMap((row, r) =>
    row.cells.map((cell) => laidCell(cell, r, `${path} row ${r + 1} cell ${cell.c + 1}`, frame)),
  )
  const grid = cells.map(({ grid }) => grid)
  if (!looksLikeTable(grid)) return cells.map(({ whole }) => whole)

  const heads = headerRows(grid)
  const paths = headPaths(grid, heads)
  draft.table({
    path,
    headerRows: heads,
    confidence: TABLE_SURE,
    cells: cells.map(({ draft: cell }, i) => ({
      ...cell,
      headers: paths[i],
      flags: sharedFlags(cell),
    })),
  })
  return cells.flatMap(({ inner }) => (inner ? [inner] : []))
}

function laidCell({ c, rs, cs, isHead, blocks }: BlockCell, r: number, path: string, frame: Frame) {
  const { flags, countsInkOnly } = frame
  const inks = cellInks(blocks)
  const apart = blocks.filter(({ kind }) => kind !== 'paragraph')
  const draft: CellDraft = {
    ...{ r, c, rs, cs },
    place: { kind: 'block', path },
    pieces: piecesOf(inks, path, flags),
  }
  const grid: GridCell = {
    ...{ r, c, rs, cs, isHead },
    text: inks.map(({ text }) => text).join(''),
  }
  const within = (part: Block[]) => frameOf({ prefix: `${path} `, flags, countsInkOnly }, part)
  return { draft, grid, inner: apart.length > 0 ? within(apart) : null, whole: within(blocks) }
}

/** A cell's paragraphs, one a line. */
function cellInks(blocks: Block[]): InkStretch[] {
  const inks: InkStretch[] = []
  const paragraphs = blocks.filter((block): block is Paragraph => block.kind === 'paragraph')
  for (const [i, { inks: own }] of paragraphs.entries()) {
    if (i > 0) addInk(inks, '\n', inks.at(-1)?.flags ?? [])
    for (const { text, flags } of own) addInk(inks, text, flags)
  }
  return trimmedInks(inks)
}

/** What holds for every piece of a cell holds for the cell. */
function sharedFlags({ pieces }: CellDraft): Flag[] | undefined {
  const [first, ...others] = pieces
  return first?.flags?.filter((flag) => others.every(({ flags }) => flags?.includes(flag)))
}
