// The packaged facts of the trade: data files with their sources (facts/SOURCES.md), read once, checked as they are read.
import { readFileSync } from 'node:fs'
import { parseCsv } from './csv.ts'

/** The rows of facts/NAME.csv by column name; throws when a named column is not there, so a wrong file stops at load. */
export function factRows<Column extends string>(
  name: string,
  columns: Column[],
): Record<Column, string>[] {
  const [head = [], ...rows] = parseCsv(read(`${name}.csv`))
  const at = columns.map((column) => head.indexOf(column))
  const missing = columns.filter((_, i) => (at[i] ?? -1) < 0)
  if (missing.length > 0) throw new Error(`facts/${name}.csv has no column ${missing.join(', ')}`)
  return rows.map(
    (row) =>
      Object.fromEntries(columns.map((column, i) => [column, row[at[i] ?? -1] ?? ''])) as Record<
        Column,
        string
      >,
  )
}

/** facts/NAME.json as it stands; the caller says its shape and checks it. */
export function factTree(name: string): unknown {
  return JSON.parse(read(`${name}.json`))
}

const read = (file: string): string =>
  readFileSync(new URL(`./facts/${file}`, import.meta.url), 'utf8')
