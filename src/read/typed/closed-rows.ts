// Tables whose cells came one a line, with a bar alone where each row begins: "|", "Name |", "Date |", "|", "Smith |", …
import { greatest } from '../../vocabulary/long-lists.ts'
import { cellOf, inColumns, type Line, type TypedCell, type TypedTable } from './table.ts'

const BAR = '|'
const CLOSED_SURE = 0.8

export function closedRows(
  lines: Line[],
  from: number,
): { table: TypedTable; next: number } | null {
  if (lines[from]?.text.trim() !== BAR || lines[from - 1]?.text.trimEnd().endsWith(BAR)) return null
  const rows: TypedCell[][] = []
  let i = from
  for (let line = lines[i]; line; line = lines[++i]) {
    const ink = line.text.trim()
    if (ink === BAR) rows.push([])
    else if (ink.endsWith(BAR)) rows.at(-1)?.push(closedCell(line))
    else if (ink !== '') break
  }
  const width = greatest(rows.map((row) => row.length))
  const last = rows.at(-1)
  // The text broke off inside the last row.
  const cut = lines[i]
  if (last && cut && last.length < width && i === lines.length - 1) {
    last.push(closedCell(cut))
    i++
  }
  const inked = rows.filter((row) => row.length > 0)
  if (inked.length < 2 || width < 2) return null
  return {
    table: {
      rows: inked.map((cells) => ({
        cells: inColumns(cells),
        isHead: false,
      })),
      confidence: CLOSED_SURE,
    },
    next: i,
  }
}

/** "Month |", "Rank |" over "Apr-19 |": lines that a bar closes, like their neighbours, are cells; here without the bar. */
export function unbarred(lines: Line[]): Line[] {
  const inked = lines.filter(({ text }) => text.trim() !== '')
  const closed = inked.map(({ text }) => isClosed(text))
  const cells = new Map(
    inked.flatMap((line, i) =>
      closed[i] && (closed[i - 1] || closed[i + 1])
        ? [[line, { ...line, text: withoutBar(line.text) }]]
        : [],
    ),
  )
  return lines.map((line) => cells.get(line) ?? line)
}

const isClosed = (text: string): boolean => {
  const ink = text.trim()
  return ink.length > 1 && ink.indexOf(BAR) === ink.length - 1
}

const withoutBar = (text: string): string => text.slice(0, text.lastIndexOf(BAR)).trimEnd()

const closedCell = (line: Line): TypedCell =>
  cellOf({ ...line, text: line.text.replace(/\s*\|\s*$/, '') })
