// Tables that came as characters: rows between bars, columns parted by tabs or wide gaps, one cell a line.
import type { Cell, Document, Table } from '../../vocabulary/document.ts'
import { placeOf, runsWithin } from '../../vocabulary/document.ts'
import { cellsOfParts, gridsOf } from '../letter/letter.ts'
import { cellSaid } from './cell-value.ts'
import { columnNamed } from './column-named.ts'
import { fieldedRecords, type Piece } from './fielded-records.ts'
import { stackedCases } from './stacked-cases.ts'
import { isCount, stackedCounts } from './stacked-counts.ts'

/** The document with the tables that its reader left as text; its own tables stay as they are. */
export function withTypedTables(document: Document): Document {
  const taken = gridsOf(document).flatMap((table) =>
    cellsOfParts(table).flatMap(({ start, end }) =>
      start === undefined || end === undefined ? [] : [{ start, end }],
    ),
  )
  const isTaken = within(taken)
  const lines = unbarred(piecesOf(document.text).filter((line) => !isTaken(line)))
  const found = [...barred(lines), ...columned(lines), ...spaced(lines), ...fieldedRecords(lines)]
  const isUsed = within(found.flat(2))
  const rest = lines.map((line) => (isUsed(line) ? null : line))
  const cases = stackedCases(rest)
  const isCase = within(cases.flat(2))
  const counts = stackedCounts(rest.map((line) => (line && isCase(line) ? null : line)))
  const tables = [...found, ...cases, ...counts].map((rows, i) =>
    tableOf(document, rows, `typed${i + 1}`),
  )
  return tables.length === 0 ? document : { ...document, tables: [...document.tables, ...tables] }
}

/** Does a line share a character with any of these stretches? Found by halving: a policy has thousands of lines. */
function within(stretches: { start: number; end: number }[]): (line: Piece) => boolean {
  const sorted = stretches.toSorted((a, b) => a.start - b.start)
  return (line) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((sorted[middle]?.end ?? 0) <= line.start) low = middle + 1
      else high = middle
    }
    return (sorted[low]?.start ?? Number.POSITIVE_INFINITY) < line.end
  }
}

function piecesOf(text: string): Piece[] {
  return [...text.matchAll(/[^\n\r]+/g)].flatMap(({ 0: ink, index }) => piece(ink, index))
}

function piece(ink: string, at: number): Piece[] {
  const text = ink.trim()
  const start = at + ink.indexOf(text)
  return text === '' ? [] : [{ text, start, end: start + text.length }]
}

/** "Month |", "Rank |", "Apr-19 |": one cell a line, each closed by a bar; without it they are lines like others. */
function unbarred(lines: Piece[]): Piece[] {
  if (lines.some(({ text }) => text === '|')) return lines
  const closed = lines.map(({ text }) => text.length > 1 && text.indexOf('|') === text.length - 1)
  return lines.map((line, i) => {
    if (!closed[i] || !(closed[i - 1] || closed[i + 1])) return line
    const text = line.text.slice(0, -1).trimEnd()
    return { text, start: line.start, end: line.start + text.length }
  })
}

/** "| Year | Number |" a row; or a bar alone begins a row and each line is a cell: "|", "Year |", "Number |". */
function barred(lines: Piece[]): Piece[][][] {
  return blocks(lines, ({ text }) => text.includes('|')).flatMap((block) => {
    const alone = block.some(({ text }) => text === '|')
    const rows = alone
      ? rowsByBar(block, lines)
      : block.map((line) => cellsOfLine(line)).filter((row) => row.length > 0)
    const full = alone ? rows.filter((row) => row.length > 0) : withCorner(rows)
    return full.length > 1 && Math.max(...full.map((row) => row.length)) > 1 ? [full] : []
  })
}

/** " | Norfolk | Suffolk" over "Officers | 6 | 3": the corner of the head is blank, and its bar no border. */
function withCorner(rows: Piece[][]): Piece[][] {
  const [head, ...body] = rows
  const [first] = head ?? []
  const short = head && body.length > 0 && body.every((row) => row.length === head.length + 1)
  return short && first
    ? [[{ text: '', start: first.start, end: first.start }, ...head], ...body]
    : rows
}

