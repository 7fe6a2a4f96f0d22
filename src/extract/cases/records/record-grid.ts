// Records as a table: a row each, a column for each place in their shape; what stands in every record is the head of what follows it.
import type { Cell, Table } from '../../../vocabulary/document.ts'
import { evidenceOf } from '../../../vocabulary/document.ts'
import { oneOf, worded } from '../../../vocabulary/packs/phrase.ts'
import { plainLists } from '../../../vocabulary/packs/word-lists.ts'
import type { Letter } from '../../letter/letter.ts'
import type { Grid } from '../../tables/grid.ts'
import type { Part } from './cut-lines.ts'
import type { RecordLine } from './record-lines.ts'

interface Column {
  head: string
  cells: (Part | null)[]
}

/** Columns, so that a line over others is told from a record of two parts. */
const NARROWEST = 3

/** null where fewer than two lines have all parts. named: whether words name a field of a case. */
export function recordGrid(
  letter: Letter,
  lines: readonly RecordLine[],
  named: (label: string) => boolean,
): Grid | null {
  const width = lines.reduce((most, { parts }) => Math.max(most, parts.length), 0)
  const records = lines.filter(({ parts }) => parts.length === width)
  const [first, second] = records
  if (!first || !second || width < 2) return null
  const isHead = width > 2 && first.parts.filter(({ text }) => named(text)).length * 2 > width
  if (isHead && records.length < 3) return null
  const heads = isHead ? first.parts.map(({ text }) => text) : []
  const body = isHead ? records.slice(1) : records
  const columns = isHead
    ? heads.map((head, c): Column => ({ head, cells: body.flatMap(({ parts }) => parts[c] ?? []) }))
    : columnsOf(body, width, named)
  const table: Table = { id: 'lines', headerRows: 1, confidence: 1, cells: [] }
  const wide = Math.max(NARROWEST, columns.length)
  const headRow = Array.from({ length: wide }, (_, c) =>
    headCell(letter, columns[c]?.head ?? '', c, first),
  )
  const told = lines.filter((line) => !isHead || line !== first)
  const rows = told.map((line, r): (Cell | null)[] => {
    const at = body.indexOf(line)
    const [over] = line.parts
    return Array.from({ length: wide }, (_, c) => {
      const part = at < 0 ? (c === 0 ? over : null) : columns[c]?.cells[at]
      return part ? cellOf(letter, part, r + 1, c) : null
    })
  })
  return {
    table,
    rows: [headRow, ...rows],
    headerRows: 1,
    labelColumns: 1,
    tellsRow: (r) => {
      const line = told[r - 1]
      return line ? evidenceOf(letter.document, line.start, line.end) : null
    },
  }
}

function columnsOf(
  records: readonly RecordLine[],
  width: number,
  named: (label: string) => boolean,
): Column[] {
  const columns: Column[] = []
  let head = ''
  for (let c = 0; c < width; c++) {
    const cells = records.flatMap(({ parts }) => parts[c] ?? [])
    const [first] = cells
    const isLabel = first && c < width - 1 && cells.every(({ text }) => text === first.text)
    if (isLabel && (named(first.text) || records.length > 2)) {
      head = first.text
      continue
    }
    columns.push(withoutLabel({ head, cells }, named))
    head = ''
  }
  return columns
}

/** “YEAR 2020”, “The penalty was a reprimand”: what most begin with names the field. */
function withoutLabel({ head, cells }: Column, named: (label: string) => boolean): Column {
  const [found] =
    head === ''
      ? [TWO_WORDS, ONE_WORD]
          .flatMap((pattern) => labelIn(cells, pattern, named) ?? [])
          .sort((a, b) => b.often - a.often)
      : []
  if (!found || found.often * 2 <= cells.length) return { head, cells }
  const { label, pattern } = found
  return {
    head: label,
    cells: cells.map((cell) => {
      const [whole = '', own = ''] = pattern.exec(cell?.text ?? '') ?? []
      if (!cell || own.toLowerCase() !== label) return cell
      return { ...cell, text: cell.text.slice(whole.length), start: cell.start + whole.length }
    }),
  }
}

function labelIn(
  cells: readonly (Part | null)[],
  pattern: RegExp,
  named: (label: string) => boolean,
): { label: string; often: number; pattern: RegExp } | null {
  const said = cells.flatMap((cell) => pattern.exec(cell?.text ?? '')?.[1]?.toLowerCase() ?? [])
  const label = said.find((one) => named(one))
  return label === undefined
    ? null
    : { label, often: said.filter((one) => one === label).length, pattern }
}

const labels = plainLists('cases', ['the', 'fieldIs'])
const IS = `(?:\\s*:\\s*|\\s+(?:${oneOf(labels.fieldIs)}\\s+)?)(?=\\S)`
const TWO_WORDS = worded`^(?:${labels.the}\s+)?([a-z]+\s[a-z]+)${IS}`
const ONE_WORD = worded`^(?:${labels.the}\s+)?([a-z]+)${IS}`

const cellOf = ({ document }: Letter, { text, start, end }: Part, r: number, c: number): Cell => ({
  r,
  c,
  rs: 1,
  cs: 1,
  text,
  place: evidenceOf(document, start, end).place,
  start,
  end,
})

/** No ink of its own: it is never cited. */
const headCell = (letter: Letter, text: string, c: number, of: RecordLine): Cell => ({
  ...cellOf(letter, { text, start: of.start, end: of.end }, 0, c),
})
