// The chain: a page's ink in, its tables out, in reading order.
import { lineOf } from '../pdf/words.ts'
import { alignedTable } from './aligned-table.ts'
import { blocksOf } from './blocks.ts'
import { isDrawn, isScaled } from './charts.ts'
import { chosen } from './choose-tables.ts'
import { fillEdges } from './fill-edges.ts'
import { joinRules } from './join-rules.ts'
import { withOuterRows } from './outer-rows.ts'
import { ruledTables } from './ruled-tables.ts'
import type { FoundTable, TablePage } from './table-page.ts'
import { withTrust } from './trust.ts'
import { typedRules } from './typed-rules.ts'

export function findTables(page: TablePage): FoundTable[] {
  const typed = typedRules(page.lines)
  const rules = joinRules([...page.rules, ...typed.rules, ...fillEdges(page)])
  const joined = { ...page, lines: typed.lines, rules }
  const ruled = ruledTables(joined)
    .filter(({ box }) => !isDrawn(box, page))
    .map(withTrust)
    .filter(({ confidence }) => confidence > 0)
    .map((table) => withOuterRows(table, typed.lines, rules))
  const open = blocksOf(withoutWordsOf(ruled, joined))
    .map((block) => {
      const table = alignedTable(block)
      return table && block.framed ? withOuterRows(table, typed.lines, rules) : table
    })
    .filter((table) => table !== null)
    .filter((table) => !isScaled(table))
    .map(withTrust)
    .filter(({ confidence, box }) => confidence > 0 && !isDrawn(box, page))
  return chosen([...ruled, ...open]).sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
}

function withoutWordsOf(tables: FoundTable[], page: TablePage): TablePage {
  const taken = new Set(tables.flatMap(({ cells }) => cells.flatMap(({ words }) => words)))
  const lines = page.lines.flatMap((line) => {
    const words = line.words.filter((word) => !taken.has(word))
    return words.length > 0 ? [lineOf(words)] : []
  })
  return { ...page, lines }
}
