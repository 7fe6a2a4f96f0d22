// A long table: one figure a row, its question, period, people and unit each in a column of their own.

import { append } from '../../vocabulary/long-lists.ts'
import type { Words } from '../../vocabulary/packs/load-packs.ts'
import { plainWords } from '../../vocabulary/packs/plain.ts'
import { plainLists } from '../../vocabulary/packs/word-lists.ts'
import { isMissing } from '../../vocabulary/reply.ts'
import type { Draft } from '../figures/draft.ts'
import { sensesOf } from '../figures/senses.ts'
import { evidenceOfCell } from '../letter/evidence-of-cell.ts'
import type { Letter } from '../letter/letter.ts'
import { numbersNamed } from '../letter/question-labels.ts'
import { restates } from '../letter/restates.ts'
import { datesIn } from '../when/dates.ts'
import { periodsIn } from '../when/periods.ts'
import { type Grid, headsAbove, textAt } from './grid.ts'
import { doubtUnread, figureSaid } from './loose-value.ts'
import type { TableRead } from './table-figures.ts'

const COLUMNS = [
  'question',
  'measure',
  'population',
  'from',
  'to',
  'period',
  'unit',
  'value',
  'note',
] as const
type Column = (typeof COLUMNS)[number]
const lists = plainLists('long-tables', COLUMNS)

/** Which column holds what; null when the heads are not those of a long table. */
export function longColumns(grid: Grid): Partial<Record<Column, number>> | null {
  const width = grid.rows[0]?.length ?? 0
  const found: Partial<Record<Column, number>> = {}
  for (let c = 0; c < width; c++) {
    const head = plainWords(headsAbove(grid, c).at(-1) ?? '')
    const column = COLUMNS.find((name) => found[name] === undefined && lists[name].includes(head))
    if (column) found[column] = c
  }
  const tells = (['question', 'from', 'to', 'unit', 'population', 'measure'] as const).filter(
    (name) => found[name] !== undefined,
  )
  return found.value !== undefined && tells.length > 1 ? found : null
}

export function longRows(
  words: Words,
  grid: Grid,
  columns: Partial<Record<Column, number>>,
  letter: Letter,
  asks: string,
): TableRead {
  const at = (r: number, column: Column): string => {
    const c = columns[column]
    return c === undefined ? '' : textAt(grid, r, c)
  }
  const read: TableRead = { drafts: [], doubts: [] }
  for (let r = Math.max(1, grid.headerRows); r < grid.rows.length; r++) {
    const cell = grid.rows[r]?.[columns.value ?? -1]
    const said = cell ? figureSaid(cell.text) : null
    if (cell && !said) append(read.doubts, doubtUnread(cell))
    if (!cell || !said || !('value' in said)) continue
    read.drafts.push({
      ...rowSaid(words, (column) => at(r, column), asks),
      value: said.value,
      sure: !isMissing(said.value) && !('unsure' in said),
      at: evidenceOfCell(letter, cell),
    })
  }
  return read
}

function rowSaid(
  words: Words,
  at: (column: Column) => string,
  asks: string,
): Omit<Draft, 'value' | 'sure' | 'at'> {
  const measure = at('measure')
  const [unit] = [
    ...words.unitsIn(at('unit')),
    ...(/[?]/.test(measure) ? words.unitsIn(at('note')) : []),
  ]
  const senses = sensesOf(words, measure)
  const named = [at('population'), at('unit'), measure, at('note')]
    .map(words.populationsIn)
    .find((list) => list.length > 0)
  const [question] = /\d/.test(at('question')) ? numbersNamed(at('question')) : []
  const ownUnit =
    unit ??
    (senses.unit && !/[?]/.test(measure)
      ? { unit: senses.unit, ink: senses.unitInk ?? measure }
      : null)
  const { measure: _, ...facets } = senses.facets
  return {
    unit: ownUnit?.unit ?? (at('population') !== '' && named ? 'person' : null),
    unitInk: ownUnit?.ink ?? (at('population') || null),
    populations: named ?? [],
    period: periodSaid(at),
    facets: measure === '' || restates(words, measure, asks) ? facets : senses.facets,
    ...(question === undefined ? {} : { question }),
  }
}

function periodSaid(at: (column: Column) => string): Draft['period'] {
  const [from] = datesIn(at('from'))
  const [to] = datesIn(at('to'))
  if (from && to && from.from <= to.to) return { from: from.from, to: to.to }
  return periodsIn(at('period'))[0]?.period ?? null
}
