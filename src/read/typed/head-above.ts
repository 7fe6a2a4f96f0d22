// A head that a blank line parts from its rows: the words above a table of figures, one over each column.
import { greatest } from '../../vocabulary/long-lists.ts'
import { inkClass } from '../document/ink-class.ts'
import type { Line, TypedCell, TypedTable } from './table.ts'

/** So many blank or drawn lines may stand between. */
const MOST_BETWEEN = 2
const LONGEST_HEAD = 60
const BLANK = /^[\s|+=_-]*$/

/** The line that is the head of a table beginning at line `at`, laid over it; null where it has one, or none stands there. */
export function withHeadAbove(
  table: TypedTable,
  lines: Line[],
  at: number,
): { table: TypedTable; head: number } | null {
  const [first] = table.rows
  const width = greatest(table.rows.map(({ cells }) => widthOf(cells)))
  if (!first || first.isHead || !isOfValues(first.cells)) return null
  let head = at - 1
  while (head >= 0 && at - head <= MOST_BETWEEN && BLANK.test(lines[head]?.text ?? '')) head--
  const line = lines[head]
  if (!line || head === at - 1 || BLANK.test(line.text)) return null
  const cells = headCells(line)
  if (cells.length !== width || cells.length < 2 || !cells.every(isHeadLike)) return null
  return { table: { ...table, rows: [{ cells, isHead: true }, ...table.rows] }, head }
}

const widthOf = (cells: TypedCell[]): number => greatest([0, ...cells.map(({ c, cs }) => c + cs)])

/** A row of figures behind its name: a head would have words. */
const isOfValues = (cells: TypedCell[]): boolean => {
  const inked = cells.slice(1).filter(({ text }) => text.trim() !== '')
  return inked.length > 0 && inked.every(({ text }) => inkClass(text) === 'value')
}

const isHeadLike = ({ text }: TypedCell): boolean =>
  text.length <= LONGEST_HEAD && inkClass(text) !== 'value' && !/[.;]$/.test(text)

/** Parted by tabs or bars, where it has some, else by two blanks and more. */
function headCells({ text, start }: Line): TypedCell[] {
  const part = text.includes('\t') ? /[^\t]+/g : text.includes('|') ? /[^|]+/g : /\S+(?: \S+)*/g
  return [...text.matchAll(part)]
    .flatMap(({ 0: piece, index }) => {
      const own = piece.trim()
      if (own === '') return []
      const from = start + index + piece.indexOf(own)
      return [{ text: own, start: from, end: from + own.length }]
    })
    .map((cell, c) => ({ c, cs: 1, ...cell }))
}
