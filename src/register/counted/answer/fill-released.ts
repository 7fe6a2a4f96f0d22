// A reply sheet filled with what is released, and with nothing else: a number that is withheld says so in its square, and cases
// stand there as far as printed numbers tell them anyway.
import type { At, Dimension, Released } from '../../../vocabulary/released/true-table.ts'
import { FRAME, sheetWords } from '../../../vocabulary/reply-sheet/frame.ts'
import { spanOf } from '../../../vocabulary/span.ts'
import type { SheetAsked, TabAsked } from './asked.ts'
import type { SheetFilled } from './filled.ts'
import type { GridSheet } from './sheet-grid.ts'
import { type Written, withSquares } from './write-squares.ts'

export interface AnswerReleased {
  /** null: the question has no table. */
  released: Released | null
  /** Under which all or some of it is withheld. */
  sections: readonly string[]
  /** The name of the document that goes with it. */
  document: string | null
  notHeld: boolean
}

export function fillReleased(
  grid: readonly GridSheet[],
  asked: SheetAsked,
  /** By the number of the question. */
  answers: Readonly<Record<string, AnswerReleased>>,
): SheetFilled {
  const tabs = asked.tabs.map((tab) => ({ tab, answer: answers[tab.number] ?? null }))
  const sheets = grid.map((sheet) => {
    const found = tabs.find(({ tab }) => tab.sheet === sheet.name)
    return found?.answer ? withSquares(sheet, squaresOf(sheet, found.tab, found.answer)) : sheet
  })
  return {
    sheets,
    tabs: tabs.map(({ tab }) => ({ tab, numbers: [], outside: [], cases: [] })),
    small: 0,
    cases: 0,
    left: tabs.flatMap(({ tab, answer }) =>
      answer ? [] : [`${tab.sheet}: nothing is released to this question.`],
    ),
  }
}

function squaresOf(
  { rows }: GridSheet,
  tab: TabAsked,
  { released, sections, document, notHeld }: AnswerReleased,
): Written[] {
  const endRow = (word: string): number =>
    rows.findIndex(([first]) => String(first ?? '').trim() === word)
  const end = (word: string, content: string): Written[] => {
    const row = endRow(word)
    return row < 0 ? [] : [{ row, column: FRAME.which, content }]
  }
  const squares =
    released === null
      ? []
      : tab.isCases
        ? casesOf(tab, released)
        : numbersOf(tab, released, sections)
  // Of single numbers each square says it; of cases the tab beside theirs does.
  const isSaidBelow =
    released === null || (tab.columns.length === 0 && released.cells.some((c) => 'mark' in c))
  return [
    ...squares,
    ...(isSaidBelow && sections.length > 0
      ? end(sheetWords.ends.withheld, sections.join(', '))
      : []),
    ...(notHeld ? end(sheetWords.ends.notHeld, sheetWords.yes) : []),
    ...(document === null ? [] : end(sheetWords.ends.attached, document)),
  ]
}

function numbersOf(tab: TabAsked, released: Released, sections: readonly string[]): Written[] {
  const said = `${sheetWords.said.withheld[0] ?? ''} ${sections.join(', ')}`.trim()
  return tab.rows.flatMap(({ row, dimension, which, isOwn }) => {
    if (isOwn) return []
    const own = dimension === null ? {} : named(released.dimensions, dimension, which)
    if (own === null) return []
    return tab.columns.flatMap(({ column, word }): Written[] => {
      const when = word === sheetWords.number ? {} : yearOf(released.dimensions, word)
      const cell = when && cellAt(released, { ...own, ...when })
      if (!cell) return []
      if ('value' in cell) return [{ row, column, content: cell.value }]
      return [{ row, column, content: said }]
    })
  })
}

/** As many rows as a printed number says; a part that is withheld has none, and that is said at the end of the tab. */
function casesOf(tab: TabAsked, released: Released): Written[] {
  const columns = tab.columns.map(({ column, word }) => ({
    column,
    dimension: released.dimensions.find(({ name }) => same(name, word))?.name ?? null,
  }))
  const known = columns.filter(({ dimension }) => dimension !== null)
  const parts = released.cells.filter(({ at }) =>
    released.dimensions.every(({ name, categories }) => categories.includes(at[name] ?? '')),
  )
  if (known.length < released.dimensions.length) return []
  let row = tab.head
  return parts.flatMap((cell): Written[] => {
    const many = 'value' in cell ? cell.value : 0
    return Array.from({ length: many }, (): Written[] => {
      row += 1
      return known.map(({ column, dimension }) => ({
        row,
        column,
        content: cell.at[dimension ?? ''] ?? null,
      }))
    }).flat()
  })
}

const same = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

/** null: the table tells it not. */
function named(dimensions: readonly Dimension[], word: string, which: string): At | null {
  const dimension = dimensions.find(({ name }) => same(name, word))
  const category = [...(dimension?.categories ?? []), ...Object.keys(dimension?.sums ?? {})].find(
    (one) => same(one, which),
  )
  return dimension && category !== undefined ? { [dimension.name]: category } : null
}

/** The column of a year in a table that tells years. */
function yearOf(dimensions: readonly Dimension[], word: string): At | null {
  const dimension = dimensions.find(({ categories }) =>
    categories.some((one) => same(one, word) && spanOf({ year: one }) !== null),
  )
  const category = dimension?.categories.find((one) => same(one, word))
  return dimension && category !== undefined ? { [dimension.name]: category } : null
}

/** What is not told apart is all of it. */
function cellAt({ dimensions, cells }: Released, own: At) {
  const at = dimensions.map(({ name, all = 'All' }) => [name, own[name] ?? all] as const)
  return cells.find((cell) => at.every(([name, value]) => cell.at[name] === value)) ?? null
}
