// Which days a tab asks about: its own, where they are not those of the sheet as a whole; else what a person said of the sheet.
import { sheetWords } from '../../../vocabulary/reply-sheet/frame.ts'
import { type Span, spanOf } from '../../../vocabulary/span.ts'
import { periodTyped } from '../../../wording/period-typed.ts'
import type { CountedRow } from '../counted-rows.ts'
import type { SheetAsked, TabAsked } from './asked.ts'

export const daysOf = (tab: TabAsked, { span }: SheetAsked, said: Span): Span =>
  tab.span !== null && span !== null && !isSame(tab.span, span) ? tab.span : said

/** All days of which something is asked: those are counted. */
export const allDays = ({ tabs }: SheetAsked, said: Span): Span =>
  tabs.flatMap((tab) => [...(tab.span ? [tab.span] : []), ...columnDays(tab)]).reduce(hull, said)

export const columnDays = ({ columns }: Pick<TabAsked, 'columns'>): Span[] =>
  columns.flatMap(({ word }) => timeOf(word) ?? [])

/** A column's own time: "2019/20"; null of one for all days. */
export const timeOf = (word: string): Span | null =>
  word === sheetWords.number ? null : spanOf(periodTyped(word) ?? null)

export const within = (rows: readonly CountedRow[], { from, to }: Span): CountedRow[] =>
  rows.filter(({ cameOn }) => cameOn >= from && cameOn <= to)

export const hull = (a: Span, b: Span): Span => ({
  from: a.from < b.from ? a.from : b.from,
  to: a.to > b.to ? a.to : b.to,
})

const isSame = (a: Span, b: Span): boolean => a.from === b.from && a.to === b.to
