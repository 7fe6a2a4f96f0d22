// A tab of a question taken apart: its columns, its rows, and what stands below them of the question as a whole.

import { append } from '../../vocabulary/long-lists.ts'
import type { Facets, Period, Population } from '../../vocabulary/reply.ts'
import {
  byWord,
  columnsOf,
  type FrameRow,
  meant,
  numberIn,
  otherOf,
  plainly,
  rowsOf,
  sheetWords,
  WHOM,
} from '../../vocabulary/reply-sheet/frame.ts'
import type { SheetTab } from '../../vocabulary/reply-sheet/sheet.ts'
import { onlyPeriod } from '../when/periods.ts'
import type { FoundTab } from './find-tabs.ts'
import { type Square, squareAt } from './squares.ts'

export interface TabColumn {
  head: Square
  word: string
  /** undefined: the head names no time that can be read. */
  period: Period | undefined
  /** Was it in the frame as it was sent? Unknown without the survey: then yes. */
  isSent: boolean
}

export interface TabRow {
  by: string
  which: string
  squares: Square[]
  /** null: nobody can tell what its numbers are of. */
  means: { facets: Facets; population: Population } | null
  isSent: boolean
  /** In a place for the body's own categories. */
  isOwn: boolean
}

export interface TabRows {
  columns: TabColumn[]
  rows: TabRow[]
  /** What was written beside "Withheld, section", "Not held", "Notes": by the word of the row. */
  ends: Map<string, Square[]>
  question: string
  /** Numbers under no head. */
  stray: Square[]
}

/** null where the heads By and Which are gone: then nothing can be told of anything. */
export function tabRows({ squares, asked }: FoundTab): TabRows | null {
  const lines = squares.rows
  const at = lines.findIndex((row) => row.some(isBy))
  const left = lines[at]?.find(isBy)?.column
  if (left === undefined) return null
  const columns = (lines[at] ?? [])
    .filter(({ column }) => column > left + 1)
    .map((head) => columnOf(head, asked))
  const heads = new Set([left, left + 1, ...columns.map(({ head }) => head.column)])
  const found: TabRows = {
    columns,
    rows: [],
    ends: new Map(),
    question: questionIn(lines),
    stray: [],
  }
  const sent = new Map(
    asked ? rowsOf(asked).map((row) => [rowKey(plainly(row.by), plainly(row.which)), row]) : [],
  )
  let above: string | null = null
  for (const row of lines.slice(at + 1)) {
    const [by, which] = [left, left + 1].map((column) => plainly(squareAt(row, column)?.text ?? ''))
    const end = endWord(by ?? '')
    if (end) {
      found.ends.set(
        end,
        row.filter(({ column }) => column > left),
      )
      continue
    }
    const read = rowOf({ by: by || above || '', which: which ?? '', squares: row }, asked, sent)
    above = read.by
    found.rows.push(read)
    append(
      found.stray,
      row.filter(({ column }) => !heads.has(column)),
    )
  }
  return found
}

const isBy = ({ text }: Square): boolean => plainly(text) === sheetWords.by

function questionIn(lines: Square[][]): string {
  const line = lines.flat().find(({ text }) => numberIn(plainly(text)) !== null)
  return plainly(line?.text ?? '')
}

const endWord = (by: string): string | null =>
  Object.values(sheetWords.ends).find((word) => word === by) ?? null

function columnOf(head: Square, asked: SheetTab | null): TabColumn {
  const word = plainly(head.text)
  const sent = asked ? columnsOf(asked).find((column) => plainly(column.word) === word) : undefined
  if (sent) return { head, word, period: sent.period, isSent: true }
  if (!asked && word === sheetWords.number) return { head, word, period: null, isSent: true }
  return { head, word, period: onlyPeriod(word) ?? undefined, isSent: !asked }
}

function rowOf(
  { by, which, squares }: Pick<TabRow, 'by' | 'which' | 'squares'>,
  asked: SheetTab | null,
  rows: Map<string, FrameRow>,
): TabRow {
  const of = { by, which, squares }
  const sent = rows.get(rowKey(by, which))
  if (sent?.means) return { ...of, means: sent.means, isSent: true, isOwn: false }
  const split = asked?.splits.find(({ word }) => [byWord(word), otherOf(byWord(word))].includes(by))
  const isOwn = by.endsWith(sheetWords.other)
  if (asked) {
    const known = split?.categories.find(({ word }) => sameWord(word, which))
    const means = split && which ? meant(split.name, known?.id ?? which) : null
    return { ...of, means, isSent: isOwn && split?.open === true, isOwn }
  }
  if (by === sheetWords.all)
    return { ...of, means: { facets: {}, population: 'all' }, isSent: true, isOwn }
  const name = dimensionIn(by)
  return { ...of, means: name && which ? meant(name, which) : null, isSent: true, isOwn }
}

/** "by type (other)" is of the dimension "type"; of the survey's groups it says whom. */
function dimensionIn(by: string): string | null {
  const word = by.startsWith(byWord('')) ? by.slice(byWord('').length) : ''
  const name = word.endsWith(sheetWords.other)
    ? word.slice(0, -sheetWords.other.length).trim()
    : word
  return name === sheetWords.whom ? WHOM : name || null
}

const rowKey = (by: string, which: string): string => JSON.stringify([by, which])

const sameWord = (a: string, b: string): boolean => plainly(a).toLowerCase() === b.toLowerCase()