function rowsByBar(block: Piece[], lines: Piece[]): Piece[][] {
  const rows: Piece[][] = []
  for (const line of block) {
    if (line.text === '|') rows.push([])
    else rows.at(-1)?.push(...cellsOfLine(line))
  }
  const last = rows.at(-1)
  const width = Math.max(...rows.map((row) => row.length))
  const after = lines[lines.indexOf(block.at(-1) ?? lines[0] ?? { text: '', start: 0, end: 0 }) + 1]
  // the page broke off inside the last row
  if (last && after && last.length < width && after === lines.at(-1)) last.push(after)
  return rows
}

function cellsOfLine({ text, start }: Piece): Piece[] {
  if (/^[|\s:+-]*$/.test(text)) return []
  const inner = text.replace(/\|$/, '')
  const lead = inner.startsWith('|') ? 1 : 0
  let at = lead
  return inner
    .slice(lead)
    .split('|')
    .map((ink) => {
      const [found] = piece(ink, start + at)
      const empty = { text: '', start: start + at, end: start + at }
      at += ink.length + 1
      return found ?? empty
    })
}

/** At least three lines with as many columns, parted by tabs or by two spaces and more. */
function columned(lines: Piece[]): Piece[][][] {
  const rows = lines.map((line) => ({ line, cells: parted(line) }))
  const found: Piece[][][] = []
  let block: Piece[][] = []
  const close = () => {
    const counts = block.flat().some(({ text }) => cellSaid(text))
    if (block.length > 2 && (counts || headsCases(block[0]))) found.push(block)
    block = []
  }
  for (const { cells } of rows) {
    if (cells.length < 2) close()
    else {
      if (block[0] && block[0].length !== cells.length) close()
      block.push(cells)
    }
  }
  close()
  return found
}

const headsCases = (head: Piece[] | undefined): boolean =>
  head !== undefined && head.length > 2 && head.every(({ text }) => columnNamed(text) !== null)

/** A head of years alone, then names with as many numbers: "2013 2014 2015", "Complaints 14 22 31". */
function spaced(lines: Piece[]): Piece[][][] {
  return lines.flatMap((head, i) => {
    const years = wordsOf(head)
    if (years.length < 2 || !years.every(({ text }) => /^(?:19|20)\d\d(?:[/-]\d\d)?$/.test(text)))
      return []
    const rows: Piece[][] = []
    for (const line of lines.slice(i + 1)) {
      const words = wordsOf(line)
      const numbers = words.slice(-years.length)
      const name = words.slice(0, -years.length)
      const [first] = name
      const last = name.at(-1)
      if (!first || !last || !numbers.every(({ text }) => isCount(text))) break
      rows.push([
        { text: line.text.slice(0, last.end - line.start), start: first.start, end: last.end },
        ...numbers,
      ])
    }
    return rows.length > 0
      ? [[[{ text: '', start: head.start, end: head.start }, ...years], ...rows]]
      : []
  })
}

const wordsOf = ({ text, start }: Piece): Piece[] =>
  [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    text: word,
    start: start + index,
    end: start + index + word.length,
  }))

function parted({ text, start }: Piece): Piece[] {
  if (text.includes('|')) return []
  const cells: Piece[] = []
  let at = 0
  for (const ink of text.split(/(\t+| {2,})/)) {
    cells.push(...piece(ink, start + at))
    at += ink.length
  }
  return cells
}

function blocks(lines: Piece[], belongs: (line: Piece) => boolean): Piece[][] {
  const found: Piece[][] = []
  let block: Piece[] = []
  for (const line of lines) {
    if (belongs(line)) block.push(line)
    else if (block.length > 0) {
      found.push(block)
      block = []
    }
  }
  if (block.length > 0) found.push(block)
  return found.filter((lines) => lines.length > 1)
}

function tableOf(document: Document, rows: Piece[][], id: string): Table {
  const cells = rows.flatMap((row, r) =>
    row.map(
      ({ text, start, end }, c): Cell => ({
        r,
        c,
        rs: 1,
        cs: 1,
        text,
        start,
        end,
        place: placeOfPiece(document, start, end),
      }),
    ),
  )
  return { id, headerRows: 0, confidence: 0.8, cells }
}

/** An empty cell has no ink: it is shown where the next character stands, or the one before. */
function placeOfPiece(document: Document, start: number, end: number): Cell['place'] {
  const [first] = start === end ? runsWithin(document, Math.max(0, start - 1), start + 1) : []
  return first ? first.place : placeOf(document, start, Math.max(end, start + 1))
}
