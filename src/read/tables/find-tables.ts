// The chain: a page's ink in, its tables out, in reading order.
// Where a number of this chain says what needs it, `npm run bench:numbers` measured that: us-018 and its like are
// documents of the ICDAR-2013 competition, the others folders of fixtures/read. A number that says nothing moves no cell
// of any of them when made 0.6 or 1.6 times as large, or was not measured yet.

import type { FoundTable, TablePage } from '../page/table-page.ts'
import { lineOf } from '../page/words.ts'
import { chosenReading } from './judge/choose-reading.ts'
import { chosen } from './judge/choose-tables.ts'
import { trustOf } from './judge/trust.ts'
import { openRegions, ruledRegions } from './region-readings.ts'
import { fillEdges } from './ruled/fill-edges.ts'
import { joinRules } from './ruled/join-rules.ts'
import { typedRules } from './ruled/typed-rules.ts'
import { isDrawn, isScaled } from './where/charts.ts'

export function findTables(page: TablePage): FoundTable[] {
  const tables = regionsOf(page)
    .map(chosenReading)
    .filter(({ confidence }) => confidence > 0)
  return chosen(tables).sort((a, b) => a.box[1] - b.box[1] || a.box[0] - b.box[0])
}

/** Every place where a table may stand, with every reading of it that gives one. */
export function regionsOf(page: TablePage): FoundTable[][] {
  const typed = typedRules(page.lines)
  const rules = joinRules([...page.rules, ...typed.rules, ...fillEdges(page)])
  const joined = { ...page, lines: typed.lines, rules }
  const ruled = tablesAmong(ruledRegions(joined), page)
  const held = ruled.flatMap(([lattice]) => (lattice ? [lattice] : []))
  return [...ruled, ...tablesAmong(openRegions(withoutWordsOf(held, joined)), page)]
}

/** Regions whose first reading is a table, each with those other readings that are. */
const tablesAmong = (regions: FoundTable[][], page: TablePage): FoundTable[][] =>
  regions
    .filter(([first]) => first && isTable(first, page))
    .map((readings) => readings.filter((table) => isTable(table, page)))

const isTable = (table: FoundTable, page: TablePage): boolean =>
  trustOf(table) > 0 && !isDrawn(table.box, page) && (table.by === 'rules' || !isScaled(table))

function withoutWordsOf(tables: FoundTable[], page: TablePage): TablePage {
  const taken = new Set(tables.flatMap(({ cells }) => cells.flatMap(({ words }) => words)))
  const lines = page.lines.flatMap((line) => {
    const words = line.words.filter((word) => !taken.has(word))
    return words.length > 0 ? [lineOf(words)] : []
  })
  return { ...page, lines }
}
