// The queue as a person works through it: body by body, a table at a time; what stands in no table is one thing by itself.

import type { Waiting } from './waiting-for.ts'
import type { TableSeen } from './which-table.ts'
import { tableAt } from './which-table.ts'

/** Things that wait and are decided on one page. */
export interface Entry {
  /** Of a table or of a body's answers "table:BODY:GROUP"; of anything by itself its own key. */
  key: string
  body: string
  /** The address of its group below the body: "9c41d2…-t1", "answers"; null where it is a thing by itself. */
  group: string | null
  table: TableSeen | null
  items: Waiting[]
  /** By how many its most consequential thing may move the national figure. */
  move: number
}

/** The name of a table in addresses: its file and its place among the file's tables. */
export const groupOf = ({ sha256, id }: Pick<TableSeen, 'sha256' | 'id'>): string =>
  `${sha256.slice(0, 16)}-${id}`

export const groupKey = (body: string, group: string): string => `table:${body}:${group}`

export const ANSWERS = 'answers'
export const CASES = 'cases'
export const WHOLE_BODY = 'all'

/**
 * `items` most consequential first; `tables` by file. Bodies stand in the order of their first item, and so do entries
 * within a body. A table of which one number waits is that number; one answer by itself is that answer.
 */
export function reviewEntries(
  items: readonly Waiting[],
  tables: ReadonlyMap<string, readonly TableSeen[]>,
): Entry[] {
  const entries = new Map<string, Entry>()
  for (const item of items) {
    const at = placeOf(item, tables)
    const kept = entries.get(at.key)
    if (kept) kept.items.push(item)
    else entries.set(at.key, { ...at, body: item.body, items: [item], move: item.move })
  }
  const single = [...entries.values()].map((entry) => byItself(entry) ?? entry)
  const byBody = Map.groupBy(single, ({ body }) => body)
  return [...byBody.values()].flat()
}

function placeOf(
  item: Waiting,
  tables: ReadonlyMap<string, readonly TableSeen[]>,
): Pick<Entry, 'key' | 'group' | 'table'> {
  const alone = { key: item.key, group: null, table: null }
  // Where two readers differ each is weighed by itself.
  if (item.differ) return alone
  if (item.kind === 'case') return { key: groupKey(item.body, CASES), group: CASES, table: null }
  if (item.kind !== 'answer' && item.kind !== 'figure') return alone
  if (item.kind === 'answer')
    return { key: groupKey(item.body, ANSWERS), group: ANSWERS, table: null }
  const { sha256, place } = item.reading.figure
  const table = tableAt(tables.get(sha256) ?? [], place)
  if (!table) return alone
  const group = groupOf(table)
  return { key: groupKey(item.body, group), group, table }
}

function byItself(entry: Entry): Entry | null {
  const [only, ...others] = entry.items
  if (entry.group === null || !only || others.length > 0) return null
  return { ...entry, key: only.key, group: null }
}

/** The entry that a thing is in, by its key or by its own. */
export const entryWith = (entries: readonly Entry[], key: string): Entry | null =>
  entries.find((entry) => entry.key === key || entry.items.some((item) => item.key === key)) ?? null
