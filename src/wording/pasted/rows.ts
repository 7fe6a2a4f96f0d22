// A pasted list of bodies as its rows, whatever parts its cells and ends its lines.
import { parseCsv } from '../../vocabulary/csv.ts'
import { loadPacks } from '../../vocabulary/packs/load-packs.ts'
import { isAddressesAlone, isNumeral, lawIn } from './cells.ts'

export type Head = 'name' | 'email' | 'law' | 'region' | 'number'

export interface PastedRow {
  /** From 1. */
  line: number
  cells: string[]
  /** What the columns are, where the list has heads: null where a head is not known. */
  heads: (Head | null)[] | null
}

/** Tabs, commas or semicolons; any line ends; a head or none. `per`: what rates are per, which may head a column. */
export function pastedRows(text: string, per = ''): PastedRow[] {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const { delimiter, isByHeads } = delimiterOf(plain, per)
  // Without quotes a line is a row, and may be parted by something else than the others.
  const isEachItsOwn = !isByHeads && !plain.includes('"')
  const parted = isEachItsOwn
    ? plain.split('\n').map((line) => {
        const own = ownDelimiter(line) ?? delimiter
        return { own, cells: cellsBy(line, own) }
      })
    : parseCsv(plain, delimiter).map((cells) => ({ own: delimiter, cells: cells.map(tidy) }))
  const rows = parted
    .map((row, i) => ({ ...row, line: i + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const heads = headsOf(rows[0]?.cells ?? [], rows[1]?.cells ?? [], per)
  return (heads ? rows.slice(1) : rows).map(({ own, cells, line }) => ({
    line,
    cells: own === ',' && cells.length > (heads?.length ?? 0) ? joinedUp(cells) : cells,
    heads,
  }))
}

const cellsBy = (line: string, delimiter: string): string[] =>
  (parseCsv(line, delimiter)[0] ?? []).map(tidy)

const tidy = (cell: string): string => cell.replaceAll(/\s+/g, ' ').trim()

const DELIMITERS = ['\t', ',', ';'] as const

/**
 * The one that parts its heads; without heads that by which most lines have their addresses in a cell of their own: a comma
 * also stands in "Bristol, City of", and a semicolon between two addresses.
 */
function delimiterOf(text: string, per: string): { delimiter: string; isByHeads: boolean } {
  const lines = text.split('\n').slice(0, 50)
  const [first = '', second = ''] = lines
  const byHeads = DELIMITERS.find(
    (one) =>
      first.includes(one) && headsOf(cellsBy(first, one), cellsBy(second, one), per) !== null,
  )
  if (byHeads) return { delimiter: byHeads, isByHeads: true }
  const clean = (delimiter: string): number =>
    lines.reduce((sum, line) => sum + clearness(cellsBy(line, delimiter)), 0)
  const [best] = DELIMITERS.toSorted((a, b) => clean(b) - clean(a))
  if (best && clean(best) > 0) return { delimiter: best, isByHeads: false }
  if (text.includes('\t')) return { delimiter: '\t', isByHeads: false }
  const isSemicolon = text.split(';').length > text.split(',').length
  return { delimiter: isSemicolon ? ';' : ',', isByHeads: false }
}

/** By which this line has its addresses, or its number, in a cell of their own; undefined where none does. */
function ownDelimiter(line: string): string | undefined {
  const [best] = DELIMITERS.map((one) => ({ one, clear: clearness(cellsBy(line, one)) })).toSorted(
    (a, b) => b.clear - a.clear,
  )
  if (best && best.clear > 0) return best.one
  return DELIMITERS.find((one) => {
    const cells = cellsBy(line, one)
    return cells.some(isNumeral) && !cells.every(isNumeral)
  })
}

/** 2 where all addresses of a line stand in one cell and nothing else does, 1 where one stands alone. */
function clearness(cells: readonly string[]): number {
  const withAddress = cells.filter((cell) => cell.includes('@'))
  if (cells.length < 2) return 0
  if (withAddress.length === 1 && withAddress.every(isAddressesAlone)) return 2
  return withAddress.some((cell) => ALONE.test(cell.trim())) ? 1 : 0
}

const ALONE = /^<?[^\s@<>,;]+@[^\s@<>,;]+>?$/

/** "Ashby, 1,204" and "Bristol, City of". */
function joinedUp(cells: readonly string[]): string[] {
  const out: string[] = []
  for (const cell of cells) {
    const before = out.at(-1) ?? ''
    if (/^\d{3}$/.test(cell) && /^\d{1,3}(?:,\d{3})*$/.test(before))
      out[out.length - 1] = `${before},${cell}`
    else if (isWords(cell) && out.length > 0 && isWords(before))
      out[out.length - 1] = `${before}, ${cell}`
    else out.push(cell)
  }
  return out
}

const isWords = (cell: string): boolean =>
  cell !== '' && !cell.includes('@') && !/^\d/.test(cell) && lawIn(cell) === null

/** null where the first row is a body. It is none where all of it are heads, or two; or one over what is not words. */
function headsOf(
  cells: readonly string[],
  below: readonly string[],
  per: string,
): (Head | null)[] | null {
  const words = loadPacks([]).lists('body-columns', ['name', 'email', 'law', 'region', 'number'])
  const heads = cells.map((cell): Head | null => {
    const plain = cell.trim().toLowerCase()
    if (plain === '') return null
    const one = plain.replace(/s$/, '')
    if ([plain, one].includes(per.trim().toLowerCase())) return 'number'
    for (const head of ['email', 'law', 'region', 'number', 'name'] as const)
      if (words[head].includes(plain) || words[head].includes(one)) return head
    return null
  })
  const known = heads.filter((head) => head !== null)
  const filled = cells.filter((cell) => cell.trim() !== '')
  if (known.length === 0 || new Set(known).size < known.length || !filled.every(isWords))
    return null
  const isOver = below.some((cell) => cell.trim() !== '' && !isWords(cell.trim()))
  return known.length === filled.length || known.length > 1 || isOver ? heads : null
}
