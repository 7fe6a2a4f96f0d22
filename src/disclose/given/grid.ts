// A table as its rows stand in the file that an officer brought: the largest one in it, heads in one line.
import type { Document, FurtherField, Table } from '../../vocabulary/document.ts'
import type { Known } from '../../vocabulary/released/true-table.ts'

export interface Grid {
  head: string[]
  /** As long as the head; a blank is ''. */
  rows: string[][]
  /** Of each row its number as the file counts; where there is none, from 2. */
  lines?: number[]
  /** Rows that whoever opens the file does not see; they are among the rows. */
  hidden: number
  /** How many tables are in the file. */
  tables: number
  /** What a true table said of itself that none of its rows says. */
  said?: SaidOfIt
}

interface SaidOfIt {
  /** By dimension the name of its sum of all; null: it is not printed. */
  alls: Record<string, string | null>
  known: Known[]
  /** By a register, which has parts alone: that one of them is half of all by chance makes it no total. */
  isCounted?: boolean
}

export const lineOf = ({ lines }: Pick<Grid, 'lines'>, row: number): number =>
  lines?.[row] ?? row + 2

/** null: no table is in it. */
export function gridOf({ tables }: Pick<Document, 'tables'>): Grid | null {
  const [first] = tables.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  if (!first) return null
  const all = rowsOf(first)
  const heads = Math.max(1, first.headerRows)
  const width = all.reduce((most, { texts }) => Math.max(most, texts.length), 0)
  const filled = (texts: readonly string[]): string[] =>
    Array.from({ length: width }, (_, c) => texts[c] ?? '')
  const headRows = all.slice(0, heads).map(({ texts }) => filled(texts))
  const rows = all.slice(heads).filter(({ texts }) => texts.some((text) => text !== ''))
  return {
    head: Array.from({ length: width }, (_, c) => headOf(headRows, c)),
    rows: rows.map(({ texts }) => filled(texts)),
    lines: rows.map(({ line }) => line),
    hidden: rows.filter(({ hidden }) => hidden).length,
    tables: tables.length,
  }
}

const sizeOf = ({ cells, further }: Table): number =>
  cells.length + (further?.rows.reduce((sum, row) => sum + row.length, 0) ?? 0)

/** One word a level, each once: "2013 / Officers". */
const headOf = (rows: readonly string[][], c: number): string =>
  [...new Set(rows.map((row) => row[c] ?? '').filter((text) => text !== ''))].join(' / ')

interface GridRow {
  texts: string[]
  /** In a sheet its row there; else in the table. */
  line: number
  hidden: boolean
}

function rowsOf({ cells, further }: Table): GridRow[] {
  const rows: GridRow[] = []
  const rowAt = (r: number): GridRow => {
    while (rows.length <= r) rows.push({ texts: [], line: rows.length + 1, hidden: false })
    return rows[r] ?? { texts: [], line: r + 1, hidden: false }
  }
  // A cell over several says the same of each.
  for (const { r, c, rs, cs, text, flags = [], place } of cells)
    for (let i = r; i < r + rs; i++)
      for (let j = c; j < c + cs; j++) {
        const row = rowAt(i)
        row.texts[j] = plain(text)
        row.hidden ||= flags.includes('hidden')
        const own = place.kind === 'sheet' ? /\d+/.exec(place.range)?.[0] : undefined
        if (own !== undefined) row.line = Number(own) + i - r
      }
  for (const [i, fields] of (further?.rows ?? []).entries()) {
    const row = rowAt((further?.from ?? 0) + i)
    row.line = (further?.top ?? 0) + (further?.from ?? 0) + i + 1
    let c = 0
    for (const field of fields) {
      row.texts[c] = plain(textIn(field))
      row.hidden ||= typeof field !== 'string' && (field.flags ?? []).includes('hidden')
      c += typeof field === 'string' ? 1 : (field.cs ?? 1)
    }
  }
  return rows.map(({ texts, ...row }) => ({
    ...row,
    texts: Array.from(texts, (text) => text ?? ''),
  }))
}

const textIn = (field: FurtherField): string => (typeof field === 'string' ? field : field.text)

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
