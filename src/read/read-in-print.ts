// What was read, printed for a person at a terminal: the text with its tables drawn in their place, then the doubts.

import type { Cell, Table } from '../vocabulary/document.ts'
import { append } from '../vocabulary/long-lists.ts'
import { placeInWords } from '../vocabulary/place.ts'
import type { ReadLine } from './read-as-line.ts'

export function inPrint(line: ReadLine): string[] {
  const name = line.name && line.container ? `${line.name} in ${line.container}` : line.file
  if (line.reason) return [`── ${name}`, line.reason.message, '']
  const { tables, doubts, pageCount } = line
  const counts = [
    pageCount ? counted(pageCount, 'page') : '',
    counted(tables.length, 'table'),
    counted(doubts.length, 'doubt'),
  ]
  return [
    `── ${name}: ${counts.filter(Boolean).join(', ')}`,
    ...textAndTables(line),
    ...doubts.map(({ note, place }) => `? ${note}${place ? ` (${placeInWords(place)})` : ''}`),
    '',
  ]
}

const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`

function textAndTables({ text, tables }: ReadLine): string[] {
  const lines: string[] = []
  let at = 0
  for (const table of tables) {
    const inked = table.cells.filter(({ start }) => start !== undefined)
    const start = inked[0]?.start ?? 0
    const end = inked.at(-1)?.end ?? 0
    if (inked.length === 0 || start < at) continue
    append(lines, [...linesOf(text.slice(at, start)), ...drawn(table)])
    at = end
  }
  return [...lines, ...linesOf(text.slice(at))]
}

const linesOf = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '')

const WIDEST = 40

/** "| Rank | 2012 |": a rule under the last head row; what spans is written once. */
export function drawn({ cells, headerRows }: Table): string[] {
  const rows = cells.reduce((most, { r }) => Math.max(most, r + 1), 0)
  const columns = cells.reduce((most, { c, cs }) => Math.max(most, c + cs), 0)
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''))
  for (const cell of cells) {
    const row = grid[cell.r]
    if (row) row[cell.c] = inkOf(cell)
  }
  const widths = Array.from({ length: columns }, (_, c) =>
    grid.reduce((widest, row) => Math.max(widest, row[c]?.length ?? 0), 1),
  )
  const ruled = grid.map(
    (row) => `| ${row.map((ink, c) => ink.padEnd(widths[c] ?? 1)).join(' | ')} |`,
  )
  if (headerRows > 0)
    ruled.splice(headerRows, 0, `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`)
  return ruled
}

const inkOf = ({ text, flags }: Cell): string => {
  const ink = text.replace(/\s+/g, ' ').trim()
  const cut = ink.length > WIDEST ? `${ink.slice(0, WIDEST - 1)}…` : ink
  return flags?.includes('hidden') ? `(${cut})` : cut
}
