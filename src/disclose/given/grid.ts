// A table as its rows stand in the file that an officer brought: the largest one in it, heads in one line.
import type { Document, FurtherField, Table } from '../../vocabulary/document.ts'

export interface Grid {
  head: string[]
  /** As long as the head; a blank is ''. */
  rows: string[][]
  /** Rows that whoever opens the file does not see; they are among the rows. */
  hidden: number
  /** How many tables are in the file. */
  tables: number
}

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
  hidden: boolean
}

function rowsOf({ cells, further }: Table): GridRow[] {
  const rows: GridRow[] = []
  const rowAt = (r: number): GridRow => {
    while (rows.length <= r) rows.push({ texts: [], hidden: false })
    return rows[r] ?? { texts: [], hidden: false }
  }
  // A cell over several says the same of each.
  for (const { r, c, rs, cs, text, flags = [] } of cells)
    for (let i = r; i < r + rs; i++)
      for (let j = c; j < c + cs; j++) {
        const row = rowAt(i)
        row.texts[j] = plain(text)
        row.hidden ||= flags.includes('hidden')
      }
  for (const [i, fields] of (further?.rows ?? []).entries()) {
    const row = rowAt((further?.from ?? 0) + i)
    let c = 0
    for (const field of fields) {
      row.texts[c] = plain(textIn(field))
      row.hidden ||= typeof field !== 'string' && (field.flags ?? []).includes('hidden')
      c += typeof field === 'string' ? 1 : (field.cs ?? 1)
    }
  }
  return rows.map(({ texts, hidden }) => ({
    texts: Array.from(texts, (text) => text ?? ''),
    hidden,
  }))
}

const textIn = (field: FurtherField): string => (typeof field === 'string' ? field : field.text)

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim()
