// The chain: a page's ink in, its tables out, in reading order.
import { joinRules } from './join-rules.ts'
import { ruledTables } from './ruled-tables.ts'
import type { FoundTable, TablePage } from './table-page.ts'

export function findTables(page: TablePage): FoundTable[] {
  const joined = { ...page, rules: joinRules(page.rules) }
  return ruledTables(joined).sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
}
