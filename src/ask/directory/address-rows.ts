// A pasted list as its rows, whatever parts its cells and ends its lines; and what a cell of one says.
import { parseCsv } from '../../vocabulary/csv.ts'
import { loadPacks } from '../../vocabulary/packs/load-packs.ts'
import type { Law } from '../../vocabulary/survey.ts'

export type Head = 'name' | 'email' | 'law' | 'region' | 'number'

export interface AddressRow {
  /** From 1, of the rows that are not empty. */
  line: number
  cells: string[]
  /** What the columns are, where the list has heads. */
  heads: (Head | null)[] | null
}

export function addressRows(text: string): AddressRow[] {
  const plain = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n')
  const rows = parseCsv(plain, delimiterOf(plain))
    .map((cells, i) => ({
      line: i + 1,
      cells: cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim()),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const heads = headsOf(rows[0]?.cells ?? [])
  return (heads ? rows.slice(1) : rows).map((row) => ({ ...row, heads }))
}

/** The one that parts its heads; without heads that by which most lines have their addresses in a cell of their own: a comma also stands in "Bristol, City of", and a semicolon between two addresses. */
function delimiterOf(text: string): string {
  const lines = text.split('\n').slice(0, 50)
  const clean = (delimiter: string): number =>
    lines.reduce((sum, line) => sum + clearness(parseCsv(line, delimiter)[0] ?? []), 0)
  const [first = ''] = lines
  const byHeads = ['\t', ',', ';'].find(
    (delimiter) =>
      first.includes(delimiter) && headsOf(parseCsv(first, delimiter)[0] ?? []) !== null,
  )
  if (byHeads) return byHeads
  const [best] = ['\t', ',', ';'].toSorted((a, b) => clean(b) - clean(a))
  return best ?? ','
}

/** 2 where all addresses of a line stand in one cell and nothing else does, 1 where one stands alone. */
function clearness(cells: readonly string[]): number {
  const withAddress = cells.filter((cell) => cell.includes('@'))
  if (cells.length < 2) return 0
  if (withAddress.length === 1 && withAddress.every(isAddressesAlone)) return 2
  return withAddress.some((cell) => ALONE.test(cell.trim())) ? 1 : 0
}

const ALONE = /^<?[^\s@<>,;]+@[^\s@<>,;]+>?$/

const isAddressesAlone = (cell: string): boolean =>
  partsOf(cell).every((part) => part.includes('@'))

/** null where the first row is a body. */
function headsOf(cells: readonly string[]): (Head | null)[] | null {
  const words = loadPacks([]).lists('body-columns', ['name', 'email', 'law', 'region', 'number'])
  const heads = cells.map((cell): Head | null => {
    const plain = cell.trim().toLowerCase()
    const one = plain.replace(/s$/, '')
    for (const head of ['email', 'law', 'region', 'number', 'name'] as const)
      if (words[head].includes(plain) || words[head].includes(one)) return head
    return null
  })
  const known = heads.filter((head) => head !== null)
  const distinct = new Set(known).size === known.length
  const isHead = distinct && known.length >= 2 && !cells.some((cell) => cell.includes('@'))
  return isHead || (known.length === 1 && cells.length === 1) ? heads : null
}

/** All addresses of a cell: two are written with a comma, a semicolon, a slash, "or" or a line break between them. */
export function addressesIn(cell: string): { good: string[]; bad: string[] } {
  const mails = partsOf(cell).filter((part) => part.includes('@'))
  const good = [...new Set(mails.filter(isAddress))]
  const bad = mails.filter((one) => !isAddress(one))
  return { good, bad: cell !== '' && mails.length === 0 ? [cell] : bad }
}

const partsOf = (cell: string): string[] =>
  cell
    .split(/[\s,;/|]+(?:(?:or|and)\s+)?/i)
    .map((part) => part.replaceAll(/^(?:mailto:)?[<("']*|[>)"'.]*$/g, ''))
    .filter((part) => part !== '')

export const isAddress = (text: string): boolean =>
  /^[^\s@<>(),;:"\\[\]]{1,64}@(?=.{4,255}$)(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,}$/u.test(
    text,
  ) && !/\.\.|^\.|\.@/.test(text)

/** "FOIA 2000", "Freedom of Information (Scotland) Act", "EIR". */
export function lawIn(cell: string): Law | null {
  const plain = cell
    .toLowerCase()
    .replaceAll(/[^a-z ]/g, '')
    .trim()
  if (/^(?:foisa|foi scotland|freedom of information scotland act)$/.test(plain)) return 'foisa'
  if (/^(?:foia?|freedom of information act)$/.test(plain)) return 'foia'
  return /^(?:eirs?|environmental information(?: scotland)? regulations)$/.test(plain)
    ? 'eir'
    : null
}

/** "1,204", "1 204"; null where it is no whole number. */
export function numberIn(cell: string): number | null {
  const plain = cell.replaceAll(/[,\s\u00A0\u202F’']/g, '').replace(/\.0+$/, '')
  return /^\d{1,9}$/.test(plain) ? Number(plain) : null
}
