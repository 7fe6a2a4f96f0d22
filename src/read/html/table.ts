// A table of a web page as it is met: cells that span columns, cells that reach down, and whether it is a table at all.

import type { GridCell } from '../document/header-rows.ts'
import { type Block, type BlockCell, type BlockRow, isBold } from '../letter/blocks.ts'
import { looksLikeTable } from '../letter/looks-like-table.ts'
import { attribute, type Element } from './style-sheets.ts'

export interface HtmlTable {
  rows: BlockRow[]
  /** For each column: the row before which a cell from above still reaches. */
  taken: number[]
  /** It only sets out the page: so it says. */
  isFrame: boolean
  /** It is wider than any table that is one. */
  isBoundless: boolean
  /** Another table stands in it: then it is a frame too, unless it has heads of its own. */
  holdsTable: boolean
  hasHeads: boolean
  /** Rows of its foot, which may be written before its body and stand under it. */
  foot: Set<BlockRow>
  /** The first row of each section (thead, tbody, tfoot): no cell reaches down into the next. */
  sections: Set<BlockRow>
  section: unknown
  /** What stands in it outside its cells: the caption. */
  caption: Block[]
}

const WIDEST_SPAN = 1000
/** Of columns: as many as a workbook has. What is wider, or covers more, is read as paragraphs. */
const WIDEST_TABLE = 16_384
const MOST_COVERED = 4_000_000
const TALLEST_SPAN = 65_534

export const openTable = (element: Element): HtmlTable => ({
  rows: [],
  taken: [],
  isFrame: ['presentation', 'none'].includes(attribute(element, 'role') ?? ''),
  caption: [],
  isBoundless: false,
  holdsTable: false,
  hasHeads: false,
  foot: new Set(),
  sections: new Set(),
  section: null,
})

export function openRow(table: HtmlTable, element?: Element): void {
  const { rows, foot, sections } = table
  const row: BlockRow = { cells: [] }
  rows.push(row)
  const group = element?.parentNode
  if (group && group !== table.section) {
    if (table.section !== null) {
      sections.add(row)
      table.taken = []
    }
    table.section = group
  }
  if (group && 'tagName' in group && group.tagName === 'tfoot') foot.add(row)
}

/** The next free column of the row, past cells that reach down from above. */
export function addCell(table: HtmlTable, element: Element, blocks: Block[]): void {
  if (table.rows.length === 0) openRow(table)
  const r = table.rows.length - 1
  let c = 0
  const row = table.rows[r]
  const last = row?.cells.at(-1)
  if (last) c = last.c + last.cs
  while (!table.isBoundless && (table.taken[c] ?? 0) > r) c++
  if (c >= WIDEST_TABLE) table.isBoundless = true
  if (table.isBoundless) {
    row?.cells.push({ c: 0, rs: 1, cs: 1, blocks, isHead: false })
    return
  }
  const cs = spanOf(element, 'colspan', WIDEST_SPAN)
  const rs = spanOf(element, 'rowspan', TALLEST_SPAN)
  for (let i = c; i < c + cs; i++) table.taken[i] = r + rs
  if (element.tagName === 'th') table.hasHeads = true
  const isHead = element.tagName === 'th' || isBold(blocks)
  row?.cells.push({ c, rs, cs, blocks, isHead })
}

function spanOf(element: Element, name: string, most: number): number {
  const span = Number.parseInt(attribute(element, name) ?? '1', 10)
  if (span === 0 && name === 'rowspan') return most
  return Math.min(most, Math.max(1, span || 1))
}

/** The finished table in place of its tags: itself, or where it is but a frame, what stood in its cells. */
export function closeTable(table: HtmlTable): Block[] {
  const { caption, foot } = table
  const isFrame = table.isFrame || table.isBoundless || (table.holdsTable && !table.hasHeads)
  const rows = [
    ...table.rows.filter((row) => !foot.has(row)),
    ...table.rows.filter((row) => foot.has(row)),
  ]
  const inked = rows.filter(({ cells }) => cells.length > 0)
  const cells = inked.flatMap((row) => row.cells)
  const ends = endsOfSections(inked, table.sections)
  const fitted = inked.map((row, r) => {
    const most = (ends[r] ?? inked.length) - r
    return { cells: row.cells.map((cell) => ({ ...cell, rs: Math.min(cell.rs, most) })) }
  })
  const covered = fitted.flatMap((row) => row.cells).reduce((n, { rs, cs }) => n + rs * cs, 0)
  if (isFrame || covered > MOST_COVERED || !looksLikeTable(gridOf(fitted)))
    return [...caption, ...cells.flatMap(({ blocks }) => blocks)]
  return [...caption, { kind: 'table', rows: fitted }]
}

/** For each row, the row before which its section ends. */
function endsOfSections<Row>(rows: Row[], firsts: { has(row: Row): boolean }): number[] {
  let end = rows.length
  return rows
    .toReversed()
    .map((row, fromEnd) => {
      const own = end
      if (firsts.has(row)) end = rows.length - 1 - fromEnd
      return own
    })
    .toReversed()
}

const gridOf = (rows: BlockRow[]): GridCell[] =>
  rows.flatMap(({ cells }, r) =>
    cells.map(({ c, rs, cs, blocks }: BlockCell) => ({ r, c, rs, cs, text: textOf(blocks) })),
  )

const textOf = (blocks: Block[]): string =>
  blocks
    .flatMap((block) => (block.kind === 'paragraph' ? block.inks.map(({ text }) => text) : []))
    .join('\n')
