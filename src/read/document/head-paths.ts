// Every cell's full address in words: the heads above it, outermost first, then the heads to its left.
import { type GridCell, rowsOf, width } from './header-rows.ts'
import { inkClass } from './ink-class.ts'

/** More columns of row heads than this are not met. */
const WIDEST_STUB = 4
/** So many rows tell which columns hold values. */
const SAMPLE = 200

/** A list longer than this is data to be looked up, not a table to be read across: its rows have no heads. */
export const LONGEST = 5000

/** For each cell its heads; none for the heads themselves. Cells of one column share one list where rows have no heads. */
export function headPaths(cells: GridCell[], headerRows: number): (string[] | undefined)[] {
  return cells.map(headsIn(rowsOf(cells), width(cells), headerRows))
}

/** The heads of any cell of a table that is at hand row by row, blank ones too. */
export function headsIn(
  rows: GridCell[][],
  columns: number,
  headerRows: number,
): (cell: Pick<GridCell, 'r' | 'c' | 'cs'>) => string[] | undefined {
  const above = columnHeads(rows.slice(0, headerRows), columns)
  const body = rows.slice(headerRows)
  const stub = body.length > LONGEST ? 0 : stubColumns(body, columns)
  const left = stub === 0 ? [] : rowHeads(body, stub, columns)
  return ({ r, c, cs }) => {
    if (r < headerRows) return undefined
    const top = headsOver(above, c, cs)
    const side = c < stub ? [] : (left[r - headerRows] ?? [])
    const heads = side.length === 0 ? top : [...top, ...side]
    return heads.length > 0 ? heads : undefined
  }
}

/** A cell that spans columns stands under the heads that they share. */
function headsOver(above: string[][], c: number, cs: number): string[] {
  const own = above[c] ?? []
  if (cs === 1) return own
  return own.filter((head) => above.slice(c, c + cs).every((path) => path.includes(head)))
}

/** The heads over each column, outermost first, each once. */
function columnHeads(heads: GridCell[][], columns: number): string[][] {
  const over: string[][] = Array.from({ length: columns }, () => [])
  for (const [r, row] of heads.entries()) {
    const isLast = r === heads.length - 1
    const named = isLast ? row : stretched(row, heads[r + 1] ?? [], columns)
    for (const { c, cs, text } of named) {
      const words = inLine(text)
      if (words === '') continue
      for (let column = c; column < Math.min(c + cs, columns); column++) {
        const path = over[column]
        if (path && path.at(-1) !== words) path.push(words)
      }
    }
  }
  return over
}

/**
 * A head that groups columns without spanning them (sheets typed by hand): it reaches right over blanks as long as the row
 * below names those columns, if that row names its own column too.
 */
function stretched(row: GridCell[], next: GridCell[], columns: number): GridCell[] {
  const taken = new Set(inColumns(row))
  const named = new Set(inColumns(next))
  return row.map((cell) => {
    if (cell.cs > 1 || cell.rs > 1 || cell.text.trim() === '' || !named.has(cell.c)) return cell
    let end = cell.c + 1
    while (end < columns && !taken.has(end) && named.has(end)) end++
    return { ...cell, cs: end - cell.c }
  })
}

const inColumns = (row: GridCell[]): number[] =>
  row.flatMap(({ c, cs, text }) =>
    text.trim() === '' ? [] : Array.from({ length: cs }, (_, i) => c + i),
  )

/** Leading columns that name the row: words or years, up to the first column of values. None where no column holds values, unless marked. */
function stubColumns(body: GridCell[][], columns: number): number {
  const values = new Map<number, number>()
  const filled = new Map<number, number>()
  const marked = new Map<number, number>()
  for (const row of body.slice(0, SAMPLE))
    for (const { c, text, isHead, cs } of row) {
      const sort = inkClass(text)
      if (sort === 'blank' || cs > 1) continue
      filled.set(c, (filled.get(c) ?? 0) + 1)
      if (sort === 'value') values.set(c, (values.get(c) ?? 0) + 1)
      if (isHead) marked.set(c, (marked.get(c) ?? 0) + 1)
    }
  const mostly = (count: Map<number, number>, c: number) =>
    (count.get(c) ?? 0) * 2 >= (filled.get(c) ?? 1)
  let stub = 0
  while (stub < columns && !mostly(values, stub)) stub++
  if (stub < columns && stub <= WIDEST_STUB) return stub
  return columns > 1 && mostly(marked, 0) ? 1 : 0
}

/** The heads to the left of each row: the section it stands under, then its own; an outer head left blank goes on from above. */
function rowHeads(body: GridCell[][], stub: number, columns: number): string[][] {
  const sections = sectionRows(body, stub, columns)
  let section: string | null = null
  const current: { text: string; until: number }[] = []
  return body.map((row, i) => {
    if (sections.has(i)) {
      section = inLine(inked(row)[0]?.text ?? '')
      current.length = 0
      return []
    }
    for (let c = 0; c < stub; c++) {
      const own = inked(row).find((cell) => cell.c === c)
      if (own) {
        current[c] = { text: inLine(own.text), until: i + own.rs }
        current.length = c + 1
      } else if (c === stub - 1 && (current[c]?.until ?? 0) <= i) current.length = c
    }
    const heads = current.flatMap((head) => (head ? [head.text] : []))
    return section === null ? heads : [section, ...heads]
  })
}

const inLine = (text: string): string => text.trim().replace(/\s+/g, ' ')

const inked = (row: GridCell[]): GridCell[] => row.filter(({ text }) => text.trim() !== '')

/**
 * Rows whose one word names the rows under it. A force with blanks for nought looks the same, so there must be a sign: the
 * word spans the table, is marked, ends with a colon, or stands over labels that come again under another such word.
 * Where one such row is a section, the others are.
 */
function sectionRows(body: GridCell[][], stub: number, columns: number): Set<number> {
  if (stub === 0 || columns < 2) return new Set()
  const labels = body.map(
    (row) =>
      inked(row)
        .find(({ c }) => c === 0)
        ?.text.trim() ?? '',
  )
  const alone = body.flatMap((row, i) => {
    const [only, ...more] = inked(row)
    const isAlone = only && more.length === 0 && only.c === 0 && only.rs === 1
    return isAlone && i < body.length - 1 ? [{ i, only }] : []
  })
  const told = alone.filter(
    ({ only }) => only.cs === columns || only.isHead || only.text.trim().endsWith(':'),
  )
  if (told.length > 0) return new Set(told.map(({ i }) => i))
  const groups = alone.map(({ i }, nth) => labels.slice(i + 1, alone[nth + 1]?.i))
  const comeAgain = groups.some((group, nth) =>
    group.some(
      (label) => label !== '' && groups.some((other, k) => k !== nth && other.includes(label)),
    ),
  )
  return new Set(comeAgain ? alone.map(({ i }) => i) : [])
}
