// A document as a reader takes it up: lines, each with the part of the letter it belongs to.

import type { Cell, Document, Flag, Table } from '../../vocabulary/document.ts'
import { runsWithin } from '../../vocabulary/document.ts'
import { onlyNumber } from '../../vocabulary/packs/numbers.ts'
import { worded } from '../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { type WholeTable, wholeTables } from '../../vocabulary/whole-tables.ts'

const say = plainLists('letter-heads', ['answerColumns'])

/**
 * furniture: what the page around a letter says. head: references, dates, subject, address. request: the requester's words.
 * question: one asked question, standing over its answer. answer: what the body says. reasons: harm and public interest weighed. law: the Act quoted. footer: what ends every letter.
 */
export type Part =
  | 'furniture'
  | 'head'
  | 'request'
  | 'question'
  | 'answer'
  | 'reasons'
  | 'law'
  | 'footer'

export interface Line {
  /** Offsets in Document.text of the line without its outer white space. */
  start: number
  end: number
  text: string
  part: Part
  /** The table the line is part of; tables are read as tables, not as prose. */
  table: Table | null
  flags: readonly Flag[]
}

export interface Letter {
  document: Document
  lines: Line[]
}

/**
 * Patterns run on lines and sentences, so these have an end: what is longer than any writer's paragraph is cut at a blank,
 * or where there is none.
 */
export const LONGEST = 4000
const LINE = new RegExp(`[^\\n\\r]{1,${LONGEST}}(?![^\\s])|[^\\n\\r]{1,${LONGEST}}`, 'g')

/** Every line that is not blank, still without a part (answer until marked). */
export function linesOf(document: Document): Line[] {
  const tableAt = tablesByOffset(document)
  return [...document.text.matchAll(LINE)].flatMap((match) => {
    const text = match[0].trim()
    if (text === '') return []
    const start = match.index + match[0].indexOf(text)
    const end = start + text.length
    const flags = runsWithin(document, start, end)[0]?.flags ?? []
    return [{ start, end, text, part: 'answer' as const, table: tableAt(start, end), flags }]
  })
}

/** Tables that lay out prose (one column, or cells as long as paragraphs) are read as prose. */
const PROSE_CELL = 200

/** Question beside answer: each row answers in words, as under a heading; where all answer in numbers alone, it is a table. */
const ANSWERS = worded`^${say.answerColumns}$`

const VALUE_CELL = 24
const isNumber = ({ text }: Cell): boolean =>
  text.length <= VALUE_CELL && (/^\W*\d/.test(text.trim()) || onlyNumber(text) !== null)

function isGrid({ cells }: Table): boolean {
  const answers = cells.find(({ r, text }) => r === 0 && ANSWERS.test(text.trim()))
  if (answers && !cells.every((cell) => cell.c !== answers.c || cell.r === 0 || isNumber(cell)))
    return false
  const columns = new Set(cells.filter(({ text }) => text.trim() !== '').map(({ c }) => c))
  const prose = cells.filter(({ text }) => text.length > PROSE_CELL).length
  return columns.size > 1 && prose * 4 <= cells.length
}

/** Tables that go on over pages are read as one. */
export function gridsOf({ tables }: Document): WholeTable[] {
  const known = grids.get(tables)
  const found = known ?? wholeTables(tables).filter(isGrid)
  if (!known) grids.set(tables, found)
  return found
}

/** Asked for once a line and once a table. */
const grids = new WeakMap<readonly Table[], WholeTable[]>()

/** Heads that come again on later pages are of the table too, though they say nothing new. */
export const cellsOfParts = ({ parts }: WholeTable): Cell[] => parts.flatMap(({ cells }) => cells)

/** How many lines end before an offset or at it; lines stand in the order of the text. */
export const linesUpTo = (lines: readonly Line[], offset: number): number =>
  howMany(lines, ({ end }) => end <= offset)

/** How many lines begin before an offset. */
export const linesBegunBefore = (lines: readonly Line[], offset: number): number =>
  howMany(lines, ({ start }) => start < offset)

/** `holds` is true of the first lines and of none behind them. */
function howMany(lines: readonly Line[], holds: (line: Line) => boolean): number {
  let [low, high] = [0, lines.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const line = lines[middle]
    if (line && holds(line)) low = middle + 1
    else high = middle
  }
  return low
}

function tablesByOffset(document: Document) {
  const stretches = gridsOf(document).flatMap((table) =>
    cellsOfParts(table).flatMap(({ start, end }) =>
      start === undefined || end === undefined || start === end ? [] : [{ start, end, table }],
    ),
  )
  stretches.sort((a, b) => a.start - b.start)
  return (start: number, end: number): Table | null => {
    let low = 0
    let high = stretches.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((stretches[middle]?.end ?? 0) <= start) low = middle + 1
      else high = middle
    }
    const found = stretches[low]
    return found && found.start < end ? found.table : null
  }
}
